import type { TemporalExpression } from '../dates.ts';
import type { Frame } from './frame.ts';
import type { Unit } from './units.ts';
import { isWord, PREPOSITIONS, RELATIVES, SUBORDINATORS, WEEKDAY_OR_MONTH } from './word-classes.ts';
import { isWriting } from './writings.ts';

/**
 * The date of the saying: one that stands beside the cue ("the blog wrote Thursday", "said in a post on Monday") or
 * opens the sentence ("On Monday, the ministry said").
 *
 * @param dates  those of the unit
 * @returns the date's value, or `null` where the clause of the saying has no date or it is unresolved
 */
export function findSaidOn(unit: Unit, frame: Frame, dates: readonly TemporalExpression[]): string | null {
  const { tokens } = unit;
  if (dates.length === 0) return null;
  const inside = (from: number, to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined || to <= from) return null;
    return dates.find((date) => date.start >= first.start && date.end <= last.end)?.value ?? null;
  };
  const { subject } = frame;
  // "A survey by the league **in June** found", "a paper issued **on Monday**"
  const dating =
    subject !== null && isWriting(tokens[subject.core - 1]?.lower ?? '')
      ? inside(subject.core, subject.to)
      : null;
  const after = inside(frame.cueTo, endOfCircumstances(unit, frame));
  const isClause = frame.order === 'subject-verb' && !frame.isRelative;
  const before = isClause ? inside(startOfAdverbial(unit, frame), frame.cueFrom) : null;
  const leading = isClause || frame.relay !== null ? inside(0, endOfIntroduction(unit, frame)) : null;
  return after ?? before ?? dating ?? leading;
}

/** Past the addressee, place and time after the cue, up to what is said. */
function endOfCircumstances(unit: Unit, frame: Frame): number {
  const { tokens } = unit;
  let at = frame.order === 'verb-subject' ? (frame.subject?.core ?? frame.cueTo) : frame.cueTo;
  const last = Math.min(tokens.length, at + 16);
  if (!isCircumstance(unit, frame, at)) return at;
  for (; at < last; at++) {
    const token = tokens[at];
    if (!isWord(token) || RELATIVES.has(token.lower) || SUBORDINATORS.has(token.lower)) break;
    // "said the 84 percent had been settled": what is said begins.
    if (
      /^(?:the|it|he|she|they|we|there)$/.test(token.lower) &&
      !PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') &&
      at > frame.cueTo
    )
      break;
    if (
      at === frame.cueTo &&
      /^(?:the|it|he|she|they|we|there|its|his)$/.test(token.lower) &&
      frame.order !== 'verb-subject' &&
      frame.verb?.traits.has('addressee') !== true
    )
      break;
  }
  return at;
}

/** Whether what follows the cue is no part of what is said: "on Monday", "Tuesday", "reporters". */
function isCircumstance({ tokens }: Unit, frame: Frame, at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || frame.order === 'verb-subject' || frame.verb?.traits.has('addressee') === true)
    return true;
  return (
    PREPOSITIONS.has(token.lower) ||
    WEEKDAY_OR_MONTH.test(token.lower) ||
    /^(?:last|this|earlier|late|early|yesterday|again|it)$/.test(token.lower)
  );
}

/** The introduction that is directly before the subject: "On Wednesday, when …,". */
function endOfIntroduction(unit: Unit, frame: Frame): number {
  const { tokens } = unit;
  const first = tokens[0];
  if (
    !isWord(first) ||
    !(
      PREPOSITIONS.has(first.lower) ||
      WEEKDAY_OR_MONTH.test(first.lower) ||
      /^(?:last|this|earlier|late|early|yesterday|asked|pressed|speaking|answering)$/.test(first.lower)
    )
  )
    return 0;
  const comma = tokens.findIndex((token) => token.kind === 'comma');
  if ((comma === -1 || comma > frame.from) && frame.from <= 8) return frame.from;
  if (comma === -1 || comma > 18 || comma >= frame.from || frame.from - comma > 14) return 0;
  return /^(?:since|until|before|by)$/.test(first.lower) ? 0 : comma;
}

/** "Oakley, an Iowa Democrat, **on Sunday** called": from the last pause before the cue, or the subject's end. */
function startOfAdverbial({ tokens }: Unit, frame: Frame): number {
  let at = frame.cueFrom;
  while (
    at > (frame.subject?.core ?? frame.from) &&
    isWord(tokens[at - 1]) &&
    !RELATIVES.has(tokens[at - 1]?.lower ?? '')
  )
    at--;
  return RELATIVES.has(tokens[at - 1]?.lower ?? '') ? frame.cueFrom : at;
}
