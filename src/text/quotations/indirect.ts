import { type Annotation, annotationAt } from '../../corpus/span.ts';
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
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/** A clause that the text reports without marks, and the frame that reports it. */
export interface ReportedClause {
  readonly words: Annotation;
  readonly frame: Frame;
}

/** Token numbers, the end excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The unit's clear reported clauses that hold no quotation: "said **the talks had failed**", "**Stocks rose**, said Wei". */
export function findReportedClauses(text: string, unit: Unit): ReportedClause[] {
  if (unit.isHeading) return [];
  const found: (Range & { frame: Frame })[] = [];
  for (const frame of unit.frames) {
    if (!frame.isSaid || frame.subject === null) continue;
    for (const range of [...clausesAround(unit, frame), clauseAfter(unit, frame), clauseAdded(unit, frame)]) {
      if (range === null || range.to - range.from < 2) continue;
      const isMarked = unit.quotations.some(({ token }) => token >= range.from && token < range.to);
      const isTaken = found.some((other) => other.from < range.to && range.from < other.to);
      if (!isMarked && !isTaken) found.push({ ...range, frame });
    }
  }
  return found.flatMap(({ from, to, frame }) => {
    const [first, last] = [unit.tokens[from], unit.tokens[to - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ frame, words: annotationAt(text, first.start, last.end) }];
  });
}

/** The clause that a frame between pauses interrupts or ends, and one that "and" adds: "**Stocks rose**, said Wei, **and bonds fell**". */
function clausesAround(unit: Unit, frame: Frame): Range[] {
  const { tokens } = unit;
  const before = tokens[frame.from - 1];
  const isReporting =
    frame.order === 'source' ||
    frame.relay !== null ||
    ((frame.order === 'subject-verb' || frame.order === 'verb-subject') && !frame.isRelative);
  const isObject =
    frame.verb !== null &&
    ['naming', 'judgement', 'relay'].some((trait) => frame.verb?.traits.has(trait as 'relay'));
  const end = endOfCircumstances(unit, endOfFrame(frame));
  if (
    !isReporting ||
    isObject ||
    frame.isAs ||
    (end < tokens.length && isWord(tokens[end])) ||
    tokens[end]?.kind === 'quote'
  )
    return [];
  if (frame.from === 0)
    return frame.order === 'source' ? [{ from: end + 1, to: endOfClause(unit, frame, end + 1) }] : [];
  if (before === undefined || !isPause(before) || before.kind === 'quote') return [];
  const from = startOfClause(unit, frame.from - 1);
  if (from >= frame.from - 1) return [];
  const main = { from, to: frame.from - 1 };
  if (isOpening(unit, from) && tokens.slice(from, frame.from - 1).every((token) => !isPause(token))) {
    const isFree = isPause(tokens[end]) && isWord(tokens[end + 1]);
    return isFree ? [{ from: end + 1, to: endOfClause(unit, frame, end + 1) }] : [];
  }
  const next = tokens[end + 1];
  const isAdded =
    tokens[end]?.kind === 'semicolon' || (isPause(tokens[end]) && /^(?:and|but)$/.test(next?.lower ?? ''));
  if (isAdded)
    return [main, added(unit, frame, end + 1)].filter(
      (range) => range !== null && hasVerb(unit, range),
    ) as Range[];
  const isInterrupted =
    isPause(tokens[end]) &&
    isWord(next) &&
    !RELATIVES.has(next.lower) &&
    !/(?:ing|ed)$/.test(next.lower) &&
    next.lower !== 'who';
  if (!isInterrupted) return hasVerb(unit, main) || frame.order === 'source' ? [main] : [];
  const after = { from: end + 1, to: endOfClause(unit, frame, end + 1) };
  // "If it is carried out, Brinton estimates, the rate would rise": the main clause follows.
  if (SUBORDINATORS.has(tokens[from]?.lower ?? '') || isOpening(unit, from)) return [after];
  if (hasVerb(unit, main) && SUBORDINATORS.has(next.lower)) return [main];
  if (
    hasVerb(unit, main) &&
    /^(?:a|an|the|his|her|its|who)$/.test(next.lower) &&
    frame.order === 'verb-subject'
  )
    return [main];
  return [{ from, to: after.to }];
}

