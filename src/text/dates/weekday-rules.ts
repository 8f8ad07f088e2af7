import { addDays, weekdayOf } from '../../corpus/edtf.ts';
import { type Context, type DateRule, type DateRules, relative } from './rule.ts';
import { isStillToCome } from './tense.ts';
import { COUNT, countOf, DAY_PART, either, WEEKDAY, weekdayNumber, wholeWords } from './words.ts';

const WEEKDAY_WITH_PART = `(?<weekday>${WEEKDAY})${DAY_PART}?`;
/** "Black Friday", "the Sunday Times": names, and "on a Sunday afternoon", "every Monday": no day in particular. */
const NAME_BEFORE =
  /(?:\b|(?=,))(?:Black|Good|Easter|Ash|Super|Cyber|Bloody|Ruby|Palm|Fat|Casual|[Ee]very|[Ee]ach|[Aa]ny|[Ss]ome|[Oo]n an?|,\san?|[Oo]ne|[Aa]nother)\s$/;
const NAME_AFTER = /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Night)\b/;

const rules: readonly DateRule[] = [
  {
    name: 'weekday',
    example: 'Wednesday morning',
    pattern: wholeWords(`(?:${either('early|late')}\\s(?:on\\s)?)?${WEEKDAY_WITH_PART}`),
    read: ({ weekday = '' }, context) => {
      if (NAME_BEFORE.test(context.left) || NAME_AFTER.test(context.right)) return null;
      if (/^An?\s$/.test(context.left) && /^\s(?:in|at|on|of|is|was)\b/.test(context.right)) return null;
      return relative(nearestWeekday(weekdayNumber(weekday), context));
    },
  },
  {
    name: 'weekday to weekday',
    example: 'Monday to Wednesday',
    pattern: wholeWords(
      `(?<first>${WEEKDAY})(?:\\s?[–—-]\\s?|\\s(?:to|through|until)\\s)(?<last>${WEEKDAY})`,
    ),
    read: ({ first = '', last = '' }, context) => {
      const days = weekdayNumber(last) - weekdayNumber(first);
      const start = days > 0 ? nearestWeekday(weekdayNumber(first), context) : null;
      return days > 0 ? relative(start === null ? null : `${start}/${addDays(start, days)}`) : null;
    },
  },
  {
    name: 'weekday, last, next or this',
    example: 'last Tuesday',
    pattern: wholeWords(
      `(?<which>${either('last|next|this|this past|this coming|the coming|the past|the following|the previous')})\\s${WEEKDAY_WITH_PART}`,
    ),
    read: ({ which = '', weekday = '' }, { anchor, before }) => {
      const number = weekdayNumber(weekday);
      const word = which.toLowerCase().split(/\s/).at(-1);
      const from = word === 'following' || word === 'previous' ? dayOf(before) : anchor;
      if (from === null) return relative(null);
      if (word === 'last' || word === 'past' || word === 'previous')
        return relative(weekdayBefore(number, from));
      if (word === 'this') return relative(weekdayOfWeek(number, from, 0));
      if (word === 'next') return relative(weekdayOfWeek(number, from, 1));
      return relative(addDays(weekdayBefore(number, addDays(from, 8)), 0));
    },
  },
  {
    name: 'weekday of a week named',
    example: 'Thursday of last week',
    pattern: wholeWords(`${WEEKDAY_WITH_PART}(?:,?\\sof)?\\s(?<which>last|next|this)\\sweek`),
    read: ({ which, weekday = '' }, { anchor }) => {
      const weeks = which === 'last' ? -1 : which === 'next' ? 1 : 0;
      return relative(anchor === null ? null : weekdayOfWeek(weekdayNumber(weekday), anchor, weeks));
    },
  },
  {
    name: 'weeks ago on a weekday',
    example: 'two weeks ago on Monday',
    pattern: wholeWords(`(?<count>${COUNT})\\sweeks?\\sago\\s(?:on\\s|last\\s)?${WEEKDAY_WITH_PART}`),
    read: ({ count = '', weekday = '' }, { anchor }) =>
      relative(anchor === null ? null : weekdayOfWeek(weekdayNumber(weekday), anchor, -countOf(count))),
  },
  {
    name: 'weekend',
    example: 'over the weekend',
    pattern: wholeWords(`(?<which>${either('the|last|next|this|this past|this coming|the past')})\\sweekend`),
    read: ({ which = '' }, context) => {
      if (context.anchor === null) return relative(null);
      const word = which.toLowerCase();
      const isComing =
        word.endsWith('coming') || word === 'next' || (word !== 'last' && isStillToCome(context));
      const saturday = weekdayOfWeek(6, context.anchor, 0);
      const isOn = saturday <= context.anchor;
      const weeks =
        word === 'next'
          ? 1
          : isComing || (isOn && word !== 'last') || (word === 'this' && weekdayOf(context.anchor) > 2)
            ? 0
            : -1;
      const start = addDays(saturday, 7 * weeks);
      return relative(`${start}/${addDays(start, 1)}`);
    },
  },
];

/** Weekdays and weekends. */
export const weekdayRules: DateRules = { cue: new RegExp(`${WEEKDAY}|weekend`), rules };

/** The most recent such day, the anchor included; the coming one where the words look ahead. */
function nearestWeekday(number: number, context: Context): string | null {
  if (context.anchor === null) return null;
  const back = (weekdayOf(context.anchor) - number + 7) % 7;
  if (back !== 0 && isStillToCome(context)) return addDays(context.anchor, 7 - back);
  return addDays(context.anchor, -back);
}

/** The last such day that is not `day` itself. */
function weekdayBefore(number: number, day: string): string {
  return addDays(day, -((weekdayOf(day) - number + 7) % 7 || 7));
}

function weekdayOfWeek(number: number, day: string, weeks: number): string {
  return addDays(day, number - weekdayOf(day) + 7 * weeks);
}

function dayOf(value: string | null): string | null {
  return value !== null && value.length === 10 ? value : null;
}
