import { placeOf } from '../text/places.ts';
import { type Invocation, LOOSE_WORDS } from './invocation.ts';
import { FREE_TEXT_COMMAND } from './parse-line.ts';

const WHICH =
  'Which question do you mean? Parley does not know what was asked before; ask it in full, such as “Who said both sides would blink first?”';
const SIDES: Readonly<Record<string, string>> = { US: 'us-on-china', CN: 'china-on-us' };
/** A follow-up names one new thing; a longer line is a question of its own. */
const FOLLOW_UP_WORDS = 8;

// and China?   what about June?   how about exports
const OPENING =
  /^(?:and|but|or|what about|how about|and what about|same for|also)\b[\s,]*(?<rest>.*?)[\s?.!]*$/i;
// who said that?   when was that?   why?   says who?
const BARE =
  /^(?:(?:who|when|where|why|how)\b(?:\s+(?:said|says|was|did|is))*(?:\s+(?:that|this|it|so))?|says who)[\s?.!]*$/i;
// in June   for semiconductors
const LEADING = /^(?:in|on|for|from|by|about|the)\s+/i;
const NAME = /\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*/gu;
const MONTH_OR_YEAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\b|\b(?:19|20)\d\d(?:-\d\d){0,2}\b/;

/**
 * The invocation that a follow-up means: the question before with what is new put in its place.
 *
 * @returns the same invocation where it is no follow-up; a sentence that asks which question is meant where none is known
 */
export function resolveFollowUp(invocation: Invocation): Invocation | string {
  const { command, options, previous = null } = invocation;
  const question = options[LOOSE_WORDS] ?? options.question ?? '';
  if (command !== FREE_TEXT_COMMAND || !isFollowUp(question)) return invocation;
  if (previous === null) return WHICH;
  const rest = OPENING.exec(question)?.groups?.rest ?? question.replace(/[\s?.!]+$/, '');
  const news = rest.replace(LEADING, '').trim();
  return { ...previous, page: 1, inContext: false, options: mergeOptions(previous, news) };
}

function isFollowUp(question: string): boolean {
  return BARE.test(question) || (OPENING.test(question) && question.split(/\s+/).length <= FOLLOW_UP_WORDS);
}

function mergeOptions({ command, options }: Invocation, news: string): Record<string, string> {
  const day = MONTH_OR_YEAR.exec(news)?.[0];
  const side = SIDES[placeOf(news) ?? ''];
  if (command === 'tariffs') {
    if (side !== undefined) return { ...options, side };
    if (day !== undefined) return { ...options, 'as-of': day };
    return { ...options, [LOOSE_WORDS]: news };
  }
  if (command === 'timeline' && day !== undefined) return { ...options, from: day, to: day };
  if (command === 'who-said' && options.speaker !== undefined) return { ...options, speaker: news };
  const before = options[LOOSE_WORDS] ?? options.question ?? options.words ?? options.topic ?? '';
  return { ...options, [LOOSE_WORDS]: replaceLike(before, news) };
}

/** The earlier words with the last thing of the same sort (date, country, name) replaced by the new one, else both. */
function replaceLike(before: string, news: string): string {
  const day = MONTH_OR_YEAR.exec(news);
  const old = day === null ? findNamesOf(before, news) : MONTH_OR_YEAR.exec(before)?.[0];
  if (old === undefined) return `${before.replace(/[\s?.!]+$/, '')} ${news}`.trim();
  return before.replace(old, news);
}

function findNamesOf(before: string, news: string): string | undefined {
  const isPlace = placeOf(news) !== null;
  const names = [...before.matchAll(NAME)].filter(({ index }) => index > 0).map(([name]) => name);
  return names.findLast((name) => (placeOf(name) !== null) === isPlace);
}
