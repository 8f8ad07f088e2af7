import { COMMON_WORDS } from './common-words.ts';

// hello   hi there   good morning   thanks a lot   ok
const GREETING =
  /^\W*(?:hello|hallo|hi|hiya|hey|howdy|greetings|good (?:morning|afternoon|evening|day|night)|thanks|thank you|thx|ty|cheers|ok|okay|yes|no|yep|nope|sure|cool|great|nice|lol|test|testing|ping|please|sorry|bye|goodbye|help)(?:[\s,]+(?:there|again|parley|bot|all|everyone|everybody|team|you|so much|very much|a lot|for (?:that|this|your help)))*\W*$/i;
// # a note
const NOTE = /^\s*#\s/;
const WORD = /^\W*(?<word>[a-z]+)[.!\s]*$/;

/** Whether a line asks nothing: a greeting, thanks, a note, one common word alone. */
export function isIdle(text: string): boolean {
  return GREETING.test(text) || NOTE.test(text) || COMMON_WORDS.has(WORD.exec(text)?.groups?.word ?? '');
}
