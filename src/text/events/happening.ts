import type { Span } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import { isUnreal, tellsNoHappening } from './not-happening.ts';
import { isGoal, isNearest, joinRunning } from './rivals.ts';
import { findRow } from './row.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** A date and the words that say what happened then, both in units of the sentence. */
export interface Happening {
  readonly date: TemporalExpression;
  readonly core: Span;
  /** Where what happens is told: the verb, or the noun ("hearing"). */
  readonly verb: Span;
  /** All verbs of the sentence. */
  readonly verbs: readonly Verb[];
}

/** A sentence with its verbs and the places where its clauses may end. */
interface Parsed {
  readonly words: string;
  readonly verbs: readonly Verb[];
  readonly cuts: readonly number[];
}

const EVENT_NOUN =
  '(?:meeting|summit|call|talks|hearing|visit|rally|signing|ceremony|vote|election|inauguration|announcement|attack)';
const NOUN_BEFORE = new RegExp(`\\b(${EVENT_NOUN})\\s(?:(?:[^\\s,]+\\s){0,7}(?:on|of|in)\\s)?$`);
const NOUN_AFTER = new RegExp(`^[’']s\\s(?:[\\w-]+\\s){0,2}?${EVENT_NOUN}\\b`);
/** "**April 9:** " before what happened then. */
const ENTRY = /^[*_]{0,2}:[*_]{0,2}\s+(?=\S)/;
/** How far after "was" the rate may stand that it tells, in characters. */
const RATE_REACH = 30;
/** A rate whose verb stands before: "and from 24 September 10 per cent on another $200bn". */
const ANOTHER_RATE =
  /\b(?:further|another)\b.*\d|\d\smore\b|\bmore\b.*\d|(?:%|percent|per\scent|\d),?\s(?:on|then|more)\s/;
/** "The new deadline |is 10 November". */
const DEADLINE =
  /\b(?:deadline|expiry|new\sdate|cut-?off|due\sdate|start\sdate|end\sdate|effective\sdate)(?:\s(?:for|of)\s[^,;]{1,60})?\s$/;
/** A rate without a verb, as in a list: "Ten percent on Feb. 4". */
const BARE_RATE =
  /^\W*(?:and\s)?(?:an?\s|another\s)?(?:\d[\d.]*\s?(?:%|percent\b|per\scent\b|points\b)|[A-Z][a-z]+\s(?:percent|per\scent)\b)/;
/** What lasts until a day: duties, points, a truce. */
const ON_DUTIES =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|points|percent|per\scent|truce|pause|ceasefire|suspen\w+|increase|exclusions?|exemptions?|waivers?|deal)\b|%/i;
const RATE = /\d\s?(?:%|percent|per\scent|points)|\$\d/;

/** Where the sentence stands, its clauses, and which of its places are quoted. */
interface Setting {
  readonly offset: number;
  readonly cuts: readonly number[];
  readonly isTable: boolean;
  readonly isQuoted: (offset: number) => boolean;
}

