import { overlaps } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Answer, Citation } from './answer.ts';

/** How many sentences are shown before and after a citation. */
const NEIGHBOURS = 2;

/** The answer with each citation widened by two sentences either side, debris left out. */
export function widenCitations(answer: Answer, articles: readonly AnnotatedArticle[]): Answer {
  return { ...answer, citations: answer.citations.map((citation) => widen(citation, articles)) };
}

function widen(citation: Citation, articles: readonly AnnotatedArticle[]): Citation {
  const found = articles.find(({ article }) => article.id === citation.article);
  if (found === undefined) return citation;
  const own = found.sentences.filter(
    (sentence) => sentence.kind !== 'debris' || overlaps(sentence, citation),
  );
  const first = own.findIndex((sentence) => overlaps(sentence, citation));
  if (first < 0) return citation;
  const last = own.findLastIndex((sentence) => overlaps(sentence, citation));
  const start = own[Math.max(0, first - NEIGHBOURS)]?.start ?? citation.start;
  const end = own[Math.min(own.length - 1, last + NEIGHBOURS)]?.end ?? citation.end;
  return { ...citation, start, end, text: found.article.text.slice(start, end) };
}
