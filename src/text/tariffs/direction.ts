import type { Candidate, Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** Who imposes a tariff on whom: ISO 3166-1 alpha-2 codes, or `EU`; `null` where the words do not tell. */
export interface Direction {
  readonly imposer: string | null;
  readonly target: string | null;
}

/** The direction of the percentage at `at`: for each role the nearest place, those of its own clause first. */
export function directionOf(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  at: number,
): Direction {
  const nearest = (role: Role) =>
    candidates
      .filter((candidate) => candidate.role === role && !belongsToLater(tokens, candidate.at, at))
      .map((candidate) => ({ ...candidate, distance: distanceOf(tokens, candidate.at, at) }))
      .sort((a, b) => a.distance - b.distance);
  const [imposers, targets] = [nearest('imposer'), nearest('target')];
  const [imposer, target] = [imposers[0], targets[0]];
  if (imposer?.code !== target?.code) return { imposer: imposer?.code ?? null, target: target?.code ?? null };
  if (imposer === undefined || target === undefined) return { imposer: null, target: null };
  return imposer.distance <= target.distance
    ? {
        imposer: imposer.code,
        target: targets.find(({ code }) => code !== imposer.code)?.code ?? null,
      }
    : {
        imposer: imposers.find(({ code }) => code !== target.code)?.code ?? null,
        target: target.code,
      };
}

/** Whether the place stands behind the percentage right before another, or in a clause that has its own. */
function belongsToLater(tokens: readonly Token[], place: number, at: number): boolean {
  const clause = tokens[place]?.clause;
  if (place > at && tokens[place + 1]?.kind === 'percentage') return true;
  if (place < at || clause === tokens[at]?.clause) return false;
  return tokens.some((token) => token.clause === clause && token.kind === 'percentage');
}

/** Steps of words; another clause, another percentage in between and standing behind make it further. */
function distanceOf(tokens: readonly Token[], from: number, at: number): number {
  const [low, high] = from < at ? [from, at] : [at, from];
  let between = 0;
  for (let index = low + 1; index < high; index++) if (tokens[index]?.kind === 'percentage') between++;
  const clauses = Math.abs((tokens[from]?.clause ?? 0) - (tokens[at]?.clause ?? 0));
  return high - low + 12 * clauses + 10 * between + (from > at ? (clauses > 0 ? 20 : 2) : 0);
}

/** Where a tariff is on all partners, or on none in particular. */
export const EVERYBODY =
  /\b(?:all|every|most|any|other|some \d+|\d+|dozens of|many) (?:other |african |asian |european |trading )?(?:countr(?:y|ies)|nations?|trading partners?|partners?|places?)\b|\b(?:from countries|everyone else|everybody else|the rest|anywhere|wherever|worldwide|global(?:ly)?|universal|imported|foreign)\b/i;
/** Goods that Washington taxes from everywhere, where no country is named with them. */
export const SECTORS =
  /\b(?:steel|alumini?um|copper|lumber|trucks?|(?<!electric )(?:cars|vehicles)|autos?|automobiles|chips|semiconductors|pharmaceuticals|medicines|films|movies)\b/i;
export const AVERAGE = /\b(?:average|effective (?:tariff )?rate|effective tariff)\b/i;
/** The direction with the other party to the dispute where only one is named. */
export function withOther({ imposer, target }: Direction, tokens: readonly Token[]): Direction {
  if (imposer !== null && target !== null) return { imposer, target };
  if (imposer === null) return { imposer: target === 'US' ? 'CN' : 'US', target };
  const others = new Set(tokens.flatMap(({ code }) => (code === null || code === imposer ? [] : [code])));
  if (imposer === 'CN') return { imposer, target: others.size === 0 || others.has('US') ? 'US' : null };
  if (imposer === 'US') return { imposer, target: others.size === 0 || others.has('CN') ? 'CN' : null };
  return { imposer, target: others.size === 1 ? ([...others][0] ?? null) : null };
}
