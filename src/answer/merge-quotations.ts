import type { Sourced } from '../archive/sourced.ts';
import type { Quotation } from '../text/quotations.ts';
import { isSameWording } from './same-wording.ts';

/** One saying with all the articles that have it. */
export interface MergedQuotation {
  readonly quotation: Quotation;
  readonly speaker: string | null;
  /** The best first. */
  readonly sources: readonly Sourced<Quotation>[];
}

/** The quotations in the order given, the same saying in several articles once. */
export function mergeQuotations(found: readonly Sourced<Quotation>[]): MergedQuotation[] {
  const merged: MergedQuotation[] = [];
  for (const source of found) {
    const speaker = source.fact.attribution?.speaker ?? null;
    const twin = merged.findIndex(
      (other) =>
        isSameSpeaker(other.speaker, speaker) && isSameWording(other.quotation.text, source.fact.text),
    );
    const known = merged[twin];
    if (known === undefined) merged.push({ quotation: source.fact, speaker, sources: [source] });
    else {
      merged[twin] = { ...known, speaker: known.speaker ?? speaker, sources: [...known.sources, source] };
    }
  }
  return merged;
}

function isSameSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const words = b.toLowerCase().split(/\s+/);
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.includes(word));
}
