import { once } from './once.ts';
import { GENERAL_SYNONYMS } from './thesaurus-general.ts';
import { METONYMS, SYNONYMS, THINGS, TRANSLATIONS } from './thesaurus-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** A term that may stand for another, and how much of an exact match it is worth: 0 to 1. */
export interface Alternative {
  readonly stem: string;
  readonly weight: number;
}

const SYNONYM_WEIGHT = 0.7;
const GENERAL_WEIGHT = 0.6;
const METONYM_WEIGHT = 0.85;
const TRANSLATION_WEIGHT = 0.8;

/** The stem that stands for several words: "hold_back". */
export const PHRASE_JOIN = '_';

interface Thesaurus {
  readonly alternatives: Map<string, Map<string, number>>;
  /** Stems of a phrase's words, by the first of them; the longest phrase first. */
  readonly phrases: Map<string, string[][]>;
  /** The stems of general words; those of things are left out. */
  readonly general: ReadonlySet<string>;
}

const thesaurus = once(buildThesaurus);

/** Whether the stem is a general word's of the thesaurus, not a thing's. */
export function isGeneral(stem: string): boolean {
  return thesaurus().general.has(stem);
}

/** What may be said instead of a stem, the stem itself left out. */
export function alternativesOf(stem: string): Alternative[] {
  return [...(thesaurus().alternatives.get(stem) ?? [])].map(([other, weight]) => ({ stem: other, weight }));
}

/** Words that complete a verb from a distance: "let these goods off", "bring the rate down". */
const PARTICLES: ReadonlySet<string> = new Set('off down up back out in away over on'.split(' '));
const PARTICLE_REACH = 5;

/** The stems of the phrase of verb and particle that begins at `at` with other words between; `null` if there is none. */
export function splitPhraseAt(stems: readonly string[], at: number): readonly string[] | null {
  const after = stems.slice(at + 2, at + 1 + PARTICLE_REACH);
  const candidates = thesaurus().phrases.get(stems[at] ?? '') ?? [];
  const isApart = ([, particle = '', ...more]: readonly string[]) =>
    more.length === 0 && PARTICLES.has(particle) && after.includes(particle);
  return candidates.find(isApart) ?? null;
}

/** How many of the stems from `at` on make up a phrase of the thesaurus; 0 if none. */
export function phraseLengthAt(stems: readonly string[], at: number): number {
  const candidates = thesaurus().phrases.get(stems[at] ?? '') ?? [];
  return (
    candidates.find((phrase) => phrase.every((stem, offset) => stems[at + offset] === stem))?.length ?? 0
  );
}

function buildThesaurus(): Thesaurus {
  const alternatives = new Map<string, Map<string, number>>();
  const phrases = new Map<string, string[][]>();
  for (const line of [...SYNONYMS, ...THINGS]) addGroup(line, SYNONYM_WEIGHT);
  for (const line of GENERAL_SYNONYMS) addGroup(line, GENERAL_WEIGHT);
  for (const line of TRANSLATIONS) addGroup(line, TRANSLATION_WEIGHT);
  for (const line of METONYMS) addGroup(line, METONYM_WEIGHT);
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  const general = [...SYNONYMS, ...GENERAL_SYNONYMS].flatMap((line) =>
    stemsOf(line).map((stems) => stems.join(PHRASE_JOIN)),
  );
  return { alternatives, phrases, general: new Set(general) };

  function addGroup(line: string, weight: number): void {
    const group = stemsOf(line);
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
}

/** The stems of each entry of a group. */
function stemsOf(line: string): string[][] {
  return line.split(',').map((entry) => wordsOf(entry).map(stemOf));
}
