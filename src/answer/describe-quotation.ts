import type { Quotation } from '../text/quotations.ts';
import type { QuotationBlock } from './answer.ts';
import type { Source } from './build-answer.ts';

/** The quotation as a block, with its evidence. */
export function buildQuotation(
  { text, attribution }: Quotation,
  cites: readonly Source[],
): QuotationBlock<Source> {
  const { speaker = null, role = null, via = null, saidOn = null } = attribution ?? {};
  return { type: 'quotation', text, speaker, role, via, saidOn, cites };
}

/**
 * The quotation in a line: `Yao Yang, an economist at Peking University: “Both sides …”`.
 *
 * Reported speech stands without quotation marks: the words are the article's.
 */
export function describeQuotation({ text, form, attribution }: Quotation): string {
  const words = form === 'indirect' ? text : `“${text}”`;
  if (attribution === null) return `Speaker not named: ${words}`;
  const { speaker, role, via } = attribution;
  const who = [speaker, role, via === null ? null : `via ${via}`].filter((part) => part !== null);
  return `${who.join(', ')}${form === 'indirect' ? ', as reported' : ''}: ${words}`;
}
