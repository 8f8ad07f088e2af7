import { isIntroduction } from './introduction.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { subjectPhraseBefore } from './subject-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isCapitalised,
  isFiniteVerb,
  isParticiple,
  isPause,
  isWord,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './word-classes.ts';

const FURTHEST = 120;

/**
 * The subject before a parenthesis that ends with the pause at `close`: "**Zhao**, who runs the desk, told".
 *
 * Parts between pauses are crossed leftwards while they only describe; the first that does not holds the subject.
 *
 * @returns `null` where nothing before the pause is a parenthesis
 */
export function subjectBeforeParenthesis(tokens: readonly Token[], close: number): NounPhrase | null {
  const floor = Math.max(0, close - FURTHEST);
  let end = close;
  let name: NounPhrase | null = null;
  while (end > floor) {
    const from = startOfPart(tokens, end, floor);
    let first = from;
    while (first < end && CONJUNCTIONS.has(tokens[first]?.lower ?? '')) first++;
    const isCrossed = end < close;
    const hasMore = from > floor && isPause(tokens[from - 1]);
    const inner = isCrossed ? subordinateSubject(tokens, first, end) : null;
    if (inner !== null) return inner;
    const kind = partKind(tokens, first, end);
    // "Its founder, **Saul Brinton**, calls": a name that its description comes before.
    const isNamed = kind === 'name' && hasMore && endsWithCommonNoun(tokens, from - 1, floor);
    if (isNamed) return nounPhraseAt(tokens, first, end);
    if (
      kind === 'parenthesis' ||
      ((kind === 'description' ||
        (kind === 'name' && hasMore && !isCapitalised(tokens[startOfPart(tokens, from - 1, floor)]))) &&
        hasMore &&
        endsWithNoun(tokens, from - 1))
    ) {
      if (!hasMore) return null;
      if (kind !== 'parenthesis') name = namePhraseAt(tokens, first, end);
      end = from - 1;
      continue;
    }
    if (!isCrossed) return null;
    const subject =
      (first > from ? nounPhraseAt(tokens, first, end) : null) ?? subjectPhraseBefore(tokens, end);
    return name !== null && subject !== null && !isCapitalised(tokens[subject.core - 1]) ? name : subject;
  }
  return null;
}

/** "A group that speaks for them, **the Users' Alliance**, predicts": the name that a description hides. */
function namePhraseAt(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  const phrase = nounPhraseAt(tokens, from, end);
  return phrase !== null && isCapitalised(tokens[phrase.core - 1]) ? phrase : null;
}

function startOfPart(tokens: readonly Token[], end: number, floor: number): number {
  let from = end;
  while (
    from > floor &&
    (isWord(tokens[from - 1]) || (tokens[from - 1]?.kind === 'quote' && !isPause(tokens[from - 1])))
  )
    from--;
  return from;
}

/** "when **Curtis Bellweather**, the genial fellow, announced", "a word that **Tolley**, a backbencher, called". */
function subordinateSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  for (let at = end - 2; at >= Math.max(from, end - 10); at--) {
    const token = tokens[at];
    if (!isWord(token) || token.lower === 'who') return null;
    if (!SUBORDINATORS.has(token.lower) && !RELATIVES.has(token.lower)) continue;
    const phrase = nounPhraseAt(tokens, at + 1, end);
    return phrase !== null && phrase.to === end ? phrase : null;
  }
  return null;
}

type PartKind = 'parenthesis' | 'description' | 'name' | 'other';

function partKind(tokens: readonly Token[], from: number, end: number): PartKind {
  const token = tokens[from];
  if (token === undefined || from >= end) return 'parenthesis';
  if (!isWord(token)) return 'other';
  const isLoose =
    RELATIVES.has(token.lower) ||
    /^(?:whose|where|when|formerly|himself|herself|itself|according|as|though|if|jr\.?|sr\.?|\d\d)$/.test(
      token.lower,
    ) ||
    PREPOSITIONS.has(token.lower) ||
    isParticiple(token) ||
    isAdverb(token);
  if (isLoose) return 'parenthesis';
  if (hasVerb(tokens, from, end)) return 'other';
  if (
    isCapitalised(token) &&
    isCapitalised(tokens[end - 1]) &&
    end - from <= 5 &&
    !/^(?:A|An|The|His|Her|Its)$/.test(token.text)
  )
    return 'name';
  return 'description';
}

function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token !== undefined && (RELATIVES.has(token.lower) || PREPOSITIONS.has(token.lower))) return false;
    if (isFiniteVerb(token)) return true;
  }
  return false;
}

/** Whether what stands before the pause can be described: a noun, not an introduction such as "In Beijing". */
function endsWithNoun(tokens: readonly Token[], pause: number): boolean {
  let from = startOfPart(tokens, pause, Math.max(0, pause - FURTHEST));
  while (from < pause && CONJUNCTIONS.has(tokens[from]?.lower ?? '')) from++;
  if (!isWord(tokens[pause - 1])) return false;
  if (subordinateSubject(tokens, from, pause) !== null) return true;
  const kind = partKind(tokens, from, pause);
  if (from > 0 && !isPause(tokens[from - 1]) && kind === 'parenthesis') return false;
  if (isIntroduction(tokens, from))
    return kind === 'parenthesis' && isPause(tokens[from - 1]) && RELATIVES.has(tokens[from]?.lower ?? '');
  if (kind !== 'other') return true;
  return isCapitalised(tokens[pause - 1]) || nounPhraseAt(tokens, from, pause)?.to === pause;
}

/** "Its founder," and "the ministry's vice director,": a description that a name follows. */
function endsWithCommonNoun(tokens: readonly Token[], pause: number, floor: number): boolean {
  const head = tokens[pause - 1];
  if (!isWord(head) || isCapitalised(head)) return false;
  let first = startOfPart(tokens, pause, floor);
  while (first < pause && CONJUNCTIONS.has(tokens[first]?.lower ?? '')) first++;
  return partKind(tokens, first, pause) !== 'parenthesis' && endsWithNoun(tokens, pause);
}
