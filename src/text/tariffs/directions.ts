import type { Article } from '../../corpus/article.ts';
import type { Sentence } from '../sentences.ts';
import { findLeaders } from './leaders.ts';
import { type Direction, directionOf, findRoles } from './parties.ts';
import type { Token } from './tokens.ts';

/** What reading the article has brought so far; it grows sentence by sentence. */
export interface Reading {
  readonly published: string | null;
  /** Whether the article speaks of tariffs at all. */
  readonly isOnTariffs: boolean;
  readonly leaders: ReadonlyMap<string, string>;
  /** The sentence being read. */
  sentence: Sentence | null;
  /** The direction last spoken of, and where. */
  last: { readonly direction: Direction; readonly sentence: Sentence | null } | null;
  /** Directions by the rate that the article gave them; `null` for a rate of several. */
  readonly byRate: Map<number, Direction | null>;
}

const TARIFFS = /\b(?:tariff|dut(?:y|ies)\b|lev(?:y|ies)\b|trade (?:war|talks|truce|deal|dispute))/i;

/** The reading of an article before its first sentence. */
export function startReading({ text, published }: Article): Reading {
  const isOnTariffs = TARIFFS.test(text);
  return {
    leaders: findLeaders(text),
    published,
    isOnTariffs,
    sentence: null,
    last: null,
    byRate: new Map(),
  };
}

/** Notes whose tariffs a sentence without a rate speaks of: the next may give the rate. */
export function noteSentence(sentence: Sentence, tokens: readonly Token[], reading: Reading): void {
  reading.sentence = sentence;
  if (!tokens.some(({ kind }) => kind === 'tariff') || tokens.some(({ kind }) => kind === 'percentage'))
    return;
  const stated = directionOf(tokens, findRoles(tokens), tokens.length);
  if (stated.imposer === null && stated.target === null) return;
  reading.last = { direction: withOther(stated, tokens), sentence };
}

const EACH_OTHER =
  /\b(?:each other|one another|(?:each|either|both) (?:sides?|direction|ways|country|countries|governments?|capitals?|parties|powers?)|the two (?:sides|countries|powers|economies|governments|rivals|capitals)|mutual)\b/i;
const EVERYBODY =
  /\b(?:all|every|most|any|other|some \d+|\d+|dozens of|many) (?:other |african |asian |european |trading )?(?:countr(?:y|ies)|nations?|trading partners?|partners?|places?)\b|\b(?:from countries|everyone else|everybody else|the rest|anywhere|wherever|worldwide|global(?:ly)?|universal|imported|foreign)\b/i;
/** Goods that Washington taxes from everywhere, where no country is named with them. */
const SECTORS =
  /\b(?:steel|alumini?um|copper|lumber|trucks?|(?<!electric )(?:cars|vehicles)|autos?|automobiles|films|movies)\b/i;
const AVERAGE = /\b(?:average|effective (?:tariff )?rate|effective tariff)\b/i;
const ANSWERS = /^(?:respond|retaliat|answer|repl(?:y|ied|ies)|match|counter|reciprocat)/i;
/** Parts of American trade law, and what they are laid on. */
const AMERICAN_LAW = /\b(?:fentanyl|section 301|de minimis)\b|\breciprocal\b/i;

/** Who imposes on whom at `at`, filled from what is implied; a record for each where there are several. */
export function completeDirections(tokens: readonly Token[], at: number, reading: Reading): Direction[] {
  const clause = clauseOf(tokens, at);
  const stated = directionOf(tokens, findRoles(tokens), at);
  if (EACH_OTHER.test(clause) && !OURS.test(clause) && (stated.imposer === null || stated.target === null)) {
    return [
      { imposer: 'US', target: 'CN' },
      { imposer: 'CN', target: 'US' },
    ];
  }
  const isNothingStated = stated.imposer === null && stated.target === null;
  const direction = isNothingStated
    ? implied(tokens, at, { clause, reading })
    : completed(stated, tokens, clause);
  remember(tokens[at], direction, reading);
  return [direction, ...joined(tokens, direction)];
}

