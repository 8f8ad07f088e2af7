import type { Sentence } from '../sentences.ts';
import type { Discourse } from './governor.ts';
import { type Direction, directionOf, findRoles } from './parties.ts';
import type { Token } from './tokens.ts';

/** What reading the article has brought so far; it grows sentence by sentence. */
export interface Reading extends Discourse {
  readonly leaders: ReadonlyMap<string, string>;
  /** The direction last spoken of near by. */
  readonly last: Direction | null;
  /** Begins a sentence. */
  open(sentence: Sentence, tokens: readonly Token[]): void;
  /** Remembers the rates of a measure. */
  note(figures: readonly number[]): void;
  /** Remembers the direction of a measure. */
  point(direction: Direction): void;
}

/** The reading of an article before its first sentence. */
export function startReading(leaders: ReadonlyMap<string, string>): Reading {
  const rates = new Set<number>();
  let lastSpoken = Number.NEGATIVE_INFINITY;
  let paragraph = 0;
  let last: Direction | null = null;
  return {
    leaders,
    rates,
    get isOnTariffs() {
      return paragraph - lastSpoken <= 6;
    },
    get last() {
      return last;
    },
    open(sentence, tokens) {
      paragraph = sentence.paragraph;
      if (tokens.some(({ kind, text }) => kind === 'tariff' || /^(?:trade|customs)$/i.test(text)))
        lastSpoken = paragraph;
      const roles = findRoles(tokens);
      if (tokens.some(({ kind }) => kind === 'percentage') || !tokens.some(({ kind }) => kind === 'tariff'))
        return;
      const direction = other(directionOf(tokens, roles, tokens.length), tokens);
      if (direction.imposer !== null || direction.target !== null) last = direction;
    },
    note(figures) {
      lastSpoken = paragraph;
      for (const figure of figures) rates.add(figure);
    },
    point(direction) {
      if (direction.imposer !== null || direction.target !== null) last = direction;
    },
  };
}

const EACH_OTHER =
  /\b(?:each other|one another|(?:each|either|both) (?:sides?|direction|ways|countries|governments|capitals|parties|powers)|the two (?:sides|countries|powers|economies|governments|rivals)|each country|mutual)\b/i;
const EVERYBODY =
  /\b(?:all|every|most|any|other|some \d+|\d+|dozens of) (?:other )?(?:countr(?:y|ies)|nations?|trading partners?|partners?|places?)\b|\b(?:anywhere|worldwide|global(?:ly)?|universal|the rest of the world|the whole world)\b/i;
const ANSWERS = /^(?:respond|retaliat|answer|repl(?:y|ied)|match|counter|reciprocat)/i;

/** Who imposes on whom at `at`, filled from what is implied; two directions where each imposes on the other. */
export function completeDirections(tokens: readonly Token[], at: number, reading: Reading): Direction[] {
  const clause = wordsOf(tokens.filter((token) => token.clause === tokens[at]?.clause));
  const stated = directionOf(tokens, findRoles(tokens), at);
  if (EACH_OTHER.test(clause)) {
    const pair: Direction = { imposer: 'US', target: 'CN' };
    return [pair, { imposer: pair.target, target: pair.imposer }];
  }
  const direction = filled(stated, tokens, { at, clause, last: reading.last });
  reading.point(direction);
  return [direction];
}

function filled(
  stated: Direction,
  tokens: readonly Token[],
  { at, clause, last }: { at: number; clause: string; last: Direction | null },
): Direction {
  const isGeneral = EVERYBODY.test(clause);
  if (stated.imposer === null && stated.target === null) {
    if (last === null) return stated;
    const isAnswer = tokens.slice(Math.max(0, at - 12), at).some(({ text }) => ANSWERS.test(text));
    const direction = isAnswer ? { imposer: last.target, target: last.imposer } : last;
    return isGeneral ? { ...direction, target: null } : direction;
  }
  if (isGeneral && stated.target === null) return stated;
  return other(stated, tokens);
}

/** The other of the two parties to the dispute where only one is named. */
function other({ imposer, target }: Direction, tokens: readonly Token[]): Direction {
  if (imposer !== null && target !== null) return { imposer, target };
  const others = new Set(
    tokens.flatMap(({ code }) => (code === null || code === (imposer ?? target) ? [] : [code])),
  );
  if (imposer === null) return { imposer: target === 'US' ? 'CN' : target === null ? null : 'US', target };
  if (imposer === 'CN') return { imposer, target: others.size === 0 || others.has('US') ? 'US' : null };
  if (imposer === 'US') return { imposer, target: others.size === 0 || others.has('CN') ? 'CN' : null };
  return { imposer, target: others.size === 1 ? ([...others][0] ?? null) : null };
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
