import type { Annotation, Span } from '../corpus/span.ts';
import { answerTypeOf, givesAnswerOf } from './answer-type.ts';
import type { Hit, Query } from './archive.ts';
import { askedTermsOf } from './asked-terms.ts';
import type { Collection, Entry } from './collections.ts';
import type { KnownWords } from './known-words.ts';
import type { PassageHit } from './passage-index.ts';
import { buildFilter } from './query-filter.ts';
import type { Speakers } from './speakers.ts';

/** What is known of the corpus as a whole. */
export interface Context {
  readonly speakers: () => Speakers;
  readonly articles: Collection<Annotation>;
  readonly known: () => KnownWords;
}

/** How much an article's own score adds to that of its passages. */
const ARTICLE_SHARE = 0.05;
/** What a passage gains that has the kind of thing the question wants to hear. */
const TYPE_LIFT = 1.2;
/** Headings announce what a sentence below them says better. */
const HEADING_WORTH = 0.85;
/** How many of the best passages by their words are looked at for the rest. */
const POOL = 200;

/** The entries that the query admits, best first; without content words in their own order. */
export function findEntries<F extends Span>(
  collection: Collection<F>,
  query: Query,
  context: Context,
): Hit<F>[] {
  const admits = buildFilter(query, context.speakers);
  const words = query.words ?? '';
  const terms = words === '' ? [] : askedTermsOf(words, context.known());
  if (terms.length === 0) {
    const listed = collection.inOrder.filter(admits);
    const plain = { score: 0, coverage: 0, unmet: [] };
    return listed.slice(0, query.limit ?? listed.length).map((entry) => hitOf(entry, plain));
  }
  const shares = articleShares(context.articles, context.articles.index.search(terms));
  const found = collection.index.search(terms).flatMap((hit) => {
    const entry = collection.entries[hit.number];
    if (entry === undefined || !admits(entry)) return [];
    return [{ entry, ...hit, score: hit.score + ARTICLE_SHARE * (shares.get(entry.article.id) ?? 0) }];
  });
  const type = answerTypeOf(words);
  const limit = query.limit ?? found.length;
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(POOL, limit))
    .map(({ entry, ...hit }) => hitOf(entry, { ...hit, score: hit.score * worthOf(entry) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);

  function worthOf({ fact, evidence }: Entry<F>): number {
    const isHeading = 'kind' in fact && fact.kind === 'heading';
    const isTyped = type !== null && givesAnswerOf(type, evidence.text);
    return (isHeading ? HEADING_WORTH : 1) * (isTyped ? TYPE_LIFT : 1);
  }
}

/** Each found article's score as a share of the best one's. */
function articleShares(
  { entries }: Collection<Annotation>,
  found: readonly PassageHit[],
): Map<string, number> {
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  return new Map(found.map(({ number, score }) => [entries[number]?.article.id ?? '', score / best]));
}

function hitOf<F extends Span>(
  { article, fact, evidence }: Entry<F>,
  { score, coverage, unmet }: Pick<PassageHit, 'score' | 'coverage' | 'unmet'>,
): Hit<F> {
  return { article, fact, evidence, score, coverage, unmet };
}
