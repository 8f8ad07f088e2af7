import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt, type Span } from '../corpus/span.ts';
import type { DateBasis, TemporalExpression } from './dates.ts';
import { findActors, sideOf } from './events/actors.ts';
import { clauseAround, findCuts } from './events/clauses.ts';
import { findHappenings } from './events/happening.ts';
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
  const events: TimelineEvent[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while (next < dates.length && (dates[next]?.start ?? 0) < sentence.end) next++;
    if (next === first || sentence.kind === 'debris' || sentence.kind === 'table') continue;
    const cuts = findCuts(sentence.text);
    const here = dates.slice(first, next);
    for (const { date, core, verb } of findHappenings(sentence.text, here, {
      offset: sentence.start,
      cuts,
    })) {
      const clause = clauseAround(core, sentence.text, cuts);
      events.push(buildEvent(clause, verb, date));
    }

    function buildEvent(clause: Span, verb: Span, date: TemporalExpression): TimelineEvent {
      const span = annotationAt(article.text, sentence.start + clause.start, sentence.start + clause.end);
      const all = findActors(article, span, names);
      const verbAt = sentence.start + verb.start;
      const acting = all.filter((actor) => actor.start < verbAt);
      const subject = article.text.slice(span.start, Math.max(span.start, verbAt));
      return {
        ...span,
        date: date.value,
        basis: date.basis,
        actors: acting.filter((actor) => !actor.isDemonym).map((actor) => actor.name),
        side: sideOf({ subject, clause: span.text }, acting, all),
      };
    }
  }
  return events;
}
