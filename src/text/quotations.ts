import type { Article } from '../corpus/article.ts';
import type { Annotation } from '../corpus/span.ts';
import type { TemporalExpression } from './dates.ts';
import type { NamedEntity } from './names.ts';
import { attribute } from './quotations/attribute.ts';
import { findTurns } from './quotations/transcript.ts';
import { buildUnits } from './quotations/units.ts';
import type { Sentence } from './sentences.ts';

/** PARC 3.0's forms, and `term` for marks around what nobody says (scare quotes, titles, nicknames). */
export type QuotationForm = 'direct' | 'mixed' | 'indirect' | 'term';

/** Who says it (PARC 3.0: source and cue). */
export interface Attribution {
  /** Canonical name, or as the text names an unnamed speaker ("sources"). */
  readonly speaker: string;
  /** As described: "an economist at Peking University". */
  readonly role: string | null;
  /** Where the text names the speaker for this quotation; `null` for one carried over from another sentence. */
  readonly mention: Annotation | null;
  /** The words that introduce the saying: "said", "according to". */
  readonly cue: Annotation | null;
  /** Who relays it: an outer speaker, an outlet, a medium. */
  readonly via: string | null;
  /** EDTF value of the saying where the text dates it. */
  readonly saidOn: string | null;
  /** 0 to 1: how often this pattern is right. */
  readonly confidence: number;
  /** The name of the rule that found it. */
  readonly rule: string;
}

/** The words inside one outermost pair of quotation marks, or a reported clause. */
export interface Quotation extends Annotation {
  readonly form: QuotationForm;
  /** Pieces of one utterance share the number. */
  readonly group: number;
  readonly attribution: Attribution | null;
}

/** The article's quotations in order, with their speakers; none from page debris. */
export function findQuotations(
  article: Article,
  sentences: readonly Sentence[],
  { names, dates }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[] },
): Quotation[] {
  const turns = findTurns(article.text, sentences);
  const units = buildUnits(article.text, sentences, turns);
  return attribute(article, units, { names, dates, turns });
}
