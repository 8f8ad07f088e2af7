import { METONYMS, SYNONYMS, THINGS, TRANSLATIONS } from './thesaurus-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** A term that may stand for another, and how much of an exact match it is worth: 0 to 1. */
export interface Alternative {
  readonly stem: string;
  readonly weight: number;
}

const SYNONYM_WEIGHT = 0.7;
const METONYM_WEIGHT = 0.85;
const TRANSLATION_WEIGHT = 0.8;

/** The stem that stands for several words: "hold_back". */
export const PHRASE_JOIN = '_';

const alternatives = new Map<string, Map<string, number>>();
/** Stems of a phrase's words, by the first of them; the longest phrase first. */
const phrases = new Map<string, string[][]>();

for (const line of [...SYNONYMS, ...THINGS]) addGroup(line, SYNONYM_WEIGHT);
for (const line of TRANSLATIONS) addGroup(line, TRANSLATION_WEIGHT);
for (const line of METONYMS) addGroup(line, METONYM_WEIGHT);
for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);

/** The stems of general words; those of things are left out. */
export const GENERAL_STEMS: ReadonlySet<string> = new Set(
  SYNONYMS.flatMap((line) => line.split(',').map((entry) => wordsOf(entry).map(stemOf).join(PHRASE_JOIN))),
);

/** What may be said instead of a stem, the stem itself left out. */
export function alternativesOf(stem: string): Alternative[] {
  return [...(alternatives.get(stem) ?? [])].map(([other, weight]) => ({ stem: other, weight }));
}

/** Words that complete a verb from a distance: "let these goods off", "bring the rate down". */
const PARTICLES: ReadonlySet<string> = new Set('off down up back out in away over on'.split(' '));
const PARTICLE_REACH = 5;

/** The stems of the phrase of verb and particle that begins at `at` with other words between; `null` if there is none. */
export function splitPhraseAt(stems: readonly string[], at: number): readonly string[] | null {
  const after = stems.slice(at + 2, at + 1 + PARTICLE_REACH);
  const candidates = phrases.get(stems[at] ?? '') ?? [];
  const isApart = ([, particle = '', ...more]: readonly string[]) =>
    more.length === 0 && PARTICLES.has(particle) && after.includes(particle);
  return candidates.find(isApart) ?? null;
}

/** How many of the stems from `at` on make up a phrase of the thesaurus; 0 if none. */
export function phraseLengthAt(stems: readonly string[], at: number): number {
  const candidates = phrases.get(stems[at] ?? '') ?? [];
  return (
    candidates.find((phrase) => phrase.every((stem, offset) => stems[at + offset] === stem))?.length ?? 0
  );
}

function addGroup(line: string, weight: number): void {
  const group = line.split(',').map((entry) => wordsOf(entry).map(stemOf));
  for (const stems of group) {
    if (stems.length > 1) addPhrase(stems);
    const own = stems.join(PHRASE_JOIN);
    const others = alternatives.get(own) ?? new Map<string, number>();
    for (const other of group.map((words) => words.join(PHRASE_JOIN))) {
      if (other !== own) others.set(other, Math.max(weight, others.get(other) ?? 0));
    }
    alternatives.set(own, others);
  }
}

function addPhrase(stems: string[]): void {
  const [first = ''] = stems;
  const list = phrases.get(first) ?? [];
  if (!list.some((known) => known.join() === stems.join())) list.push(stems);
  phrases.set(first, list);
}
