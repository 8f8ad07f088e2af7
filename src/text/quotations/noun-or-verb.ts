import { cueVerbOf } from './cue-verbs.ts';
import { kindOfNoun } from './descriptors.ts';
import type { Token } from './tokens.ts';
import { BE, DETERMINERS, isCapitalised, isWord, PREPOSITIONS, PRONOUNS } from './word-classes.ts';

const NOUN_IN_ING =
  /^(?:briefing|meeting|hearing|filing|building|trading|manufacturing|ruling|spending|warning|posting|gathering|offering|shipping|banking|engineering|housing|lending|training|mining|thing|something|nothing|anything|farming|funding|holding|being|morning|evening)$/;
/** "state-**backed**", "China-**based**" */
const COMPOUND = /(?:state|government|privately|party|china|us)-\S+$/;

/** "Keane **said**", "the economist **reckons**": a verb, and no more of the phrase. */
export function isSaying(tokens: readonly Token[], at: number): boolean {
  const found = cueVerbOf(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '');
  if (found === null || found.cue.form === 'base' || found.cue.form === 'gerund') return false;
  if (!found.cue.traits.has('noun')) return true;
  const next = tokens[at + 1];
  // "The notice calls the step": no noun has "the" right after it.
  const isObject = next !== undefined && (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower));
  if (
    found.cue.form === 'third' &&
    (isObject || next?.lower === 'that' || (next !== undefined && !isWord(next)))
  )
    return true;
  return isCapitalised(tokens[at - 1]) && !isCapitalised(next);
}

/** "His boss **disagrees**": after a person's noun, a word in -s that names nobody is a verb. */
export function isVerbOfPerson(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || kindOfNoun(before?.lower ?? '') !== 'person' || isCapitalised(before))
    return false;
  return /[^s]s$/.test(token.lower) && kindOfNoun(token.lower) === null && !isCapitalised(next);
}

/** "the **leading** economists", "a **hearing**": what looks like a participle belongs to the noun. */
export function isNounLike(tokens: readonly Token[], at: number, limit: number): boolean {
  if (NOUN_IN_ING.test(tokens[at]?.lower ?? '')) return true;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && (DETERMINERS.has(before.lower) || /'s$/.test(before.lower))) return true;
  if (COMPOUND.test(tokens[at]?.lower ?? '')) return true;
  return (
    at + 1 < limit &&
    isWord(next) &&
    !PREPOSITIONS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    !BE.has(next.lower) &&
    /-/.test(tokens[at]?.text ?? '')
  );
}
