import type { Citation, QuotationBlock } from './answer.ts';

const OPENING = /["“„«‹‘'「『]\s?$/;

/** Whether the article sets the words in quotation marks; if not, they are its report of what was said. */
export function isMarked({ text, cites }: QuotationBlock, citations: readonly Citation[]): boolean {
  return citations
    .filter(({ number }) => cites.includes(number))
    .some((citation) => OPENING.test(citation.text.slice(0, Math.max(0, citation.text.indexOf(text)))));
}
