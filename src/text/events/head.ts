import type { Span } from '../../corpus/span.ts';
import { matchesOf } from '../matches-of.ts';
import type { Verb } from './verbs.ts';

/** What joins a clause to the noun before it: "the truce that |lapses", "a duty, |unveiled in April". */
const JOINED = /(?:,\s|\s)(?:(?:that|which|who|whose|whom)\s)?$/;
const STARTS_IN_PARTICIPLE = /^(?:[a-z]+ed|drawn|made|put|begun|set|taken|sent|due|signed)\b/;
const STARTS_IN_PRONOUN = /^(?:it|he|she|they)\s/;
/** The first word of a noun phrase. */
const DETERMINER =
  /(?:^|\s)(?=(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hese|[Tt]hose|[Aa]ny|[Ss]ome|[Aa]nother|[Ee]very|[Bb]oth|\d[\d.,]*|[$£€]\d[\d.,]*\w*|[A-Z][\w’'.-]*)\s)/;
const INFINITIVE = /\bto\s[a-z]+\s(?!\d)/g;
const LONGEST_HEAD = 140;

/**
 * Where the noun begins that a relative clause or participle belongs to, so that the clause reads well alone; `start`
 * itself where the clause has its own subject.
 *
 * @param start  of the clause, in units of the sentence
 */
export function startOfHead(sentence: string, start: number, verbs: readonly Verb[]): number {
  const left = sentence.slice(Math.max(0, start - LONGEST_HEAD), start);
  const join = JOINED.exec(left);
  if (
    join === null ||
    /\b(?:and|or|but|then|he|she|it|they|was|were|is|are|had|has|have|been)\s$/.test(left) ||
    !isOpen(sentence.slice(start, start + 40), join[0])
  )
    return start;
  const end = start - join[0].length;
  const verb = verbs.findLast((each) => each.end <= end)?.end ?? 0;
  const infinitives = matchesOf(INFINITIVE, sentence.slice(verb, end));
  const infinitive = infinitives.at(-1);
  const marks = Math.max(
    ...[', ', '; ', ': ', '— ', '– ', '(', '“', '"'].map((mark) => {
      const at = sentence.lastIndexOf(mark, end - 1);
      return at < 0 ? 0 : at + mark.length;
    }),
  );
  const from = Math.max(
    verb,
    infinitive === undefined ? 0 : verb + infinitive.index + infinitive[0].length - 1,
    marks,
    start - LONGEST_HEAD,
  );
  const noun = sentence.slice(from, end);
  const determiner = DETERMINER.exec(noun);
  if (determiner === null) return /^\s?[a-z]+s$/.test(noun) ? from + noun.search(/\S/) : start;
  return from + determiner.index + determiner[0].length;
}

function isOpen(clause: string, join: string): boolean {
  if (/that|which|who/.test(join)) return true;
  return STARTS_IN_PARTICIPLE.test(clause) || (!join.startsWith(',') && STARTS_IN_PRONOUN.test(clause));
}

/** "data |released Wednesday| showed", "a duty |announced in April| and": a participle that is no verb of the clause. */
const PARTICIPLE = /^(?:[a-z]+ed|made|put|begun|set|taken|sent|drawn|held|written|won|given)$/;
/** Before these a verb is the clause's own. */
const NO_NOUN =
  /\b(?:has|have|had|was|were|is|are|be|been|being|he|she|it|they|we|I|who|which|that|and|but|or|not|also|then|to|[a-z]+ly)\s$/;
/** Nothing that would give the next verb a subject of its own. */
const RUNS_ON = /^\s(?:(?:by|in|on|at|to|for|with|from|of)\s[^,;:]{1,60}?\s)?(?:(?:has|have|had|also)\s)?$/;

/**
 * The clause without what its noun goes on to do, where the happening is a participle on that noun: "data released
 * Wednesday" of "data released Wednesday showed a fall"; `null` where it is not.
 */
export function participleClause(
  sentence: string,
  { core, verb, clause }: { core: Span; verb: Span; clause: Span },
  verbs: readonly Verb[],
): Span | null {
  if (!PARTICIPLE.test(sentence.slice(verb.start, verb.end)) || verb.start > core.end) return null;
  const before = sentence.slice(clause.start, verb.start);
  if (!/[A-Za-z’”)]{2,}\s$/.test(before) || NO_NOUN.test(before)) return null;
  const index = verbs.findIndex((each) => each.start === verb.start);
  const next = verbs[index + 1];
  const last = verbs[index - 1];
  const goesOn =
    next !== undefined &&
    next.start >= core.end &&
    next.end <= clause.end &&
    RUNS_ON.test(sentence.slice(core.end, next.start));
  const follows =
    last !== undefined &&
    last.start >= clause.start &&
    !/[,;:]|\b(?:and|but|or|that|then|to)\b/.test(sentence.slice(last.end, verb.start));
  if (!goesOn && !follows) return null;
  const start = Math.min(startOfHead(sentence, verb.start, verbs), core.start);
  return { start: start === verb.start ? clause.start : start, end: goesOn ? core.end : clause.end };
}
