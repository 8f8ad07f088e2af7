import { endOfClause, hasVerb, type Range } from './clause.ts';
import { kindOfNoun } from './descriptors.ts';
import type { Frame } from './frame.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Unit } from './units.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isFiniteVerb,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

const REACH = 80;

/** "told clients (that) **prices would fall**": what follows the cue, to the end of the clause. */
export function clauseAfter(unit: Unit, frame: Frame): Range[] {
  if (frame.order === 'source' || frame.order === 'passive' || frame.order === 'verb-subject') return [];
  const that = findThat(unit, frame);
  const from = that === null ? bareClause(unit, frame) : that + 1;
  if (from === null) return [];
  const range = { from, to: endOfClause(unit, frame, from) };
  const subject = nounPhraseAt(unit.tokens, from, range.to);
  const isWhole =
    subject === null ||
    looksFinite(unit, subject.core) ||
    unit.tokens.slice(subject.core, range.to).some((token) => isFiniteVerb(token)) ||
    hasVerb(unit, range);
  return isWhole ? [range] : [];
}

/** The "that" after the cue and its circumstances: "told a breakfast at the co-op last week that". */
function findThat(unit: Unit, frame: Frame): number | null {
  for (let at = frame.cueTo; at < Math.min(unit.tokens.length, frame.cueTo + 14); at++) {
    const token = unit.tokens[at];
    if (!isWord(token)) return null;
    if (token.lower === 'that') return isFiniteVerb(unit.tokens[at + 1]) ? null : at;
    if (isFiniteVerb(token)) return null;
    // "announced a duty that hit": an object, and what describes it.
    if (
      at === frame.cueTo &&
      frame.verb?.traits.has('addressee') !== true &&
      /^(?:a|an|the|its|his|her|\d.*|new)$/.test(token.lower)
    )
      return null;
  }
  return null;
}

/** The start of a clause without "that": a subject with its verb right after the cue or its addressee. */
function bareClause(unit: Unit, frame: Frame): number | null {
  const { tokens } = unit;
  const traits = frame.verb?.traits;
  if (traits?.has('bare-clause') !== true || (traits.has('opinion') && frame.order === 'participle'))
    return null;
  let from = frame.cueTo;
  if (traits.has('addressee')) from = endOfAddressee(unit, from);
  while (isAdverb(tokens[from]) || WEEKDAY_OR_MONTH.test(tokens[from]?.lower ?? '')) from++;
  const first = tokens[from];
  const second = tokens[from + 1];
  if (!isWord(first) || !isWord(second)) return null;
  if (PRONOUNS.has(first.lower) || /^(?:this|that|these|those)$/.test(first.lower))
    return looksFinite(unit, from + 1) || isAdverb(second) ? from : null;
  const subject = nounPhraseAt(tokens, from);
  if (subject === null) return null;
  const isClause =
    looksFinite(unit, subject.core) ||
    (subject.to > subject.core && looksFinite(unit, subject.to)) ||
    hasOwnVerb(unit, subject.core);
  return isClause ? from : null;
}

/** Whether the subject has a verb of its own: not "announced a duty that hit steel". */
function hasOwnVerb({ tokens }: Unit, from: number): boolean {
  const rest = tokens.slice(from, from + 25);
  const [verb, second] = rest.flatMap((token, at) => (isFiniteVerb(token) ? [at] : []));
  if (verb === undefined) return false;
  return second !== undefined || !rest.slice(0, verb).some(({ lower }) => RELATIVES.has(lower));
}

/** "told **clients** prices would fall": a bare plural is all of the addressee. */
function endOfAddressee({ tokens }: Unit, from: number): number {
  if (kindOfNoun(tokens[from]?.lower ?? '') === 'group') return from + 1;
  return nounPhraseAt(tokens, from)?.core ?? from;
}

function looksFinite({ tokens }: Unit, at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || PREPOSITIONS.has(token.lower)) return false;
  return isFiniteVerb(token) || /[a-z](?:ed|[^s]s)$/.test(token.lower);
}

/** "said that …, and **that** the lid was open": the second of two clauses. */
export function clauseAdded(unit: Unit, frame: Frame): Range[] {
  if (frame.order === 'source' || frame.order === 'passive' || frame.order === 'noun' || frame.isRelative)
    return [];
  const { tokens, frames } = unit;
  const that = tokens.findIndex(
    (token, at) =>
      at > frame.cueTo &&
      at < frame.cueTo + REACH &&
      token.lower === 'that' &&
      CONJUNCTIONS.has(tokens[at - 1]?.lower ?? ''),
  );
  if (that === -1 || frames.some((other) => other.cueFrom > frame.cueFrom && other.cueFrom < that)) return [];
  if (tokens.slice(frame.cueTo, that).some((token) => token.kind === 'stop' || token.kind === 'semicolon'))
    return [];
  return [{ from: that + 1, to: endOfClause(unit, frame, that + 1) }];
}
