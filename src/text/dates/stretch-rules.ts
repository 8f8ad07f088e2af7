import { addDays, addMonths, daysOf, weekdayOf, weekOf } from '../../corpus/edtf.ts';
import { resolveCalendar } from './nearest.ts';
import type { DateRule, DateRules, Reading } from './rule.ts';
import { DAY, MONTH, wholeWords, YEAR } from './words.ts';

const YEAR_AFTER = `(?:(?:,\\s?|\\s)(?<year>${YEAR}))?`;

const rules: readonly DateRule[] = [
  {
    name: 'week of a day',
    example: 'the week of April 7',
    pattern: wholeWords(
      `(?:[Tt]he\\s)?week\\s(?:of|beginning|starting)\\s(?:(?<month>${MONTH})\\s(?<day>${DAY})|(?<dayFirst>${DAY})\\s(?<monthAfter>${MONTH}))${YEAR_AFTER}`,
    ),
    read: ({ month, monthAfter, day, dayFirst, year }, context) =>
      mapValue(resolveCalendar({ year, month: month ?? monthAfter, day: day ?? dayFirst }, context), weekOf),
  },
  {
    name: 'week up to a day',
    example: 'the week to April 11',
    pattern: wholeWords(
      `(?:[Tt]he\\s)?week\\s(?:to|ended|ending|through)\\s(?:(?<month>${MONTH})\\s(?<day>${DAY})|(?<dayFirst>${DAY})\\s(?<monthAfter>${MONTH}))${YEAR_AFTER}`,
    ),
    read: ({ month, monthAfter, day, dayFirst, year }, context) =>
      mapValue(
        resolveCalendar({ year, month: month ?? monthAfter, day: day ?? dayFirst }, context),
        (value) => `${addDays(value, -6)}/${value}`,
      ),
  },
  {
    name: 'first or last week of a month',
    example: 'the last full week of April',
    pattern: wholeWords(
      `(?:[Tt]he\\s)?(?<which>first|last|final)\\s(?<full>full\\s)?week\\sof\\s(?<month>${MONTH})${YEAR_AFTER}`,
    ),
    read: ({ which, full, month, year }, context) =>
      mapValue(resolveCalendar({ year, month }, context), (value) =>
        weekIn(value, which === 'first', full !== undefined),
      ),
  },
  {
    name: 'twelve months up to one',
    example: 'the year to May',
    pattern: wholeWords(
      `(?:[Tt]he|[Aa]|[Ii]ts)\\s(?:year|(?:12|twelve)\\smonths)\\s(?:to|through|until|ended|ending)\\s(?:(?:in|end-)\\s?)?(?<month>${MONTH})(?!\\s\\d\\d?\\b)${YEAR_AFTER}`,
    ),
    read: ({ month, year, words = '' }, context) =>
      mapValue(
        resolveCalendar({ year, month }, context),
        (value) => `${addMonths(value, /months/.test(words) ? -11 : -12)}/${value}`,
      ),
  },
];

/** Weeks and years told by one of their days or months. */
export const stretchRules: DateRules = {
  cue: /\bweek\s(?:of|beginning|starting|to|end|through)|\b(?:year|months)\s(?:to|through|until|end)/,
  rules,
};

function mapValue(reading: Reading | null, map: (value: string) => string): Reading | null {
  if (reading === null || reading.value === null) return reading;
  return { value: map(reading.value), basis: reading.basis };
}

/** The first or last seven days of the month, or its first or last week from Monday to Sunday. */
function weekIn(month: string, isFirst: boolean, isFull: boolean): string {
  const { from, to } = daysOf(month) ?? { from: `${month}-01`, to: `${month}-28` };
  const start = isFirst ? from : addDays(to, -6);
  const shiftToMonday = isFull ? ((isFirst ? 8 : 1) - weekdayOf(start)) % 7 : 0;
  const monday = addDays(start, shiftToMonday);
  return `${monday}/${addDays(monday, 6)}`;
}
