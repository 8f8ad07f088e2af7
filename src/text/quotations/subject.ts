import { isIntroduction } from './introduction.ts';
import { nounBefore } from './noun-before.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { subjectBeforeParenthesis } from './parenthesis.ts';
import { subjectPhraseBefore } from './subject-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  isCapitalised,
  isFiniteVerb,
  isPause,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './word-classes.ts';

/** The subject of a verb, and whether it stands in a relative clause ("Zhao, who runs the desk"). */
export interface Subject {
  readonly phrase: NounPhrase;
  readonly isRelative: boolean;
}

const FURTHEST = 120;
/** So far before "who" a cleft sentence may begin. */
const CLEFT = 30;

/**
 * The subject on the left of the verb whose group begins at token `end`.
 *
 * @param canShare  whether a verb after a comma may share the subject of the one before: "Beijing matches it, **says** …"
 */
export function subjectBefore(tokens: readonly Token[], end: number, canShare = true): Subject | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  if (isPause(last)) {
    return plain(
      subjectBeforeParenthesis(tokens, end - 1) ?? (canShare ? sharedSubject(tokens, end - 1) : null),
    );
  }
  if (!isWord(last)) return null;
  if (RELATIVES.has(last.lower)) return relativeSubject(tokens, end - 1);
  if (CONJUNCTIONS.has(last.lower)) return plain(sharedSubject(tokens, end - 1));
  if (tokens[end]?.lower === 'to') return plain(subjectOfInfinitive(tokens, end));
  return plain(subjectPhraseBefore(tokens, end) ?? sharedSubject(tokens, end));
}

/** The subject of the clause from `start` to `end`, introductory phrases left out: "At a meeting, **Trump** …". */
export function mainSubject(tokens: readonly Token[], start: number, end: number): NounPhrase | null {
  for (const part of partsOf(tokens, start, end)) {
    let from = part.from;
    while (from < part.to && CONJUNCTIONS.has(tokens[from]?.lower ?? '')) from++;
    const phrase = isIntroduction(tokens, from)
      ? subjectAfterAdverbial(tokens, from, part.to)
      : nounPhraseAt(tokens, from, part.to);
    if (phrase !== null) return phrase;
  }
  return null;
}

function plain(phrase: NounPhrase | null): Subject | null {
  return phrase === null ? null : { phrase, isRelative: false };
}

function relativeSubject(tokens: readonly Token[], relative: number): Subject | null {
  const cleft = cleftSubject(tokens, relative);
  if (cleft !== null) return { phrase: cleft, isRelative: false };
  const pause = isPause(tokens[relative - 1]) ? relative - 1 : relative;
  const end = beforeBrackets(tokens, pause);
  const phrase = nounBefore(tokens, end);
  if (phrase === null) return null;
  const comma = phrase.from - 1;
  // "thrown back by Dale Whitcombe, a White House adviser, who told": the name before the description.
  const isDescription =
    end < relative &&
    isPause(tokens[comma]) &&
    isCapitalised(tokens[comma - 1]) &&
    !isCapitalised(tokens[phrase.from]);
  return { phrase: (isDescription ? nounBefore(tokens, comma) : null) ?? phrase, isRelative: true };
}

/** "It was **Helmut Adeyemi**, and not his brother, who said": what a cleft sentence makes its subject. */
function cleftSubject(tokens: readonly Token[], relative: number): NounPhrase | null {
  const floor = Math.max(0, relative - CLEFT);
  let start = relative;
  while (start > floor && !/^(?:semicolon|stop|colon|quote)$/.test(tokens[start - 1]?.kind ?? 'stop'))
    start--;
  if (tokens[start]?.lower !== 'it' || !/^(?:is|was|'s)$/.test(tokens[start + 1]?.lower ?? '')) return null;
  return tokens[start + 2]?.lower === 'not' ? null : nounPhraseAt(tokens, start + 2, relative);
}

/** "Lena Ortiz **(D-Calif.)**, who": past the brackets. */
function beforeBrackets(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.kind !== 'bracket') return end;
  const opening = tokens.findLastIndex(
    (token, at) => at < end - 1 && at > end - 10 && token.kind === 'bracket',
  );
  return opening === -1 ? end : opening;
}

/** "Xi used the opportunity **to urge**", "Her accountant, she added, rang **to tell**". */
function subjectOfInfinitive(tokens: readonly Token[], to: number): NounPhrase | null {
  const near = subjectPhraseBefore(tokens, to);
  const first = near === null ? undefined : tokens[near.from];
  if (near !== null && first !== undefined && (isCapitalised(first) || PRONOUNS.has(first.lower)))
    return near;
  return sharedSubject(tokens, to) ?? near;
}

/** "Trump met lawmakers on Tuesday and **said**": the subject of the verb before. */
function sharedSubject(tokens: readonly Token[], end: number): NounPhrase | null {
  let start = end;
  const floor = Math.max(0, end - FURTHEST);
  while (start > floor && !/^(?:semicolon|stop|colon)$/.test(tokens[start - 1]?.kind ?? 'stop')) start--;
  return mainSubject(tokens, start, end);
}

/** "On Monday the ministry was": the subject after an introduction that no comma ends. */
function subjectAfterAdverbial(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  if (!PREPOSITIONS.has(tokens[from]?.lower ?? '')) return null;
  for (let at = from + 1; at < Math.min(end, from + 40); at++) {
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
    if (at < end && isWord(tokens[at])) continue;
    if (at > from) yield { from, to: at };
    from = at + 1;
  }
}
