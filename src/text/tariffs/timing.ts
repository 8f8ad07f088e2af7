import type { Span } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { TariffStatus } from '../tariffs.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** "effective Thursday", "since March 4", "takes effect on 1 June" */
const TAKES_EFFECT =
  /\b(?:effective|start(?:ing|s|ed)?|beginn?(?:ing|s)?|began|as of|from|since|(?:tak(?:e|es|ing)|took) effect|(?:go|goes|going|went|com(?:e|es|ing)|came) in(?:to (?:effect|force))?|kick(?:s|ed|ing)? in|in (?:effect|force|place)(?: since| from)?)(?: on| in| from| at| early| one minute past midnight| midnight)*\s(?:the\s)?$/i;
const PLAIN = /(?:^|\b(?:on|in))\s?(?:the\s)?$/i;
const ENACTS =
  /\b(?:impos|slapp|put|hit|levied|raised|lifted|hiked|doubl|cut|lower|reduc|brought|took|came down|went|goes|jump|answer|retaliat|respond|became|climb|ros|rais|match|owe|pay|charg|add)/i;
const MERELY_SAID =
  /\b(?:announc|unveil|said|says|told|agree|threat|propos|statement|vow|until|warn|report|plan)/i;

/** EDTF value of the day the measure at `at` takes effect where the sentence tells it; spans are offsets into the article. */
export function effectiveOf(
  { text, at, clause, status }: { text: string; at: Span; clause: Span; status: TariffStatus },
  dates: readonly TemporalExpression[],
): string | null {
  const stated = dates.filter((date) =>
    TAKES_EFFECT.test(text.slice(Math.max(0, date.start - 45), date.start)),
  );
  const after = stated.find((date) => date.start >= at.end && date.start - at.end < 120);
  const own = stated.find((date) => date.start >= clause.start && date.end <= clause.end);
  const start = own ?? after;
  if (start !== undefined) return start.value;
  if (status !== 'in-force') return null;
  const words = text.slice(clause.start, clause.end);
  if (!ENACTS.test(words) || MERELY_SAID.test(words)) return null;
  const plain = dates.find(
    (date) =>
      date.start >= clause.start &&
      date.end <= clause.end &&
      PLAIN.test(text.slice(Math.max(clause.start, date.start - 8), date.start)),
  );
  return plain?.value ?? null;
}

const DAYS = { day: 1, week: 7, year: 365 };
/** "for 90 days", "for an initial 90-day period", "a 90-day truce", "for a year" */
const DURATION = new RegExp(
  `(?<lead>, |both )?\\b(?:for (?:(?:a|an|the|another|just|only|about|at least|initial|further|first|next)\\s){0,3}|(?:a|the|their|its|this) )(?<count>\\d{1,3}|${NUMBER_WORDS}|(?=year\\b))[\\s-]?(?<unit>day|week|year)s?(?![\\s-]old|[\\s-]ago)\\b`,
  'gi',
);

/**
 * How many days the percentage holds, where the words count days, weeks or years (of 365 days).
 *
 * A duration belongs to the percentage before it, or to all before it when set off: "…, for 90 days".
 */
export function durationDaysOf(sentence: string, at: Span, others: readonly Span[]): number | null {
  for (const match of sentence.matchAll(DURATION)) {
    const { lead, count = '', unit = '' } = match.groups ?? {};
    if (match.index < at.end) continue;
    const isBetween = others.some((other) => other.start >= at.end && other.end <= match.index);
    if (isBetween && lead === undefined) continue;
    return (count === '' ? 1 : numberOf(count)) * DAYS[unit.toLowerCase() as keyof typeof DAYS];
  }
  return null;
}
