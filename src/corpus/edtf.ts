/** First and last day, both included, as ISO 8601 days. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/**
 * The days a date value covers, first and last included.
 *
 * A value keeps the precision of the text: `2025-04` covers the whole of April.
 *
 * @param value  EDTF level 0: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an interval `start/end` of two of these
 * @returns ISO 8601 days in the proleptic Gregorian calendar, or `null` for any other value
 * @see ISO 8601-2:2019 (EDTF), https://www.loc.gov/standards/datetime/
 */
export function daysOf(value: string): DayRange | null {
  const [first = '', last = first, ...more] = value.split('/');
  const from = firstDay(first);
  const to = lastDay(last);
  if (more.length > 0 || from === null || to === null || from > to) return null;
  return { from, to };
}

/** The day `count` days after `day` (before it, if negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative if `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** ISO 8601 number of the weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() || 7;
}

/** The interval from Monday to Sunday that holds `day`. */
export function weekOf(day: string): string {
  const monday = addDays(day, 1 - weekdayOf(day));
  return `${monday}/${addDays(monday, 6)}`;
}

/** The month `count` months after `month`, both `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Whether `value` is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && firstDay(value) === value;
}

function firstDay(value: string): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (match === null) return null;
  const [, year = '', month = '01', day = '01'] = match;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse rolls "2025-02-30" over into March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  return iso;
}

function lastDay(value: string): string | null {
  const first = firstDay(value);
  if (first === null || value.length === 10) return first;
  if (value.length === 4) return `${value}-12-31`;
  return [31, 30, 29, 28].map((day) => `${value}-${day}`).find(isDay) ?? null;
}
