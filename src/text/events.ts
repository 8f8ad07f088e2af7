import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt, contains, type Span } from '../corpus/span.ts';
import type { DateBasis, TemporalExpression } from './dates.ts';
import { findActing, findActors, sortMentions } from './events/actors.ts';
import { findAntecedent, type Setting, startOfSubject } from './events/antecedent.ts';
import { clauseAround, findCuts } from './events/clauses.ts';
import { findHappenings, type Happening } from './events/happening.ts';
import { participleClause, startOfHead } from './events/head.ts';
import { quotedPlaces } from './events/quoted.ts';
import { sideOf } from './events/side.ts';
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

/** Longer than any sentence of prose, in UTF-16 units: what is longer has no clauses to tell apart. */
const LONGEST_SENTENCE = 2000;

/** The happenings that the article dates, in the order of the text. */
export function findTimelineEvents(
  article: Article,
  sentences: readonly Sentence[],
  { names, dates }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[] },
): TimelineEvent[] {
  const mentions = sortMentions(names);
  const events: TimelineEvent[] = [];
  const quotedIn = quotedPlaces();
  let next = 0;
  let paragraph = -1;
  for (const [index, sentence] of sentences.entries()) {
    const isQuoted = quotedIn(sentence);
    const first = next;
    while (next < dates.length && (dates[next]?.start ?? 0) < sentence.end) next++;
    if (next === first || sentence.kind === 'debris') continue;
    if (sentence.text.length > LONGEST_SENTENCE) continue;
    const before = sentences[index - 1];
    const setting: Setting = {
      sentence,
      actors: findActors(article.text, sentence, mentions),
      findActorsBefore: () =>
        before?.paragraph === sentence.paragraph ? findActors(article.text, before, mentions) : [],
    };
    const isTable = sentence.kind === 'table';
    const cuts = isTable ? [] : findCuts(sentence.text);
    const happenings = findHappenings(sentence.text, dates.slice(first, next), {
      offset: sentence.start,
      cuts,
      isTable,
      isQuoted,
    });
    const others = happenings.map(({ core }) => core);
    for (const happening of happenings) {
      const last = sentence.paragraph === paragraph ? events.at(-1) : undefined;
      paragraph = sentence.paragraph;
      const sideBefore = last?.side ?? 'other';
      events.push(buildEvent(article.text, { happening, cuts, others }, { ...setting, sideBefore }));
    }
  }
  return events;
}

function buildEvent(
  text: string,
  { happening, cuts, others }: { happening: Happening; cuts: readonly number[]; others: readonly Span[] },
  setting: Setting & { readonly sideBefore: EventSide },
): TimelineEvent {
  const { sentence, actors: inSentence, sideBefore } = setting;
  const around =
    sentence.kind === 'table'
      ? happening.core
      : clauseAround(happening.core, sentence.text, { cuts, others });
  const { core, verb: telling, verbs } = happening;
  const clause = participleClause(sentence.text, { core, verb: telling, clause: around }, verbs) ?? around;
  const head = startOfHead(sentence.text, clause.start, happening.verbs);
  const span = annotationAt(text, sentence.start + head, sentence.start + clause.end);
  const verb = Math.max(span.start, sentence.start + happening.verb.start);
  const from = sentence.start + clause.start;
  const subject = text.slice(startOfSubject(from, cuts, sentence), verb);
  const actors = inSentence.filter((actor) => contains({ ...span, start: from }, actor));
  const named = findActing(text, actors, { ...span, start: from, verb });
  const antecedent = named.length > 0 ? null : findAntecedent({ subject, start: from }, setting);
  const acting = antecedent === null ? named : [antecedent];
  return {
    ...span,
    date: happening.date.value,
    basis: happening.date.basis,
    actors: [...new Set(acting.filter((actor) => !actor.isDemonym).map((actor) => actor.name))],
    side: sideOf({ words: text.slice(from, span.end), subject, acting, actors }, sideBefore),
  };
}
