import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt, overlaps, type Span } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';

/** A fact with its article and the verbatim sentence or sentences that hold it. */
export interface Sourced<F extends Span> {
  readonly article: Article;
  readonly fact: F;
  readonly evidence: Annotation;
}

/** The fact with its evidence: from the start of the first sentence it touches to the end of the last. */
export function buildSourced<F extends Span>({ article, sentences }: AnnotatedArticle, fact: F): Sourced<F> {
  const holding = sentences.filter((sentence) => overlaps(sentence, fact));
  const start = holding[0]?.start ?? fact.start;
  const end = holding.at(-1)?.end ?? fact.end;
  return { article, fact, evidence: annotationAt(article.text, start, end) };
}
