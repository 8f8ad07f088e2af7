import { resolveCalendar } from './nearest.ts';
import type { DateRule, DateRules } from './rule.ts';
import { shift } from './shift.ts';
import { COUNT, countOf, DAY, MONTH, wholeWords, YEAR } from './words.ts';

const LENGTH = `(?<count>${COUNT})[\\s-](?<unit>day|week|month|year)s?\\s(?<side>from|after|before)\\s`;
const YEAR_AFTER = `(?:(?:,\\s?|\\s)(?<year>${YEAR}))?`;

const read: DateRule['read'] = ({ count = '', unit = '', side, year, month, day }, context) => {
  // "for 90 days from May 14": a start and a length, no deadline.
  if (/\bfor\s$/.test(context.left)) return null;
  const from = resolveCalendar({ year, month, day }, context);
  if (from === null || from.value === null) return from;
  const value = shift(from.value, countOf(count) * (side === 'before' ? -1 : 1), unit);
  return { value, basis: from.basis };
};

const rules: readonly DateRule[] = [
  {
    name: 'day reached',
    example: '90 days from May 14',
    pattern: wholeWords(`${LENGTH}(?<month>${MONTH})\\s(?<day>${DAY})${YEAR_AFTER}`),
    read,
  },
  {
    name: 'day reached, day first',
    example: '90 days from 14 May',
    pattern: wholeWords(`${LENGTH}(?<day>${DAY})\\s(?:of\\s)?(?<month>${MONTH})${YEAR_AFTER}`),
    read,
  },
];

/** The day that a stated length of time reaches from a stated day. */
export const deadlineRules: DateRules = {
  cue: new RegExp(`(?:from|after|before)\\s(?:\\d|${MONTH})`),
  rules,
};
