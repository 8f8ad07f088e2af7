import type { Article } from '../corpus/article.ts';
import type { Annotation } from '../corpus/span.ts';
import type { DateBasis, TemporalExpression } from './dates.ts';
import type { NamedEntity } from './names.ts';
import type { Sentence } from './sentences.ts';

export type EventSide = 'us' | 'cn' | 'joint' | 'other';

/** A dated happening. Its date is when it happened or is to happen, never merely when it was reported. */
export interface TimelineEvent extends Annotation {
  /** EDTF value; `null` where the words give a time that cannot be resolved. */
  readonly date: string | null;
  readonly basis: DateBasis;
  /** Canonical names, in the order of the text. */
  readonly actors: readonly string[];
  readonly side: EventSide;
}

/** The happenings that the article dates, in the order of the text. */
export function findTimelineEvents(
  article: Article,
  sentences: readonly Sentence[],
  { names, dates }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[] },
): TimelineEvent[] {
  void article;
  void sentences;
  void names;
  void dates;
  return [];
}
