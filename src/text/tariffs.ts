import type { Article } from '../corpus/article.ts';
import { type Annotation, contains } from '../corpus/span.ts';
import type { TemporalExpression } from './dates.ts';
import type { NamedEntity } from './names.ts';
import type { Sentence } from './sentences.ts';
import { findActors } from './tariffs/actors.ts';
import { findProseMeasures } from './tariffs/prose.ts';
import { startReading } from './tariffs/reading.ts';
import { findTableMeasures, isRow } from './tariffs/table.ts';

export type TariffStatus =
  | 'threatened'
  | 'proposed'
  | 'announced'
  | 'in-force'
  | 'suspended'
  | 'ended'
  | 'conditional'
  | 'ruled-out'
  | 'exempted';

/**
 * One tariff rate or change of rate, as an article states it. Rates are ad valorem, in percent.
 *
 * A rate has `ratePercent`; a change `fromPercent`, `toPercent`, `changePoints` (negative for a cut); a range `minPercent`, `maxPercent`.
 */
export interface TariffMeasure extends Annotation {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly imposer: string | null;
  readonly target: string | null;
  /** In the text's words. */
  readonly goods: string | null;
  readonly ratePercent: number | null;
  readonly fromPercent: number | null;
  readonly toPercent: number | null;
  readonly changePoints: number | null;
  readonly minPercent: number | null;
  readonly maxPercent: number | null;
  readonly durationDays: number | null;
  /** EDTF value of the day it takes or took effect, where the text says so. */
  readonly effective: string | null;
  /** As of the article's own date. */
  readonly status: TariffStatus;
  /** In the text's words: "as high as", "a minimum of", "blanket". */
  readonly qualifier: string | null;
}

/** The article's tariff statements in order; none from page debris, and no percentages that are no tariffs. */
export function findTariffMeasures(
  article: Article,
  sentences: readonly Sentence[],
  { names, dates }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[] },
): TariffMeasure[] {
  const datesOf = datesBySentence(sentences, dates);
  const reading = startReading(article, findActors(names));
  const measures: TariffMeasure[] = [];
  let rows: Sentence[] = [];
  let leadIn: Sentence | null = null;
  for (const sentence of sentences) {
    if (sentence.kind === 'debris') continue;
    if (isRow(sentence)) {
      rows.push(sentence);
      continue;
    }
    endTable();
    add(findProseMeasures(article.text, sentence, { dates: datesIn(sentence), reading }));
    leadIn = sentence;
  }
  endTable();
  return measures;

  function endTable(): void {
    add(findTableMeasures(article, { rows, leadIn }, datesIn));
    rows = [];
  }

  function add(found: readonly TariffMeasure[]): void {
    for (const measure of found) measures.push(measure);
  }

  function datesIn(sentence: Sentence): TemporalExpression[] {
    return datesOf.get(sentence) ?? [];
  }
}

function datesBySentence(
  sentences: readonly Sentence[],
  dates: readonly TemporalExpression[],
): Map<Sentence, TemporalExpression[]> {
  const found = new Map<Sentence, TemporalExpression[]>();
  let next = 0;
  for (const sentence of sentences) {
    const own: TemporalExpression[] = [];
    for (; next < dates.length && (dates[next]?.start ?? 0) < sentence.end; next++) {
      const date = dates[next];
      if (date !== undefined && contains(sentence, date)) own.push(date);
    }
    if (own.length > 0) found.set(sentence, own);
  }
  return found;
}