/** "Counting the older duties", "Asked whether": not what is said. */
function isOpening({ tokens }: Unit, from: number): boolean {
  return /^(?:asked|pressed|questioned|told|counted|\p{Lu}?\p{Ll}+ing)$/u.test(
    tokens[from]?.text.toLowerCase() ?? '',
  );
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

function startOfClause({ tokens }: Unit, end: number): number {
  let from = end;
  while (from > 0 && !/^(?:semicolon|stop|colon|quote)$/.test(tokens[from - 1]?.kind ?? 'stop')) from--;
  const dateline = tokens.findIndex((token) => token.kind === 'dash' && token.text !== '–');
  if (from === 0 && dateline > 0 && dateline < 12 && isCapitals(tokens[0]?.text ?? '')) from = dateline + 1;
  while (from < end && (!isWord(tokens[from]) || CONJUNCTIONS.has(tokens[from]?.lower ?? ''))) from++;
  return from;
}

/** "BEIJING, Feb. 6 (Xinhua) --" opens a dispatch. */
function isCapitals(words: string): boolean {
  return /^\p{Lu}{3,}/u.test(words);
}

/** "said that …, and **that** the lid was open": the second of two clauses. */
function clauseAdded(unit: Unit, frame: Frame): Range | null {
  if (frame.order === 'source' || frame.order === 'passive' || frame.order === 'noun' || frame.isRelative)
    return null;
  const { tokens, frames } = unit;
  const that = tokens.findIndex(
    (token, at) =>
      at > frame.cueTo && token.lower === 'that' && CONJUNCTIONS.has(tokens[at - 1]?.lower ?? ''),
  );
  if (that === -1 || frames.some((other) => other.cueFrom > frame.cueFrom && other.cueFrom < that))
    return null;
  if (tokens.slice(frame.cueTo, that).some((token) => token.kind === 'stop' || token.kind === 'semicolon'))
    return null;
  return { from: that + 1, to: endOfClause(unit, frame, that + 1) };
}

function added(unit: Unit, frame: Frame, from: number): Range | null {
  const start = CONJUNCTIONS.has(unit.tokens[from]?.lower ?? '') ? from + 1 : from;
  const range = { from: start, to: endOfClause(unit, frame, start) };
  const subject = nounPhraseAt(unit.tokens, start, range.to);
  const hasOther = unit.frames.some(
    (other) => other !== frame && other.cueFrom >= start && other.cueFrom < range.to,
  );
  return subject === null || hasOther ? null : range;
}

function hasVerb({ tokens }: Unit, { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some((token) => isFiniteVerb(token) || (isWord(token) && /[a-z]{2}ed$/.test(token.lower)));
}

/** "told clients (that) **prices would fall**": what follows the cue, to the end of the clause. */
function clauseAfter(unit: Unit, frame: Frame): Range | null {
  if (frame.order === 'source' || frame.order === 'passive' || frame.order === 'verb-subject') return null;
  const that = findThat(unit, frame);
  const from = that === null ? bareClause(unit, frame) : that + 1;
  if (from === null) return null;
  const range = { from, to: endOfClause(unit, frame, from) };
  const subject = nounPhraseAt(unit.tokens, from, range.to);
  const isWhole =
    subject === null ||
    looksFinite(unit, subject.core) ||
    unit.tokens.slice(subject.core, range.to).some((token) => isFiniteVerb(token)) ||
    hasVerb(unit, range);
  return isWhole ? range : null;
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
  if (traits.has('addressee')) from = nounPhraseAt(tokens, from)?.core ?? from;
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
    tokens.slice(subject.core, subject.core + 25).some((token) => isFiniteVerb(token));
  return isClause ? from : null;
}

function looksFinite({ tokens }: Unit, at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || PREPOSITIONS.has(token.lower)) return false;
  return isFiniteVerb(token) || /[a-z](?:ed|[^s]s)$/.test(token.lower);
}

function endOfClause(unit: Unit, frame: Frame, from: number): number {
  const { tokens, frames } = unit;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || /^(?:semicolon|stop|colon)$/.test(token.kind)) return at;
    // "confirmed that he called and revealed that": a second saying begins.
    if (token.lower === 'and' && frames.some((other) => other !== frame && other.cueFrom === at + 1))
      return at;
    if (!isPause(token)) continue;
    if (frame.isRelative) return at;
    const next = tokens[at + 1]?.lower ?? '';
    if (next === 'according' || (CONJUNCTIONS.has(next) && tokens[at + 2]?.lower === 'that')) return at;
    const later = frames.find((other) => other !== frame && other.cueFrom > at && other.from <= at + 4);
    if (later !== undefined && ((later.from > at && later.from <= at + 2) || later.cueFrom <= at + 3))
      return at;
  }
  return tokens.length;
}
