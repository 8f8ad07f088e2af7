import type { Token } from './tokens.ts';
import { isAdverb, isWord, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './word-classes.ts';

/** Whether a part of a sentence that begins so stands before the subject: "In Beijing", "Asked whether". */
export function isIntroduction(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (!isWord(token)) return true;
  return (
    PREPOSITIONS.has(token.lower) ||
    SUBORDINATORS.has(token.lower) ||
    RELATIVES.has(token.lower) ||
    isAdverb(token) ||
    /^(?:according|whose|even|asked|pressed|told|questioned|counted|granted|faced|given)$/.test(
      token.lower,
    ) ||
    (from === 0 && /^\p{Lu}\p{Ll}+ing$/u.test(token.text))
  );
}
