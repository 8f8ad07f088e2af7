import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { type AnnotatedArticle, annotate } from '../../src/text/annotate.ts';

/** A hand-made record: words of the article, and which occurrence of them is meant (1 if left out). */
export interface GoldRecord {
  readonly text: string;
  readonly nth?: number;
}

export interface GoldQuotation extends GoldRecord {
  readonly form: string;
  readonly speaker?: string | null;
}

export interface GoldDate extends GoldRecord {
  readonly value?: string | null;
}

export interface GoldTariff extends GoldRecord {
  readonly imposer?: string | null;
  readonly target?: string | null;
  readonly ratePercent?: number | null;
  readonly fromPercent?: number | null;
  readonly toPercent?: number | null;
  readonly changePoints?: number | null;
  readonly minPercent?: number | null;
  readonly maxPercent?: number | null;
}

export interface GoldEvent extends GoldRecord {
  readonly date?: string | null;
}

export interface Gold {
  readonly quotations: readonly GoldQuotation[];
  readonly dates: readonly GoldDate[];
  readonly tariffs: readonly GoldTariff[];
  readonly events: readonly GoldEvent[];
}

export interface GoldArticle {
  readonly annotated: AnnotatedArticle;
  readonly gold: Gold;
}

/** The articles of a folder with their hand-made records; none if there is no such folder. */
export function readGold(folder: string): GoldArticle[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => {
    const id = parse(file).name;
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold;
    const article = parseArticle(id, readFileSync(join(folder, `${id}.md`), 'utf8'));
    return { annotated: annotate(article), gold };
  });
}
