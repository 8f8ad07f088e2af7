import type { Article } from '../corpus/article.ts';
import { isDay } from '../corpus/edtf.ts';
import { type Annotation, annotationAt } from '../corpus/span.ts';
import { anchorOf, datelineEnd, isTimeStamp } from './dates/anchor.ts';
import { calendarRules } from './dates/calendar-rules.ts';
import { deadlineRules } from './dates/deadline-rules.ts';
import { feastRules } from './dates/feast-rules.ts';
import { matchRules } from './dates/match-rules.ts';
import { partRules } from './dates/part-rules.ts';
import { rangeRules } from './dates/range-rules.ts';
import { relativeRules } from './dates/relative-rules.ts';
import type { Context, DateRules } from './dates/rule.ts';
import { stretchRules } from './dates/stretch-rules.ts';
import { weekdayRules } from './dates/weekday-rules.ts';
import { DAY, MONTH, YEAR } from './dates/words.ts';
import { yearRules } from './dates/year-rules.ts';
import type { Sentence } from './sentences.ts';

/** How a value is known: full in the words, from the words and the article's date, or worked out from context. */
export type DateBasis = 'stated' | 'relative' | 'inferred';
export type Precision = 'day' | 'month' | 'year' | 'interval';

/** Words that name a time (TIMEX3's DATE), with their EDTF value. */
export interface TemporalExpression extends Annotation {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an interval `start/end` of two of them; `null` if unresolved. */
  readonly value: string | null;
  readonly precision: Precision | null;
  readonly basis: DateBasis;
}

const RULES: readonly DateRules[] = [
  deadlineRules,
  stretchRules,
  rangeRules,
  calendarRules,
  feastRules,
  weekdayRules,
  relativeRules,
  partRules,
  yearRules,
];
/** How far around an expression its rules look, in UTF-16 units. */
const REACH = 200;
const FULL_DATE = new RegExp(
  `${MONTH}\\s${DAY},?\\s(?<year>${YEAR})|${DAY}\\s${MONTH},?\\s(?<dayFirst>${YEAR})`,
);
/** "## 2018", "2025 and after" */
const YEAR_HEADING = new RegExp(
  `^[#*_\\s]*(?<year>${YEAR})(?:\\s(?:and|to|onwards?)\\b[^.]{0,20})?[:*_\\s]*$`,
);

/** The article's temporal expressions in order, none from page debris. */
export function findTemporalExpressions(
  article: Article,
  sentences: readonly Sentence[],
): TemporalExpression[] {
  const published = anchorOf(article);
  const isMonthFirst = writesMonthFirst(article);
  const found: TemporalExpression[] = [];
  let anchor = published;
  let before: Recent | null = null;
  let told: Recent | null = null;
  let sectionYear: string | null = null;

  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === 'debris') continue;
    if (sentence.kind === 'heading') sectionYear = YEAR_HEADING.exec(sentence.text)?.groups?.year ?? null;
    const dateline = datelineEnd(sentence.text);
    const toldHere = anchor === null ? yearOfFullDate(sentence.text) : null;
    let end = 0;
    for (const match of matchRules(sentence.text, RULES)) {
      if (match.start < end) continue;
      const left = sentence.text.slice(Math.max(0, match.start - REACH), match.start);
      const right = sentence.text.slice(match.end, match.end + REACH);
      const isStamp = isTimeStamp(left, right);
      const context: Context = {
        anchor: isStamp ? (published ?? anchor) : anchor,
        before: before !== null && sentence.paragraph - before.paragraph <= 1 ? before.value : null,
        told:
          told !== null && told.paragraph === sentence.paragraph && index - told.index <= 1
            ? told.value
            : toldHere,
        sectionYear,
        left,
        right,
        isMonthFirst,
      };
      const reading = match.rule.read(match.groups, context);
      if (reading === null) continue;
      end = match.end;
      if (isStamp && reading.value !== null && isDay(reading.value)) anchor = reading.value;
      if (end <= dateline) {
        anchor = published ?? reading.value;
        continue;
      }
      if (reading.value !== null) {
        before = { value: reading.value, paragraph: sentence.paragraph, index };
        const isCalendar = calendarRules.rules.includes(match.rule);
        if (isCalendar && (reading.basis === 'stated' || isOfYear(reading.value, context.told)))
          told = before;
      }
      const span = annotationAt(article.text, sentence.start + match.start, sentence.start + match.end);
      found.push({ ...span, ...reading, precision: precisionOf(reading.value) });
    }
  }
  return found;
}

/** A date that what follows may refer to, and the numbers of its paragraph and sentence. */
interface Recent {
  readonly value: string;
  readonly paragraph: number;
  readonly index: number;
}

function precisionOf(value: string | null): Precision | null {
  if (value === null) return null;
  if (value.includes('/')) return 'interval';
  return value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
}

function isOfYear(value: string, told: string | null): boolean {
  return told !== null && value.slice(0, 4) === told.slice(0, 4);
}

function yearOfFullDate(sentence: string): string | null {
  const { year, dayFirst } = FULL_DATE.exec(sentence)?.groups ?? {};
  return year ?? dayFirst ?? null;
}

/** Whether the page writes 5/14/2025: its language says so, or another of its dates can only be read so. */
function writesMonthFirst({ language, text }: Article): boolean {
  return language === 'en-US' || /\b[01]?\d\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d\d\b/.test(text);
}
