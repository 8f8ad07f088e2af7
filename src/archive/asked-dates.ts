import { daysOf } from '../corpus/edtf.ts';

/** A time that a question names; what it leaves open is `null` ("in May": any year's). */
export interface AskedDate {
  /** As typed. */
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
// "as of mid-September 2025", "on 14 May", "by May 14, 2025", "in 2018"; not "may I", not "march on"
const ASKED_DATE = new RegExp(
  String.raw`\b(?:as (?:of|at) (?=\S))?(?:(?:early|mid|late|the (?:start|middle|end) of)[- ])?(?:(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${MONTHS})\b\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\s?(?:%|per)))?(?:,? (?<year>(?:19|20)\d\d)\b)?|\b(?:as (?:of|at) )?(?<iso>(?:19|20)\d\d-\d\d-\d\d)\b|\b(?:as (?:of|at) )?(?<bareYear>(?:19|20)\d\d)\b(?!\s?(?:%|per))`,
  'gi',
);
/** Months that are verbs too: they need a day, a year or a preposition, or a capital in the middle of the text. */
const AMBIGUOUS = /^(?:may|march|mar)$/i;

/** The times named in the question, in order. */
export function findAskedDates(question: string): AskedDate[] {
  return [...question.matchAll(ASKED_DATE)].flatMap((match) => {
    const { dayFirst, month, day, year, iso, bareYear } = match.groups ?? {};
    const [text] = match;
    if (iso !== undefined) {
      const [y, m, d] = iso.split('-').map(Number);
      return [{ text, year: y ?? null, month: m ?? null, day: d ?? null }];
    }
    if (bareYear !== undefined) return [{ text, year: Number(bareYear), month: null, day: null }];
    const isPlain = dayFirst === undefined && day === undefined && year === undefined;
    if (isPlain && AMBIGUOUS.test(month ?? '') && !isTimed(question, match.index)) return [];
    return [
      {
        text,
        year: year === undefined ? null : Number(year),
        month: MONTH_STARTS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1,
        day: dayFirst === undefined && day === undefined ? null : Number(dayFirst ?? day),
      },
    ];
  });
}

/** The last day of the time that the question wants things told as of, `YYYY-MM-DD`; `null` if it names none with its year. */
export function asOfDay(dates: readonly AskedDate[]): string | null {
  const asked = dates.find(({ text, year }) => /^as (?:of|at)\b/i.test(text) && year !== null);
  if (asked === undefined) return null;
  const parts = [asked.year, asked.month, asked.day].filter((part) => part !== null);
  return daysOf(parts.map(padded).join('-'))?.to ?? null;
}

function isTimed(question: string, at: number): boolean {
  return /\b(?:in|since|by|until|till|from|of|before|after|during|last|next|this|early|late|mid|between)[- ]$/i.test(
    question.slice(0, at),
  );
}

/**
 * Whether a date can be the time asked for.
 *
 * @param value  an EDTF value
 */
export function isAskedDate({ year, month, day }: AskedDate, value: string): boolean {
  const days = daysOf(value);
  if (days === null) return false;
  const years = year === null ? [Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))] : [year];
  return years.some((asked) => {
    const first = [asked, month ?? 1, day ?? 1].map(padded).join('-');
    const last = [asked, month ?? 12, day ?? 31].map(padded).join('-');
    return days.from <= last && days.to >= first;
  });
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
