import type { Coverage } from '../archive/archive.ts';
import type { PublishedBasis } from '../corpus/article.ts';
import type { Span } from '../corpus/span.ts';
import type { DateBasis } from '../text/dates.ts';
import type { EventSide } from '../text/events.ts';
import type { TariffStatus } from '../text/tariffs.ts';

/**
 * How an answer came out.
 *
 * `answer`: its citations answer the question. `near-miss`: the corpus is silent, its citations are the nearest.
 * `silent`, `invalid` (the asker's mistake), `error` (ours): no citations.
 */
export type AnswerKind = 'answer' | 'near-miss' | 'silent' | 'invalid' | 'error';

/** What the bot says, before any platform. Plain text throughout: escaping and limits are the renderer's. */
export interface Answer {
  readonly kind: AnswerKind;
  /** The command that answered, also when a question was routed to it. */
  readonly command: string;
  readonly title: string;
  /** One or two plain sentences that stand alone. */
  readonly summary: string;
  /** The day applied, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly coverage: Coverage;
  readonly blocks: readonly Block[];
  /** This page's citations, the best evidence first. */
  readonly citations: readonly Citation[];
  readonly page: { readonly number: number; readonly of: number };
  readonly actions: readonly Action[];
}

/** A verbatim sentence of an article: `article.text.slice(start, end) === text`. */
export interface Citation extends Span {
  /** From 1; what a block's `cites` name. */
  readonly number: number;
  /** The article's id. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly url: string | null;
  readonly text: string;
}

/** Something the asker can do next with one click: the request line that does it. */
export interface Action {
  readonly verb: 'page' | 'context' | 'compare';
  readonly label: string;
  readonly line: string;
  readonly page: number;
}

/** A part of an answer. `C` is how it names its evidence: a citation's number, or a fact before numbers are given. */
export type Block<C = number> =
  | ParagraphBlock
  | QuotationBlock<C>
  | TableBlock<C>
  | TimelineBlock<C>
  | ConflictBlock<C>
  | ChartBlock<C>;

/** The only block that speaks for the bot: `{ type: 'paragraph', text: 'No article names a speaker.' }`. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
}

/** Words of an article, with who said them (`speaker: null` where it does not say). */
export interface QuotationBlock<C = number> {
  readonly type: 'quotation';
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
  /** Who relays it. */
  readonly via: string | null;
  /** EDTF value. */
  readonly saidOn: string | null;
  readonly cites: readonly C[];
}

/** Rows of short cells under the columns' names, each row with its evidence. */
export interface TableBlock<C = number> {
  readonly type: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly TableRow<C>[];
}

export interface TableRow<C = number> {
  readonly cells: readonly string[];
  readonly cites: readonly C[];
}

/** Happenings in the order asked for, one row a date. */
export interface TimelineBlock<C = number> {
  readonly type: 'timeline';
  readonly rows: readonly TimelineRow<C>[];
}

export interface TimelineRow<C = number> {
  /** EDTF value; `null` where no date is known. */
  readonly date: string | null;
  /** `reported`: the date is that of the report, since the article does not date the happening. */
  readonly basis: DateBasis | 'reported';
  readonly text: string;
  readonly side: EventSide;
  readonly cites: readonly C[];
}

/** What articles say differently about one thing. */
export interface ConflictBlock<C = number> {
  readonly type: 'conflict';
  readonly about: string;
  readonly sides: readonly ConflictSide<C>[];
}

export interface ConflictSide<C = number> {
  readonly text: string;
  /** EDTF value of the article's publication. */
  readonly date: string | null;
  readonly cites: readonly C[];
}

/** Points to draw: `ladder` as steps of a rate over time, `timeline` as marks in lanes. */
export interface ChartBlock<C = number> {
  readonly type: 'chart';
  readonly form: 'ladder' | 'timeline';
  readonly points: readonly ChartPoint<C>[];
}

export interface ChartPoint<C = number> {
  readonly date: string | null;
  readonly basis: DateBasis | 'reported';
  readonly series: string;
  readonly percent: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly status: TariffStatus | null;
  readonly cites: readonly C[];
}
