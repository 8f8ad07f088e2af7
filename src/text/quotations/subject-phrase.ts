import { kindOfNoun } from './descriptors.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isCapitalised,
  isFiniteVerb,
  isParticiple,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

const LONGEST = 60;

/** The noun phrase that ends just before token `end` and is the subject of the verb there. */
export function subjectPhraseBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  if (PRONOUNS.has(tokens[end - 1]?.lower ?? '')) return nounPhraseAt(tokens, end - 1, end);
  let from = end;
  const floor = Math.max(0, end - LONGEST);
  while (from > floor && !isBoundary(tokens, from - 1)) from--;
  return firstSubject(tokens, from, end);
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return true;
  if (token.lower === 'whom') return true;
  if (token.lower === 'that' || token.lower === 'which')
    return isWord(tokens[at + 1]) ? opensClause(tokens, at + 1) : true;
  if (SUBORDINATORS.has(token.lower))
    return !(token.lower === 'since' || (token.lower === 'as' && isParticiple(tokens[at - 1])));
  return token.lower === 'but' || token.lower === 'so' || token.lower === 'yet';
}

/** Whether a subject follows: "that **the** talks", not "that speaks". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token) &&
    (isCapitalised(token) ||
      DETERMINERS.has(token.lower) ||
      PRONOUNS.has(token.lower) ||
      kindOfNoun(token.lower) === 'group')
  );
}

/** The first noun phrase from `from` that a verb at `end` can have as its subject. */
function firstSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  let at = from;
  while (at < end) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (PREPOSITIONS.has(token.lower)) {
      const skipped = skipAdverbial(tokens, at, end);
      if (skipped === null) return null;
      at = skipped;
      continue;
    }
    const phrase = nounPhraseAt(tokens, at, end);
    if (phrase === null) {
      at++;
      continue;
    }
    const verb = nextVerb(tokens, phrase, end);
    if (verb === null) return phrase;
    // "Prices rose and officials said", "Okafor insists the buyer said": the last subject before the verb counts.
    const later = laterSubject(tokens, verb, end);
    return later ?? phrase;
  }
  return null;
}

/** A finite verb of the phrase's own clause before `end`; one of its relative clause does not count. */
function nextVerb(tokens: readonly Token[], phrase: NounPhrase, end: number): number | null {
  for (let at = phrase.core; at < end; at++) {
    const token = tokens[at];
    if (token !== undefined && RELATIVES.has(token.lower)) return null;
    if (isFiniteVerb(token)) return at;
  }
  return null;
}

function laterSubject(tokens: readonly Token[], verb: number, end: number): NounPhrase | null {
  for (let at = verb + 1; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) continue;
    const isFresh = PRONOUNS.has(token.lower) || CONJUNCTIONS.has(tokens[at - 1]?.lower ?? '');
    if (!isFresh && at !== verb + 1) continue;
    const phrase = nounPhraseAt(tokens, at, end);
    if (phrase !== null && phrase.to >= end) return phrase;
  }
  return null;
}

/** Past "On Monday", "In Beijing", "At a meeting" without a comma: where the subject begins. */
function skipAdverbial(tokens: readonly Token[], at: number, end: number): number | null {
  let next = at + 1;
  if (DETERMINERS.has(tokens[next]?.lower ?? '')) next++;
  const isName = isCapitalised(tokens[next]);
  for (next++; next < end; next++) {
    const token = tokens[next];
    if (token === undefined) return null;
    if (DETERMINERS.has(token.lower) || PRONOUNS.has(token.lower)) return next;
    if (!isName && isCapitalised(token)) return next;
    if (isName && WEEKDAY_OR_MONTH.test(tokens[next - 1]?.lower ?? '') && !/^\d/.test(token.text))
      return next;
    if (isName && !isCapitalised(token) && !PREPOSITIONS.has(token.lower) && !/^\d/.test(token.text))
      return next;
  }
  return null;
}
