import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text or a question, and the term the index knows it by. */
export interface Term {
  /** As written, in lower case. */
  readonly word: string;
  /** Porter's stem; a number stays as it is, without thousands separators. */
  readonly stem: string;
}

/** Names that are written with stops, blanks or as a common word: "U.S.", "the US", "per cent". Longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bU\.\s?S\.(?:\s?A\b\.?)?|\bUSA?\b|\bunited states(?: of america)?\b/g, ' unitedstates '],
  [/\bUnited States(?: of America)?\b/g, ' unitedstates '],
  [/\bU\.\s?K\.|\bUK\b/g, ' unitedkingdom '],
  [/\bE\.\s?U\.|\bEU\b|\bEuropean Union\b/g, ' europeanunion '],
  [/\bwhite house\b/gi, ' whitehouse '],
  [/\bper cent\b|%|\bpct\b/gi, ' percent '],
  [/\bU\.\s?N\./g, ' unitednations '],
];

// "1,250.5", "90", "don’t", "café"
const WORD = /\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+(?:['’]\p{L}+)*/gu;

/** The content words of a text in order, stop words and question words left out. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [match] of respell(text).matchAll(WORD)) {
    const word = match.toLowerCase().replaceAll('’', "'").replaceAll(',', '');
    if (STOP_WORDS.has(word)) continue;
    const bare = word
      .replace(/'s$|'$/, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
    if (bare === '' || STOP_WORDS.has(bare)) continue;
    terms.push({ word: bare, stem: /^\d/.test(bare) ? bare : stemmer(bare) });
  }
  return terms;
}

function respell(text: string): string {
  return SPELLINGS.reduce((spelt, [pattern, name]) => spelt.replace(pattern, name), text);
}
