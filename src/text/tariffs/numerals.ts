import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** A number with the unit that stands right after it; `unit` is `null` for a bare number. */
export interface Numeral {
  readonly value: number;
  readonly unit: 'percent' | 'points' | null;
  /** Length of number and unit in the text. */
  readonly length: number;
  /** Whether something else follows or precedes it at once: "$5", "4bn", "24/7", "9:30", "90-day". */
  readonly isGlued: boolean;
}

/** "1,104", "7.5", "145" */
const FIGURES = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** "ten", "twenty-five", "a hundred and four" */
const IN_WORDS = new RegExp(`${NUMBER_WORDS}(?![a-z])`, 'iy');
/** "%", " per cent", "-percentage-point", " points" */
const UNIT =
  /\s?%(?:[\s-]points?\b)?|[\s-]?per[\s-]?cent(?:age)?\b(?:[\s-]points?\b)?|\s?p\.?c(?:t\b|\.|\b)|[\s-]points?\b/iy;
const GLUED_BEFORE = /[\p{L}\d$€£¥./:#]$|[\p{L}\d][-–]$/u;
const GLUED_AFTER = /^(?:[\p{L}/:]\S|[-–]\p{L})/u;
/** First words of a number in words. */
const FIRST_WORDS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

/** The number that begins at `at`, in figures or words; `null` if none does. `word` is the text's word there, in lower case. */
export function numeralAt(text: string, at: number, word: string): Numeral | null {
  const first = word.charCodeAt(0);
  const pattern = first >= 48 && first <= 57 ? FIGURES : isFirstWord(text, at, word) ? IN_WORDS : null;
  if (pattern === null) return null;
  pattern.lastIndex = at;
  const number = pattern.exec(text)?.[0];
  if (number === undefined) return null;
  const end = at + number.length;
  UNIT.lastIndex = end;
  const unit = UNIT.exec(text)?.[0] ?? '';
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(end + unit.length, end + unit.length + 2);
  return {
    value: numberOf(number),
    unit: unit === '' ? null : /points?$/i.test(unit) ? 'points' : 'percent',
    length: number.length + unit.length,
    isGlued: isRangeSign(text, at)
      ? false
      : GLUED_BEFORE.test(before) || (unit === '' && GLUED_AFTER.test(after)),
  };
}

function isFirstWord(text: string, at: number, lower: string): boolean {
  if (lower === 'a') return /^a[\s-]hundred/i.test(text.slice(at, at + 9));
  if (FIRST_WORDS.has(lower)) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && FIRST_WORDS.has(lower.slice(0, hyphen));
}

/** The "25" of "10–25%" and "10%-25%". */
function isRangeSign(text: string, at: number): boolean {
  return /[\d%]\s?[-–—]\s?$/.test(text.slice(Math.max(0, at - 4), at));
}
