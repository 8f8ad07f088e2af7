import { type NounPhrase, nounBefore, nounPhraseAt, subjectPhraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isCapitalised,
  isFiniteVerb,
  isParticiple,
  isWord,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './word-classes.ts';

/** The subject of a verb, and whether it stands in a relative clause ("Zhao, who runs the desk"). */
export interface Subject {
  readonly phrase: NounPhrase;
  readonly isRelative: boolean;
}

const FURTHEST = 120;

/**
 * The subject on the left of the verb that ends the tokens before `end`.
 *
 * `end` is the first token of the verb group: auxiliaries and adverbs of the verb are already behind it.
 */
export function subjectBefore(tokens: readonly Token[], end: number): Subject | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  if (isWord(last)) {
    if (RELATIVES.has(last.lower)) return relativeSubject(tokens, end - 1);
    if (CONJUNCTIONS.has(last.lower)) return plain(sharedSubject(tokens, end - 1));
    return plain(subjectPhraseBefore(tokens, end) ?? sharedSubject(tokens, end));
  }
  if (isPause(last)) return plain(subjectBeforeParenthesis(tokens, end - 1));
  return null;
}

/** The subject of the clause that runs up to `end`, introductory phrases left out: "At a meeting, **Trump** …". */
export function mainSubject(tokens: readonly Token[], start: number, end: number): NounPhrase | null {
  for (const part of partsOf(tokens, start, end)) {
    const from = skipConjunctions(tokens, part.from, part.to);
    if (isIntroduction(tokens, from)) {
      if (part.to - from < 40) {
        const inside = PREPOSITIONS.has(tokens[from]?.lower ?? '')
          ? subjectAfterAdverbial(tokens, from, part.to)
          : null;
        if (inside !== null) return inside;
      }
      continue;
    }
    const phrase = nounPhraseAt(tokens, from, part.to);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** A comma, dash or bracket, or a quotation that ends with a comma. */
export function isPause(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.kind === 'comma' ||
    token.kind === 'dash' ||
    token.kind === 'bracket' ||
    (token.kind === 'quote' && /,\W?$/.test(token.text))
  );
}

function plain(phrase: NounPhrase | null): Subject | null {
  return phrase === null ? null : { phrase, isRelative: false };
}

function relativeSubject(tokens: readonly Token[], relative: number): Subject | null {
  const before = tokens[relative - 1];
  let phrase: NounPhrase | null = null;
  if (isPause(before)) {
    phrase = nounBefore(tokens, relative - 1);
    // "thrown back by Dale Whitcombe, a White House adviser, who told": the name before the description.
    const comma = phrase === null ? -1 : phrase.from - 1;
    if (
      phrase !== null &&
      isPause(tokens[comma]) &&
      isCapitalised(tokens[comma - 1]) &&
      !isNamePhrase(tokens, phrase)
    ) {
      phrase = nounBefore(tokens, comma) ?? phrase;
    }
  } else phrase = nounBefore(tokens, relative);
  return phrase === null ? null : { phrase, isRelative: true };
}

function isNamePhrase(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return isCapitalised(tokens[phrase.from]);
}

/** "Trump met lawmakers on Tuesday and **said**": the subject of the verb before. */
function sharedSubject(tokens: readonly Token[], end: number): NounPhrase | null {
  let start = end;
  const floor = Math.max(0, end - FURTHEST);
  while (start > floor) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind === 'semicolon' || token.kind === 'stop' || token.kind === 'colon')
      break;
    start--;
  }
  return mainSubject(tokens, start, end);
}

/** "Zhao, who runs the customs desk, **told**": past the parenthesis that ends with the pause at `close`. */
function subjectBeforeParenthesis(tokens: readonly Token[], close: number): NounPhrase | null {
  const floor = Math.max(0, close - FURTHEST);
  let end = close;
  let isCrossed = false;
  while (end > floor) {
    let from = end;
    while (from > floor && isInside(tokens[from - 1])) from--;
    const first = skipConjunctions(tokens, from, end);
    const hasMore = from > 0 && isPause(tokens[from - 1]);
    const kind = partKind(tokens, first, end);
    // "Its founder, Saul Brinton, calls": a name that its description comes before.
    if (
      kind === 'other' &&
      !isCrossed &&
      hasMore &&
      isCapitalised(tokens[first]) &&
      endsWithCommonNoun(tokens, from - 1)
    ) {
      return nounPhraseAt(tokens, first, end);
    }
    if (kind === 'parenthesis' || (kind === 'description' && hasMore && endsWithNoun(tokens, from - 1))) {
      if (!hasMore) return null;
      isCrossed = true;
      end = from - 1;
      continue;
    }
    if (!isCrossed) return null;
    return first > from ? nounPhraseAt(tokens, first, end) : subjectPhraseBefore(tokens, end);
  }
  return null;
}

