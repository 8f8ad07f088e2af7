import { STOP_WORDS } from './stop-words.ts';
import { PHRASE_JOIN, phraseLengthAt, splitPhraseAt } from './thesaurus.ts';
import { stemOf, wordsOf } from './words.ts';

/** A content word, or a phrase of the thesaurus, and the stem by which the index knows it. */
export interface Term {
  /** In lower case. */
  readonly word: string;
  readonly stem: string;
  /** Stems of a phrase's content words; none for a word. */
  readonly parts: readonly string[];
}

/** The content words of a text in order, stop words and question words left out; a phrase stands before its words. */
export function termsOf(text: string): Term[] {
  const words = wordsOf(text);
  const stems = words.map(stemOf);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = phraseLengthAt(stems, at);
    const word = words[at] ?? '';
    if (length > 0) terms.push(phraseTerm(words.slice(at, at + length), stems.slice(at, at + length)));
    const split = length > 0 ? null : splitPhraseAt(stems, at);
    if (split !== null) terms.push(phraseTerm([word, ...split.slice(1)], split));
    if (!STOP_WORDS.has(word)) terms.push({ word, stem: stems[at] ?? word, parts: [] });
  }
  return terms;
}

function phraseTerm(words: readonly string[], stems: readonly string[]): Term {
  const parts = stems.filter((_, at) => !STOP_WORDS.has(words[at] ?? ''));
  return { word: words.join(' '), stem: stems.join(PHRASE_JOIN), parts };
}

/** The terms of a text with a phrase in place of its words: what somebody who asks it wants met. */
export function wantedTermsOf(text: string): Term[] {
  const terms = termsOf(text);
  const inPhrases = new Set(terms.flatMap(({ parts }) => parts));
  return terms.filter(({ stem, parts }) => parts.length > 0 || !inPhrases.has(stem));
}
