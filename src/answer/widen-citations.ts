import { overlaps } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Answer, Citation } from './answer.ts';

/** How many sentences are shown before and after a citation. */
const NEIGHBOURS = 2;

/** The answer with each citation widened by two sentences either side, or by fewer where page debris or the end comes first. */
export function widenCitations(answer: Answer, articles: readonly AnnotatedArticle[]): Answer {
  return { ...answer, citations: answer.citations.map((citation) => widen(citation, articles)) };
}

function widen(citation: Citation, articles: readonly AnnotatedArticle[]): Citation {
  const found = articles.find(({ article }) => article.id === citation.article);
  if (found === undefined) return citation;
  const { article, sentences } = found;
  const first = sentences.findIndex((sentence) => overlaps(sentence, citation));
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, citation));
  if (first < 0) return citation;
  const before = readable(sentences.slice(Math.max(0, first - NEIGHBOURS), first).reverse()).at(-1);
  const after = readable(sentences.slice(last + 1, last + 1 + NEIGHBOURS)).at(-1);
  const start = before?.start ?? citation.start;
  const end = after?.end ?? citation.end;
  return { ...citation, start, end, text: article.text.slice(start, end) };
}

/** The sentences up to the first that is page debris. */
function readable(sentences: readonly Sentence[]): Sentence[] {
  const debris = sentences.findIndex(({ kind }) => kind === 'debris');
  return debris < 0 ? [...sentences] : sentences.slice(0, debris);
}
