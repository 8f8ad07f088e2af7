import { daysBetween, isDay } from '../../corpus/edtf.ts';
import { type Context, type Reading, relative, stated } from './rule.ts';
import { isPlanned, isStillToCome, looksBack, namesThePast } from './tense.ts';
import { monthNumber } from './words.ts';

/** How long after a date told with its year the next one still has that year. */
const STORY_DAYS = 183;
/** How far the story may step back. */
const STEP_BACK_DAYS = 31;
/** From here on, the tense of the sentence outweighs the distance. */
const FAR_DAYS = 45;

/** A month, or a day of it, as the words give it. */
interface CalendarWords {
  readonly year?: string | undefined;
  readonly month: string | undefined;
  readonly day?: string | undefined;
}

/**
 * The value of a day or month: its own year, else the year of the story told, else the one
 * that brings it nearest to the anchor.
 */
export function resolveCalendar(words: CalendarWords, context: Context): Reading | null {
  const rest = monthAndDay(words);
  if (words.year !== undefined) return isDate(`${words.year}${rest}`) ? stated(`${words.year}${rest}`) : null;
  if (!isDate(`2024${rest}`)) return null;
  return relative(nearest(rest, context));
}

/** `start/end`, or `null` where that is no interval; an end without a year has the other's. */
export function resolveRange(start: CalendarWords, end: CalendarWords, context: Context): Reading | null {
  const year = end.year ?? start.year;
  const to = resolveCalendar({ ...end, year }, context);
  const from = resolveCalendar({ ...start, year: start.year ?? year }, context);
  if (from === null || to === null) return null;
  if (from.value === null || to.value === null) return relative(null);
  if (from.value < to.value) return { value: `${from.value}/${to.value}`, basis: to.basis };
  if (
    start.year === undefined &&
    end.year === undefined &&
    monthNumber(start.month ?? '') <= monthNumber(end.month ?? '')
  ) {
    return { value: `${from.value}/${from.value.slice(0, 4)}${to.value.slice(4)}`, basis: to.basis };
  }
  const yearBefore = `${Number(to.value.slice(0, 4)) - 1}${from.value.slice(4)}`;
  if (start.year !== undefined || monthNumber(start.month ?? '') <= monthNumber(end.month ?? '')) return null;
  return { value: `${yearBefore}/${to.value}`, basis: to.basis };
}

function monthAndDay({ month, day }: CalendarWords): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const number = /^\d/.test(month ?? '') ? Number(month) : monthNumber(month ?? '');
  return `-${two(number)}${day === undefined ? '' : `-${two(Number.parseInt(day, 10))}`}`;
}

function isDate(value: string): boolean {
  return isDay(value.length === 7 ? `${value}-01` : value);
}

function nearest(rest: string, context: Context): string | null {
  const { anchor } = context;
  const told = context.sectionYear === null ? context.told : null;
  const middle = (year: number) => (rest.length === 3 ? `${year}${rest}-15` : `${year}${rest}`);
  if (told !== null) {
    const year = Number(told.slice(0, 4));
    const after = daysBetween(told.length === 7 ? `${told}-01` : told, middle(year));
    if (isDate(`${year}${rest}`) && (anchor === null || (after >= -STEP_BACK_DAYS && after <= STORY_DAYS)))
      return `${year}${rest}`;
  }
  if (context.sectionYear !== null && isDate(`${context.sectionYear}${rest}`))
    return `${context.sectionYear}${rest}`;
  if (anchor === null) return null;
  const thisYear = Number(anchor.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1].filter((year) => isDate(`${year}${rest}`));
  const away = (year: number) => daysBetween(anchor, middle(year));
  const [best] = years.sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)));
  if (best === undefined) return null;
  if (away(best) > FAR_DAYS && (looksBack(context) || namesThePast(context)) && isDate(`${best - 1}${rest}`))
    return `${best - 1}${rest}`;
  if (
    away(best) < -FAR_DAYS &&
    (isStillToCome(context) || isPlanned(context)) &&
    isDate(`${best + 1}${rest}`)
  )
    return `${best + 1}${rest}`;
  return `${best}${rest}`;
}
