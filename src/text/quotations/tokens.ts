import type { Span } from '../../corpus/span.ts';
import type { MarkedSpan } from './marks.ts';

export type TokenKind = 'word' | 'comma' | 'dash' | 'colon' | 'semicolon' | 'stop' | 'bracket' | 'quote';

/** A word, a punctuation mark, or a whole quotation with its marks. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with a straight apostrophe; a surname that looks like a pronoun keeps its capital: "**He** Jianguo". */
  readonly lower: string;
  /** A word that begins in a capital, or has one behind a letter or two: "iPhone". */
  readonly isCapital: boolean;
}

/** A dot that belongs to the word before it. */
const ABBREVIATION =
  /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|Inc|Corp|Co|Ltd|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[ap]\.m|vs)$/u;
const WORD = /[\p{L}\p{N}$€£¥%](?:[\p{L}\p{N}%]|[’'.&\-‑/,](?=[\p{L}\p{N}])|(?<=\d):(?=\d\d))*/uy;
/** "she’d": the pronoun and the verb are two words. */
const CONTRACTION = /^(?:he|she|it|they|i|we|you|who|that|there)(?=[’'](?:d|ll|ve|re|s|m)$)/i;
const HAS_CAPITAL = /^(?:\p{Lu}|[a-z]{1,2}\p{Lu})/u;
const CLITIC = /[’'](?:d|ll|ve|re|s|m)(?!\p{L})/uy;
const KINDS: readonly (readonly [pattern: RegExp, kind: TokenKind])[] = [
  [/,/y, 'comma'],
  [/—+|–|-{1,3}/y, 'dash'],
  [/:/y, 'colon'],
  [/;/y, 'semicolon'],
  [/[.?!…]+/y, 'stop'],
  [/[()[\]{}]/y, 'bracket'],
];

/** The tokens of a stretch of text; each of its quotations is one token. */
export function findTokens(text: string, span: Span, marks: readonly MarkedSpan[]): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  let next = 0;
  while (at < span.end) {
    const mark = marks[next];
    if (mark !== undefined && mark.start <= at) {
      if (mark.end > at) tokens.push(tokenAt(text, mark.start, mark.end, 'quote'));
      at = Math.max(at, mark.end);
      next++;
      continue;
    }
    const token = text.charAt(at) === ' ' ? null : readToken(text, at, mark?.start ?? span.end);
    if (token === null) at++;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function readToken(text: string, at: number, limit: number): Token | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  if (word !== null) {
    const pronoun = CONTRACTION.exec(word[0]);
    if (pronoun !== null) return tokenAt(text, at, at + pronoun[0].length, 'word');
    let end = Math.min(at + word[0].length, limit);
    const isDotted = text.charAt(end) === '.' && end < limit;
    if (isDotted && (/[,)]/.test(text.charAt(end + 1)) || ABBREVIATION.test(text.slice(at, end)))) end++;
    return tokenAt(text, at, end, 'word');
  }
  CLITIC.lastIndex = at;
  const clitic = CLITIC.exec(text);
  if (clitic !== null && /\p{L}/u.test(text.charAt(at - 1)))
    return tokenAt(text, at, at + clitic[0].length, 'word');
  for (const [pattern, kind] of KINDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return tokenAt(text, at, Math.min(at + match[0].length, limit), kind);
  }
  return null;
}

function lowerCase(words: string): string {
  const lower = words.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function tokenAt(text: string, start: number, end: number, kind: TokenKind): Token {
  const words = text.slice(start, end);
  const isSurname = (words === 'He' || words === 'You') && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  const lower = kind === 'quote' ? '' : isSurname ? words : lowerCase(words);
  return { kind, text: words, lower, isCapital: kind === 'word' && HAS_CAPITAL.test(words), start, end };
}
