import { distance } from 'fastest-levenshtein';
import { isCommon } from './commonness.ts';
import { termsOf } from './terms.ts';
import { stemOf } from './words.ts';

/** The words of the corpus. */
export interface KnownWords {
  hasStem(stem: string): boolean;
  /** The word that `word` most likely misspells, for a name another name; `null` if none is near. */
  nearest(word: string, isName: boolean): string | null;
}

/** A word shorter than this, doubles taken off, is as likely another word as a misspelt common one. */
const SURE_LENGTH = 5;
const LOWER = /(?<![\p{L}'’])\p{Ll}+/gu;

export function buildKnownWords(texts: Iterable<string>): KnownWords {
  const words = new Set<string>();
  const stems = new Set<string>();
  const lower = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(LOWER)) lower.add(word);
    for (const { word, stem } of termsOf(text)) {
      words.add(word);
      stems.add(stem);
    }
  }
  const byLength = new Map<number, { word: string; plain: string }[]>();
  for (const word of words) {
    const plain = withoutDoubles(word);
    byLength.set(plain.length, [...(byLength.get(plain.length) ?? []), { word, plain }]);
  }
  return { hasStem: (stem) => stems.has(stem), nearest };

  function nearest(word: string, isName: boolean): string | null {
    const plain = withoutDoubles(word);
    const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
    if (allowed === 0 || /\d/.test(word)) return null;
    let best: { word: string; away: number } | null = null;
    for (let length = plain.length - allowed; length <= plain.length + allowed; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (candidate.plain[0] !== plain[0] || (isName && lower.has(candidate.word))) continue;
        const away = distance(candidate.plain, plain);
        if (away > allowed || (best !== null && away >= best.away)) continue;
        // "hello" is no "help": too little is left of a short word to tell.
        if (plain.length < SURE_LENGTH && isCommon(candidate.word, stemOf(candidate.word))) continue;
        best = { word: candidate.word, away };
      }
    }
    return best?.word ?? null;
  }
}

// "tarrif" and "tariff" differ in which letter is doubled: one mistake, not two.
function withoutDoubles(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1');
}
