import { CORE_RULES } from './core-rules.ts';
import { isSaying } from './noun-or-verb.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  isAdverb,
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

/** A noun phrase by token numbers, ends excluded: `core` up to its head noun or name, `to` with what follows "of", "in", … */
export interface NounPhrase {
  readonly from: number;
  readonly core: number;
  readonly to: number;
}

/** The noun phrase that begins at token `from`, or `null` where no noun phrase can begin. */
export function nounPhraseAt(
  tokens: readonly Token[],
  from: number,
  limit = tokens.length,
): NounPhrase | null {
  const first = tokens[from];
  if (!isWord(first) || from >= limit) return null;
  if (PRONOUNS.has(first.lower)) return { from, core: from + 1, to: from + 1 };
  if (!beginsNounPhrase(tokens, from)) return null;
  const core = endOfCore(tokens, from, limit);
  return { from, core, to: endOfModifiers(tokens, core, limit) };
}

/** Whether a noun phrase can begin with the token. */
export function beginsNounPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || isAdverb(token) || isFiniteVerb(token)) return false;
  if (at > 0 && isCapitalised(token) && isCapitalised(tokens[at + 1])) return true;
  if (!isCapitalised(token) && isSaying(tokens, at)) return false;
  if (isTime(tokens, at)) return false;
  if (WEEKDAY_OR_MONTH.test(token.lower)) return isCapitalised(tokens[at + 1]);
  if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) {
    return token.lower === 'that' && isWord(tokens[at + 1]);
  }
  return !(SUBORDINATORS.has(token.lower) && token.lower !== 'once') && !AUXILIARIES.has(token.lower);
}

/** "**this morning** the ministry called": when, and not who. */
function isTime(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:this|last|next|that)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:morning|afternoon|evening|night|week|month|year|weekend|spring|summer|autumn|fall|winter)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  );
}

/** Past the words that the rules let the core go on with. */
function endOfCore(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    const token = tokens[at];
    if (!isWord(token)) return at;
    const word = { tokens, token, at, from, limit };
    if (CORE_RULES.find(({ fits }) => fits(word))?.goesOn === false) return at;
  }
  return limit;
}

/** Past the "of …", "at …", "close to …" that belong to the noun. */
function endOfModifiers(tokens: readonly Token[], core: number, limit: number): number {
  let at = core;
  for (; at < limit && at < core + 30; at++) {
    const token = tokens[at];
    if (!isWord(token) || RELATIVES.has(token.lower) || isFiniteVerb(token)) break;
    if (SUBORDINATORS.has(token.lower) || PRONOUNS.has(token.lower)) break;
    if (at === core && !beginsModifier(tokens, at)) break;
  }
  return at;
}

function beginsModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (PREPOSITIONS.has(token.lower)) return true;
  const next = tokens[at + 1];
  const isDescribing =
    isParticiple(token) || /^(?:close|familiar|responsible|privy|critical)$/.test(token.lower);
  return isDescribing && isWord(next) && PREPOSITIONS.has(next.lower);
}
