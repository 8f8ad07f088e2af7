import type { Frame } from './frame.ts';
import type { Unit } from './units.ts';
import { CONJUNCTIONS, isFiniteVerb, isPause, isWord } from './word-classes.ts';

/** A stretch of a unit by token numbers, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a stretch of tokens holds a finite verb, as far as word lists and endings tell. */
export function hasVerb({ tokens }: Unit, { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some((token) => isFiniteVerb(token) || (isWord(token) && /[a-z]{2}ed$/.test(token.lower)));
}

/** Where a reported clause that begins at `from` ends: its sentence's end, or where another saying or a quotation begins. */
export function endOfClause(unit: Unit, frame: Frame, from: number): number {
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
    if (tokens[at + 1]?.kind === 'quote') return at;
    if (next === 'according' || (CONJUNCTIONS.has(next) && tokens[at + 2]?.lower === 'that')) return at;
    const later = frames.find((other) => other !== frame && other.cueFrom > at && other.from <= at + 4);
    if (later !== undefined && ((later.from > at && later.from <= at + 2) || later.cueFrom <= at + 3))
      return at;
  }
  return tokens.length;
}
