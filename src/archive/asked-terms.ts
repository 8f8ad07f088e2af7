import { isCommon, isLight } from './commonness.ts';
import type { KnownWords } from './known-words.ts';
import { isMistypedStopWord } from './mistyped.ts';
import { type Term, wantedTermsOf } from './terms.ts';
import { type Alternative, alternativesOf } from './thesaurus.ts';
import { stemOf } from './words.ts';

/** A content word of a question, with all that counts as a match of it. */
export interface AskedTerm {
  readonly word: string;
  readonly stem: string;
  /** The stem itself (weight 1), its synonyms, the nearest known word of a misspelt one. */
  readonly accepts: readonly Alternative[];
  /** Whether the corpus knows it only as misspelt. */
  readonly isRespelt: boolean;
  /** How much it counts among the asked words: 1, less for words that fit any topic. */
  readonly weight: number;
}

const PHRASE_PART_WEIGHT = 0.5;
const RESPELT_WEIGHT = 0.9;
const LIGHT_WEIGHT = 0.6;
const UNKNOWN_COMMON_WEIGHT = 0.4;

/** The content words asked for, each once; words that the corpus does not know are also taken as misspelt. */
export function askedTermsOf(words: string, known: KnownWords): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  const names = namesTyped(words);
  for (const term of wantedTermsOf(words)) {
    const { word, stem, parts } = term;
    if (!names.has(word) && isMistyped(term, known)) continue;
    const respelt = respell({ word, stem, isName: names.has(word) }, known);
    const accepts = [
      { stem, weight: 1 },
      ...alternativesOf(stem),
      ...parts.map((part) => ({ stem: part, weight: PHRASE_PART_WEIGHT })),
      ...respelt,
    ];
    const isRespelt = respelt.length > 0;
    asked.set(stem, { word, stem, accepts, isRespelt, weight: weightOf(term, accepts, known) });
  }
  return [...asked.values()];
}

/** Whether a word that the corpus does not know, nor English as a common one, is a mistyped function word. */
function isMistyped({ word, stem }: Term, known: KnownWords): boolean {
  if (known.hasStem(stem) || isCommon(word, stem) || alternativesOf(stem).length > 0) return false;
  return isMistypedStopWord(word);
}

function weightOf({ word, stem }: Term, accepts: readonly Alternative[], known: KnownWords): number {
  if (isLight(stem)) return LIGHT_WEIGHT;
  if (accepts.some((accepted) => known.hasStem(accepted.stem))) return 1;
  return isCommon(word, stem) ? UNKNOWN_COMMON_WEIGHT : 1;
}

/** Words typed with a capital within the text, in lower case; none where all words have one. */
function namesTyped(text: string): ReadonlySet<string> {
  if (!/(?:^|\s)\p{Ll}/u.test(text)) return new Set();
  const capitals = text.matchAll(/(?<=[\p{L}\p{N},;:’'] ["“‘'(]?)\p{Lu}[\p{L}-]+/gu);
  return new Set([...capitals].map(([name]) => name.toLowerCase()));
}

interface Typed {
  readonly word: string;
  readonly stem: string;
  readonly isName: boolean;
}

/** What a word that the corpus does not know may misspell: a name no common word ("Powell" is not "power"). */
function respell({ word, stem, isName }: Typed, known: KnownWords): Alternative[] {
  if (known.hasStem(stem) || (!isName && alternativesOf(stem).length > 0)) return [];
  const near = known.nearest(word, isName);
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
