import { addMonths } from '../../corpus/edtf.ts';
import { type Context, type DateRule, type DateRules, type Reading, relative, stated } from './rule.ts';
import { COUNT, countOf, either, quarterNumber, wholeWords, YEAR } from './words.ts';

const ORDINAL = '(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)';
/** "of 2025", "of the year", "of last year". */
const OF_YEAR = `(?:(?:\\sof|\\sin|,)?\\s(?:(?<year>${YEAR})|(?<which>last|this|next|the\\ssame|the\\sprevious|the\\scurrent|the)\\syear))`;
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const SEASON_START: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

const rules: readonly DateRule[] = [
  {
    name: 'quarter and short year',
    example: '1Q25',
    pattern: wholeWords("(?<number>[1-4])Q\\s?[’‘']?(?<short>[0-4]\\d)"),
    read: ({ number, short }) => stated(monthsOf(Number(`20${short}`), 3 * Number(number) - 2, 3)),
  },
  {
    name: 'quarter',
    example: 'the first quarter of 2025',
    pattern: wholeWords(`(?:the\\s|The\\s)?(?<ordinal>${ORDINAL})[\\s-]quarter${OF_YEAR}?`),
    read: ({ ordinal = '', year, which }, context) =>
      readMonths({ first: 3 * quarterNumber(ordinal) - 2, count: 3, year, which }, context),
  },
  {
    name: 'quarter by its number',
    example: 'Q2 2025',
    pattern: wholeWords(`(?:(?<yearBefore>${YEAR})\\s)?Q(?<number>[1-4])${OF_YEAR}?`),
    read: ({ number, yearBefore, year = yearBefore, which }, context) =>
      readMonths({ first: 3 * Number(number) - 2, count: 3, year, which }, context),
  },
  {
    name: 'same months of another year',
    example: 'the same quarter of 2024',
    pattern: wholeWords(
      `[Tt]he\\s(?:same|corresponding|equivalent|year-earlier)\\s(?:quarter|period|months?|(?<loose>weeks?|time))(?<of>\\s(?:of|in)\\s(?:(?<year>${YEAR})|(?:last|the\\sprevious)\\syear)|,?\\s(?:a\\syear\\s(?:ago|earlier|before)|last\\syear))?`,
    ),
    read: ({ loose, of, year }, { before }) => {
      if (loose !== undefined && of === undefined) return null;
      if (before === null) return relative(null);
      return { value: inYear(before, year ?? String(Number(before.slice(0, 4)) - 1)), basis: 'relative' };
    },
  },
  {
    name: 'first months',
    example: 'the first three months of the year',
    pattern: wholeWords(
      `(?:the\\s|The\\s)?(?<end>first|last|final)\\s(?<count>${COUNT})\\smonths(?:${OF_YEAR})?`,
    ),
    read: ({ end, count: words = '', year, which }, context) => {
      const count = countOf(words);
      if (count < 2 || count > 11 || (end !== 'first' && year === undefined && which === undefined))
        return null;
      return readMonths({ first: end === 'first' ? 1 : 13 - count, count, year, which }, context);
    },
  },
  {
    name: 'half',
    example: 'the second half of 2025',
    pattern: wholeWords(`(?:the\\s|The\\s)?(?<ordinal>first|second|latter)[\\s-]half${OF_YEAR}`),
    read: ({ ordinal, year, which }, context) =>
      readMonths({ first: ordinal === 'first' ? 1 : 7, count: 6, year, which }, context),
  },
  {
    name: 'half of a year left out',
    example: 'fell in the first half',
    pattern: wholeWords(`(?<=\\b(?:in|for|during|over)\\s)the\\s(?<ordinal>first|second)\\shalf(?!\\sof)`),
    read: ({ ordinal }, context) =>
      readMonths(
        { first: ordinal === 'first' ? 1 : 7, count: 6, year: undefined, which: undefined },
        context,
      ),
  },
  {
    name: 'half by its number',
    example: 'H1 2025',
    pattern: wholeWords(`H(?<number>[12])${OF_YEAR}`),
    read: ({ number, year, which }, context) =>
      readMonths({ first: number === '1' ? 1 : 7, count: 6, year, which }, context),
  },
  {
    name: 'season and year',
    example: 'the summer of 2018',
    pattern: wholeWords(
      `(?:the\\s|The\\s)?(?<season>${SEASON})(?:(?:\\sof)?\\s(?<year>${YEAR})|\\sof\\s(?<which>last|this|next|the\\sprevious)\\syear)`,
    ),
    read: ({ season = '', year, which }, context) =>
      readMonths({ first: SEASON_START[season] ?? 0, count: 3, year, which }, context),
  },
  {
    name: 'season',
    example: 'last summer',
    pattern: wholeWords(
      `(?:(?<which>${either('last|this|next')})\\s|(?<=\\b(?:[Bb]y|[Ii]n|[Uu]ntil|[Bb]efore|[Ss]ince|[Dd]uring)\\s)(?:the\\s)?)(?<season>${SEASON})(?!\\s(?:in|of|from|to)\\b)`,
    ),
    read: ({ which, season = '' }, { anchor, left }) =>
      relative(
        anchor === null
          ? null
          : seasonNearest(
              SEASON_START[season] ?? 0,
              /\b[Ss]ince\s$/.test(left) ? 'since' : which?.toLowerCase(),
              anchor,
            ),
      ),
  },
];

