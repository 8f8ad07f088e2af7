import { daysOf } from '../corpus/edtf.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Speakers } from './speakers.ts';
import { termsOf } from './terms.ts';

/** Words of the corpus, for completion: the most frequent first, dates in their order. */
export interface Vocabulary {
  readonly speakers: readonly string[];
  readonly goods: readonly string[];
  readonly topics: readonly string[];
  /** Days. */
  readonly dates: readonly string[];
}

const TOPICS = 200;

export function buildVocabulary(articles: readonly AnnotatedArticle[], speakers: Speakers): Vocabulary {
  const goods = articles.flatMap(({ tariffs }) => tariffs.flatMap((tariff) => tariff.goods ?? []));
  const days = articles.flatMap(({ article, events }) =>
    [article.published, ...events.map(({ date }) => date)].flatMap((value) =>
      value === null ? [] : (daysOf(value)?.from ?? []),
    ),
  );
  return {
    speakers: speakers.names,
    goods: byFrequency(goods),
    topics: byFrequency(articles.flatMap(topicsOf)).slice(0, TOPICS),
    dates: [...new Set(days)].sort(),
  };
}

function topicsOf({ sentences }: AnnotatedArticle): string[] {
  const own = sentences.filter(({ kind }) => kind !== 'debris');
  return own
    .flatMap(({ text }) => termsOf(text).map(({ word }) => word))
    .filter((word) => /^\p{L}{4,}$/u.test(word));
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
