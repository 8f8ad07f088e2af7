import { AVERAGE, type Direction, directionOf, EVERYBODY, SECTORS, withOther } from './direction.ts';
import { impliedDirection, OURS } from './implied.ts';
import { type Reading, remember } from './reading.ts';
import { respectiveDirection } from './respective.ts';
import type { Candidate } from './roles.ts';
import type { Token } from './tokens.ts';

const EACH_OTHER =
  /\b(?:each other|one another|(?:each|either|both) (?:sides?|direction|ways|country|countries|governments?|capitals?|parties|powers?)|the two (?:sides|countries|powers|economies|governments|rivals|capitals)|mutual)\b|(?:percent|per cent|%|points) each\b/i;

/** Who imposes on whom at `at`, filled from what is implied; a record for each where there are several. */
export function completeDirections(
  { tokens, roles }: { tokens: readonly Token[]; roles: readonly Candidate[] },
  at: number,
  reading: Reading,
): Direction[] {
  const clause = clauseOf(tokens, at);
  const respective = respectiveDirection(tokens, at, roles);
  if (respective !== null) return [respective];
  const isOnEverybody = EVERYBODY.test(
    wordsOf(tokens.filter((token) => token.clause === tokens[at]?.clause)),
  );
  const stated = directionOf(tokens, isOnEverybody ? roles.filter(isInClause) : roles, at);
  if (EACH_OTHER.test(clause) && !OURS.test(clause) && (stated.imposer === null || stated.target === null)) {
    return [
      { imposer: 'US', target: 'CN' },
      { imposer: 'CN', target: 'US' },
    ];
  }
  const isNothingStated = stated.imposer === null && stated.target === null;
  const filled = isNothingStated
    ? impliedDirection(tokens, at, { clause, reading })
    : completed(stated, tokens, clause);
  const direction = { imposer: ifNamed(filled.imposer), target: ifNamed(filled.target) };
  const others = joined(tokens, direction);
  // "from mainland China and Hong Kong" is one customs order's wording for China.
  const china = others.find(({ target }) => target === 'CN');
  const isOfChina = china !== undefined && (direction.target === 'HK' || direction.target === 'MO');
  remember(tokens[at], isOfChina ? china : direction, reading);
  return isOfChina
    ? [china]
    : [direction, ...others.filter(({ target }) => target !== 'HK' && target !== 'MO')];

  /** A party that the article never names is not implied. */
  function ifNamed(code: string | null): string | null {
    if (code === null || tokens.some((token) => token.code === code)) return code;
    return reading.names(code) ? code : null;
  }

  /** Where a clause speaks of everybody, the target of another clause is not its own. */
  function isInClause({ role, at: place }: Candidate): boolean {
    return role === 'imposer' || tokens[place]?.clause === tokens[at]?.clause;
  }
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

/** One party is stated: the other is the other party to the dispute, unless it is everybody. */
function completed(stated: Direction, tokens: readonly Token[], clause: string): Direction {
  const isOnEverybody = EVERYBODY.test(clause) || SECTORS.test(clause) || AVERAGE.test(clause);
  const namesChina = tokens.some(({ code }) => code === 'CN');
  if (stated.target === null && isOnEverybody && !(namesChina && !EVERYBODY.test(clause))) return stated;
  return withOther(stated, tokens);
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
