import { parseQuestion } from '../archive/question.ts';
import { placeOf } from '../text/places.ts';
import { type Invocation, LINE_LENGTH, LOOSE_WORDS } from './invocation.ts';
import { FREE_TEXT_COMMAND } from './parse-line.ts';

const WHICH =
  'Which question do you mean? Parley does not know what was asked before; ask it in full, such as “Who said both sides would blink first?”';
/** By who imposes; "on China" names who is hit. */
const SIDES: Readonly<Record<string, string>> = { US: 'us-on-china', CN: 'china-on-us' };
const SIDES_ON: Readonly<Record<string, string>> = { US: 'china-on-us', CN: 'us-on-china' };
const NO_WORDS = { speakers: [], goods: [], topics: [], dates: [] };
/** Options that hold what is asked about, by any command. */
const SUBJECTS = ['question', 'words', 'topic', 'goods', LOOSE_WORDS];
/** A follow-up names one new thing; a longer line is a question of its own. */
const FOLLOW_UP_WORDS = 8;

// and China?   what about June?   and how about exports
const OPENING =
  /^(?:(?:(?:and|but|or|also)\b[\s,]*)?(?:what about|how about|same for)|and|but|or|also)\b[\s,]*(?<rest>.*?)(?<!\.[A-Z])\.?[\s?!]*$/i;
// who denied it   did Beijing answer
const OWN_QUESTION =
  /^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\s+\S+\s+\S/i;
// who said that?   when was that?   why?   says who?
const BARE =
  /^(?<asked>(?:who|when|where|why|how)\b(?:\s+(?:said|says|was|did|is))*)(?:\s+(?:that|this|it|so))?[\s?.!]*$|^says who[\s?.!]*$/i;
// what else did he say?
const ELSE = /^(?:and\s+)?what else (?:did|does|has) (?:he|she|they|it) (?:say|said)[\s?.!]*$/i;
// in June   for semiconductors
const LEADING = /^(?:(?:in|on|for|from|by|about|against)\s+)?(?:the\s+)?/i;
// the Chinese one   China's tariffs
const TRAILING = /(?:['’]s?)?(?:\s+(?:ones?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|rates?|side))?$/i;
// on China
const ON = /^(?:on|against)\s/i;
// who said ships would wait   when what else did he say
const ASKED_BEFORE = /^(?:who said|(?:when|where|why|how)(?=\s+(?:who|what|when|where|why|how)\b))\s+/i;
const NAME = /\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*/gu;
// June   June 5   5 June 2025   2025-06
const DATE =
  /\b(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+\d{1,2}\b)?(?:,?\s+\d{4}\b)?|\b(?:19|20)\d\d(?:-\d\d){0,2}\b/;

/**
 * The invocation that a follow-up means: the question before with what is new put in its place.
 *
 * @returns the same invocation where it is no follow-up; a sentence that asks which question is meant where none is known
 */
export function resolveFollowUp(invocation: Invocation): Invocation | string {
  const { command, options, previous = null } = invocation;
  const question = (options[LOOSE_WORDS] ?? options.question ?? '').trim();
  if (command !== FREE_TEXT_COMMAND || !isFollowUp(question)) return invocation;
  if (previous === null) return WHICH;
  if (ELSE.test(question)) return askSpeaker(previous) ?? invocation;
  const bare = BARE.exec(question);
  if (bare !== null) return askBarely(bare.groups?.asked ?? 'who said', previous);
  const rest = OPENING.exec(question)?.groups?.rest ?? '';
  const { command: meant, options: before } = asRates(previous);
  return {
    command: meant,
    page: 1,
    inContext: false,
    options: mergeOptions({ command: meant, options: before }, rest),
  };
}

function isFollowUp(question: string): boolean {
  if (question.length > LINE_LENGTH) return false;
  if (BARE.test(question) || ELSE.test(question)) return true;
  const rest = OPENING.exec(question)?.groups?.rest ?? '';
  return rest !== '' && !OWN_QUESTION.test(rest) && question.split(/\s+/).length <= FOLLOW_UP_WORDS;
}

/** "Who said that?" of the question before; of one without words it is not clear what "that" is. */
function askBarely(asked: string, { options }: Invocation): Invocation | string {
  const before = subjectOf(options).replace(ASKED_BEFORE, '');
  return before === ''
    ? WHICH
    : { command: FREE_TEXT_COMMAND, options: { [LOOSE_WORDS]: `${asked} ${before}` } };
}

/** All that is quoted of whom the invocation names; `null` if it names nobody. */
function askSpeaker({ options }: Invocation): Invocation | null {
  const speaker = options.speaker ?? parseQuestion(subjectOf(options), NO_WORDS).speaker;
  return speaker === null ? null : { command: 'who-said', options: { speaker } };
}

/** A question for the rates as `/tariffs` of the side that it names; any other invocation as it is. */
function asRates(invocation: Invocation): Invocation {
  const { [LOOSE_WORDS]: loose, question = loose, ...others } = invocation.options;
  if (invocation.command !== FREE_TEXT_COMMAND || question === undefined) return invocation;
  const { asksRates, side, asOf, day } = parseQuestion(question, NO_WORDS);
  if (!asksRates) return invocation;
  const known = asOf ?? day;
  const options = {
    ...(side === null ? {} : { side }),
    ...(known === null ? {} : { 'as-of': known }),
    ...others,
  };
  return { command: 'tariffs', options };
}

function mergeOptions({ command, options }: Invocation, rest: string): Record<string, string> {
  const news = rest.replace(LEADING, '').trim();
  const day = DATE.exec(news)?.[0];
  const side = (ON.test(rest) ? SIDES_ON : SIDES)[placeOf(news.replace(TRAILING, '')) ?? ''];
  if (command === 'tariffs') {
    if (side !== undefined) return { ...options, side };
    if (day !== undefined) return { ...options, 'as-of': day };
    return withSubject(options, news);
  }
  if (day !== undefined && (command === 'timeline' || command === 'who-said')) {
    return { ...options, from: day, to: day };
  }
  if (command === 'who-said' && options.speaker !== undefined) return { ...options, speaker: news };
  return withSubject(options, replaceLike(subjectOf(options), news));
}

/** What the invocation asks about, in the asker's words; empty if it names nothing. */
export function subjectOf(options: Invocation['options']): string {
  return SUBJECTS.flatMap((key) => options[key] ?? []).join(' ');
}

function withSubject(options: Invocation['options'], words: string): Record<string, string> {
  const others = Object.entries(options).filter(([key]) => !SUBJECTS.includes(key));
  return { ...Object.fromEntries(others), [LOOSE_WORDS]: words };
}

/** The earlier words with the last thing of the same sort (date, country, name) replaced by the new one, else both. */
function replaceLike(before: string, news: string): string {
  const old = DATE.test(news) ? DATE.exec(before)?.[0] : findNameLike(before, news);
  if (old === undefined) return `${before.replace(/[\s?.!]+$/, '')} ${news}`.trim();
  return before.replace(old, () => news);
}

function findNameLike(before: string, news: string): string | undefined {
  const isPlace = placeOf(news) !== null;
  const names = [...before.matchAll(NAME)].filter(({ index }) => index > 0).map(([name]) => name);
  return names.findLast((name) => (placeOf(name) !== null) === isPlace);
}
