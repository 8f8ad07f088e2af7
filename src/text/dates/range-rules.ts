import { resolveRange } from './nearest.ts';
import type { DateRule, DateRules } from './rule.ts';
import { DAY, MONTH, TO, WEEKDAY_BEFORE, wholeWords, YEAR } from './words.ts';

const year = (name: string) => `(?:(?:,\\s?|\\s)(?<${name}>${YEAR}))?`;

const rules: readonly DateRule[] = [
  {
    name: 'days of one month',
    example: 'May 10–12, 2025',
    pattern: wholeWords(`(?<month>${MONTH})\\s(?<from>${DAY})${TO}(?<to>${DAY})${year('year')}`),
    read: ({ month, from, to, year }, context) =>
      resolveRange({ year, month, day: from }, { year, month, day: to }, context),
  },
  {
    name: 'days of one month, day first',
    example: '10 to 12 May 2025',
    pattern: wholeWords(
      `(?<![\\d.,/-])(?<from>${DAY})${TO}(?<to>${DAY})\\s(?<month>${MONTH})${year('year')}`,
    ),
    read: ({ month, from, to, year }, context) =>
      resolveRange({ year, month, day: from }, { year, month, day: to }, context),
  },
  {
    name: 'two days running',
    example: 'May 10 and 11',
    pattern: wholeWords(
      `(?<month>${MONTH})\\s(?<from>${DAY})(?:\\sand\\s|\\s?&\\s?)(?<to>${DAY})${year('year')}`,
    ),
    read: ({ month, from = '', to = '', year }, context) => {
      if (Number.parseInt(to, 10) !== Number.parseInt(from, 10) + 1) return null;
      return resolveRange({ year, month, day: from }, { year, month, day: to }, context);
    },
  },
  {
    name: 'two days running, day first',
    example: '10 and 11 May',
    pattern: wholeWords(
      `(?<![\\d.,/-])(?<from>${DAY})\\sand\\s(?<to>${DAY})\\s(?<month>${MONTH})${year('year')}`,
    ),
    read: ({ month, from = '', to = '', year }, context) => {
      if (Number.parseInt(to, 10) !== Number.parseInt(from, 10) + 1) return null;
      return resolveRange({ year, month, day: from }, { year, month, day: to }, context);
    },
  },
  {
    name: 'between days of one month, day first',
    example: 'between 8 and 11 April',
    pattern: wholeWords(
      `(?<=\\b[Bb]etween\\s)(?:the\\s)?(?<from>${DAY})\\sand\\s(?:the\\s)?(?<to>${DAY})\\s(?:of\\s)?(?<month>${MONTH})${year('year')}`,
    ),
    read: ({ month, from, to, year }, context) =>
      resolveRange({ year, month, day: from }, { year, month, day: to }, context),
  },
  {
    name: 'between days of one month',
    example: 'between April 8 and 11',
    pattern: wholeWords(
      `(?<=\\b[Bb]etween\\s)(?<month>${MONTH})\\s(?<from>${DAY})\\sand\\s(?<to>${DAY})${year('year')}`,
    ),
    read: ({ month, from, to, year }, context) =>
      resolveRange({ year, month, day: from }, { year, month, day: to }, context),
  },
  {
    name: 'day to day',
    example: 'April 9 to May 14, 2025',
    pattern: wholeWords(
      `${WEEKDAY_BEFORE}(?<m1>${MONTH})\\s(?<d1>${DAY})${year('y1')},?${TO}${WEEKDAY_BEFORE}(?<m2>${MONTH})\\s(?<d2>${DAY})${year('y2')}`,
    ),
    read: ({ y1, m1, d1, y2, m2, d2 }, context) =>
      resolveRange({ year: y1, month: m1, day: d1 }, { year: y2, month: m2, day: d2 }, context),
  },
  {
    name: 'day to day, day first',
    example: '9 April to 14 May 2025',
    pattern: wholeWords(
      `(?<![\\d.,/-])(?<d1>${DAY})\\s(?<m1>${MONTH})${year('y1')}${TO}(?<d2>${DAY})\\s(?<m2>${MONTH})${year('y2')}`,
    ),
    read: ({ y1, m1, d1, y2, m2, d2 }, context) =>
      resolveRange({ year: y1, month: m1, day: d1 }, { year: y2, month: m2, day: d2 }, context),
  },
  {
    name: 'month to month',
    example: 'April to June 2025',
    pattern: wholeWords(`(?<m1>${MONTH})${year('y1')}${TO}(?<m2>${MONTH})(?!\\s\\d\\d?\\b)${year('y2')}`),
    read: ({ y1, m1, y2, m2 }, context) =>
      resolveRange({ year: y1, month: m1 }, { year: y2, month: m2 }, context),
  },
  {
    name: 'between months',
    example: 'between April and June 2025',
    pattern: wholeWords(
      `(?<=\\b[Bb]etween\\s)(?<m1>${MONTH})${year('y1')}\\sand\\s(?<m2>${MONTH})(?!\\s\\d\\d?\\b)${year('y2')}`,
    ),
    read: ({ y1, m1, y2, m2 }, context) =>
      resolveRange({ year: y1, month: m1 }, { year: y2, month: m2 }, context),
  },
  {
    name: 'between days',
    example: 'between May 10 and June 4',
    pattern: wholeWords(
      `(?<=\\b[Bb]etween\\s)(?<m1>${MONTH})\\s(?<d1>${DAY})${year('y1')},?\\sand\\s(?<m2>${MONTH})\\s(?<d2>${DAY})${year('y2')}`,
    ),
    read: ({ y1, m1, d1, y2, m2, d2 }, context) =>
      resolveRange({ year: y1, month: m1, day: d1 }, { year: y2, month: m2, day: d2 }, context),
  },
  {
    name: 'between days, day first',
    example: 'between 2 April and 11 April',
    pattern: wholeWords(
      `(?<=\\b[Bb]etween\\s)(?<d1>${DAY})\\s(?<m1>${MONTH})${year('y1')}\\sand\\s(?<d2>${DAY})\\s(?<m2>${MONTH})${year('y2')}`,
    ),
    read: ({ y1, m1, d1, y2, m2, d2 }, context) =>
      resolveRange({ year: y1, month: m1, day: d1 }, { year: y2, month: m2, day: d2 }, context),
  },
];

/** From one day or month to another. */
export const rangeRules: DateRules = { cue: new RegExp(MONTH), rules };
