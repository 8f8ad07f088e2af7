import type { Article } from '../../corpus/article.ts';
import { daysBetween, daysOf } from '../../corpus/edtf.ts';
import { DAY, MONTH, YEAR } from './words.ts';

/** Longest publication interval, in days from first to last, against whose start "Wednesday" still means one day. */
const LONGEST_DAYS = 7;
const TIME = '\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s(?:GMT|UTC|BST|ET|EDT|EST|PT|CET|CST))?';
const CLOCK = new RegExp(`^,?\\s(?:at\\s)?(?=\\d{1,2}[:.]\\d\\d|\\d{1,2}\\s?[ap]\\.?m)${TIME}`);
const CLOCK_FIRST = new RegExp(`^[\\W_]*(?=\\d{1,2}[:.]\\d\\d|\\d{1,2}\\s?[ap]\\.?m)${TIME},?\\s(?:on\\s)?$`);
/** "WASHINGTON, May 12 (Agency) —" */
const DATELINE = new RegExp(
  `^[*_]*[A-Z][A-Z.,/’' -]{2,60}(?:[A-Z][A-Za-z. ]{1,30},\\s)?(?:\\([^)]{1,40}\\)\\s?)?(?:[A-Z][a-z]+\\.?,?\\s)?(?<date>(?:${MONTH}\\s${DAY}|${DAY}\\s${MONTH})(?:,?\\s${YEAR})?)\\s?(?:\\([^)]{1,40}\\)\\s?)?[*_]*\\s?[—–-]`,
);

/** The day "today" means in the article: the publication day, or the start of a publication interval of at most 7 days. */
export function anchorOf(article: Article): string | null {
  const days = article.published === null ? null : daysOf(article.published);
  if (days === null || daysBetween(days.from, days.to) >= LONGEST_DAYS) return null;
  return days.from;
}

/** Where the date of the sentence's dateline ends, or 0: that date is the report's, not a happening's. */
export function datelineEnd(sentence: string): number {
  const match = DATELINE.exec(sentence);
  if (match?.groups?.date === undefined) return 0;
  return match[0].lastIndexOf(match.groups.date) + match.groups.date.length;
}

/** Whether a date between these words is the time stamp of a live blog's entry: "May 12, 2025 10:30 GMT". */
export function isTimeStamp(left: string, right: string): boolean {
  if (/^[\W_]*$/.test(left)) return CLOCK.test(right);
  return CLOCK_FIRST.test(left) && /^[\W_]*$/.test(right);
}
