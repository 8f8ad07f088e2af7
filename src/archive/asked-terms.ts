import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from './common-words.ts';
import { LIGHT_WORDS } from './stop-words.ts';
import { type Term, termsOf, wantedTermsOf } from './terms.ts';
import { type Alternative, alternativesOf, GENERAL_STEMS } from './thesaurus.ts';
import { stemOf } from './words.ts';

/** A content word of a question, with all that counts as a match of it. */
export interface AskedTerm {
  readonly word: string;
  readonly stem: string;
  /** The stem itself (weight 1), its synonyms, the nearest known word of a misspelt one. */
  readonly accepts: readonly Alternative[];
  /** How much it counts among the asked words: 1, less for words that fit any topic. */
  readonly weight: number;
}

const PHRASE_PART_WEIGHT = 0.5;
const RESPELT_WEIGHT = 0.9;
const LEAST_RESPELT = 6;
const LIGHT_WEIGHT = 0.6;
const UNKNOWN_COMMON_WEIGHT = 0.4;
const LIGHT_STEMS: ReadonlySet<string> = new Set([...LIGHT_WORDS].map(stemOf));
const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMON_WORDS].map(stemOf));

/** The content words asked for, each once; words that the corpus does not know are also taken as misspelt. */
export function askedTermsOf(words: string, known: KnownWords): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  for (const term of wantedTermsOf(words)) {
    const { word, stem, parts } = term;
    const accepts = [
      { stem, weight: 1 },
      ...alternativesOf(stem),
      ...parts.map((part) => ({ stem: part, weight: PHRASE_PART_WEIGHT })),
      ...respell(word, stem, known),
    ];
    asked.set(stem, { word, stem, accepts, weight: weightOf(term, accepts, known) });
  }
  return [...asked.values()];
}

function weightOf({ word, stem }: Term, accepts: readonly Alternative[], known: KnownWords): number {
  if (LIGHT_STEMS.has(stem)) return LIGHT_WEIGHT;
  if (accepts.some((accepted) => known.hasStem(accepted.stem))) return 1;
  return isCommon(word, stem) ? UNKNOWN_COMMON_WEIGHT : 1;
}

/** Whether it is a common word, also denied ("unprincipled") or with one letter wrong ("actualy"). */
export function isCommon(word: string, stem: string): boolean {
  if (COMMON_STEMS.has(stem) || GENERAL_STEMS.has(stem)) return true;
  const denied = /^(?:un|in|im|dis|mis|non)(?<rest>\p{L}{2,}(?:ed|ing|able|al|ive|ful|ent|ant))$/u.exec(word)
    ?.groups?.rest;
  if (denied !== undefined && isCommon(denied, stemOf(denied))) return true;
  return word.length >= LEAST_RESPELT && [...COMMON_WORDS].some((common) => isOneOff(common, word));
}

function isOneOff(common: string, word: string): boolean {
  const longer = common.length - word.length;
  return common[0] === word[0] && Math.abs(longer) <= 2 && distance(common, word) <= 1;
}

function respell(word: string, stem: string, known: KnownWords): Alternative[] {
  if (known.hasStem(stem) || alternativesOf(stem).length > 0) return [];
  const near = known.nearest(word);
  if (near === null) return [];
  const nearStem = stemOf(near);
  const others = alternativesOf(nearStem).map((other) => ({
    ...other,
    weight: other.weight * RESPELT_WEIGHT,
  }));
  return [{ stem: nearStem, weight: RESPELT_WEIGHT }, ...others];
}

/** The content words that occur nowhere in the corpus, nor a synonym of theirs; as typed, in lower case. */
export function unknownWordsOf(words: string, known: KnownWords): string[] {
  const isUnknown = ({ accepts, weight }: AskedTerm) =>
    weight === 1 && !accepts.some(({ stem }) => known.hasStem(stem));
  return askedTermsOf(words, known)
    .filter(isUnknown)
    .map(({ word }) => word);
}

/** The words of the corpus. */
export interface KnownWords {
  hasStem(stem: string): boolean;
  /** The word that `word` most likely misspells; `null` if none is near. */
  nearest(word: string): string | null;
}

export function buildKnownWords(texts: Iterable<string>): KnownWords {
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const text of texts) {
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

  function nearest(word: string): string | null {
    const plain = withoutDoubles(word);
    const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
    if (allowed === 0 || /\d/.test(word)) return null;
    let best: { word: string; away: number } | null = null;
    for (let length = plain.length - allowed; length <= plain.length + allowed; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (candidate.plain[0] !== plain[0]) continue;
        const away = distance(candidate.plain, plain);
        if (away <= allowed && (best === null || away < best.away)) best = { word: candidate.word, away };
      }
    }
    return best?.word ?? null;
  }
}

// "tarrif" and "tariff" differ in which letter is doubled: one mistake, not two.
function withoutDoubles(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1');
}