/** "Canada and Mexico": the other of two targets joined by "and". */
function joined(tokens: readonly Token[], direction: Direction): Direction[] {
  const others = tokens.flatMap(({ code }, at) => {
    if (code === null || code !== direction.target) return [];
    return [at - 2, at + 2]
      .filter((other) => tokens[Math.min(other, at) + 1]?.text === 'and')
      .map((other) => tokens[other]?.code ?? null);
  });
  return [...new Set(others)]
    .filter((code) => code !== null && code !== direction.target && code !== direction.imposer)
    .map((target) => ({ imposer: direction.imposer, target }));
}

function remember(token: Token | undefined, direction: Direction, reading: Reading): void {
  if (direction.imposer === null) return;
  reading.last = { direction, sentence: reading.sentence };
  if (direction.target === null) return;
  for (const [words] of token?.text.matchAll(/\d+(?:\.\d+)?/g) ?? []) {
    const known = reading.byRate.get(Number(words));
    const isSame =
      known === undefined || (known?.imposer === direction.imposer && known.target === direction.target);
    reading.byRate.set(Number(words), isSame ? direction : null);
  }
}

/** One party is stated: the other is the other party to the dispute, unless it is everybody. */
function completed(stated: Direction, tokens: readonly Token[], clause: string): Direction {
  const isOnEverybody = EVERYBODY.test(clause) || SECTORS.test(clause) || AVERAGE.test(clause);
  const namesChina = tokens.some(({ code }) => code === 'CN');
  if (stated.target === null && isOnEverybody && !(namesChina && !EVERYBODY.test(clause))) return stated;
  return withOther(stated, tokens);
}

function withOther({ imposer, target }: Direction, tokens: readonly Token[]): Direction {
  if (imposer !== null && target !== null) return { imposer, target };
  if (imposer === null) return { imposer: target === 'US' ? 'CN' : 'US', target };
  const others = new Set(tokens.flatMap(({ code }) => (code === null || code === imposer ? [] : [code])));
  if (imposer === 'CN') return { imposer, target: others.size === 0 || others.has('US') ? 'US' : null };
  if (imposer === 'US') return { imposer, target: others.size === 0 || others.has('CN') ? 'CN' : null };
  return { imposer, target: others.size === 1 ? ([...others][0] ?? null) : null };
}

/** No party is stated: by the law named, a country that stands near, the sentence so far, the rate, the paragraph. */
function implied(
  tokens: readonly Token[],
  at: number,
  { clause, reading }: { clause: string; reading: Reading },
): Direction {
  const { last, sentence } = reading;
  if (EVERYBODY.test(clause) || (SECTORS.test(clause) && !tokens.some(({ code }) => code !== null))) {
    return { imposer: last?.sentence === sentence ? (last?.direction.imposer ?? 'US') : 'US', target: null };
  }
  if (AMERICAN_LAW.test(clause)) return { imposer: 'US', target: 'CN' };
  const third = tokens.find(
    ({ code, form }) => code !== null && code !== 'US' && code !== 'CN' && form !== 'seat',
  );
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
const OURS = /\b(?:ours|theirs)\b/i;
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

/** The words of the clause, with those of the clause before where it names no place itself. */
function clauseOf(tokens: readonly Token[], at: number): string {
  const own = tokens[at]?.clause ?? 0;
  const words = tokens.filter(({ clause }) => clause === own);
  if (words.some(({ kind }) => kind === 'place')) return wordsOf(words);
  // "18.6 percent: the average American tariff"
  const isBare = words.every(({ kind }) => kind === 'percentage' || kind === 'break');
  return wordsOf(tokens.filter(({ clause }) => clause === own || clause === (isBare ? own + 1 : own - 1)));
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
