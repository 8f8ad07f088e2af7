import { daysOf } from '../../corpus/edtf.ts';
import type { Span } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { TariffStatus } from '../tariffs.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** "effective Thursday", "since March 4", "takes effect on 1 June", "due on" */
const TAKES_EFFECT =
  /\b(?:effective|start(?:ing|s|ed)?|beginn?(?:ing|s)?|began|as of|from|since|due|(?:tak(?:e|es|ing)|took) effect|with effect|(?:go|goes|going|went|com(?:e|es|ing)|came) in(?:to (?:effect|force))?|kick(?:s|ed|ing)? in|in (?:effect|force|place)(?: since| from)?)(?: on| in| from| at| early| one minute past midnight| midnight| that)*\s(?:the\s)?$/i;
const DATE_OF_ELSE =
  /\b(?:until|till|by|before|after|of|dated|expir(?:e|es|ed)|through|than|to|and|between|last|on or about)\s(?:the\s)?$/i;
/** "the highest since 1934" */
const IS_RECORD =
  /\b(?:highest|lowest|steepest|largest|biggest|most|worst|best|first)\b[^,;]{0,25}\bsince\s$/i;
/** "those left over from 2018", "counting every layer since 2018" */
const IS_ORIGIN = /\b(?:left over from|counting [^,;]{0,25}since|compared with|against)\s(?:the\s)?$/i;
/** "On March 23, …", "Since 14 May …": the date of all that the sentence measures, to the next date. */
const OPENS = /^[^\p{L}]{0,6}(?<lead>on|in|since|from|effective|as of|beginning|starting)?\s?(?:the\s)?$/iu;
const AT_ONCE = /^[^.;%]{0,40}\b(?:effective|taking effect|starting) (?:immediately|at once)\b/i;
/** "… 90 percent, May 2", "… to 84 percent on Thursday" */
const ADJOINS = /^,?\s(?:(?:on|by)\s)?$/;
/** "both for 90 days starting Wednesday": the date of all the percentages before it. */
const OF_ALL = /\b(?:both|all|each)\b|, (?:effective|starting|beginning)/i;
/** "25 percent on coal and 10 percent on crude took effect on Monday" */
const STARTS_ALL =
  /^(?:(?!\b(?:while|but|said|says|raised?|cut|from|to)\b)[^.;:]){0,150}\b(?:took effect|take effect|went into effect|came into force|beg[ai]n|started?)\s(?:on\s)?$/i;
const ENACTS =
  /\b(?:impos|implement|enact|introduc|slapp|put|hit|levied|raised|lifted|hiked|doubl|cut|lower|reduc|brought|took|came down|went|goes|jump|answer|retaliat|respond|became|climb|ros|rais|match|owe|pay|charg|add|drew|halv|restor)/i;
/** "…, with some goods facing 145 percent": part of the deed that the clause before tells. */
const ACCOMPANIES = /^(?:,\s)?(?:with|leaving|bringing|taking|raising|putting)\b/i;
const MERELY_SAID =
  /\b(?:announc|unveil|said|says|told|agree|threat|propos|statement|vow|warn|report|plan|public|reprieve)/i;

/**
 * EDTF value of the day the measure at `at` takes effect where the sentence tells it; spans are offsets into the article.
 *
 * Said outright ("effective Thursday"), as the label of its line ("March 4: …"), or as the day of its clause's deed.
 */
export function effectiveOf(
  { text, at, clause, status }: { text: string; at: Span; clause: Span; status: TariffStatus },
  {
    dates,
    line,
    others,
    published,
  }: {
    dates: readonly TemporalExpression[];
    line: Span;
    others: readonly Span[];
    published: string | null;
  },
): string | null {
  const free = dates.filter((date) => date.start >= at.start || !isParted(date, at, others));
  const stated = free.filter(
    (date) =>
      !isOfElse(text, date, line) &&
      TAKES_EFFECT.test(text.slice(Math.max(line.start, date.start - 45), date.start)),
  );
  const after = stated.find((date) => {
    if (date.start < at.end || date.start - at.end > 120) return false;
    const between = text.slice(at.end, date.start);
    return !isParted(at, date, others) || OF_ALL.test(between) || STARTS_ALL.test(between);
  });
  const before = stated.findLast(
    (date) =>
      date.end <= at.start &&
      (date.start >= clause.start || (status !== 'suspended' && clause.start - date.end < 8)),
  );
  const said = after ?? before;
  if (said !== undefined) return said.value;
  const adjoining = free.find((date) => date.start >= at.end && ADJOINS.test(text.slice(at.end, date.start)));
  if (adjoining !== undefined && (status === 'announced' || status === 'in-force')) return adjoining.value;
  if (published !== null && AT_ONCE.test(text.slice(at.end, line.end))) return published;
  if (status !== 'in-force') return null;
  const opening = openingDate(text, at, { dates, line });
  if (opening !== null) return opening.value;
  const [label] = dates;
  if (label !== undefined && isLabel(text, label, line)) return label.value;
  const deed = ACCOMPANIES.test(text.slice(clause.start, clause.end))
    ? { start: line.start, end: clause.end }
    : clause;
  const words = text.slice(deed.start, deed.end);
  if (!ENACTS.test(words) || MERELY_SAID.test(words)) return null;
  const ofDeed = free.find(
    (date) =>
      date.start >= deed.start &&
      date.end <= deed.end &&
      !isParted(at, date, others) &&
      !isOfElse(text, date, line) &&
      !DATE_OF_ELSE.test(text.slice(Math.max(line.start, date.start - 20), date.start)),
  );
  return ofDeed?.value ?? null;
}

