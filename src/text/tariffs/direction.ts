import type { Clue } from './clues.ts';
import type { Prior } from './priors.ts';
import type { Token } from './tokens.ts';

/** Who imposes a tariff on whom: ISO 3166-1 alpha-2 codes, or `EU`; `null` where the words do not tell. */
export interface Direction {
  readonly imposer: string | null;
  readonly target: string | null;
}

/** What a country does about a tariff. */
export type Role = keyof Direction;

/** What speaks for each party in each role, `null` for nobody in particular. */
export interface Evidence {
  readonly imposer: Map<string | null, number>;
  readonly target: Map<string | null, number>;
}

/** Steps of words after which a clue weighs half. */
const HALVED_AFTER = 9;
const OTHER_CLAUSE = 9;
const OTHER_PERCENTAGE = 14;

/** The clues as they weigh at the percentage `at`: the less, the more words, clauses and other percentages stand between. */
export function weigh(tokens: readonly Token[], clues: readonly Clue[], at: number): Evidence {
  const evidence: Evidence = { imposer: new Map(), target: new Map() };
  const measured = measuredClauses(tokens);
  const before = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'percentage');
  const next = tokens.findIndex(({ kind }, index) => index > at && kind === 'percentage');
  // "20 percent on goods from Vietnam and 19 percent on those from Indonesia": each has a target of its own.
  const hasOwnTarget =
    before >= 0 &&
    clues.some(
      (clue) =>
        clue.role === 'target' &&
        clue.isTied &&
        clue.at > at &&
        (next < 0 || clue.at < next) &&
        tokens[clue.at]?.clause === tokens[at]?.clause,
    );
  for (const { role, code, at: place, weight, isTied } of clues) {
    if (hasOwnTarget && role === 'target' && isTied && place > before && place < at) continue;
    if (belongsToLater(tokens, { place, at, measured, isTied })) continue;
    const felt = weight * 2 ** (-distanceOf(tokens, place, at) / HALVED_AFTER);
    add(evidence[role], code, felt);
  }
  return evidence;
}

/** The clues as they weigh for the sentence as a whole. */
export function sumUp(clues: readonly Clue[]): Evidence {
  const evidence: Evidence = { imposer: new Map(), target: new Map() };
  for (const { role, code, weight } of clues) add(evidence[role], code, weight);
  return evidence;
}

/** The likeliest direction: the pair of different parties for whom evidence and priors together weigh most. */
export function decide(
  evidence: Evidence,
  priors: readonly Prior[],
  isNamed: (code: string) => boolean,
): Direction {
  const codes = (role: keyof Direction) =>
    new Set([null, 'US', 'CN', ...evidence[role].keys(), ...priors.map((prior) => prior.direction[role])]);
  let best: Direction = { imposer: null, target: null };
  let most = evidence.target.get(null) ?? 0;
  for (const imposer of codes('imposer')) {
    if (imposer !== null && !isNamed(imposer)) continue;
    for (const target of codes('target')) {
      if ((target !== null && !isNamed(target)) || imposer === target) continue;
      const weight =
        (evidence.imposer.get(imposer) ?? 0) +
        (evidence.target.get(target) ?? 0) +
        habitOf(imposer, target, evidence) +
        priors.reduce((sum, prior) => sum + fitOf(prior, imposer, target), 0);
      if (weight <= most) continue;
      most = weight;
      best = { imposer, target };
    }
  }
  return best;
}

/** The direction that the evidence alone tells; `null` for a role without any. */
export function likeliest({ imposer, target }: Evidence): Direction {
  const most = (weights: ReadonlyMap<string | null, number>) =>
    [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { imposer: most(imposer), target: most(target) };
}

/** How likely a direction is in news of this dispute where nothing else tells. */
function habitOf(imposer: string | null, target: string | null, evidence: Evidence): number {
  const isThird = target !== null && target !== 'US' && target !== 'CN';
  if (imposer === 'US') return target === 'CN' ? 0.7 : isThird && evidence.target.has(target) ? 1 : 0.2;
  if (imposer === 'CN') return target === 'US' ? 0.3 : isThird && evidence.target.has(target) ? 0.2 : -0.5;
  return imposer === null ? -0.3 : 0;
}

/** A prior counts whole for its pair, and in part for one of the two with somebody else. */
function fitOf({ direction, weight }: Prior, imposer: string | null, target: string | null): number {
  const isImposer = direction.imposer === imposer;
  const isTarget = direction.target === target;
  if (isImposer && (direction.target === null || (isTarget && target !== null))) return weight;
  if (isImposer && imposer !== null) return weight / 2;
  return isTarget && target !== null ? weight / 3 : 0;
}

export function add(weights: Map<string | null, number>, code: string | null, weight: number): void {
  weights.set(code, (weights.get(code) ?? 0) + weight);
}

function measuredClauses(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ kind, clause }) => (kind === 'percentage' ? [clause] : [])));
}

/** Whether the place stands behind the percentage right before another, or in a clause that has its own. */
function belongsToLater(
  tokens: readonly Token[],
  {
    place,
    at,
    measured,
    isTied,
  }: { place: number; at: number; measured: ReadonlySet<number>; isTied: boolean },
): boolean {
  if (place < at) return false;
  const clause = tokens[place]?.clause ?? 0;
  if (clause !== tokens[at]?.clause) return measured.has(clause);
  return (
    !isTied &&
    tokens.slice(place, place + 12).some((token) => token.kind === 'percentage' && token.clause === clause)
  );
}

/** The "5 percent" of "10 percent and 5 percent" stands where the other does. */
function isJoinedTo(tokens: readonly Token[], index: number, at: number): boolean {
  return Math.abs(index - at) === 2 && /^(?:and|or)$/.test(tokens[(index + at) / 2]?.lower ?? '');
}

function distanceOf(tokens: readonly Token[], from: number, at: number): number {
  const [low, high] = from < at ? [from, at] : [at, from];
  let between = 0;
  for (let index = low + 1; index < high; index++)
    if (tokens[index]?.kind === 'percentage' && !isJoinedTo(tokens, index, at)) between++;
  const clauses = Math.abs((tokens[from]?.clause ?? 0) - (tokens[at]?.clause ?? 0));
  const isBehind = from > at;
  return (
    high - low + OTHER_CLAUSE * clauses + OTHER_PERCENTAGE * between + (isBehind ? (clauses > 0 ? 14 : 2) : 0)
  );
}