/** Quarters, halves, seasons and runs of months of a year. */
export const partRules: DateRules = {
  cue: /\bQ[1-4]|\b[1-4]Q|\bH[12]\b|quarter|months|\bhalf\b|[Tt]he\s(?:same|corresponding|equivalent|year-earlier)\s|spring|summer|autumn|fall|winter/,
  rules,
};

interface MonthsOfYear {
  readonly first: number;
  readonly count: number;
  readonly year: string | undefined;
  /** "last", "the", "the same" before "year". */
  readonly which: string | undefined;
}

function readMonths({ first, count, year, which }: MonthsOfYear, { anchor, before, told }: Context): Reading {
  if (year !== undefined) return stated(monthsOf(Number(year), first, count));
  if (which === 'the same') {
    return relative(before === null ? null : monthsOf(Number(before.slice(0, 4)), first, count));
  }
  if (anchor === null) {
    return relative(
      told === null || which !== undefined ? null : monthsOf(Number(told.slice(0, 4)), first, count),
    );
  }
  const thisYear = Number(anchor.slice(0, 4));
  if (which === undefined) return relative(nearestMonths(first, count, anchor));
  const offset = which === 'next' ? 1 : which === 'last' || which === 'the previous' ? -1 : 0;
  return relative(monthsOf(thisYear + offset, first, count));
}

/** The value, a year or part of it, moved to the year. */
function inYear(value: string, year: string): string {
  return value
    .split('/')
    .map((part) => `${year}${part.slice(4)}`)
    .join('/');
}

function monthsOf(year: number, first: number, count: number): string {
  const start = `${year}-${String(first).padStart(2, '0')}`;
  return `${start}/${addMonths(start, count - 1)}`;
}

/** The months that begin nearest to the anchor's month. */
function nearestMonths(first: number, count: number, anchor: string): string {
  const year = Number(anchor.slice(0, 4));
  const away = Number(anchor.slice(5, 7)) - first - (count - 1) / 2;
  return monthsOf(away > 6 ? year + 1 : away < -6 ? year - 1 : year, first, count);
}

function seasonNearest(first: number, which: string | undefined, anchor: string): string {
  const year = Number(anchor.slice(0, 4));
  const seasons = [year - 2, year - 1, year, year + 1].map((start) => monthsOf(start, first, 3));
  const month = anchor.slice(0, 7);
  if (which === 'last') return seasons.findLast((season) => season.slice(8) < month) ?? '';
  if (which === 'since') return seasons.findLast((season) => season.slice(0, 7) <= month) ?? '';
  if (which === 'next') return seasons.find((season) => season.slice(0, 7) > month) ?? '';
  if (which === 'this') return seasons.find((season) => season.slice(8) >= month) ?? '';
  return nearestMonths(first, 3, anchor);
}
