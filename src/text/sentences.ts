import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt, type Span } from '../corpus/span.ts';
import { findSentenceStarts } from './sentences/boundaries.ts';
import { kindOf } from './sentences/kinds.ts';
import { splitParagraphs } from './sentences/paragraphs.ts';

export type SentenceKind = 'prose' | 'heading' | 'list' | 'table' | 'debris';

/** A sentence, heading, list item or table row of an article. */
export interface Sentence extends Annotation {
  readonly kind: SentenceKind;
  /** Number of its paragraph (a line of the text that is not blank, or lines that a fixed width broke), from 0. */
  readonly paragraph: number;
}

/** The sentences of the article in order; together they hold every character that is not white space. */
export function splitSentences(article: Article): Sentence[] {
  const { text } = article;
  const isDebris = marker(article.debris);
  return splitParagraphs(text, article.debris).flatMap(({ start, end }, paragraph) => {
    const words = text.slice(start, end);
    const kind = kindOf(words);
    const starts = kind === 'heading' || kind === 'table' ? [] : findSentenceStarts(words);
    const edges = [0, ...starts, words.length].map((offset) => start + offset);
    return edges.slice(1).map((edge, index): Sentence => {
      const span = annotationAt(text, edges[index] as number, edge);
      return { ...span, kind: isDebris(span) ? 'debris' : kind, paragraph };
    });
  });
}

/** Tells whether a span overlaps one of `spans`; both come in the order of the text. */
function marker(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next] as Span).end <= span.start) next++;
    const candidate = spans[next];
    return candidate !== undefined && candidate.start < span.end;
  };
}
