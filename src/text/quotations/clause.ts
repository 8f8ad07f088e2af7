import type { Frame } from './frame.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import { CONJUNCTIONS, isFiniteVerb, isParticiple, isPause, isWord, PRONOUNS } from './word-classes.ts';

/** A stretch of a unit by token numbers, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a stretch of tokens holds a finite verb, as far as word lists and endings tell. */
export function hasVerb({ tokens }: Unit, { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some((token) => isFiniteVerb(token) || (isWord(token) && /^[a-z]{2,}ed$/.test(token.lower)));
}

/** Where a reported clause that begins at `from` ends: its sentence's end, or where another saying or a quotation begins. */
export function endOfClause(unit: Unit, frame: Frame, from: number): number {
  const { tokens, frames } = unit;
  let next = frames.findIndex((other) => other.cueFrom > from);
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || /^(?:semicolon|stop|colon)$/.test(token.kind)) return at;
    while (next !== -1 && (frames[next]?.cueFrom ?? Infinity) <= at) next++;
    const later = frames[next] === frame ? undefined : frames[next];
    // "confirmed that he called and revealed that": a second saying begins.
    if (token.lower === 'and' && later?.cueFrom === at + 1) return at;
    if (!isPause(token)) continue;
    const after = tokens[at + 1];
    if (frame.isRelative || after?.kind === 'quote' || after?.lower === 'according') return at;
    if (CONJUNCTIONS.has(after?.lower ?? '') && tokens[at + 2]?.lower === 'that') return at;
    if (contrasts(tokens, at + 1)) return at;
    if (later !== undefined && beginsRightAfter(later, at)) return at;
  }
  return tokens.length;
}

/** "said it must move, **though he** has softened": a clause of the reporter's own, with its subject. */
function contrasts(tokens: readonly Token[], at: number): boolean {
  const isEvenAs = tokens[at]?.lower === 'even' && tokens[at + 1]?.lower === 'as';
  if (!isEvenAs && !/^(?:though|although|but|while|whereas)$/.test(tokens[at]?.lower ?? '')) return false;
  const from = isEvenAs ? at + 2 : at + 1;
  const first = tokens[from];
  if (PRONOUNS.has(first?.lower ?? '')) return true;
  return !isParticiple(first) && nounPhraseAt(tokens, from) !== null;
}

function beginsRightAfter(frame: Frame, pause: number): boolean {
  if (frame.from > pause && frame.from <= pause + 2) return true;
  return frame.from <= pause + 4 && frame.cueFrom <= pause + 3;
}
