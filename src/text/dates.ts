import type { Article } from '../corpus/article.ts';
import type { Annotation } from '../corpus/span.ts';
import type { Sentence } from './sentences.ts';

/** How a value is known: full in the words, from the words and the article's date, or worked out from context. */
export type DateBasis = 'stated' | 'relative' | 'inferred';
export type Precision = 'day' | 'month' | 'year' | 'interval';

/** Words that name a time (TIMEX3's DATE), with their EDTF value. */
export interface TemporalExpression extends Annotation {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an interval `start/end` of two of them; `null` if unresolved. */
  readonly value: string | null;
  readonly precision: Precision | null;
  readonly basis: DateBasis;
}

/** The article's temporal expressions in order, none from page debris. */
export function findTemporalExpressions(
  article: Article,
  sentences: readonly Sentence[],
): TemporalExpression[] {
  void article;
  void sentences;
  return [];
}
