import type { Sourced } from '../archive/sourced.ts';
import type { Quotation } from '../text/quotations.ts';
import { isSameWording, type Wording, wordingOf } from './same-wording.ts';

/** One saying with all the articles that have it. */
export interface MergedQuotation {
  readonly quotation: Quotation;
  /** The best first. */
  readonly sources: readonly Sourced<Quotation>[];
}

interface Saying {
  /** The first of its sources that describes the speaker best. */
  quotation: Quotation;
  readonly wording: Wording;
  readonly sources: Sourced<Quotation>[];
}

/** The quotations in the order given, the same saying in several articles once. */
export function mergeQuotations(found: readonly Sourced<Quotation>[]): MergedQuotation[] {
  const sayings: Saying[] = [];
  for (const source of found) {
    const { fact } = source;
    const wording = wordingOf(fact.text);
    const twin = sayings.find((saying) => isSameSaying(saying, fact, wording));
    if (twin === undefined) {
      sayings.push({ quotation: fact, wording, sources: [source] });
      continue;
    }
    twin.sources.push(source);
    if (detailOf(fact) > detailOf(twin.quotation)) twin.quotation = fact;
  }
  return sayings.map(({ quotation, sources }) => ({ quotation, sources }));
}

function isSameSaying({ quotation, wording }: Saying, fact: Quotation, words: Wording): boolean {
  if (!isSameWording(wording, words)) return false;
  const [a, b] = [quotation.attribution?.speaker, fact.attribution?.speaker];
  return a === undefined || b === undefined ? !wording.isShort : isSameSpeaker(a, b);
}

/** Whether one name is the other or part of it: "Lund", "Pia Lund". */
function isSameSpeaker(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b]
    .map((name) => name.toLowerCase().split(/\s+/))
    .sort((one, other) => one.length - other.length);
  return short.every((word) => long.includes(word));
}

/** How much the article tells of the speaker: the words of the name, and a role. */
function detailOf({ attribution }: Quotation): number {
  if (attribution === null) return 0;
  return attribution.speaker.split(/\s+/).length + (attribution.role === null ? 0 : 1);
}
