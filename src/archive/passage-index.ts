import MiniSearch, { type BM25Params } from 'minisearch';
import type { AskedTerm } from './asked-terms.ts';
import { termsOf } from './terms.ts';

/** What is searched: the passage's own words, and words of the sentences around it that it may refer to. */
export interface PassageText {
  readonly own: string;
  readonly around: string;
  /** Whether the passage cannot be understood without the words around it. */
  readonly leans: boolean;
}

/** A found passage by its number. */
export interface PassageHit {
  readonly number: number;
  readonly score: number;
  /** Share of the asked terms in the passage, weighted by how rare each is: 0 to 1. */
  readonly coverage: number;
  /** The asked words that neither the passage nor the words around it meet. */
  readonly unmet: readonly string[];
}

export type BM25 = BM25Params;

export interface PassageIndex {
  search(terms: readonly AskedTerm[]): PassageHit[];
}

interface Worth {
  /** The place of the asked term. */
  readonly term: number;
  readonly score: number;
  readonly share: number;
}

/** A match in the words around a passage, by what one in its own is worth: in general, and where it leans on them. */
const LEANING_WEIGHT = 0.75;
const AROUND_WEIGHT = 0.35;
/** How much of a synonym's worth is its own rarity, the rest that of the word asked. */
const FOUND_SHARE = 0.3;

/** A search index over the passages, which are known by their place in the list. */
export function buildPassageIndex(passages: readonly PassageText[], bm25: BM25): PassageIndex {
  const lengths = passages.map(({ own }) => termsOf(own).length);
  const usualLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const frequency = new Map<string, number>();
  const index = new MiniSearch<{ id: number } & PassageText>({
    fields: ['own', 'around'],
    tokenize: (text) => termsOf(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: { bm25, boost: { around: AROUND_WEIGHT }, tokenize: (text) => text.split(' ') },
  });
  index.addAll(
    passages.map((passage, id) => ({ id, own: passage.own, around: passage.around, leans: passage.leans })),
  );
  for (const { own } of passages) {
    for (const stem of new Set(termsOf(own).map((term) => term.stem))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }

  return { search };

  function search(terms: readonly AskedTerm[]): PassageHit[] {
    const rarities = terms.map(({ stem, weight }) => weight * rarity(stem));
    const total = rarities.reduce((sum, value) => sum + value, 0);
    if (total === 0) return [];
    const worths = worthsOf(terms);
    return index.search([...worths.keys()].join(' ')).map(({ id, match }) => {
      const best = terms.map(() => ({ score: 0, share: 0 }));
      const aroundWeight = passages[id]?.leans ? LEANING_WEIGHT : AROUND_WEIGHT;
      for (const stem in match) {
        const fieldWeight = match[stem]?.includes('own') ? 1 : aroundWeight;
        for (const { term, score, share } of worths.get(stem) ?? []) {
          const known = best[term];
          if (known === undefined) continue;
          known.score = Math.max(known.score, fieldWeight * score);
          known.share = Math.max(known.share, fieldWeight * share);
        }
      }
      const score = best.reduce((sum, term) => sum + term.score, 0);
      const met = best.reduce((sum, { share }, term) => sum + share * (rarities[term] ?? 0), 0);
      const length = (lengths[id] ?? 0) / usualLength;
      const saturation = (bm25.k + 1) / (1 + bm25.k * (1 - bm25.b + bm25.b * length));
      const unmet = terms.filter(({ weight }, term) => weight === 1 && best[term]?.share === 0);
      return {
        number: id,
        score: (score * saturation) / total,
        coverage: met / total,
        unmet: unmet.map(({ word }) => word),
      };
    });
  }

  /** What a match of each accepted stem is worth for the terms that accept it. */
  function worthsOf(terms: readonly AskedTerm[]): Map<string, Worth[]> {
    const worths = new Map<string, Worth[]>();
    for (const [at, term] of terms.entries()) {
      for (const { stem, weight } of term.accepts) {
        // What was asked says how rare a find is, what was met a little: "toll" is no rare find for "tariff".
        const worth = FOUND_SHARE * rarity(stem) + (1 - FOUND_SHARE) * rarity(term.stem);
        const score = term.weight * weight * worth;
        const list = worths.get(stem) ?? [];
        list.push({ term: at, score, share: weight });
        worths.set(stem, list);
      }
    }
    return worths;
  }

  function rarity(stem: string): number {
    const known = frequency.get(stem) ?? 0;
    return Math.log(1 + (passages.length - known + 0.5) / (known + 0.5));
  }
}
