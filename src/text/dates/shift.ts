import { addDays, addMonths, daysOf, weekOf } from '../../corpus/edtf.ts';

/** The day `count` units after `day`; where the month reached has no such day, its last. */
export function shift(day: string, count: number, unit: string): string {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  const months = { quarter: 3, year: 12, decade: 120 }[unit] ?? 1;
  const month = addMonths(day.slice(0, 7), count * months);
  const last = daysOf(month)?.to ?? `${month}-28`;
  const reached = `${month}-${day.slice(8)}`;
  return reached > last ? last : reached;
}

/** The day, week, month, quarter, year or decade that holds `day`. */
export function unitOf(day: string, unit: string): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return weekOf(day);
    case 'month':
      return day.slice(0, 7);
    case 'quarter': {
      const first = `${day.slice(0, 4)}-${String(3 * Math.ceil(Number(day.slice(5, 7)) / 3) - 2).padStart(2, '0')}`;
      return `${first}/${addMonths(first, 2)}`;
    }
    case 'decade':
      return `${day.slice(0, 3)}0/${day.slice(0, 3)}9`;
    default:
      return day.slice(0, 4);
  }
}
