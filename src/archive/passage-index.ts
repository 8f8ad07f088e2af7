import MiniSearch from 'minisearch';
import type { AskedTerm } from './asked-terms.ts';
import { compilePostings } from './postings.ts';
import { termsOf } from './terms.ts';

/** What is searched: the passage's own words, and words around it that say what it is about. */
export interface PassageText {
  readonly own: string;
  /** Who speaks in it, and the sentences that it cannot be understood without. */
  readonly close: string;
  /** Its neighbours and its headings. */
  readonly near: string;
  /** The number of the article it is part of. */
  readonly article: number;
}

/** A found passage by its number. */
export interface PassageHit {
  readonly number: number;
  readonly score: number;
  /** How well each asked term is met: 1 by the word itself in the passage, less by a synonym or around it. */
  readonly met: readonly number[];
}

/** How the length of a passage counts against it: BM25's `k` and `b`. */
export interface LengthNorm {
  readonly k: number;
  readonly b: number;
}

export interface PassageIndex {
  /** The best passages that are admitted, in order. */
  search(terms: readonly AskedTerm[], most: number, admits: (number: number) => boolean): PassageHit[];
  /** How rare the term is: its inverse document frequency. */
  rarity(stem: string): number;
}

const FIELDS = ['own', 'close', 'near'];
/** What a match in each field is worth. */
const FIELD_WEIGHTS = [1, 0.75, 0.25];
/** What it is worth that another passage of the article meets a term. */
const ARTICLE_WEIGHT = 0.2;
/** How much of a synonym's worth is its own rarity, the rest that of the word asked. */
const FOUND_SHARE = 0.3;

/** A search index over the passages, which are known by their place in the list. */
export function buildPassageIndex(passages: readonly PassageText[], { k, b }: LengthNorm): PassageIndex {
  const index = new MiniSearch<PassageText & { id: number }>({
    fields: FIELDS,
    tokenize: (text) => termsOf(text).map(({ stem }) => stem),
    processTerm: (term) => term,
  });
  const lengths = new Float64Array(passages.length);
  for (const [id, { own, close, near, article }] of passages.entries()) {
    index.add({ id, own, close, near, article });
    lengths[id] = termsOf(own).length;
  }
  const postings = compilePostings(index);
  const usualLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const articles = Uint32Array.from(passages, ({ article }) => article);
  const articleCount = articles.reduce((most, article) => Math.max(most, article + 1), 0);
  return { search, rarity };

  function search(
    terms: readonly AskedTerm[],
    most: number,
    admits: (number: number) => boolean,
  ): PassageHit[] {
    const total = terms.reduce((sum, { stem, weight }) => sum + weight * rarity(stem), 0);
    if (total === 0) return [];
    const scores = new Float64Array(passages.length);
    const mets = terms.map((term) => addScores(term, scores));
    const found: { number: number; score: number }[] = [];
    for (const [number, score] of scores.entries()) {
      if (score > 0 && admits(number)) found.push({ number, score: (score * normOf(number)) / total });
    }
    return found
      .sort((one, other) => other.score - one.score || one.number - other.number)
      .slice(0, most)
      .map((hit) => ({ ...hit, met: mets.map((met) => met[hit.number] ?? 0) }));
  }

  /** Adds what the term is worth to each passage that meets it, itself or by its article; gives how well each meets it. */
  function addScores(term: AskedTerm, scores: Float64Array): Float32Array {
    const met = new Float32Array(passages.length);
    const worth = new Float32Array(passages.length);
    const inArticle = new Float32Array(articleCount);
    const own = rarity(term.stem);
    for (const { stem, weight } of term.accepts) {
      // What was asked says how rare a find is, what was met a little: "toll" is no rare find for "tariff".
      const gain = term.weight * weight * (FOUND_SHARE * rarity(stem) + (1 - FOUND_SHARE) * own);
      for (const [field, fieldWeight] of FIELD_WEIGHTS.entries()) {
        for (const number of postings[field]?.get(stem) ?? []) {
          met[number] = Math.max(met[number] ?? 0, fieldWeight * weight);
          worth[number] = Math.max(worth[number] ?? 0, fieldWeight * gain);
          const article = articles[number] ?? 0;
          inArticle[article] = Math.max(inArticle[article] ?? 0, ARTICLE_WEIGHT * gain);
        }
      }
    }
    for (let number = 0; number < worth.length; number++) {
      scores[number] =
        (scores[number] ?? 0) + Math.max(worth[number] ?? 0, inArticle[articles[number] ?? 0] ?? 0);
    }
    return met;
  }

  function normOf(number: number): number {
    return (k + 1) / (1 + k * (1 - b + (b * (lengths[number] ?? 0)) / usualLength));
  }

  function rarity(stem: string): number {
    const known = postings[0]?.get(stem)?.length ?? 0;
    return Math.log(1 + (passages.length - known + 0.5) / (known + 0.5));
  }
}