function isInside(token: Token | undefined): boolean {
  if (token === undefined || isPause(token)) return false;
  return isWord(token) || token.kind === 'quote';
}

function partKind(
  tokens: readonly Token[],
  from: number,
  end: number,
): 'parenthesis' | 'description' | 'other' {
  const token = tokens[from];
  if (token === undefined || from >= end) return 'parenthesis';
  if (!isWord(token)) return 'other';
  if (
    RELATIVES.has(token.lower) ||
    /^(?:whose|where|when|now|then|formerly|once|long|himself|herself|itself)$/.test(token.lower)
  ) {
    return 'parenthesis';
  }
  if (/^\d\d$/.test(token.text) || PREPOSITIONS.has(token.lower) || isParticiple(token) || isAdverb(token))
    return 'parenthesis';
  if (/^(?:according|as|though|if|like|unlike|jr|jr\.|sr|sr\.|for)$/.test(token.lower)) return 'parenthesis';
  if (hasVerb(tokens, from, end)) return 'other';
  if (/^(?:a|an|the|one|its|his|her|their|another|who)$/.test(token.lower) || !isCapitalised(token))
    return 'description';
  return isCapitalised(tokens[end - 1]) && end - from <= 3 ? 'other' : 'description';
}

function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token !== undefined && (RELATIVES.has(token.lower) || PREPOSITIONS.has(token.lower))) return false;
    if (isFiniteVerb(token)) return true;
  }
  return false;
}

/** "Its founder," and "the finance ministry's vice director,": a description that a name follows. */
function endsWithCommonNoun(tokens: readonly Token[], pause: number): boolean {
  const head = tokens[pause - 1];
  return isWord(head) && !isCapitalised(head) && endsWithNoun(tokens, pause);
}

/** Whether what stands before the pause can be described: a noun, not an introduction such as "In Beijing". */
function endsWithNoun(tokens: readonly Token[], pause: number): boolean {
  let from = pause;
  while (from > Math.max(0, pause - FURTHEST) && isInside(tokens[from - 1])) from--;
  const first = skipConjunctions(tokens, from, pause);
  if (!isWord(tokens[pause - 1]) || isIntroduction(tokens, first)) return false;
  const kind = partKind(tokens, first, pause);
  if (kind === 'other')
    return isCapitalised(tokens[pause - 1]) || nounPhraseAt(tokens, first, pause)?.to === pause;
  return true;
}

function skipConjunctions(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && (CONJUNCTIONS.has(tokens[at]?.lower ?? '') || (isAdverb(tokens[at]) && at > from))) at++;
  return at;
}

/** A part of the sentence that stands before its subject. */
function isIntroduction(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (!isWord(token)) return true;
  return (
    PREPOSITIONS.has(token.lower) ||
    SUBORDINATORS.has(token.lower) ||
    RELATIVES.has(token.lower) ||
    isAdverb(token) ||
    /^(?:according|whose|even|speaking|asked|pressed|citing|calling|responding|writing|asked|told|questioned)$/.test(
      token.lower,
    ) ||
    /^[A-Z][a-z]+ing$/.test(token.text)
  );
}

function subjectAfterAdverbial(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  for (let at = from + 1; at < end; at++) {
    if (isFiniteVerb(tokens[at])) return subjectPhraseBefore(tokens, at);
  }
  return null;
}

function* partsOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): Generator<{ from: number; to: number }> {
  let from = start;
  for (let at = start; at <= end; at++) {
    const token = tokens[at];
    if (at < end && token !== undefined && isWord(token)) continue;
    if (at > from) yield { from, to: at };
    from = at + 1;
  }
}
