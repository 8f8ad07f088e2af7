import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/corpus/article.ts';
import { annotate } from '../../src/text/annotate.ts';
import { articleOf } from '../article-of.ts';

/** A made-up article: its text alone, or with fields. */
type Page = string | readonly [text: string, fields: Partial<Article>];

/** The archive of made-up articles, named "a", "b", "c" in their order. */
export function archiveOf(...pages: readonly Page[]): Archive {
  const articles = pages.map((page, at) => {
    const [text, fields] = typeof page === 'string' ? [page, {}] : page;
    return annotate(articleOf(text, { id: String.fromCharCode(97 + at), ...fields }));
  });
  return buildArchive(articles);
}
