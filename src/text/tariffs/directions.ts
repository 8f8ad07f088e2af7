import type { Sentence } from '../sentences.ts';
import type { Discourse } from './governor.ts';
import { type Candidate, type Direction, directionOf, findRoles } from './parties.ts';
import type { Token } from './tokens.ts';

/** What reading the article has brought so far; it grows sentence by sentence. */
export interface Reading extends Discourse {
  readonly leaders: ReadonlyMap<string, string>;
  /** The paragraph being read. */
  paragraph: number;
  /** The direction last spoken of, and where. */
  last: { readonly direction: Direction; readonly paragraph: number } | null;
  /** Directions by the rate that the article gave them. */
  readonly byRate: Map<number, Direction>;
}

const TARIFFS = /\b(?:tariff|dut(?:y|ies)\b|lev(?:y|ies)\b)/gi;

/** The reading of an article before its first sentence. */
export function startReading(leaders: ReadonlyMap<string, string>, text: string): Reading {
  const isOnTariffs = [...text.matchAll(TARIFFS)].length > 1;
  return { leaders, isOnTariffs, paragraph: 0, last: null, byRate: new Map() };
}

/** Notes whose tariffs a sentence without a rate speaks of: the next may give the rate. */
export function noteSentence(sentence: Sentence, tokens: readonly Token[], reading: Reading): void {
  reading.paragraph = sentence.paragraph;
  if (!tokens.some(({ kind }) => kind === 'tariff') || tokens.some(({ kind }) => kind === 'percentage'))
    return;
  const stated = directionOf(tokens, findRoles(tokens), tokens.length);
  if (stated.imposer === null && stated.target === null) return;
  reading.last = { direction: withOther(stated, tokens), paragraph: sentence.paragraph };
}

const EACH_OTHER =
  /\b(?:each other|one another|(?:each|either|both) (?:sides?|direction|ways|country|countries|governments?|capitals?|parties|powers?)|the two (?:sides|countries|powers|economies|governments|rivals|capitals)|mutual)\b/i;
const EVERYBODY =
  /\b(?:all|every|most|any|other|some \d+|\d+|dozens of|many) (?:other )?(?:countr(?:y|ies)|nations?|trading partners?|partners?|places?)\b|\b(?:from countries|everyone else|everybody else|the rest|anywhere|wherever|worldwide|global(?:ly)?|universal|imported|foreign)\b/i;
/** Goods that Washington taxes from everywhere, where no country is named with them. */
const SECTORS =
  /\b(?:steel|alumini?um|copper|lumber|trucks?|cars|autos?|automobiles|vehicles|films|movies)\b/i;
const AVERAGE = /\baverage\b/i;
const ANSWERS = /^(?:respond|retaliat|answer|repl(?:y|ied|ies)|match|counter|reciprocat)/i;
/** Parts of American trade law, and what they are laid on. */
const AMERICAN_LAW = /\b(?:fentanyl|section 301|de minimis)\b|\breciprocal\b/i;

/** Who imposes on whom at `at`, filled from what is implied; a record for each where there are several. */
export function completeDirections(tokens: readonly Token[], at: number, reading: Reading): Direction[] {
  const clause = wordsOf(tokens.filter((token) => token.clause === tokens[at]?.clause));
  const roles = findRoles(tokens);
  const stated = directionOf(tokens, roles, at);
  if (EACH_OTHER.test(clause) && (stated.imposer === null || stated.target === null)) {
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
  return [direction, ...joined(tokens, roles, direction)];
}

/** "Canada and Mexico": the other of two targets joined by "and". */
function joined(tokens: readonly Token[], roles: readonly Candidate[], direction: Direction): Direction[] {
  const own = roles.filter(({ role, code }) => role === 'target' && code === direction.target);
  const others = own.flatMap(({ at }) =>
    [at - 2, at + 2]
      .filter((other) => tokens[Math.min(other, at) + 1]?.text === 'and' && tokens[other]?.kind === 'place')
      .map((other) => tokens[other]?.code ?? null),
  );
  return [...new Set(others)]
    .filter((code) => code !== null && code !== direction.target && code !== direction.imposer)
    .map((target) => ({ imposer: direction.imposer, target }));
}

function remember(token: Token | undefined, direction: Direction, reading: Reading): void {
  if (direction.imposer === null || direction.target === null) return;
  reading.last = { direction, paragraph: reading.paragraph };
  for (const [figure] of token?.text.matchAll(/\d+(?:\.\d+)?/g) ?? [])
    reading.byRate.set(Number(figure), direction);
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

/** No party is stated: by the law or rate named, by a government or country that stands near, by the sentence before. */
function implied(
  tokens: readonly Token[],
  at: number,
  { clause, reading }: { clause: string; reading: Reading },
): Direction {
  if (EVERYBODY.test(clause) || (SECTORS.test(clause) && !tokens.some(({ code }) => code !== null))) {
    return { imposer: reading.last?.direction.imposer ?? 'US', target: null };
  }
  if (AMERICAN_LAW.test(clause)) return { imposer: 'US', target: 'CN' };
  const known = reading.byRate.get(Number(/\d+(?:\.\d+)?/.exec(tokens[at]?.text ?? '')?.[0]));
  if (known !== undefined) return known;
  const others = tokens.filter(
    ({ code, form }) => code !== null && code !== 'US' && code !== 'CN' && form !== 'seat',
  );
  if (others.length > 0) return { imposer: 'US', target: others[0]?.code ?? null };
  const government = tokens
    .slice(0, at)
    .findLast(
      ({ form }, index) =>
        (form === 'seat' || form === 'leader') && !/^(?:in|from)$/i.test(tokens[index - 1]?.text ?? ''),
    );
  if (government !== undefined) return withOther({ imposer: government.code, target: null }, tokens);
  const last =
    reading.last !== null && reading.paragraph === reading.last.paragraph ? reading.last.direction : null;
  if (last !== null) {
    const isAnswer = tokens.slice(Math.max(0, at - 12), at).some(({ text }) => ANSWERS.test(text));
    return isAnswer ? { imposer: last.target, target: last.imposer } : last;
  }
  return reading.last === null ? { imposer: null, target: null } : { imposer: 'US', target: 'CN' };
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
