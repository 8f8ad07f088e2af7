import { endOfFrame, type Frame } from './frame.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isAdverb, isPause, isWord } from './word-classes.ts';

/** The nearest frame before the token whose complement reaches it. */
export function frameBefore(unit: Unit, token: number, isFit: (frame: Frame) => boolean): Frame | null {
  const frame = unit.frames.findLast(
    (other) =>
      other.cueTo <= token && other.order !== 'source' && isFit(other) && reaches(unit, other, token),
  );
  return frame ?? null;
}

/** Whether nothing between the cue and the token ends what the subject says. */
export function reaches({ tokens }: Unit, frame: Frame, token: number): boolean {
  const isShort = frame.isRelative || frame.order === 'noun' || (frame.order === 'source' && frame.from > 0);
  const end = endOfFrame(frame);
  for (let at = isPause(tokens[end]) && frame.from > 0 ? end + 1 : end; at < token; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'semicolon' || kind === 'stop') return false;
    if (isShort && isPause(tokens[at]) && at < token - 1) return false;
  }
  return true;
}

export function isClause(frame: Frame): boolean {
  return frame.order === 'subject-verb' || frame.order === 'verb-subject' || frame.order === 'participle';
}

/** Verbs of manner ("laughed", "began") speak only right before their quotation. */
export function isFree(frame: Frame, { tokens }: Unit, token: number): boolean {
  if (frame.verb?.traits.has('manner') !== true) return true;
  return (
    frame.cueTo === token ||
    (frame.cueTo === token - 1 && (!isWord(tokens[token - 1]) || tokens[token - 1]?.lower === 'that'))
  );
}

/** Whether the quotation opens its unit, so that what says it can only follow. */
export function opensClause(unit: Unit, { token, words }: MarkedQuotation): boolean {
  return token === 0 || (unit.tokens[token - 1]?.kind === 'stop' && isSentence(words.text));
}

/** Whether only pauses and adverbs stand between the quotation and what begins at `from`. */
export function isNextTo(unit: Unit, from: number, token: number): boolean {
  if (from <= token || from > token + 4) return false;
  return unit.tokens
    .slice(token + 1, from)
    .every((other) => isPause(other) || other.kind === 'stop' || isAdverb(other));
}

export function follows(unit: Unit, frame: Frame, token: number): boolean {
  if (frame.from <= token || frame.from > token + 4) return false;
  return unit.tokens
    .slice(token + 1, frame.from)
    .every((other) => isPause(other) || /^(?:as|is|was|how|what)$/.test(other.lower));
}

/** Whether the frame stands before the quotation with nothing but its circumstances between: "he said on Monday, “…”". */
export function precedes(unit: Unit, frame: Frame, token: number, reach = 14): boolean {
  const end = endOfFrame(frame);
  if (end > token || token - end > reach) return false;
  const between = unit.tokens.slice(end, token);
  const isPaused = between.length === 0 || !isWord(between.at(-1));
  return (
    isPaused &&
    between.every((other) => isPause(other) || other.kind === 'colon' || isWord(other)) &&
    !between.some((other) => other.lower === 'that')
  );
}

export function endsSentence({ tokens }: Unit, token: number): boolean {
  const [quotation, next] = [tokens[token], tokens[token + 1]];
  return (
    quotation !== undefined &&
    (isPause(quotation) || isPause(next) || /[.?!…—–。？！-]\W?$/.test(quotation.text))
  );
}

/** ", X said" and ", said X" after a clause. */
export function isTrailing(unit: Unit, frame: Frame): boolean {
  return frame.from > 0 && isPause(unit.tokens[frame.from - 1]);
}

/** Whether the words are a sentence by their first letter. */
export function isSentence(words: string): boolean {
  return /^\W{0,3}[\p{Lu}\p{Lo}\d]/u.test(words);
}
