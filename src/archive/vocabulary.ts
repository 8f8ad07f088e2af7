import { daysOf } from '../corpus/edtf.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { Speakers } from './speakers.ts';
import { LIGHT_WORDS } from './stop-words.ts';
import { termsOf } from './terms.ts';
import { RESPELT, wordsOf } from './words.ts';

/** Words of the corpus, for completion: the most frequent first, dates in their order. */
export interface Vocabulary {
  readonly speakers: readonly string[];
  readonly goods: readonly string[];
  readonly topics: readonly string[];
  /** Days. */
  readonly dates: readonly string[];
}

const TOPICS = 200;
const TOPIC = /^[\p{L} ]{4,}$/u;

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

/** Words that name a subject: no common words, no names of people, no numbers. */
function topicsOf({ sentences, names }: AnnotatedArticle): string[] {
  const people = new Set(names.flatMap(({ type, name }) => (type === 'place' ? [] : wordsOf(name))));
  const own = sentences.filter(({ kind }) => kind !== 'debris');
  const terms = own.flatMap(({ text }) => termsOf(text));
  return terms.map(({ word }) => word).filter((word) => isTopic(word) && !people.has(word));
}

function isTopic(word: string): boolean {
  return TOPIC.test(word) && ![COMMON_WORDS, LIGHT_WORDS, RESPELT].some((words) => words.has(word));
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
