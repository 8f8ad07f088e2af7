import type { Article } from '../src/corpus/article.ts';
import { parseArticle } from '../src/corpus/parse-article.ts';

/** A made-up article for a test: the text as given, published on 14 May 2025 (a Wednesday) unless said otherwise. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  return { ...parseArticle('made-up', text), published: '2025-05-14', publishedBasis: 'stated', ...fields };
}
