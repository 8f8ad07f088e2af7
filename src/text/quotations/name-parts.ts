import { kindOfNoun } from './descriptors.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isCapitalised,
  isFiniteVerb,
  isWord,
  PREPOSITIONS,
  RELATIVES,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/** Words after which "of" or "for" goes on with a body's name, an office's or a paper's. */
const NAMED_OF = new Set(
  `ministry department chamber bank bureau house council office university institute center centre school society
   federation association foundation academy board league union college administration committee commission secretary
   minister president forum alliance coalition court fund daily voice state statement republic people party port`.split(
    /\s+/,
  ),
);

/** "Ministry **of** Commerce", "Center **for** American Studies": part of the name. */
export function isNameOf(tokens: readonly Token[], at: number): boolean {
  if (!isCapitalised(tokens[at - 1])) return false;
  const next = tokens[at + 1]?.lower === 'the' ? tokens[at + 2] : tokens[at + 1];
  return isCapitalised(next) && NAMED_OF.has(tokens[at - 1]?.lower ?? '');
}

/** A weekday or month after the phrase ("the ministry Tuesday"), and no surname ("Mrs May"). */
export function isDate(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !WEEKDAY_OR_MONTH.test(token.lower) || isCapitalised(next)) return false;
  return /day$/.test(token.lower) || !isCapitalised(tokens[at - 1]) || /^\d/.test(next?.text ?? '');
}

/**
 * Whether a lower-case word after a name goes on with the phrase: "Ministry **spokesperson** Guo", "Trump **aides**".
 * Any other begins something else.
 */
export function isTitleAfter(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 4); next++) {
    const token = tokens[next];
    if (!isWord(token) || PREPOSITIONS.has(token.lower) || isFiniteVerb(token) || isAdverb(token))
      return false;
    if (/^(?:last|next|this|early|late|earlier)$/.test(token.lower)) return false;
    if (isCapitalised(token) || kindOfNoun(token.lower) !== null) return true;
    if (CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) return false;
  }
  return false;
}
