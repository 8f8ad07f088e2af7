import { beginsNounPhrase, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isFiniteVerb,
  isWord,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/** The noun phrase, as short as can be, that ends just before token `end`: the noun that "who" or a participle describes. */
export function nounBefore(tokens: readonly Token[], before: number): NounPhrase | null {
  const end = beforeDate(tokens, before);
  let from = end;
  const floor = Math.max(0, end - 12);
  while (from > floor) {
    const token = tokens[from - 1];
    if (!isWord(token) || isFiniteVerb(token) || SUBORDINATORS.has(token.lower)) break;
    if (CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) break;
    if (PREPOSITIONS.has(token.lower)) {
      // "Gabriel Wildau of Teneo": the noun before "of" is the one described.
      if (token.lower !== 'of' && token.lower !== 'at') break;
    }
    from--;
    if (DETERMINERS.has(token.lower) && tokens[from - 1]?.lower !== 'of' && tokens[from - 1]?.lower !== 'at')
      break;
  }
  while (from < end && !beginsNounPhrase(tokens, from)) from++;
  return from < end ? nounPhraseAt(tokens, from, end) : null;
}

/** Past a date on the left: "a video **this week** promising", "a note **Tuesday** saying". */
function beforeDate(tokens: readonly Token[], end: number): number {
  const [last, before] = [tokens[end - 1]?.lower ?? '', tokens[end - 2]?.lower ?? ''];
  if (
    /^(?:week|month|year|morning|evening|afternoon|night|weekend)$/.test(last) &&
    /^(?:this|last|that|the)$/.test(before)
  )
    return end - 2;
  if (!WEEKDAY_OR_MONTH.test(last)) return end;
  return /^(?:on|last|in)$/.test(before) ? end - 2 : end - 1;
}
