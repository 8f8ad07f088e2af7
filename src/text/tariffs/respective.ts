import type { Clue } from './clues.ts';
import type { Direction } from './direction.ts';
import type { Token } from './tokens.ts';

/** The direction of one of two percentages that two joined places share in their order; `null` if none do. */
export function respectiveDirection(
  tokens: readonly Token[],
  at: number,
  clues: readonly Clue[],
): Direction | null {
  if (!tokens.some(({ lower }) => lower === 'respectively')) return null;
  const percentages = tokens.flatMap(({ kind }, index) => (kind === 'percentage' ? [index] : []));
  const pair = tokens.findIndex((token, index) => {
    const other = tokens[index + 2];
    return token.code !== null && tokens[index + 1]?.lower === 'and' && other?.kind === 'place';
  });
  if (percentages.length !== 2) return null;
  // "The rates were 145 and 125 percent respectively": the dispute's first party first.
  if (pair < 0 && clues.length === 0)
    return at === percentages[0] ? { imposer: 'US', target: 'CN' } : { imposer: 'CN', target: 'US' };
  if (pair < 0) return null;
  const [first, second] = [tokens[pair], tokens[pair + 2]];
  const [own, other] = at === percentages[0] ? [first, second] : [second, first];
  const isOfPair = (clue: Clue) => clue.at === pair || clue.at === pair + 2;
  const weightOf = (role: Clue['role']) =>
    clues.filter((clue) => isOfPair(clue) && clue.role === role).reduce((sum, { weight }) => sum + weight, 0);
  const rest = clues.filter((clue) => !isOfPair(clue));
  if (weightOf('target') > weightOf('imposer'))
    return {
      imposer: rest.find(({ role }) => role === 'imposer')?.code ?? (own?.code === 'US' ? 'CN' : 'US'),
      target: own?.code ?? null,
    };
  return {
    imposer: own?.code ?? null,
    target: rest.find(({ role }) => role === 'target')?.code ?? other?.code ?? null,
  };
}
