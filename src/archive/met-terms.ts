import type { AskedTerm } from './asked-terms.ts';
import type { PassageIndex } from './passage-index.ts';

/** A term of a question and how well a passage meets it. */
export interface MetTerm {
  /** In lower case. */
  readonly word: string;
  /** How much it counts: 1 for a word as rare as can be, less for a common one and for words that fit any topic. */
  readonly weight: number;
  /** 1 by the word itself, less by a synonym or beside the passage, 0 not at all. */
  readonly share: number;
  /** Whether it is met only as misspelt. */
  readonly isRespelt: boolean;
}

/** How much of what was asked a passage meets, and what not. */
export interface Met {
  readonly coverage: number;
  readonly unmet: readonly string[];
  readonly terms: readonly MetTerm[];
}

export function describeMet(
  asked: readonly AskedTerm[],
  shares: readonly number[],
  { rarity }: PassageIndex,
): Met {
  const most = rarity('');
  const terms = asked.map(({ word, stem, weight, isRespelt }, at) => ({
    word,
    isRespelt,
    weight: (weight * rarity(stem)) / most,
    share: shares[at] ?? 0,
  }));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const met = terms.reduce((sum, { weight, share }) => sum + weight * share, 0);
  const unmet = asked.filter(({ weight }, at) => weight === 1 && (shares[at] ?? 0) === 0);
  return { coverage: total === 0 ? 0 : met / total, unmet: unmet.map(({ word }) => word), terms };
}
