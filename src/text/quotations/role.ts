import { cueVerbOf } from './cue-verbs.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isPause, isWord, RELATIVES } from './word-classes.ts';

const LONGEST_ROLE = 30;

/**
 * What the sentence itself says of the one it names: "an economist at Peking University", "who runs the desk", or the
 * title before the name.
 *
 * @returns in the text's words, or `null` where it says nothing
 */
export function describeRole(text: string, tokens: readonly Token[], phrase: NounPhrase): string | null {
  const next = tokens[phrase.core];
  if (
    next !== undefined &&
    isWord(next) &&
    RELATIVES.has(next.lower) &&
    next.lower !== 'that' &&
    !isCue(tokens, phrase.core + 1)
  ) {
    return roleFrom(text, tokens, phrase.core);
  }
  if (next !== undefined && isWord(next) && next.lower === 'of')
    return wordsBetween(text, tokens, phrase.core, phrase.to);
  const after = tokens[phrase.core + 1];
  if (isPause(next) && isWord(after) && beginsRole(tokens, phrase.core + 1))
    return roleFrom(text, tokens, phrase.core + 1);
  let title = phrase.core - 1;
  while (title > phrase.from && isCapitalised(tokens[title])) title--;
  if (title > phrase.from || !isCapitalised(tokens[title]))
    return titleOf(text, tokens, phrase.from, title + 1);
  return null;
}

/** "Grey, who said": what she said does not describe her. */
function isCue(tokens: readonly Token[], at: number): boolean {
  return cueVerbOf(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '') !== null;
}

function beginsRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (RELATIVES.has(token.lower) && isCue(tokens, at + 1))) return false;
  if (/^(?:a|an|the|who|whose|her|his|its|their|one|now|formerly|then|to|of)$/.test(token.lower)) return true;
  const next = tokens[at + 1];
  return (
    !isCapitalised(token) &&
    isWord(next) &&
    /^(?:of|at|for|to|in|and|with)$/.test(next.lower) &&
    !/ing$|ed$/.test(token.lower)
  );
}

function roleFrom(text: string, tokens: readonly Token[], from: number): string | null {
  let to = from;
  while (to < Math.min(tokens.length, from + LONGEST_ROLE) && isWord(tokens[to])) to++;
  return to === from ? null : wordsBetween(text, tokens, from, to);
}

function wordsBetween(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from
    ? null
    : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** The words before a name, a mere "the" left out. */
function titleOf(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  const isOnlyArticle = to - from === 1 && /^(?:the|a|an|this|that|one)$/.test(tokens[from]?.lower ?? '');
  return isOnlyArticle ? null : wordsBetween(text, tokens, from, to);
}
