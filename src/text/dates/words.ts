const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SPANISH_MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Pieces of regular expressions; those with groups take the groups' names from the rule. */
export const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const SHOUTED_MONTH = FULL_MONTH.toUpperCase().replace('(?:', '');
export const MONTH = `(?:${FULL_MONTH.slice(3, -1)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?|${SHOUTED_MONTH}`;
export const SPANISH_MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const WEEKDAY_NAMES = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
export const WEEKDAY = `(?:${WEEKDAY_NAMES}|${WEEKDAY_NAMES.toUpperCase()})`;
const WEEKDAY_ABBREVIATION = '(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.?';
export const DAY_PART = '(?:\\s(?:morning|afternoon|evening|night|noon))';
/** "Wednesday, " or "Wed. morning " before a date. */
export const WEEKDAY_BEFORE = `(?:(?:${WEEKDAY}${DAY_PART}?|${WEEKDAY_ABBREVIATION})(?:,\\s*|\\s+))?`;
export const DAY =
  '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|\\s(?:percent|per\\scent)\\b)';
export const YEAR = '(?:19|20)\\d\\d(?![\\w%]|[.,]\\d)';
export const COUNT = `(?:\\d{1,3}|[Aa]n?|${either(NUMBERS.slice(1).join('|'))}|(?:[Aa]\\s)?couple\\sof)`;
/** The words between the ends of a range. */
export const TO = '(?:\\s?[–—-]\\s?|\\s(?:to|through|until|till)\\s|-to-)';
/** "early ", "mid-", "the beginning of ": what keeps the value of the month or year named. */
export const PART_OF =
  '(?:(?:the\\s(?:very\\s)?(?:beginning|start|middle|end|close|(?:first|second|third|fourth|last)\\s(?:week|days))\\sof|(?:beginning|start|middle|end)\\sof|[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd)(?:\\s(?:in\\s)?|-))';

/** "last|next" as `(?:[Ll]ast|[Nn]ext)`: words that may begin a sentence. */
export function either(words: string): string {
  const both = words
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
  return `(?:${both.join('|')})`;
}

/** The rule's pattern: whole words, named groups, run over a sentence. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\w$£€¥])${pattern}(?!\\w)`, 'g');
}

/** 1 for "January", "Jan." or "enero". */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return 1 + Math.max(MONTHS.indexOf(start), SPANISH_MONTHS.indexOf(start));
}

/** ISO 8601: 1 for "Monday", 7 for "Sunday". */
export function weekdayNumber(word: string): number {
  return 1 + WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
}

/** 3 for "three", "3" and "3rd"; 1 for "a"; 2 for "a couple of". */
export function countOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  if (word.endsWith('couple of')) return 2;
  return word === 'a' || word === 'an' ? 1 : NUMBERS.indexOf(word);
}

/** 2 for "second" and "2nd"; 4 for "last", "final" and "fourth". */
export function quarterNumber(word: string): number {
  const spelled = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return spelled || Number.parseInt(word, 10) || 4;
}
