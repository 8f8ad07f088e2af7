import type { Annotation, Span } from '../corpus/span.ts';
import { overlaps } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Kinds } from './archive.ts';
import { once } from './once.ts';
import { buildPassageIndex, type LengthNorm, type PassageIndex, type PassageText } from './passage-index.ts';
import { buildSourced, type Sourced } from './sourced.ts';
import type { Speakers } from './speakers.ts';
import { surroundingsOf } from './surroundings.ts';

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

type Source<F extends Span> = Entry<F> & Omit<PassageText, 'article'>;

/** Sorts after every date. */
const UNDATED = '~';

const SENTENCE_NORM = { k: 1.2, b: 0.2 };
const ARTICLE_NORM = { k: 1.6, b: 0.75 };

export type Collections = { readonly [K in keyof Kinds]: Collection<Kinds[K]> };

/** The facts of every kind, each gathered and indexed when it is first asked for. Nothing in them comes from page debris. */
export function buildCollections(
  articles: readonly AnnotatedArticle[],
  speakers: () => Speakers,
): Collections {
  const quoted = (annotated: AnnotatedArticle) => quotationsOf(annotated, speakers());
  return {
    sentence: buildCollection(() => articles.flatMap(sentencesOf), SENTENCE_NORM),
    quotation: buildCollection(() => articles.flatMap(quoted), SENTENCE_NORM),
    tariff: buildCollection(() => articles.flatMap(tariffsOf), SENTENCE_NORM, compareDates),
    event: buildCollection(() => articles.flatMap(eventsOf), SENTENCE_NORM, compareDates),
    article: buildCollection(() => articles.flatMap(articleOf), ARTICLE_NORM),
  };
}

function buildCollection<F extends Span>(
  gather: () => Source<F>[],
  norm: LengthNorm,
  compare: (a: Entry<F>, b: Entry<F>) => number = () => 0,
): Collection<F> {
  const entries = once(gather);
  const textsOf = (sources: readonly Source<F>[]): PassageText[] => {
    const articles = new Map<string, number>();
    return sources.map(({ own, close, near, article: { id } }) => {
      const article = articles.get(id) ?? articles.size;
      articles.set(id, article);
      return { own, close, near, article };
    });
  };
  const inOrder = once(() => entries().toSorted(compare));
  const index = once(() => buildPassageIndex(textsOf(entries()), norm));
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

/** The article's sentences that are no debris, each with what is around it. */
function sentencesOf(annotated: AnnotatedArticle): Source<Kinds['sentence']>[] {
  const { article } = annotated;
  const surroundings = surroundingsOf(annotated);
  return surroundings.sentences.map((fact, at) => ({
    article,
    fact,
    evidence: fact,
    date: article.published,
    speaker: null,
    exactText: fact.text,
    own: fact.text,
    ...surroundings.at(at),
  }));
}

function quotationsOf(annotated: AnnotatedArticle, speakers: Speakers): Source<Kinds['quotation']>[] {
  const { article, quotations } = annotated;
  const surroundings = surroundingsOf(annotated);
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
      close: [sourced.evidence.text, speaker, attribution?.role].join('\n'),
      near: surroundings.around(fact),
    };
  });

  function isSaid(quotation: Kinds['quotation']): boolean {
    return quotation.form !== 'term' && !article.debris.some((debris) => overlaps(debris, quotation));
  }
}

function tariffsOf(annotated: AnnotatedArticle): Source<Kinds['tariff']>[] {
  const { article, tariffs } = annotated;
  const surroundings = surroundingsOf(annotated);
  return tariffs.map((fact) => {
    const sourced = buildSourced(annotated, fact);
    const own = [sourced.evidence.text, fact.imposer, fact.target, fact.goods].join('\n');
    const date = fact.effective ?? article.published;
    const near = surroundings.around(fact);
    return { ...sourced, date, speaker: null, exactText: sourced.evidence.text, own, close: '', near };
  });
}

function eventsOf(annotated: AnnotatedArticle): Source<Kinds['event']>[] {
  const surroundings = surroundingsOf(annotated);
  return annotated.events.map((fact) => {
    const sourced = buildSourced(annotated, fact);
    const own = [sourced.evidence.text, ...fact.actors].join('\n');
    const near = surroundings.around(fact);
    return {
      ...sourced,
      date: fact.date,
      speaker: null,
      exactText: sourced.evidence.text,
      own,
      close: '',
      near,
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
  const rest = { exactText: own, own, close: '', near: '' };
  return [{ article, fact, evidence: fact, date, speaker: null, ...rest }];
}
