import { addMonths } from '../../corpus/edtf.ts';
import { isNamedMonth } from './month-names.ts';
import { resolveCalendar } from './nearest.ts';
import { type DateRule, type DateRules, type Reading, relative, stated } from './rule.ts';
import { looksBack } from './tense.ts';
import { DAY, either, MONTH, PART_OF, SPANISH_MONTH, WEEKDAY_BEFORE, wholeWords, YEAR } from './words.ts';

const YEAR_AFTER = `(?:(?:,\\s?|\\s)(?<year>${YEAR}))?`;

/** "the night of " before a day. */
const NIGHT_OF = '(?:the\\s(?:morning|afternoon|evening|night)\\sof\\s)?';

const rules: readonly DateRule[] = [
  {
    name: 'month and day',
    example: 'Wednesday, April 30, 2025',
    pattern: wholeWords(`${NIGHT_OF}${WEEKDAY_BEFORE}(?<month>${MONTH})\\s(?<day>${DAY})${YEAR_AFTER}`),
    read: ({ year, month, day }, context) => resolveCalendar({ year, month, day }, context),
  },
  {
    name: 'day and month',
    example: 'Monday 14th of May 2025',
    pattern: wholeWords(
      `${NIGHT_OF}${WEEKDAY_BEFORE}(?:the\\s)?(?<![\\d.,/-])(?<day>${DAY})\\s(?:of\\s)?(?<month>${MONTH})${YEAR_AFTER}`,
    ),
    read: ({ year, month, day }, context) => resolveCalendar({ year, month, day }, context),
  },
  {
    name: 'month and year',
    example: 'late May 2025',
    pattern: wholeWords(`${PART_OF}?(?<month>${MONTH})(?:,?\\s|\\sof\\s)(?<year>${YEAR})`),
    read: ({ year, month }, context) => resolveCalendar({ year, month }, context),
  },
  {
    name: 'month and short year',
    example: 'May ’19',
    pattern: wholeWords(`(?<month>${MONTH})\\s[’‘'](?<short>[0-4]\\d)`),
    read: ({ month, short }, context) => resolveCalendar({ year: `20${short}`, month }, context),
  },
  {
    name: 'day or month of that year',
    example: '6 July of that year',
    pattern: wholeWords(
      `(?:(?<month>${MONTH})(?:\\s(?<day>${DAY}))?|(?<dayFirst>${DAY})\\s(?<monthAfter>${MONTH}))\\s(?:of\\s)?(?:that|the\\ssame)\\syear`,
    ),
    read: ({ month, monthAfter, day, dayFirst }, context) => {
      if (context.before === null) return relative(null);
      const year = context.before.slice(0, 4);
      return resolveCalendar({ year, month: month ?? monthAfter, day: day ?? dayFirst }, context);
    },
  },
  {
    name: 'month by the date before',
    example: 'the previous September',
    pattern: wholeWords(
      `(?:(?<near>[Tt]hat|[Tt]he\\s(?:same|following|next))|(?<back>[Tt]he\\s(?:previous|preceding)))\\s(?<month>${MONTH})(?!\\s\\d)`,
    ),
    read: ({ near, back, month }, context) => {
      if (context.before === null || (back ?? near) === undefined) return relative(null);
      const from = context.before.slice(0, 7);
      const year = Number(from.slice(0, 4));
      const value = resolveCalendar({ year: String(year), month }, context)?.value ?? null;
      if (value === null || from.length < 7) return relative(value);
      if (back !== undefined) return relative(value < from ? value : `${year - 1}${value.slice(4)}`);
      return relative(value >= from ? value : `${year + 1}${value.slice(4)}`);
    },
  },
  {
    name: 'month of a year named',
    example: 'March of last year',
    pattern: wholeWords(
      `${PART_OF}?(?<month>${MONTH})(?:\\s(?<day>${DAY}))?,?\\s(?:of\\s)?(?<which>last|this|next|the\\sprevious)\\syear`,
    ),
    read: ({ month, day, which }, context) => {
      if (context.anchor === null) return relative(null);
      const offset = which === 'next' ? 1 : which === 'this' ? 0 : -1;
      const year = String(Number(context.anchor.slice(0, 4)) + offset);
      return relative(resolveCalendar({ year, month, day }, context)?.value ?? null);
    },
  },
  {
    name: 'month',
    example: 'in early April',
    pattern: wholeWords(
      `(?<part>${PART_OF}|${either('last|next|this|this past|this coming')}\\s)?(?<month>${MONTH})`,
    ),
    read: ({ part, month = '' }, context) => {
      if (!isNamedMonth(month, part ?? '', context)) return null;
      const reading = resolveCalendar({ month }, context);
      return /^last\s/i.test(part ?? '') ? beforeLastMonth(reading, context.anchor) : reading;
    },
  },
  {
    name: 'ISO 8601',
    example: '2025-05-14',
    pattern: wholeWords('(?<year>(?:19|20)\\d\\d)(?<mark>[-/])(?<month>[01]\\d)\\k<mark>(?<day>[0-3]\\d)'),
    read: ({ year, month, day }, context) => resolveCalendar({ year, month, day }, context),
  },
  {
    name: 'numbers with slashes',
    example: '5/14/2025',
    pattern: wholeWords('(?<![/.-])(?<a>[0-3]?\\d)/(?<b>[0-3]?\\d)/(?<year>(?:19|20)\\d\\d)'),
    read: ({ a, b, year }, context) => {
      const monthFirst = resolveCalendar({ year, month: a, day: b }, context);
      const dayFirst = resolveCalendar({ year, month: b, day: a }, context);
      if (monthFirst === null || dayFirst === null || a === b) return monthFirst ?? dayFirst;
      return context.isMonthFirst ? monthFirst : stated(null);
    },
  },
  {
    name: 'numbers with points',
    example: '14.05.2025',
    pattern: wholeWords('(?<![/.-])(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>(?:19|20)\\d\\d)'),
    read: ({ year, month, day }, context) => resolveCalendar({ year, month, day }, context),
  },
  {
    name: 'day of the month before',
    example: 'on the 14th',
    pattern: wholeWords(
      '(?<=\\b(?:on|by|until|from|before|after|since)\\s)the\\s(?<day>[0-3]?\\d)(?:st|nd|rd|th)(?=[.,;:!?)”"]|\\s(?:and|but|to|of\\sthat|of\\sthe)\\b|$)',
    ),
    read: ({ day }, { anchor, before, left, right }) => {
      if (before === null || !/^\d{4}-\d\d/.test(before) || before.includes('/')) return null;
      const value = `${before.slice(0, 7)}-${String(day).padStart(2, '0')}`;
      const isTooLate = anchor !== null && value > anchor && looksBack({ left, right });
      return relative(isTooLate ? `${addMonths(value.slice(0, 7), -1)}${value.slice(7)}` : value);
    },
  },
  {
    name: 'Spanish',
    example: 'el 12 de mayo de 2025',
    pattern: wholeWords(`(?<day>${DAY})\\sde\\s(?<month>${SPANISH_MONTH})(?:\\sdel?\\s(?<year>${YEAR}))?`),
    read: ({ year, month, day }, context) => resolveCalendar({ year, month, day }, context),
  },
];

/** "Last August": the latest before the month that is simply "last month". */
function beforeLastMonth(reading: Reading | null, anchor: string | null): Reading | null {
  if (reading === null || reading.value === null || anchor === null) return reading;
  const latest = addMonths(anchor.slice(0, 7), -2);
  const month = reading.value.slice(4);
  const year = Number(latest.slice(0, 4));
  return relative(`${year}${month}` <= latest ? `${year}${month}` : `${year - 1}${month}`);
}

/** Days and months of the calendar. */
export const calendarRules: DateRules = {
  cue: new RegExp(`${MONTH}|${SPANISH_MONTH}|\\d[/.-]\\d|\\d(?:st|nd|rd|th)\\b`),
  rules,
};
