import type { Quotation } from '../text/quotations.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Archive, Found } from './archive.ts';
import { confidenceOf } from './confidence.ts';
import { type Doubt, doubtOf } from './doubt.ts';
import { buildWorth } from './evidence-lifts.ts';
import type { Question } from './question.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** A sentence chosen as evidence, with what was read in it. */
export interface EvidenceHit extends Found<Sentence> {
  /** The quotations in it that have a speaker. */
  readonly said: readonly Quotation[];
  readonly facts: SentenceFacts;
}

/** The sentences that answer a question best, and what speaks against their answering it. */
export interface Evidence {
  /** Best first, at most three. */
  readonly hits: readonly EvidenceHit[];
  /** How likely it is that they answer the question: 0 to 1. */
  readonly confidence: number;
  /** `null` where they answer it. */
  readonly doubt: Doubt | null;
}

const MOST = 3;
const CANDIDATES = 60;
/** Sentences that score less than this share of the best one are left out. */
const NEAR_BEST = 0.5;

/** The best evidence of the archive for the question, read as of the day if one is given. */
export async function chooseEvidence(archive: Archive, question: Question, asOf?: string): Promise<Evidence> {
  const asked = asOf === undefined ? {} : { asOf };
  const found = await archive.find('sentence', { ...asked, words: question.terms, limit: CANDIDATES });
  const worthOf = buildWorth(archive, question);
  const ranked = found
    .map((hit) => {
      const facts = archive.factsIn(hit);
      const known = { ...hit, facts, said: facts.said };
      return { ...known, score: hit.score * worthOf(known) };
    })
    .sort((a, b) => b.score - a.score);
  const hits = pick(question, ranked);
  const confidence = confidenceOf(archive, question, hits);
  return { hits, confidence, doubt: doubtOf(archive, question, { hits, confidence }) };
}

/** The best few; one of each article first where articles are compared. */
function pick({ kind }: Question, ranked: readonly EvidenceHit[]): EvidenceHit[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const near = ranked.filter(({ score }) => score >= NEAR_BEST * best.score);
  if (kind !== 'compare') return near.slice(0, MOST);
  const seen = new Set<string>();
  const firsts = near.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
  return [...new Set([...firsts.slice(0, 2), ...near])].slice(0, MOST);
}
