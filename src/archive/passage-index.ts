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

const LEANING_WEIGHT = 0.65;
const AROUND_WEIGHT = 0.3;

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
    const total = terms.reduce((sum, { stem, weight }) => sum + weight * rarity(stem), 0);
    if (total === 0) return [];
    const stems = new Set(terms.flatMap(({ accepts }) => accepts.map(({ stem }) => stem)));
    const found = index.search([...stems].join(' '));
    return found.map(({ id, match }) => ({ number: id, ...weigh(terms, id, match, total) }));
  }

  /** What the passage is worth for the terms, which `match` gives with the fields that hold them. */
  function weigh(
    terms: readonly AskedTerm[],
    id: number,
    match: Readonly<Record<string, readonly string[]>>,
    total: number,
  ): Omit<PassageHit, 'number'> {
    const aroundWeight = passages[id]?.leans ? LEANING_WEIGHT : AROUND_WEIGHT;
    const unmet: string[] = [];
    let score = 0;
    let met = 0;
    for (const term of terms) {
      let best = 0;
      let share = 0;
      for (const { stem, weight } of term.accepts) {
        const fields = match[stem];
        if (fields === undefined) continue;
        const worth = weight * (fields.includes('own') ? 1 : aroundWeight);
        share = Math.max(share, worth);
        // A synonym counts for as rare as both words are: "toll" is no rare find where "tariff" was asked.
        best = Math.max(best, (worth * (rarity(stem) + rarity(term.stem))) / 2);
      }
      if (share === 0 && term.weight === 1) unmet.push(term.word);
      score += term.weight * best;
      met += term.weight * share * rarity(term.stem);
    }
    const length = (lengths[id] ?? 0) / usualLength;
    const saturation = (bm25.k + 1) / (1 + bm25.k * (1 - bm25.b + bm25.b * length));
    return { score: (score * saturation) / total, coverage: met / total, unmet };
  }

  function rarity(stem: string): number {
    const known = frequency.get(stem) ?? 0;
    return Math.log(1 + (passages.length - known + 0.5) / (known + 0.5));
  }
}