/** What happened on each of the sentence's dates, none for a date that only dates a saying or a state. */
export function findHappenings(
  words: string,
  dates: readonly TemporalExpression[],
  { offset, cuts, isTable, isQuoted }: Setting,
): Happening[] {
  if (words.endsWith('?')) return [];
  if (isTable) return findRow(words, dates, offset);
  const parsed = { words, cuts, verbs: findVerbs(words) };
  const happenings = dates.flatMap((date): Happening[] => {
    const at = { start: date.start - offset, end: date.end - offset };
    const entry = /^[\W_]*$/.test(words.slice(0, at.start)) ? ENTRY.exec(words.slice(at.end)) : null;
    if (entry !== null) {
      const start = at.end + entry[0].length;
      return [
        {
          date,
          core: { start, end: words.search(/[\s.”"*]*$/) },
          verb: { ...(parsed.verbs.find((verb) => verb.start > start) ?? at) },
          verbs: parsed.verbs,
        },
      ];
    }
    const verb = findTelling(at, date, parsed);
    if (verb === null) return [];
    // What a speaker recalls counts where it tells a rate, what he foretells also where a truce or duty ends.
    if (isQuoted(at.start) && !RATE.test(words) && !(ON_DUTIES.test(words) && isAhead(verb))) return [];
    return [
      {
        date,
        core: { start: Math.min(at.start, verb.start), end: Math.max(at.end, verb.end) },
        verb,
        verbs: parsed.verbs,
      },
    ];
  });
  const nearest = joinRunning(happenings, words, offset).filter((happening, _, all) =>
    isNearest(happening, all, ({ date }) => isGoal(words.slice(0, date.start - offset))),
  );
  // Where something else happens, "until" only says how long it lasts.
  return nearest.length === 1
    ? nearest
    : nearest.filter(({ date }) => !isUntil(words.slice(0, date.start - offset)));
}

function isAhead(verb: Span): boolean {
  return 'kind' in verb && verb.kind === 'scheduled';
}

function isUntil(left: string): boolean {
  return /\b(?:until|till)\s$/i.test(left);
}

/** The verb, noun or rate that tells what happened on the date; `null` if nothing does. */
function findTelling(at: Span, date: TemporalExpression, parsed: Parsed): Span | null {
  const { words, cuts } = parsed;
  const left = words.slice(Math.max(0, at.start - 200), at.start);
  const right = words.slice(at.end);
  const from = cuts.findLast((cut) => cut <= at.start) ?? 0;
  const to = cuts.find((cut) => cut >= at.end) ?? words.length;
  const clause = words.slice(from, to);
  if (tellsNoHappening({ left, right, clause, date })) return null;
  const hasVerb = parsed.verbs.some((verb) => verb.start >= from && verb.end <= to);
  if (from > 0 && !hasVerb && ANOTHER_RATE.test(clause)) return { start: from, end: from };
  const verb = verbOf(at, { from, to }, parsed);
  if (verb === null) {
    return BARE_RATE.test(clause) ? { start: from, end: from } : eventNoun(at, left, right);
  }
  if (verb.kind === 'possible') return null;
  if (verb.kind === 'saying')
    return verb.start >= from && verb.end <= to ? dayOfNoun(at, right) : eventNoun(at, left, right);
  if (isUnreal(words.slice(Math.max(0, verb.start - 80), verb.start), words.slice(verb.start))) return null;
  if (isUntil(left)) return lastsUntil(at, from, parsed.words, date) ? { ...verb } : null;
  if (verb.kind !== 'state' || /\bsince\s/i.test(left.slice(-12))) return verb;
  if (DEADLINE.test(words.slice(0, verb.start))) return verb;
  const isOfSeason = date.precision === 'year' || date.precision === 'interval';
  const isRate = !isOfSeason && RATE.test(words.slice(verb.end, verb.end + RATE_REACH));
  return isRate ? verb : eventNoun(at, left, right);
}

/** Whether a duty, or what becomes of it, is said to last up to a day: the day on which that ends. */
function lastsUntil(at: Span, from: number, words: string, date: TemporalExpression): boolean {
  return date.precision === 'day' && ON_DUTIES.test(words.slice(from, at.start));
}

/** The verb that the date belongs to: the last one before it in its clause, else the next one after it. */
function verbOf(
  date: Span,
  { from, to }: { from: number; to: number },
  { words, verbs }: Parsed,
): Verb | null {
  const before = verbs.findLast((verb) => verb.end <= date.start);
  const after = verbs.find((verb) => verb.start >= date.end && !isAside(verb, words));
  if (/^,?\s(?:when|where)\b/.test(words.slice(date.end)) && after !== undefined) return after;
  const isAdded = /^(?:effective|starting|beginning|with\seffect)\b/.test(words.slice(from, from + 15));
  if (before !== undefined && (before.start >= from || isAdded)) return before;
  if (after !== undefined && (after.start < to || before === undefined)) return after;
  const leadsIn = /^[\s,]*(?:(?:on|in|by|from|at|since|late|early|and|but)\b\s?){0,3}$/i.test(
    words.slice(from, date.start),
  );
  return (leadsIn && from === 0 ? after : before) ?? after ?? null;
}

/** "From Tuesday, an annex adds, ships will pay": said between commas. */
function isAside(verb: Verb, words: string): boolean {
  return (
    (verb.kind === 'saying' ? /^,/ : /^\son,/).test(words.slice(verb.end)) &&
    /,\s[^,]{0,60}$/.test(words.slice(0, verb.start))
  );
}

/** "at a hearing on Tuesday" or "Tuesday's hearing". */
function eventNoun(date: Span, left: string, right: string): Span | null {
  const before = NOUN_BEFORE.exec(left);
  if (before === null) return dayOfNoun(date, right);
  const start = date.start - left.length + before.index;
  return { start, end: start + (before[1] ?? '').length };
}

function dayOfNoun(date: Span, right: string): Span | null {
  const noun = NOUN_AFTER.exec(right);
  return noun === null ? null : { start: date.end, end: date.end + noun[0].length };
}
