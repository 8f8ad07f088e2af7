import type { Coverage } from '../archive/archive.ts';
import type { Sourced } from '../archive/sourced.ts';
import type { Span } from '../corpus/span.ts';
import type { Action, Answer, AnswerKind, Block, Citation } from './answer.ts';

/** Any fact with its article and evidence. */
export type Source = Sourced<Span>;

/** An answer whose blocks still name their evidence by fact, not by number. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly command: string;
  readonly title: string;
  readonly summary: string;
  readonly coverage: Coverage;
  readonly asOf?: string | null;
  readonly blocks?: readonly Block<Source>[];
  readonly page?: { readonly number: number; readonly of: number };
  readonly actions?: readonly Action[];
}

/** Most sentences cited for one row, the first given: a saying that a hundred articles repeat needs no hundred. */
const CITED = 8;

/** The answer of a draft: its evidence numbered in order of first use, the same sentence once. */
export function buildAnswer(draft: AnswerDraft): Answer {
  const citations = new Map<string, Citation>();
  const number = (source: Source) => numberOf(source, citations);
  const blocks = (draft.blocks ?? []).map((block) => numberBlock(block, number));
  return {
    kind: draft.kind,
    command: draft.command,
    title: draft.title,
    summary: draft.summary,
    asOf: draft.asOf ?? null,
    coverage: draft.coverage,
    blocks,
    citations: [...citations.values()],
    page: draft.page ?? { number: 1, of: 1 },
    actions: draft.actions ?? [],
  };
}

function numberOf({ article, evidence }: Source, citations: Map<string, Citation>): number {
  const key = `${article.id}:${evidence.start}-${evidence.end}`;
  const known = citations.get(key);
  if (known !== undefined) return known.number;
  const number = citations.size + 1;
  const { id, title, outlet, published, publishedBasis, url } = article;
  const { start, end, text } = evidence;
  citations.set(key, {
    number,
    article: id,
    title,
    outlet,
    published,
    publishedBasis,
    url,
    start,
    end,
    text,
  });
  return number;
}

function numberBlock(block: Block<Source>, number: (source: Source) => number): Block {
  const cited = <R extends { readonly cites: readonly Source[] }>(row: R) => ({
    ...row,
    cites: [...new Set(row.cites.slice(0, CITED).map(number))],
  });
  switch (block.type) {
    case 'paragraph':
      return block;
    case 'quotation':
      return cited(block);
    case 'table':
      return { ...block, rows: block.rows.map(cited) };
    case 'timeline':
      return { ...block, rows: block.rows.map(cited) };
    case 'conflict':
      return { ...block, sides: block.sides.map(cited) };
    case 'chart':
      return { ...block, points: block.points.map(cited) };
    default:
      return block satisfies never;
  }
}
