import type { Quotation } from '../quotations.ts';
import type { Unit } from './units.ts';

/** The quotations, where a heading's that has no speaker is whose the text says it is. */
export function repeatInHeadings(units: readonly Unit[], quotations: readonly Quotation[]): Quotation[] {
  const headings = new Set(
    units
      .filter(({ isHeading }) => isHeading)
      .flatMap(({ quotations: own }) => own.map(({ words }) => words.start)),
  );
  if (headings.size === 0) return [...quotations];
  const byWords = new Map<string, Quotation>();
  for (const quotation of quotations) {
    if (quotation.attribution !== null && !byWords.has(keyOf(quotation)))
      byWords.set(keyOf(quotation), quotation);
  }
  return quotations.map((quotation) => {
    const isInHeading = headings.has(quotation.start);
    const same = isInHeading && quotation.attribution === null ? byWords.get(keyOf(quotation)) : undefined;
    if (same === undefined || same.attribution === null) return quotation;
    const attribution = { ...same.attribution, rule: 'repeated', confidence: 0.85, mention: null, cue: null };
    return { ...quotation, form: quotation.form === 'term' ? 'mixed' : quotation.form, attribution };
  });
}

function keyOf({ text }: Quotation): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
