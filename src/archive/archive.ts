import { daysOf } from '../corpus/edtf.ts';
import type { Annotation, Span } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { TimelineEvent } from '../text/events.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Sentence } from '../text/sentences.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import { answerTypeOf, givesAnswerOf } from './answer-type.ts';
import { askedTermsOf, buildKnownWords, type KnownWords, unknownWordsOf } from './asked-terms.ts';
import { buildCollections, type Collection, type Entry } from './collections.ts';
import type { Sourced } from './sourced.ts';
import { buildSpeakers, type SpeakerMatch, type Speakers } from './speakers.ts';
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
  /** The asked words, in lower case, that neither the evidence nor the sentence before it meets. */
  readonly unmet: readonly string[];
}

export interface Archive {
  readonly articles: readonly AnnotatedArticle[];
  readonly coverage: Coverage;
  readonly vocabulary: Vocabulary;
  /** What matches, best first; without words in the order of the corpus (events and tariffs by date). */
  find<K extends keyof Kinds>(kind: K, query: Query): Promise<Hit<Kinds[K]>[]>;
  /** Whom of the corpus a typed name means. */
  resolveSpeaker(typed: string): SpeakerMatch;
  /** The content words of the text that occur nowhere in the corpus, nor anything that says the same. */
  findUnknownWords(text: string): string[];
}

/** The archive of the articles. An index is built when its kind is first asked for. */
export function buildArchive(articles: readonly AnnotatedArticle[]): Archive {
  const speakers = buildSpeakers(articles);
  const collections = buildCollections(articles, speakers);
  const vocabulary = buildVocabulary(articles, speakers);
  let known: KnownWords | null = null;
  const context = {
    speakers,
    articles: collections.article,
    get known() {
      known ??= buildKnownWords(collections.sentence.entries.map(({ exactText }) => exactText));
      return known;
    },
  };
  return {
    articles,
    coverage: coverageOf(articles),
    vocabulary,
    find: async (kind, query) => findIn(collections[kind], query, context),
    resolveSpeaker: speakers.resolve,
    findUnknownWords: (text) => unknownWordsOf(text, context.known),
  };
}

function findIn<F extends Span>(collection: Collection<F>, query: Query, context: Context): Hit<F>[] {
  const admits = buildFilter<F>(query, context.speakers);
  const hits = rank(collection, query, context).filter(({ entry }) => admits(entry));
  return hits.slice(0, query.limit ?? hits.length).map(({ entry, score, coverage, unmet }) => {
    return { article: entry.article, fact: entry.fact, evidence: entry.evidence, score, coverage, unmet };
  });
}

interface Context {
  readonly speakers: Speakers;
  readonly articles: Collection<Annotation>;
  readonly known: KnownWords;
}

interface Ranked<F extends Span> {
  readonly entry: Entry<F>;
  readonly score: number;
  readonly coverage: number;
  readonly unmet: readonly string[];
}

/** How much an article's own score adds to that of its passages. */
const ARTICLE_SHARE = 0.05;
const TYPE_LIFT = 1.2;
/** Headings announce what a sentence below them says better. */
const HEADING_WORTH = 0.85;

function rank<F extends Span>(
  collection: Collection<F>,
  { words = '' }: Query,
  { articles, known }: Context,
): Ranked<F>[] {
  const terms = words === '' ? [] : askedTermsOf(words, known);
  if (terms.length === 0)
    return collection.inOrder.map((entry) => ({ entry, score: 0, coverage: 0, unmet: [] }));
  const type = answerTypeOf(words);
  const share = new Map<string, number>();
  const found = articles.index.search(terms);
  const best = Math.max(0, ...found.map(({ score }) => score));
  for (const { number, score } of found) share.set(articles.entries[number]?.article.id ?? '', score / best);
  return collection.index
    .search(terms)
    .flatMap(({ number, score, coverage, unmet }) => {
      const entry = collection.entries[number];
      if (entry === undefined) return [];
      const typed = type !== null && givesAnswerOf(type, entry.evidence.text) ? TYPE_LIFT : 1;
      return [
        {
          entry,
          coverage,
          unmet,
          score:
            typed *
            (isHeading(entry) ? HEADING_WORTH : 1) *
            (score + ARTICLE_SHARE * (share.get(entry.article.id) ?? 0)),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

function isHeading({ fact }: Entry<Span>): boolean {
  return 'kind' in fact && fact.kind === 'heading';
}

function buildFilter<F extends Span>(query: Query, speakers: Speakers): (entry: Entry<F>) => boolean {
  const asked = query.speaker === undefined ? null : speakers.resolve(query.speaker).speakers;
  const words = query.exact ? plain(query.words ?? '') : '';
  return ({ article, speaker, date, exactText }) => {
    if (query.article !== undefined && article.id !== query.article) return false;
    if (query.asOf !== undefined && !startsBy(article.published, query.asOf)) return false;
    if (asked !== null && (speaker === null || !asked.includes(speaker))) return false;
    if (!fallsWithin(date, query)) return false;
    return words === '' || plain(exactText).includes(words);
  };
}

function startsBy(published: string | null, day: string): boolean {
  const days = published === null ? null : daysOf(published);
  return days !== null && days.from <= day;
}

function fallsWithin(date: string | null, { from, to }: Query): boolean {
  if (from === undefined && to === undefined) return true;
  const days = date === null ? null : daysOf(date);
  if (days === null) return false;
  return (from === undefined || days.to >= from) && (to === undefined || days.from <= to);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function coverageOf(articles: readonly AnnotatedArticle[]): Coverage {
  const starts = articles
    .flatMap(({ article }) => (article.published === null ? [] : [daysOf(article.published)?.from]))
    .filter((day) => day !== undefined)
    .sort();
  return { articles: articles.length, from: starts[0] ?? null, to: starts.at(-1) ?? null };
}
