import { daysOf } from '../corpus/edtf.ts';
import { overlaps, type Span } from '../corpus/span.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Archive, Hit } from './archive.ts';
import { type Doubt, doubtOf } from './doubt.ts';
import { plain } from './query-filter.ts';
import type { Question } from './question.ts';
import type { Sourced } from './sourced.ts';

/** A sentence chosen as evidence, with the attributed quotations in it. */
export interface EvidenceHit extends Hit<Sentence> {
  readonly said: readonly Quotation[];
}

/** The sentences that answer a question best, and what speaks against their answering it. */
export interface Evidence {
  /** Best first, at most three. */
  readonly hits: readonly EvidenceHit[];
  /** `null` where they answer it. */
  readonly doubt: Doubt | null;
}

const MOST = 3;
const CANDIDATES = 40;
/** Sentences that score less than this share of the best one are left out. */
const NEAR_BEST = 0.55;
const SPEAKER_LIFT = 1.4;
const SAID_LIFT = 1.1;
const TARIFF_LIFT = 1.15;
const OPPOSITE_WORTH = 0.8;
const QUOTED_LIFT = 1.5;
const NEWEST_LIFT = 1.3;
const NAMELESS_WORTH = 0.85;

/** The best evidence of the archive for the question, read as of the day if one is given. */
export async function chooseEvidence(archive: Archive, question: Question, asOf?: string): Promise<Evidence> {
  const asked = asOf === undefined ? {} : { asOf };
  const found = await archive.find('sentence', { ...asked, words: question.terms, limit: CANDIDATES });
  const said = (await archive.find('quotation', {})).filter(({ fact }) => fact.attribution !== null);
  const lifts = [
    await speakerLift(archive, question),
    saidLift(question, said),
    await tariffLift(archive, question),
    nameLift(question),
    quotedLift(question),
    recencyLift(archive, question),
  ];
  const ranked = found
    .map((hit) => ({ ...hit, score: lifts.reduce((score, lift) => score * lift(hit), hit.score) }))
    .sort((a, b) => b.score - a.score);
  const hits = pick(question, ranked).map((hit) => ({
    ...hit,
    said: said.filter((quotation) => holds(hit, quotation)).map(({ fact }) => fact),
  }));
  return { hits, doubt: doubtOf(archive, question, hits) };
}

type Lift = (hit: Hit<Sentence>) => number;

/** Lifts the sentences that hold words of the speaker asked about. */
async function speakerLift(archive: Archive, { speaker }: Question): Promise<Lift> {
  if (speaker === null) return () => 1;
  const said = await archive.find('quotation', { speaker });
  return (hit) => (said.some((quotation) => holds(hit, quotation)) ? SPEAKER_LIFT : 1);
}

/** Lifts the sentences that have the question's quoted words as they stand. */
function quotedLift({ quoted }: Question): Lift {
  const asked = quoted.map(plain);
  return ({ evidence }) => (asked.some((words) => plain(evidence.text).includes(words)) ? QUOTED_LIFT : 1);
}

/** Lifts the sentences of the newest articles, where it is asked how things stand now. */
function recencyLift({ coverage }: Archive, { isNow }: Question): Lift {
  if (!isNow || coverage.to === null) return () => 1;
  return ({ article }) => {
    const days = article.published === null ? null : daysOf(article.published);
    return days !== null && days.from === coverage.to ? NEWEST_LIFT : 1;
  };
}

/** Puts back the sentences that say nothing of a name in the question. */
function nameLift({ names }: Question): Lift {
  const asked = names.map((name) => name.toLowerCase());
  return ({ unmet }) => (asked.some((name) => unmet.includes(name)) ? NAMELESS_WORTH : 1);
}

/** Lifts the sentences that hold anybody's words, where somebody's are asked for. */
function saidLift({ kind }: Question, said: readonly Sourced<Quotation>[]): Lift {
  if (kind !== 'who-said') return () => 1;
  return (hit) => (said.some((quotation) => holds(hit, quotation)) ? SAID_LIFT : 1);
}

/** Lifts the sentences that state a tariff in the direction asked about, and puts back those that state only the other. */
async function tariffLift(archive: Archive, { side }: Question): Promise<Lift> {
  if (side === null) return () => 1;
  const [imposer, target] = side === 'us-on-china' ? ['US', 'CN'] : ['CN', 'US'];
  const measures = await archive.find('tariff', {});
  const meant = measures.filter(({ fact }) => fact.imposer === imposer && fact.target === target);
  const opposite = measures.filter(({ fact }) => fact.imposer === target && fact.target === imposer);
  return (hit) => {
    if (meant.some((measure) => holds(hit, measure))) return TARIFF_LIFT;
    return opposite.some((measure) => holds(hit, measure)) ? OPPOSITE_WORTH : 1;
  };
}

function holds({ article, evidence }: Sourced<Span>, other: Sourced<Span>): boolean {
  return article.id === other.article.id && overlaps(evidence, other.fact);
}

/** The best few; one of each article first where articles are compared. */
function pick({ kind }: Question, ranked: readonly Hit<Sentence>[]): Hit<Sentence>[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const near = ranked.filter(({ score }) => score >= NEAR_BEST * best.score);
  if (kind !== 'compare') return near.slice(0, MOST);
  const seen = new Set<string>();
  const firsts = near.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
  return [...new Set([...firsts.slice(0, 2), ...near])].slice(0, MOST);
}
