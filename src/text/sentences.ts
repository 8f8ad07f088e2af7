import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt, overlaps } from '../corpus/span.ts';

export type SentenceKind = 'prose' | 'heading' | 'list' | 'table' | 'debris';

/** A sentence, heading, list item or table row of an article. */
export interface Sentence extends Annotation {
  readonly kind: SentenceKind;
  /** Number of its paragraph (a line of the text that is not blank), from 0. */
  readonly paragraph: number;
}

/** The sentences of the article in order; together they hold every character that is not white space. */
export function splitSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of article.text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    let start = line.index;
    const end = line.index + line[0].length;
    for (const stop of line[0].matchAll(
      /(?<![A-Z]\.[A-Z]|\b(?:Mr|Mrs|Ms|Dr|[A-Z]))[.!?]+[”’"')\]]*\s+(?=[“"‘'([]?[A-Z0-9])/g,
    )) {
      const at = line.index + stop.index + stop[0].length;
      sentences.push(sentenceAt(start, at));
      start = at;
    }
    sentences.push(sentenceAt(start, end));
    paragraph++;
  }
  return sentences;

  function sentenceAt(start: number, end: number): Sentence {
    const span = annotationAt(article.text, start, end);
    const isDebris = article.debris.some((debris) => overlaps(debris, span));
    return { ...span, kind: isDebris ? 'debris' : 'prose', paragraph };
  }
}