/** Whether the date says since when something else has been so: "the highest since 1934". */
function isOfElse(text: string, date: Span, line: Span): boolean {
  const before = text.slice(Math.max(line.start, date.start - 45), date.start);
  return IS_RECORD.test(before) || IS_ORIGIN.test(before);
}

/** The date that opens the sentence, where no other stands before the percentage and the sentence does not merely say something then. */
function openingDate(
  text: string,
  at: Span,
  { dates, line }: { dates: readonly TemporalExpression[]; line: Span },
): TemporalExpression | null {
  const [first, second] = dates;
  if (first === undefined || first.end > at.start) return null;
  const lead = OPENS.exec(text.slice(line.start, first.start))?.groups?.lead;
  if (lead === undefined || (second !== undefined && second.start < at.end + 30)) return null;
  if (!/^(?:on|in)$/i.test(lead)) return first;
  const words = text.slice(first.end, at.start);
  return ENACTS.test(text.slice(first.end, line.end)) && !MERELY_SAID.test(words) ? first : null;
}

/** Whether another percentage stands between the two. */
function isParted(first: Span, second: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start >= first.end && other.end <= second.start);
}

/** "March 4: …", "- **April 9:** …" */
function isLabel(text: string, date: Span, line: Span): boolean {
  return (
    /^[\s*•–-]*$/.test(text.slice(line.start, date.start)) &&
    /^\s?\*{0,2}:/.test(text.slice(date.end, date.end + 4))
  );
}

const DAYS = { day: 1, week: 7, year: 365 };
/** "for 90 days", "for an initial 90-day period", "a 90-day truce", "for a year"; not "this year" */
const DURATION = new RegExp(
  `(?<lead>, |both )?\\b(?:for (?:(?:a|an|the|another|just|only|about|at least|initial|further|first|next)\\s){0,3}(?<count>\\d{1,3}|${NUMBER_WORDS}|(?<=\\b(?:an?|another)\\s(?:further\\s)?)(?=year\\b))|(?:a|the|their|its|this) (?<counted>\\d{1,3}|${NUMBER_WORDS}|(?=year-?long\\b)))[\\s-]?(?<unit>day|week|year)s?(?![\\s-]old|[\\s-]ago)\\b`,
  'gi',
);
/** "… remain, but exclusions are extended for a year": a clause on something else. */
const TURNS = /;|\b(?:but(?! (?:only|just|merely|for)\b)|while|whereas|although|though)\b/i;

/**
 * How many days the percentage holds, where the words count days, weeks or years (of 365 days).
 *
 * A duration belongs to the percentage before it, or to all before it when set off: "…, for 90 days".
 */
export function durationDaysOf(sentence: string, at: Span, others: readonly Span[]): number | null {
  for (const match of sentence.matchAll(DURATION)) {
    const { lead, count, counted, unit = '' } = match.groups ?? {};
    const number = count || counted || '';
    if (match.index < at.end) continue;
    const isBetween = others.some((other) => other.start >= at.end && other.end <= match.index);
    if (isBetween && lead === undefined) continue;
    if (lead === undefined && TURNS.test(sentence.slice(at.end, match.index))) return null;
    return (number === '' ? 1 : numberOf(number)) * DAYS[unit.toLowerCase() as keyof typeof DAYS];
  }
  return null;
}

/** Whether a date value begins after the day of publication. */
export function isAfter(value: string | null, published: string | null): boolean {
  const [day, today] = [value, published].map((date) => (date === null ? undefined : daysOf(date)));
  return day !== undefined && day !== null && today !== undefined && today !== null && day.from > today.to;
}
