import type { Span } from '../../corpus/span.ts';
import { ADJECTIVE_ENDINGS } from './words.ts';

/** A word of a sentence; its span leaves out a possessive ending. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Begins in a capital, and is no adjective made of a name ("Shanghai-based"). */
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** First of its sentence, of a quotation, or after a colon: its capital says nothing. */
  readonly isFirst: boolean;
  /** What stands between the token before, with its possessive ending, and this one. */
  readonly gap: string;
}

/** `U.S.`, `O’Neill`, `Vasquez-Holm`, `S&P`, `China’s`, `30` */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /[’']s$/i;
/** `I’ve`, `Don’t` */
const CONTRACTION = /[’'](?:ve|re|ll|d|m|t)$/i;
const OPENS = /[“"‘«「[(:*—–]\s?[“"‘'«「*]?$|^'$|\s'$|[?!.…][”’"']?\s/;

/** The words of `text` from `start` to `end`, in order. */
export function splitTokens(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let before = start;
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const whole = match[0];
    const word = POSSESSIVE.test(whole) && whole.length > 2 ? whole.replace(POSSESSIVE, '') : whole;
    const at = start + match.index;
    const gap = text.slice(before, at);
    const isBareOwner =
      /^[’'](?!\p{L})/u.test(text.slice(at + whole.length, at + whole.length + 2)) && word.endsWith('s');
    tokens.push({
      start: at,
      end: at + word.length,
      text: word,
      // "**He** Jianguo": a surname and no pronoun.
      lower: word === 'He' && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + 2, at + 5)) ? word : word.toLowerCase(),
      isCapital: /^\p{Lu}/u.test(word) && !isAdjective(word) && !CONTRACTION.test(word),
      isPossessive: word !== whole || isBareOwner,
      isFirst: tokens.length === 0 || OPENS.test(gap.slice(-4)),
      gap,
    });
    before = at + whole.length;
  }
  return tokens;
}

function isAdjective(word: string): boolean {
  return ADJECTIVE_ENDINGS.has(/-(\p{Ll}+)$/u.exec(word)?.[1] ?? '');
}

/** Whether only white space parts the two words, or the dot of an initial or a title ("Anderson W. White", "Mr. Lind"). */
export function isAdjacent(token: Token, next: Token | undefined): next is Token {
  if (next === undefined) return false;
  if (/^\s{1,2}$/.test(next.gap)) return !token.isPossessive;
  return /^\.\s$/.test(next.gap) && ABBREVIATED.test(token.text);
}

const ABBREVIATED =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Amb|Capt|Col|Sgt|Lt|Adm|Rev|Hon|MR|MRS|MS|DR|REP|SEN|GOV|Jr|Sr)$/u;
