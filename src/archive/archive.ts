import { daysOf } from '../corpus/edtf.ts';
import type { Annotation, Span } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { TimelineEvent } from '../text/events.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Sentence } from '../text/sentences.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import { unknownWordsOf } from './asked-terms.ts';
import { buildCollections } from './collections.ts';
import { findEntries } from './find-entries.ts';
import { buildKnownWords } from './known-words.ts';
import type { MetTerm } from './met-terms.ts';
import { once } from './once.ts';
import { buildSentenceFacts, type SentenceFacts } from './sentence-facts.ts';
import type { Sourced } from './sourced.ts';
import { buildSpeakers, type SpeakerMatch } from './speakers.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** How much the corpus holds, and over which days it was published. */
export interface Coverage {
  readonly articles: number;
  /** The earliest and latest day on which a dated article was published (or began to be, where only a range is known). */
  readonly from: string | null;
  readonly to: string | null;
}

/** What can be found, by kind. An article is found as its title line, or its first sentence. */
export interface Kinds {
  readonly sentence: Sentence;
  readonly quotation: Quotation;
  readonly tariff: TariffMeasure;
  readonly event: TimelineEvent;
  readonly article: Annotation;
}

export interface Query {
  readonly words?: string;
  /** A full name, a surname, an organisation, a role ("the economist"). */
  readonly speaker?: string;
  /** First and last day, compared with the fact's own date, else its article's. */
  readonly from?: string;
  readonly to?: string;
  /** Only articles published (or begun to be) by that day; undated articles are left out. */
  readonly asOf?: string;
  /** An article's id. */
  readonly article?: string;
  /** The words must occur as typed; case and the form of quotation marks do not matter. */
  readonly exact?: boolean;
  readonly limit?: number;
}

export interface Hit<F extends Span> extends Sourced<F> {
  readonly score: number;
  /** Share of the query's content words that the evidence meets, weighted by how rare each is: 0 to 1. */
  readonly coverage: number;
  /** The asked words, in lower case, that neither the evidence nor what is around it meets. */
  readonly unmet: readonly string[];
}

/** A hit with how it was found. */
export interface Found<F extends Span> extends Hit<F> {
  /** The asked terms, and how well each is met. */
  readonly terms: readonly MetTerm[];
}

export interface Archive {
  readonly articles: readonly AnnotatedArticle[];
  readonly coverage: Coverage;
  readonly vocabulary: Vocabulary;
  /** What matches, best first; without words in the order of the corpus (events and tariffs by date). */
  find<K extends keyof Kinds>(kind: K, query: Query): Promise<Found<Kinds[K]>[]>;
  /** What was read in a sentence of the corpus. */
  factsIn(sentence: Sourced<Span>): SentenceFacts;
  /** Whom of the corpus a typed name means. */
  resolveSpeaker(typed: string): SpeakerMatch;
  /** The content words of the text that occur nowhere in the corpus, nor anything that says the same. */
  findUnknownWords(text: string): string[];
}

/** The archive of the articles. An index is built when its kind is first asked for. */
export function buildArchive(articles: readonly AnnotatedArticle[]): Archive {
  const speakers = once(() => buildSpeakers(articles));
  const collections = buildCollections(articles, speakers);
  const vocabulary = once(() => buildVocabulary(articles, speakers()));
  const known = once(() => buildKnownWords(textsOf(articles, collections.sentence.entries)));
  const context = { speakers, known };
  return {
    articles,
    coverage: coverageOf(articles),
    get vocabulary() {
      return vocabulary();
    },
    find: async (kind, query) => findEntries(collections[kind], query, context),
    factsIn: buildSentenceFacts(articles, speakers),
    resolveSpeaker: (typed) => speakers().resolve(typed),
    findUnknownWords: (text) => unknownWordsOf(text, known()),
  };
}

function textsOf(articles: readonly AnnotatedArticle[], sentences: readonly Sourced<Sentence>[]): string[] {
  const pages = articles.map(({ article }) => [article.title, article.outlet, article.author].join('\n'));
  return [...pages, ...sentences.map(({ evidence }) => evidence.text)];
}

function coverageOf(articles: readonly AnnotatedArticle[]): Coverage {
  const starts = articles
    .flatMap(({ article }) => (article.published === null ? [] : [daysOf(article.published)?.from]))
    .filter((day) => day !== undefined)
    .sort();
  return { articles: articles.length, from: starts[0] ?? null, to: starts.at(-1) ?? null };
}
