import { endOfClause, hasVerb, type Range } from './clause.ts';
import { endOfFrame, type Frame } from './frame.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Unit } from './units.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isFiniteVerb,
  isPause,
  isWord,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/**
 * The clause that a frame between pauses ends or interrupts, and one that "and" adds:
 * "**Stocks rose**, said Wei, **and bonds fell**", "**Stocks, he said, rose**".
 */
export function clausesAround(unit: Unit, frame: Frame): Range[] {
  const { tokens } = unit;
  const end = endOfCircumstances(unit, endOfFrame(frame));
  if (!canReport(frame) || isWord(tokens[end]) || tokens[end]?.kind === 'quote') return [];
  const rest = { from: end + 1, to: endOfClause(unit, frame, end + 1) };
  const isCut = tokens[rest.to]?.kind === 'quote' || tokens[rest.to + 1]?.kind === 'quote';
  if (frame.from === 0) return frame.order === 'source' && !isCut ? [rest] : [];
  const before = tokens[frame.from - 1];
  if (!isPause(before) || before?.kind === 'quote') return [];
  const main = { from: startOfClause(unit, frame.from - 1), to: frame.from - 1 };
  if (main.from >= main.to) return [];
  const goesOn = isPause(tokens[end]) && !isCut ? tokens[end + 1] : undefined;
  if (isOpening(unit, main)) return isWord(goesOn) ? [rest] : [];
  if (tokens[end]?.kind === 'semicolon' || /^(?:and|but)$/.test(goesOn?.lower ?? ''))
    return [main, ...addedClause(unit, frame, end + 1)];
  if (!isWord(goesOn) || isLoose(goesOn.lower))
    return hasVerb(unit, main) || frame.order === 'source' ? [main] : [];
  // "If it is carried out, Brinton estimates, the rate would rise": the main clause follows.
  if (isDependent(unit, main)) return [rest];
  const isDescribed = frame.order === 'verb-subject' && !hasVerb(unit, rest);
  if (hasVerb(unit, main) && (isDescribed || SUBORDINATORS.has(goesOn.lower))) return [main];
  return [{ from: main.from, to: rest.to }];
}

function canReport(frame: Frame): boolean {
  const traits = frame.verb?.traits;
  if (frame.isAs || frame.isRelative || (traits?.has('manner') === true && traits.has('clause')))
    return false;
  const isOfObject = ['naming', 'judgement', 'relay'].some((trait) =>
    frame.verb?.traits.has(trait as 'relay'),
  );
  if (isOfObject) return false;
  return (
    frame.relay !== null ||
    frame.order === 'source' ||
    frame.order === 'subject-verb' ||
    frame.order === 'verb-subject'
  );
}

/** A word that begins what only adds to the clause before: "who", "adding". */
function isLoose(word: string): boolean {
  return RELATIVES.has(word) || /(?:ing|ed)$/.test(word);
}

function isDependent({ tokens }: Unit, { from }: Range): boolean {
  return /^(?:if|while|although|though|since|unless|when|because|as|should|whereas|once)$/.test(
    tokens[from]?.lower ?? '',
  );
}

/** "Counting the older duties", "Asked whether it was": not what is said. */
function isOpening({ tokens }: Unit, { from, to }: Range): boolean {
  const first = tokens[from]?.lower ?? '';
  if (/^(?:asked|pressed|questioned|told|counted)$/.test(first)) return true;
  return /^\p{Ll}{2,}ing$/u.test(first) && !tokens.slice(from, to).some((token) => isFiniteVerb(token));
}

function addedClause(unit: Unit, frame: Frame, after: number): Range[] {
  const { tokens, frames } = unit;
  const from = CONJUNCTIONS.has(tokens[after]?.lower ?? '') ? after + 1 : after;
  const range = { from, to: endOfClause(unit, frame, from) };
  const hasOther = frames.some(
    (other) => other !== frame && other.cueFrom >= from && other.cueFrom < range.to,
  );
  return nounPhraseAt(tokens, from, range.to) === null || hasOther || !hasVerb(unit, range) ? [] : [range];
}

/** Past "on Monday", "reporters", "us" after the cue. */
function endOfCircumstances({ tokens }: Unit, from: number): number {
  let at = from;
  const first = tokens[at];
  if (isWord(first) && /^(?:us|me|reporters|journalists|him|her|them)$/.test(first.lower)) at++;
  while (at < Math.min(tokens.length, from + 12)) {
    const token = tokens[at];
    if (!isWord(token)) return at;
    const isLoose = at > from && !isFiniteVerb(token) && !SUBORDINATORS.has(token.lower);
    if (!isLoose && !PREPOSITIONS.has(token.lower) && !WEEKDAY_OR_MONTH.test(token.lower) && !isAdverb(token))
      return at;
    at++;
  }
  return at;
}

/** The first token of the clause that ends at `end`; `end` itself where a quotation is part of it. */
function startOfClause({ tokens }: Unit, end: number): number {
  let from = end;
  while (from > 0 && !/^(?:semicolon|stop|colon|quote)$/.test(tokens[from - 1]?.kind ?? 'stop')) from--;
  const isAdded = isPause(tokens[from - 1]) && CONJUNCTIONS.has(tokens[from]?.lower ?? '');
  if (tokens[from - 1]?.kind === 'quote' && !isAdded) return end;
  while (from < end && (!isWord(tokens[from]) || CONJUNCTIONS.has(tokens[from]?.lower ?? ''))) from++;
  return from;
}
