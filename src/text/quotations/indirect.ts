import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { Frame } from './frame.ts';
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
} from './word-classes.ts';

/** A clause that the text reports without marks, and the frame that reports it. */
export interface ReportedClause {
  readonly words: Annotation;
  readonly frame: Frame;
}

/** The unit's clear reported clauses that hold no quotation: "said **the talks had failed**", "**Stocks rose**, said Wei". */
export function findReportedClauses(text: string, unit: Unit): ReportedClause[] {
  if (unit.isHeading) return [];
  const found: ReportedClause[] = [];
  for (const frame of unit.frames) {
    if (!frame.isSaid || frame.subject === null) continue;
    const range = clauseBefore(unit, frame) ?? clauseAfter(unit, frame);
    if (range === null || range.to - range.from < 3) continue;
    if (unit.quotations.some(({ token }) => token >= range.from && token < range.to)) continue;
    if (found.some((other) => overlapsRange(unit, other, range))) continue;
    const [first, last] = [unit.tokens[range.from], unit.tokens[range.to - 1]];
    if (first === undefined || last === undefined) continue;
    found.push({ frame, words: annotationAt(text, first.start, last.end) });
  }
  return found;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function overlapsRange(unit: Unit, other: ReportedClause, range: Range): boolean {
  const [first, last] = [unit.tokens[range.from], unit.tokens[range.to - 1]];
  return (
    first !== undefined && last !== undefined && other.words.start < last.end && first.start < other.words.end
  );
}

/** "Bookings have doubled, **the service reported**": all of the sentence before a frame that ends it. */
function clauseBefore(unit: Unit, frame: Frame): Range | null {
  const { tokens } = unit;
  const isTrailing = frame.from > 0 && isPause(tokens[frame.from - 1]);
  const isAsking =
    frame.verb?.traits.has('naming') ||
    frame.verb?.traits.has('judgement') ||
    frame.verb?.traits.has('relay');
  if (!isTrailing || isAsking || frame.isRelative || frame.order === 'participle' || frame.order === 'noun')
    return null;
  if (frame.order === 'subject-verb' && !endsClause(unit, frame.cueTo)) return null;
  let from = 0;
  for (let at = frame.from - 2; at >= 0; at--) {
    const kind = tokens[at]?.kind;
    if (kind === 'semicolon' || kind === 'stop' || kind === 'colon' || kind === 'quote') {
      from = at + 1;
      break;
    }
  }
  while (isPause(tokens[from]) || (CONJUNCTIONS.has(tokens[from]?.lower ?? '') && from > 0)) from++;
  const to = frame.from - 1;
  if (!tokens.slice(from, to).some((token) => isFiniteVerb(token) || /(?:ed|s)$/.test(token.lower)))
    return null;
  return { from, to };
}

function endsClause(unit: Unit, at: number): boolean {
  const token = unit.tokens[at];
  if (token === undefined || !isWord(token)) return token?.kind !== 'quote';
  return PREPOSITIONS.has(token.lower) || isAdverb(token) || /day$/.test(token.lower);
}

/** "told clients (that) **prices would fall**": what follows the cue, to the end of the sentence. */
function clauseAfter(unit: Unit, frame: Frame): Range | null {
  if (frame.order === 'source' || frame.order === 'passive' || frame.order === 'verb-subject') return null;
  const that = findThat(unit, frame);
  const from = that === null ? bareClause(unit, frame) : that + 1;
  if (from === null) return null;
  return { from, to: endOfClause(unit, frame, from) };
}

/** The "that" after the cue and its circumstances: "told a breakfast at the co-op last week that". */
function findThat(unit: Unit, frame: Frame): number | null {
  for (let at = frame.cueTo; at < Math.min(unit.tokens.length, frame.cueTo + 14); at++) {
    const token = unit.tokens[at];
    if (!isWord(token)) return null;
    if (token.lower === 'that') return isFiniteVerb(unit.tokens[at + 1]) ? null : at;
    if (at > frame.cueTo && isFiniteVerb(token)) return null;
  }
  return null;
}

/** The start of a clause without "that": a subject with its verb right after the cue or its addressee. */
function bareClause(unit: Unit, frame: Frame): number | null {
  const { tokens } = unit;
  if (frame.verb === null || !frame.verb.traits.has('bare-clause')) return null;
  let from = frame.cueTo;
  if (frame.verb.traits.has('addressee')) from = nounPhraseAt(tokens, from)?.core ?? from;
  while (isAdverb(tokens[from]) || /day$/.test(tokens[from]?.lower ?? '')) from++;
  const subject = nounPhraseAt(tokens, from);
  if (subject === null) return null;
  const isClause = PRONOUNS.has(tokens[from]?.lower ?? '')
    ? isWord(tokens[subject.to])
    : tokens.slice(subject.core, Math.min(subject.core + 25, tokens.length)).some(isFiniteVerb) ||
      tokens
        .slice(subject.core, subject.core + 2)
        .some(
          (token) => isWord(token) && /[a-z](?:ed|s)$/.test(token.lower) && !PREPOSITIONS.has(token.lower),
        );
  return isClause ? from : null;
}

function endOfClause(unit: Unit, frame: Frame, from: number): number {
  const { tokens } = unit;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'semicolon' || token.kind === 'stop') return at;
    if (!isPause(token)) continue;
    if (frame.isRelative) return at;
    const later = unit.frames.find((other) => other.cueFrom > at && other.from <= at + 4 && other !== frame);
    // ", adding that", ", and calls the whole exercise": a second saying begins.
    if (later !== undefined && (later.from === at + 1 || later.cueFrom <= at + 3)) return at;
    const next = tokens[at + 1]?.lower ?? '';
    if (next === 'according' || (next === 'and' && tokens[at + 2]?.lower === 'that')) return at;
  }
  return tokens.length;
}
