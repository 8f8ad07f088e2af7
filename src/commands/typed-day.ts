import { daysOf } from '../corpus/edtf.ts';
import { parseArticle } from '../corpus/parse-article.ts';
import { findTemporalExpressions } from '../text/dates.ts';
import { splitSentences } from '../text/sentences.ts';

/** What the days that an asker types are told from. */
export interface Clock {
  /** The asker's day, `YYYY-MM-DD`: what "yesterday" is told from. */
  readonly today: string;
  /** The newest day of the corpus: what a month without a year is nearest to. */
  readonly newest: string | null;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const CAPITALISED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/g;
/** Longer words are no date. */
const LONGEST = 40;

/**
 * The date value of a typed date: `2025-05-14`, `2025-05`, `May 14, 2025`, `14 May`, `yesterday`.
 *
 * @returns an EDTF value; `null` for what names no day of the calendar
 */
export function resolveDay(typed: string, { today, newest }: Clock): string | null {
  const words = typed.trim().replace(/,$/, '');
  if (words === '' || words.length > LONGEST) return null;
  if (daysOf(words) !== null) return words;
  // "may 14" and "MAY 14" are typed; rules for news text know "May 14" alone.
  const spelt = words.toLowerCase().replace(CAPITALISED, capitalise);
  const published = MONTH.test(words) ? (newest ?? today) : today;
  // A month alone is a date after "in" only.
  for (const before of ['', 'in ']) {
    const article = { ...parseArticle('typed', `${before}${spelt}`), published };
    const [date] = findTemporalExpressions(article, splitSentences(article));
    if (date?.text === spelt) return date.value;
  }
  return null;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
