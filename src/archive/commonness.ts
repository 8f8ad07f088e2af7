import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from './common-words.ts';
import { once } from './once.ts';
import { LIGHT_WORDS } from './stop-words.ts';
import { isGeneral } from './thesaurus.ts';
import { stemOf } from './words.ts';

const LEAST_RESPELT = 6;
const lightStems = once(() => new Set([...LIGHT_WORDS].map(stemOf)));
const commonStems = once(() => new Set([...COMMON_WORDS].map(stemOf)));

/** Whether the stem is that of a word that fits any topic. */
export function isLight(stem: string): boolean {
  return lightStems().has(stem);
}

/** Whether it is a common word, also denied ("unprincipled") or with one letter wrong ("actualy"). */
export function isCommon(word: string, stem: string): boolean {
  if (commonStems().has(stem) || isGeneral(stem)) return true;
  const denied = /^(?:un|in|im|dis|mis|non)(?<rest>\p{L}{2,}(?:ed|ing|able|al|ive|ful|ent|ant))$/u.exec(word)
    ?.groups?.rest;
  if (denied !== undefined && isCommon(denied, stemOf(denied))) return true;
  return word.length >= LEAST_RESPELT && [...COMMON_WORDS].some((common) => isOneOff(common, word));
}

function isOneOff(common: string, word: string): boolean {
  const longer = common.length - word.length;
  return common[0] === word[0] && Math.abs(longer) <= 2 && distance(common, word) <= 1;
}
