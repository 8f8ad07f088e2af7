import { addDays, addMonths, daysOf, weekOf } from '../../corpus/edtf.ts';
import { type DateRule, type DateRules, type Reading, relative } from './rule.ts';
import { shift, unitOf } from './shift.ts';
import { COUNT, countOf, either, PART_OF, wholeWords } from './words.ts';

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, tomorrow: 1, 'last night': -1 };
const UNIT = '(?:day|week|month|year|quarter|decade)';
const PART = `(?:${either('earlier|later|early|late|sometime')}\\s|${PART_OF})?`;

const rules: readonly DateRule[] = [
  {
    name: 'day by today',
    example: 'yesterday',
    pattern: wholeWords(
      `${either('today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening')}(?:\\s(?:morning|afternoon|evening|night))?`,
    ),
    read: ({ words = '' }, { anchor }) =>
      relative(
        anchor === null
          ? null
          : addDays(anchor, DAYS[words.toLowerCase().replace(/^(\w+day|tomorrow)\s.*/, '$1')] ?? 0),
      ),
  },
  {
    name: 'the day after the next',
    example: 'the day before yesterday',
    pattern: wholeWords('(?:[Tt]he\\s)?day\\s(?:before\\s(?<past>yesterday)|after\\stomorrow)'),
    read: ({ past }, { anchor }) =>
      relative(anchor === null ? null : addDays(anchor, past === undefined ? 2 : -2)),
  },
  {
    name: 'week, month or year by today',
    example: 'earlier this month',
    pattern: wholeWords(
      `${PART}(?<which>${either('last|this|next|the current|the coming|this coming')})\\s(?<unit>week|month|year|quarter|decade)`,
    ),
    read: ({ which = '', unit = '' }, { anchor }) => {
      const count = { last: -1, next: 1, coming: 1 }[which.toLowerCase().split(/\s/).at(-1) ?? ''] ?? 0;
      return relative(anchor === null ? null : unitOf(shift(anchor, count, unit), unit));
    },
  },
  {
    name: 'end or start of the year',
    example: 'year’s end',
    pattern: wholeWords(
      "(?:(?:the\\s)?(?<unit>year|month|week)(?:[’']s\\s|-)end(?<!week-end)|(?:the\\s)?(?:end|start|beginning|turn)\\sof\\s(?:the|this)\\s(?<unit2>year|month|week))",
    ),
    read: ({ unit, unit2 }, { anchor }) =>
      relative(anchor === null ? null : unitOf(anchor, unit ?? unit2 ?? '')),
  },
  {
    name: 'ago',
    example: 'two weeks ago',
    pattern: wholeWords(`(?<count>${COUNT})\\s(?<unit>${UNIT})s?\\sago(?:\\stoday)?`),
    read: ({ count = '', unit = '', words = '' }, { anchor }) => {
      if (anchor === null) return relative(null);
      const day = shift(anchor, -countOf(count), unit);
      if (words.endsWith('today') || unit === 'week') return relative(day);
      if (unit === 'decade') return relative(unitOf(day, 'year'));
      return relative(unitOf(day, unit === 'year' && countOf(count) === 1 ? 'month' : unit));
    },
  },
  {
    name: 'some time ago',
    example: 'several weeks ago',
    pattern: wholeWords(`(?:[Aa]\\sfew|${either('several|many|some')})\\s${UNIT}s\\sago`),
    read: () => relative(null),
  },
  {
    name: 'overnight',
    example: 'rose overnight',
    pattern: wholeWords(
      '[Oo]vernight(?=[,.;:)—–-]|\\s(?:in|on|at|and|as|after|that|to|from|by|for|when)\\b|$)',
    ),
    read: (_, { anchor }) => relative(anchor),
  },
  {
    name: 'from now',
    example: 'two weeks from now',
    pattern: wholeWords(`(?<count>${COUNT})\\s(?<unit>${UNIT})s?\\sfrom\\s(?:now|today)`),
    read: ({ count = '', unit = '' }, { anchor }) =>
      relative(anchor === null ? null : unitOf(shift(anchor, countOf(count), unit), unit)),
  },
  {
    name: 'up to now',
    example: 'the past two weeks',
    pattern: wholeWords(
      `(?<=\\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or)\\s)the\\s(?:past|last|previous)\\s(?:(?<count>${COUNT})\\s)?(?<unit>${UNIT})s?`,
    ),
    read: ({ count = 'one', unit = '' }, { anchor }) =>
      relative(anchor === null ? null : `${shift(anchor, -countOf(count), unit)}/${anchor}`),
  },
  {
    name: 'by the date before',
    example: 'two days later',
    pattern: wholeWords(
      `(?<count>${COUNT})\\s(?<unit>${UNIT})s?\\s(?<side>later|earlier|sooner|on(?=[,.;])|(?:before|after)\\sthat|(?:before|after|afterwards)(?!\\s(?:the|a|an|his|her|its|their|they|it|he|she|[A-Z]\\w*)\\b))`,
    ),
    read: ({ count = '', unit = '', side = '' }, { before }) =>
      byDateBefore(before, countOf(count) * (/earlier|sooner|before/.test(side) ? -1 : 1), unit),
  },
  {
    name: 'part of the day before',
    example: 'that evening',
    pattern: wholeWords(
      '(?:[Tt]hat\\s(?:(?:same\\s)?day|morning|afternoon|evening|night)|[Tt]he\\ssame\\s(?:morning|noon|afternoon|evening|night)|the\\sday\\sitself)(?!\\s(?:in|when)\\b)',
    ),
    read: (_, { before }) => relative(before !== null && before.length === 10 ? before : null),
  },
  {
    name: 'month or year of the date before',
    example: 'that month',
    pattern: wholeWords('[Tt]hat\\s(?:same\\s)?(?<unit>week|month|year)'),
    read: ({ unit = '' }, { before }) =>
      before === null ? null : byDateBefore(before.split('/').at(-1) ?? before, 0, unit),
  },
  {
    name: 'the one before or after',
    example: 'the week before',
    pattern: wholeWords(
      `(?:[Tt]he\\s(?<near>same|following|next|previous|preceding)\\s(?<unit>day|date|week|month|year)|[Tt]he\\s(?<unit2>day|evening|night|week|month|year)\\s(?<side>before|after|earlier)(?!\\s(?:the|that|a|an|his|her|its|their|it|he|she|they|[A-Z])\\b))`,
    ),
    read: ({ near, side, unit, unit2 }, { before }) => {
      const word = near ?? side ?? '';
      const count = /following|next|after/.test(word) ? 1 : word === 'same' ? 0 : -1;
      return byDateBefore(before, count, unit ?? unit2 ?? '');
    },
  },
];

/** Times told by today, or by the date before. */
export const relativeRules: DateRules = {
  cue: /noon|day|date|night|[Tt]omorrow|week|month|year|quarter|decade|morning|afternoon|evening/,
  rules,
};

function byDateBefore(before: string | null, count: number, unit: string): Reading {
  if (before === null) return relative(null);
  const [start = '', end = start] = before.split('/');
  const from = count > 0 ? end : start;
  if (/day|date|evening|night/.test(unit)) return relative(from.length === 10 ? addDays(from, count) : null);
  if (unit === 'month') return relative(from.length >= 7 ? addMonths(from.slice(0, 7), count) : null);
  if (unit === 'year') return relative(yearsLater(before, count));
  const day = from.length === 10 ? daysOf(from)?.from : undefined;
  return relative(day === undefined ? null : weekOf(addDays(day, 7 * count)));
}

/** A year from a day is a year; a year from a month or an interval is such a month or interval again. */
function yearsLater(value: string, count: number): string {
  const later = (part: string) =>
    `${Number(part.slice(0, 4)) + count}${part.length === 7 ? part.slice(4) : ''}`;
  return value.split('/').map(later).join('/');
}
