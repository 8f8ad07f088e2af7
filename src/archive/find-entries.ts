import type { Span } from '../corpus/span.ts';
import { answerTypeOf, givesAnswerOf, isMeasured } from './answer-type.ts';
import type { Found, Query } from './archive.ts';
import { askedTermsOf } from './asked-terms.ts';
import type { Collection, Entry } from './collections.ts';
import type { KnownWords } from './known-words.ts';
import { describeMet } from './met-terms.ts';
import { buildFilter } from './query-filter.ts';
import type { Speakers } from './speakers.ts';

/** What is known of the corpus as a whole. */
export interface Context {
  readonly speakers: () => Speakers;
  readonly known: () => KnownWords;
}

/** What a passage gains that has the kind of thing the question wants to hear, and keeps that lacks a figure asked for. */
const TYPE_LIFT = 1.2;
const TYPELESS_WORTH = 0.85;
/** Headings announce what a sentence below them says better. */
const HEADING_WORTH = 0.85;
/** How many of the best passages by their words are looked at for the rest. */
const POOL = 200;

/** The entries that the query admits, best first; without content words in their own order. */
export function findEntries<F extends Span>(
  collection: Collection<F>,
  query: Query,
  context: Context,
): Found<F>[] {
  const admits = buildFilter(query, context.speakers);
  const words = query.words ?? '';
  const terms = words === '' ? [] : askedTermsOf(words, context.known());
  const { entries } = collection;
  if (terms.length === 0) {
    const listed = collection.inOrder.filter(admits);
    const plain = { score: 0, coverage: 0, unmet: [], terms: [] };
    return listed.slice(0, query.limit ?? listed.length).map((entry) => hitOf(entry, plain));
  }
  // The index is built when it is first read.
  const { index } = collection;
  const type = answerTypeOf(words);
  const most = Math.max(POOL, query.limit ?? entries.length);
  const isAdmitted = (number: number) => {
    const entry = entries[number];
    return entry !== undefined && admits(entry);
  };
  return index
    .search(terms, most, isAdmitted)
    .flatMap(({ number, score, met }) => {
      const entry = entries[number];
      if (entry === undefined || met.every((share) => share === 0)) return [];
      const lifted = score * worthOf(entry);
      return [hitOf(entry, { score: lifted, ...describeMet(terms, met, index) })];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, query.limit ?? most);

  function worthOf({ fact, evidence }: Entry<F>): number {
    const isHeading = 'kind' in fact && fact.kind === 'heading';
    const worth = isHeading ? HEADING_WORTH : 1;
    if (type === null) return worth;
    if (givesAnswerOf(type, evidence.text)) return worth * TYPE_LIFT;
    return isMeasured(type) ? worth * TYPELESS_WORTH : worth;
  }
}

function hitOf<F extends Span>(
  { article, fact, evidence }: Entry<F>,
  found: Omit<Found<F>, 'article' | 'fact' | 'evidence'>,
): Found<F> {
  return { article, fact, evidence, ...found };
}
