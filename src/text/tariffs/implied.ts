import { type Direction, EVERYBODY, SECTORS, withOther } from './direction.ts';
import { isItem, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const ANSWERS = /^(?:respond|retaliat|answer|repl(?:y|ied|ies)|match|counter|reciprocat)/i;
/** Parts of American trade law, and what they are laid on. */
export const AMERICAN_LAW = /\b(?:fentanyl|section 301|de minimis)\b|\breciprocal\b/i;

/** No party is stated: by the law named, a country that stands near, the sentence so far, the rate, the paragraph. */
export function impliedDirection(
  tokens: readonly Token[],
  at: number,
  { clause, reading }: { clause: string; reading: Reading },
): Direction {
  const { last, sentence } = reading;
  const isOnSector = SECTORS.test(clause) && reading.leadIn === null;
  if (EVERYBODY.test(clause) || (isOnSector && !tokens.some(({ code }) => code !== null))) {
    return { imposer: last?.sentence === sentence ? (last?.direction.imposer ?? 'US') : 'US', target: null };
  }
  if (reading.leadIn !== null && sentence !== null && isItem(sentence)) return reading.leadIn;
  if (AMERICAN_LAW.test(clause)) return { imposer: 'US', target: 'CN' };
  const third = tokens.find((token, index) => {
    const isThird =
      token.code !== null && token.code !== 'US' && token.code !== 'CN' && token.form !== 'seat';
    const isNear = index < at || token.clause === tokens[at]?.clause;
    return isThird && isNear && !/^(?:than|like|except|besides|unlike)$/i.test(tokens[index - 1]?.text ?? '');
  });
  if (third !== undefined) return { imposer: 'US', target: third.code };
  const isAnswer = tokens.slice(Math.max(0, at - 12), at).some(({ text }) => ANSWERS.test(text));
  if (last !== null && last.sentence === sentence) return isAnswer ? swapped(last.direction) : last.direction;
  const known = reading.byRate.get(Number(/\d+(?:\.\d+)?/.exec(tokens[at]?.text ?? '')?.[0]));
  if (known !== undefined && known !== null && fits(known, tokens)) return known;
  if (OURS.test(clause)) return { imposer: null, target: null };
  const government = tokens.slice(0, at).findLast((_, index) => isGovernment(tokens, index, at));
  if (government !== undefined) return withOther({ imposer: government.code, target: null }, tokens);
  if (last === null) return { imposer: null, target: null };
  if (last.sentence?.paragraph !== sentence?.paragraph || !fits(last.direction, tokens))
    return { imposer: 'US', target: 'CN' };
  return isAnswer ? swapped(last.direction) : last.direction;
}

/** Whose "ours" and "theirs" are, the words alone do not tell. */
export const OURS = /\b(?:ours|theirs)\b/i;
/** One that says something of a tariff speaks of its own only with "it" or "its". */
const SAYS = /^(?:says?|said|told|tells|called?|calls|warned|denounced|condemned|criticised|criticized)$/;
const ITS_OWN = /^(?:it|its|they|their|he|his|we|our)$/;
const AGENCY = /^(?:customs|officials?|government|authorities|regulators|negotiators|cabinet|side|team)$/i;

/** "Beijing", "the ministry", "U.S. customs": one that acts, not a place where something is. */
function isGovernment(tokens: readonly Token[], at: number, percentage: number): boolean {
  const token = tokens[at];
  const words = tokens.slice(at + 1, percentage).map(({ text }) => text.toLowerCase());
  if (words.slice(0, 6).some((word) => SAYS.test(word)) && !words.some((word) => ITS_OWN.test(word)))
    return false;
  if (token?.kind !== 'place' || /^(?:in|from|near|to)$/i.test(tokens[at - 1]?.text ?? '')) return false;
  return token.form === 'seat' || token.form === 'leader' || AGENCY.test(tokens[at + 1]?.text ?? '');
}

/** Whether the direction is between parties that the sentence names, if it names any. */
function fits({ imposer, target }: Direction, tokens: readonly Token[]): boolean {
  return tokens.every(({ code }) => code === null || code === imposer || code === target);
}

function swapped({ imposer, target }: Direction): Direction {
  return { imposer: target, target: imposer };
}
