import MiniSearch, { type BM25Params } from 'minisearch';
import type { Term } from './terms.ts';
import { termsOf } from './terms.ts';

/** What is searched: the passage's own words, and words of the sentences around it that it may refer to. */
export interface PassageText {
  readonly own: string;
  readonly around: string;
}

/** A found passage by its number. */
export interface PassageHit {
  readonly number: number;
  /** BM25, summed over the query's terms. */
  readonly score: number;
  /** Share of the query's terms in the passage, weighted by how rare each is: 0 to 1. */
  readonly coverage: number;
}

export type BM25 = BM25Params;

export interface PassageIndex {
  search(terms: readonly Term[]): PassageHit[];
}

const AROUND_BOOST = 0.3;

/** A search index over the passages, which are known by their place in the list. */
export function buildPassageIndex(passages: readonly PassageText[], bm25: BM25): PassageIndex {
  const index = new MiniSearch<{ id: number } & PassageText>({
    fields: ['own', 'around'],
    tokenize: (text) => termsOf(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: { bm25, boost: { around: AROUND_BOOST }, tokenize: (text) => text.split(' ') },
  });
  index.addAll(passages.map((passage, id) => ({ id, ...passage })));
  const frequency = countPassages(passages);

  return { search };

  function search(terms: readonly Term[]): PassageHit[] {
    const stems = [...new Set(terms.map(({ stem }) => stem))];
    const total = stems.reduce((sum, stem) => sum + rarity(stem), 0);
    if (total === 0) return [];
    return index.search(stems.join(' ')).map(({ id, score, queryTerms, match }) => {
      const met = stems.filter((stem) => match[stem]?.includes('own'));
      const coverage = met.reduce((sum, stem) => sum + rarity(stem), 0) / total;
      // MiniSearch multiplies by the number of matched words, which long questions do not want.
      return { number: id, score: score / queryTerms.length, coverage };
    });
  }

  function rarity(stem: string): number {
    const known = frequency.get(stem) ?? 0;
    return Math.log(1 + (passages.length - known + 0.5) / (known + 0.5));
  }
}

function countPassages(passages: readonly PassageText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { own } of passages) {
    for (const stem of new Set(termsOf(own).map((term) => term.stem))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}
