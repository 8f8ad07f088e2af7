import type { Span } from '../../corpus/span.ts';
import type { Word } from './tokens.ts';

/** What one letter of a shape stands for: the words that have it. */
const LETTERS: Readonly<Record<string, string>> = {
  f: 'from',
  t: 'to',
  k: 'between',
  a: 'and',
  o: 'or',
  h: 'then later finally',
  y: 'by',
  u: 'up',
  d: 'down back',
  m: 'become becomes became',
  G: 'run ranging range ranges ranged running runs varying vary varies varied anywhere anything',
  V: 'go goes went going gone moved moves move',
  e: 'is are was were be been being has have had will would could may might must',
  z: 'just only about around roughly nearly almost at least most a an the now some as high low much little another further additional extra mere even maybe perhaps up-to possibly possibly combined total something like crushing whopping towering',
  T: 'the',
  B: 'while whereas but although though because which who whose',
  p: 'on for of against in with under instead rather upon',
};
const LETTER_OF = new Map(
  Object.entries(LETTERS).flatMap(([letter, list]) => list.split(' ').map((word) => [word, letter])),
);
const HIGHEST_BARE = 1_000;
const LOWEST_BARE = 2.5;

/**
 * The sentence as one letter for each word, for the rules of `percentages.ts` to match.
 *
 * `P` is a number of percent, `Q` of points, `N` a bare number that may be either; `g` a word for a tariff, `V` a verb of
 * change, `c` a comma, `s` an opening bracket, `D` the dash of a range, `B` any other break, `i` the end of "instead of";
 * small letters as listed, `x` any other word.
 */
export function shapeOf(sentence: string, words: readonly Word[], isDated: (at: Span) => boolean): string {
  let shape = '';
  for (const [index, word] of words.entries())
    shape += letterOf(word, words[index - 1], { sentence, isDated });
  return shape;
}

function letterOf(
  word: Word,
  before: Word | undefined,
  { sentence, isDated }: { sentence: string; isDated: (at: Span) => boolean },
): string {
  switch (word.kind) {
    case 'number':
      return numberLetterOf(word, before, isDated);
    case 'comma':
      return 'c';
    case 'break':
      if (
        /^[-–—]$/.test(word.text) &&
        before?.kind === 'number' &&
        /^\s?\d/.test(sentence.slice(word.end, word.end + 2))
      )
        return 'D';
      return word.text === '(' ? 's' : 'B';
    case 'tariff':
      return 'g';
    default: {
      if (/^(?:of|than)$/.test(word.lower) && /^(?:instead|rather)$/.test(before?.lower ?? '')) return 'i';
      return LETTER_OF.get(word.lower) ?? (word.kind === 'change' ? 'V' : 'x');
    }
  }
}

/** "Section 301", "No. 10", "Boeing 737": a name's number. */
const NUMBERED =
  /^(?:section|chapter|article|phase|no|number|page|title|schedule|list|group|round|day|week|year|part|clause|rule|question|table|figure|top|aged?)$/;

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/;

function numberLetterOf(
  { numeral, start, end, lower }: Word,
  before: Word | undefined,
  isDated: (at: Span) => boolean,
): string {
  if (numeral === null || numeral.isGlued) return 'x';
  if (numeral.unit === 'points') return 'Q';
  if (numeral.unit === 'percent') return 'P';
  const isRate =
    numeral.value <= HIGHEST_BARE &&
    (numeral.value === 0 || numeral.value >= (/\d/.test(lower) ? LOWEST_BARE : 10));
  return isRate &&
    !NUMBERED.test(before?.lower ?? '') &&
    !MONTH.test(before?.text ?? '') &&
    !isDated({ start, end })
    ? 'N'
    : 'x';
}
