import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import {
  isAdverb,
  isCapitalised,
  isPause,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/**
 * The subject after the verb, where the verb follows a quotation or a pause: “…,” said **Zichen Wang**, author of.
 *
 * @param groupFrom  the first token of the verb's group: a verb with an auxiliary is not inverted
 */
export function invertedSubject(
  tokens: readonly Token[],
  at: number,
  end: number,
  groupFrom: number,
): NounPhrase | null {
  const [first, before] = [tokens[end], tokens[at - 1]];
  if (groupFrom !== at || !isWord(first)) return null;
  if (WEEKDAY_OR_MONTH.test(first.lower) && !isCapitalised(tokens[end + 1])) return null;
  const isAfterQuote = before?.kind === 'quote' || (tokens[at - 2]?.kind === 'quote' && isPause(before));
  if (!isAfterQuote && !isPause(before)) return null;
  const phrase = nounPhraseAt(tokens, end);
  if (phrase === null) return null;
  const next = tokens[phrase.to];
  if (isAfterQuote && !endsRelativeClause(tokens, at - 1))
    return PRONOUNS.has(first.lower) && isWord(next) ? null : phrase;
  const isClosed =
    !isWord(next) ||
    RELATIVES.has(next.lower) ||
    isAdverb(next) ||
    WEEKDAY_OR_MONTH.test(next.lower) ||
    PREPOSITIONS.has(next.lower);
  if (!isClosed || PRONOUNS.has(first.lower)) return null;
  return isAfterQuote || subjectBefore(tokens, at, false) === null ? phrase : null;
}

/** "Trump, who calls himself “tariff man,” said": the quotation ends a clause about the subject. */
function endsRelativeClause(tokens: readonly Token[], quote: number): boolean {
  for (let at = quote - 1; at > Math.max(0, quote - 20); at--) {
    const token = tokens[at];
    if (isPause(token)) return RELATIVES.has(tokens[at + 1]?.lower ?? '');
    if (!isWord(token)) return false;
  }
  return false;
}
