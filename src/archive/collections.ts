import type { Annotation, Span } from '../corpus/span.ts';
import { overlaps } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Kinds } from './archive.ts';
import { once } from './once.ts';
import { type BM25, buildPassageIndex, type PassageIndex } from './passage-index.ts';
import { buildSourced, type Sourced } from './sourced.ts';
import type { Speakers } from './speakers.ts';

/** A fact as it is found: with its date, its speaker and the words it is found by. */
export interface Entry<F extends Span> extends Sourced<F> {
  /** The fact's own date, else its article's: an EDTF value. */
  readonly date: string | null;
  /** Canonical over the whole corpus; `null` for what nobody says. */
  readonly speaker: string | null;
  /** Where an exact search looks. */
  readonly exactText: string;
}

/** All facts of one kind. */
export interface Collection<F extends Span> {
  /** In the order of the corpus; an index's passages have these numbers. */
  readonly entries: readonly Entry<F>[];
  /** As listed when no words are asked for. */
  readonly inOrder: readonly Entry<F>[];
  readonly index: PassageIndex;
}

interface Source<F extends Span> extends Entry<F> {
  readonly own: string;
  readonly around: string;
  readonly leans: boolean;
}

/** Sorts after every date. */
const UNDATED = '~';

const SENTENCE_BM25 = { k: 1.2, b: 0.2, d: 0.5 };
const ARTICLE_BM25 = { k: 1.6, b: 0.75, d: 0 };

export type Collections = { readonly [K in keyof Kinds]: Collection<Kinds[K]> };

/** The facts of every kind, each gathered and indexed when it is first asked for. Nothing in them comes from page debris. */
export function buildCollections(
  articles: readonly AnnotatedArticle[],
  speakers: () => Speakers,
): Collections {
  const quoted = (annotated: AnnotatedArticle) => quotationsOf(annotated, speakers());
  return {
    sentence: buildCollection(() => articles.flatMap(sentencesOf), SENTENCE_BM25),
    quotation: buildCollection(() => articles.flatMap(quoted), SENTENCE_BM25),
    tariff: buildCollection(() => articles.flatMap(tariffsOf), SENTENCE_BM25, compareDates),
    event: buildCollection(() => articles.flatMap(eventsOf), SENTENCE_BM25, compareDates),
    article: buildCollection(() => articles.flatMap(articleOf), ARTICLE_BM25),
  };
}

function buildCollection<F extends Span>(
  gather: () => Source<F>[],
  bm25: BM25,
  compare: (a: Entry<F>, b: Entry<F>) => number = () => 0,
): Collection<F> {
  const entries = once(gather);
  const inOrder = once(() => entries().toSorted(compare));
  const index = once(() => buildPassageIndex(entries(), bm25));
  return {
    get entries() {
      return entries();
    },
    get inOrder() {
      return inOrder();
    },
    get index() {
      return index();
    },
  };
}

function compareDates(a: { date: string | null }, b: { date: string | null }): number {
  return (a.date ?? UNDATED).localeCompare(b.date ?? UNDATED);
}

/** "These measures …", "But it added …", "“We are ready,” he said": the words say whom or what only with those before. */
const LEANING =
  /^(?:(?:But|And|Still|Yet|However|Also|Meanwhile|Instead|Moreover|Despite|As part of|Following|After|During|In|Of)\W+)?(?:[Tt]h(?:is|ese|at|ose)|[Ss]uch|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b|[,”"’]\s(?:he|she|it|they|the [a-z]+) [a-z]+(?:ed|id|te)\b/;

/** How many sentences back the words are followed that a leaning sentence refers to. */
const REACH = 3;

function sentencesOf(annotated: AnnotatedArticle): Source<Kinds['sentence']>[] {
  const { article, quotations } = annotated;
  const sentences = annotated.sentences.filter(({ kind }) => kind !== 'debris');
  return sentences.map((fact, at) => ({
    article,
    fact,
    evidence: fact,
    date: article.published,
    speaker: null,
    exactText: fact.text,
    own: fact.text,
    around: [...before(at), ...speakersIn(fact)].join('\n'),
    leans: LEANING.test(fact.text),
  }));

  /** The sentence before, and those that it leans on itself. */
  function before(at: number): string[] {
    let from = at - 1;
    while (from > at - REACH && LEANING.test(sentences[from]?.text ?? '')) from--;
    return sentences.slice(Math.max(0, from), at).map(({ text }) => text);
  }

  function speakersIn(sentence: Span): string[] {
    const inside = quotations.filter((quotation) => overlaps(quotation, sentence));
    return [...new Set(inside.flatMap(({ attribution }) => attribution?.speaker ?? []))];
  }
}

function quotationsOf(annotated: AnnotatedArticle, speakers: Speakers): Source<Kinds['quotation']>[] {
  const { article, quotations } = annotated;
  return quotations.filter(isSaid).map((fact) => {
    const sourced = buildSourced(annotated, fact);
    const { attribution } = fact;
    const speaker = attribution === null ? null : speakers.canonical(attribution.speaker);
    return {
      ...sourced,
      date: attribution?.saidOn ?? article.published,
      speaker,
      exactText: fact.text,
      own: fact.text,
      around: [sourced.evidence.text, speaker, attribution?.role].join('\n'),
      leans: true,
    };
  });

  function isSaid(quotation: Kinds['quotation']): boolean {
    return quotation.form !== 'term' && !article.debris.some((debris) => overlaps(debris, quotation));
  }
}

function tariffsOf(annotated: AnnotatedArticle): Source<Kinds['tariff']>[] {
  const { article, tariffs } = annotated;
  return tariffs.map((fact) => {
    const sourced = buildSourced(annotated, fact);
    const own = [sourced.evidence.text, fact.imposer, fact.target, fact.goods].join('\n');
    const date = fact.effective ?? article.published;
    return {
      ...sourced,
      date,
      speaker: null,
      exactText: sourced.evidence.text,
      own,
      around: '',
      leans: false,
    };
  });
}

function eventsOf(annotated: AnnotatedArticle): Source<Kinds['event']>[] {
  return annotated.events.map((fact) => {
    const sourced = buildSourced(annotated, fact);
    const own = [sourced.evidence.text, ...fact.actors].join('\n');
    return {
      ...sourced,
      date: fact.date,
      speaker: null,
      exactText: sourced.evidence.text,
      own,
      around: '',
      leans: false,
    };
  });
}

function articleOf({ article, sentences }: AnnotatedArticle): Source<Annotation>[] {
  const first = sentences.find(({ kind }) => kind !== 'debris');
  if (first === undefined) return [];
  const body = sentences.filter(({ kind }) => kind !== 'debris').map(({ text }) => text);
  const own = [article.title, article.title, ...body].join('\n');
  const fact: Annotation = { start: first.start, end: first.end, text: first.text };
  const date = article.published;
  return [
    { article, fact, evidence: fact, date, speaker: null, exactText: own, own, around: '', leans: false },
  ];
}
