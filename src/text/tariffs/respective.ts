import { type Direction, withOther } from './direction.ts';
import type { Candidate } from './roles.ts';
import type { Token } from './tokens.ts';

/** The direction of one of two percentages that two joined places share in their order; `null` if none do. */
export function respectiveDirection(
  tokens: readonly Token[],
  at: number,
  candidates: readonly Candidate[],
): Direction | null {
  if (!tokens.some(({ text }) => /^respectively$/i.test(text))) return null;
  const percentages = tokens.flatMap(({ kind }, index) => (kind === 'percentage' ? [index] : []));
  const pair = tokens.findIndex((token, index) => {
    const other = tokens[index + 2];
    return token.code !== null && /^and$/i.test(tokens[index + 1]?.text ?? '') && other?.kind === 'place';
  });
  if (percentages.length !== 2 || pair < 0) return null;
  const [first, second] = [tokens[pair], tokens[pair + 2]];
  const code = (at === percentages[0] ? first : second)?.code ?? null;
  const role = candidates.find((candidate) => candidate.at === pair || candidate.at === pair + 2)?.role;
  const others = candidates.filter((candidate) => candidate.at !== pair && candidate.at !== pair + 2);
  if (role === 'target') {
    return { imposer: others.find((other) => other.role === 'imposer')?.code ?? 'US', target: code };
  }
  return withOther({ imposer: code, target: null }, []);
}
