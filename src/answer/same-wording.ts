/** Share of the words of the shorter text that the longer one must hold. */
const SAME = 0.8;
/** A text of fewer words is the same only letter for letter. */
const SHORT = 4;
/** A text of fewer words must be held whole: one other word makes it another saying. */
const WHOLE = 8;
const NEGATION = /\b(?:not|no|never|neither|nor|none|without|cannot)\b|n['’]t\b/i;

/** A text's words, ready to be compared with many others. */
export interface Wording {
  readonly words: readonly string[];
  readonly held: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** Too short to tell by its words alone who might have said it. */
  readonly isShort: boolean;
}

export function wordingOf(text: string): Wording {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, held: new Set(words), isNegated: NEGATION.test(text), isShort: words.length < SHORT };
}

/**
 * Whether two texts say the same in nearly the same words: one holds most words and every number of the other, and
 * either both deny something or neither does.
 */
export function isSameWording(a: Wording, b: Wording): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.isShort) return short.words.join(' ') === long.words.join(' ');
  if (short.isNegated !== long.isNegated) return false;
  const most = short.words.length < WHOLE ? 0 : (1 - SAME) * short.words.length;
  let missing = 0;
  for (const word of short.words) {
    if (long.held.has(word)) continue;
    missing++;
    if (/\d/.test(word) || missing > most) return false;
  }
  return true;
}
