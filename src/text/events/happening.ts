import type { Span } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** A date and the words that say what happened then, both in units of the sentence. */
export interface Happening {
  readonly date: TemporalExpression;
  readonly core: Span;
  /** Where what happens is told: the verb, or the noun ("hearing"). */
  readonly verb: Span;
}

const EVENT_NOUN =
  '(?:meeting|summit|call|talks|hearing|visit|rally|signing|ceremony|vote|election|inauguration|announcement|deal|truce|order|agreement|attack)';
const NOUN_BEFORE = new RegExp(`\\b(${EVENT_NOUN})\\s(?:(?:\\w+\\s){0,6}(?:on|of|in)\\s)?$`);
const NOUN_AFTER = new RegExp(`^[’']s\\s(?:[\\w-]+\\s){0,2}?(${EVENT_NOUN})\\b`);
const RATE = /\d\s?(?:%|percent|per\scent)/;
const RATE_HELD = /\b(?:paid|pays?|carried|carries|been|faced|borne|bears?|owed|stood)\b/;

/** Words around the verb that say that it did not, or need not, happen. */
const UNREAL: readonly { readonly name: string; readonly example: string; readonly pattern: RegExp }[] = [
  {
    name: 'denied',
    example: 'did not sign',
    pattern: /(?:\b(?:not|never|neither|nor|no\slonger|without)|n[’']t)\s(?:\w+\s){0,2}$/,
  },
  {
    name: 'conditional',
    example: 'if they met',
    pattern: /\b(?:if|unless|whether|in\scase|even\sif|as\sif)\b[^,]*$/i,
  },
  {
    name: 'possible',
    example: 'could expire',
    pattern: /\b(?:could|might|may|should|can|must|cannot)\s(?:\w+\s){0,3}$/,
  },
  {
    name: 'own doings',
    example: 'I met him',
    pattern: /\b(?:I|we|We)(?:[’'](?:d|ve|m|re))?\s(?:\w+\s){0,2}$/,
  },
];

/** What happened on each of the sentence's dates, none for a date that only dates a saying or a state. */
export function findHappenings(
  sentence: string,
  dates: readonly TemporalExpression[],
  { offset, cuts }: { offset: number; cuts: readonly number[] },
): Happening[] {
  if (sentence.endsWith('?')) return [];
  const verbs = findVerbs(sentence);
  const taken = new Set<number>();
  const happenings: Happening[] = [];
  for (const date of dates) {
    const at = { start: date.start - offset, end: date.end - offset };
    const verb = verbOf(at, sentence, { verbs, cuts });
    if (verb === null || taken.has(verb.start)) continue;
    taken.add(verb.start);
    const core = { start: Math.min(at.start, verb.start), end: Math.max(at.end, verb.end) };
    happenings.push({ date, core, verb });
  }
  return happenings;
}

function verbOf(
  date: Span,
  sentence: string,
  { verbs, cuts }: { verbs: readonly Verb[]; cuts: readonly number[] },
): Span | null {
  const left = sentence.slice(0, date.start);
  const right = sentence.slice(date.end);
  if (/\b(?:until|till|than|before)\s$/.test(left)) return null;
  const noun = eventNoun(date, left, right);
  const from = cuts.findLast((cut) => cut <= date.start) ?? 0;
  const before = verbs.findLast((verb) => verb.end <= date.start && verb.start >= from);
  const when = /^,?\s(?:when|where|after)\b/.test(right);
  const after = verbs.find(
    (verb) => verb.start >= date.end && (verb.kind !== 'state' || isPassive(verb, verbs)),
  );
  const candidate = when || before === undefined ? after : before;
  if (candidate === undefined || candidate.kind === 'saying') return noun;
  if (isUnreal(candidate, sentence)) return null;
  const clause = sentence.slice(from, cuts.find((cut) => cut >= date.end) ?? sentence.length);
  if (/\b[Ss]ince\s(?:the\s)?$/.test(left))
    return RATE.test(clause) && RATE_HELD.test(clause) ? candidate : null;
  if (candidate.kind === 'state') return RATE.test(clause) ? candidate : noun;
  return candidate;
}

function eventNoun(date: Span, left: string, right: string): Span | null {
  const before = NOUN_BEFORE.exec(left);
  if (before !== null) return { start: before.index, end: before.index + (before[1] ?? '').length };
  const after = NOUN_AFTER.exec(right);
  return after === null ? null : { start: date.end, end: date.end + after[0].length };
}

/** "was signed": the auxiliary of another verb. */
function isPassive(verb: Verb, verbs: readonly Verb[]): boolean {
  const next = verbs[verbs.indexOf(verb) + 1];
  return next !== undefined && next.start - verb.end < 12 && next.kind !== 'state';
}

function isUnreal(verb: Span, sentence: string): boolean {
  const left = sentence.slice(Math.max(0, verb.start - 80), verb.start);
  return UNREAL.some(({ pattern }) => pattern.test(left));
}
