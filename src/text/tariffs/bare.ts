import type { Word } from './tokens.ts';

interface Scene {
  readonly words: readonly Word[];
  readonly shape: string;
  /** 1 for every word that a percentage before has taken. */
  readonly taken: Uint8Array;
  /** Whether the article has given the rate before. */
  readonly isKnown: (rate: number) => boolean;
}

/** What may follow a number without a unit: no word that it could count. */
const FOLLOWS =
  /^(?:and|or|but|while|as|when|if|after|before|until|till|since|because|that|which|then|now|today|in|on|for|at|from|to|by|under|with|through|without|among|more|each|apiece|last|this|next|again|already|overall|altogether|during|once|whether|unless|so|was|is|were|are|had|has|would|will|could|should|percentage|respectively)$/;
/** "55 in all", "170 all told" */
const SUMS = /^(?:in all|all told|in total|altogether|all in|combined)\b/;
const NO_SUBJECT = /^(?:he|she|who|i|you|we|they|there|am|pm)$/;
const MEASURES =
  /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|rates?|total|level|ceiling|cap|maximum|minimum|average|peak|high|floor|surcharge|increase|increases|figure|toll)$/;
const EXPECTS =
  /^(?:plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing)|brac(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|budget(?:s|ed|ing)?|ask(?:s|ed|ing)?|aim(?:s|ed|ing)?)$/;
const CLOCK =
  /^(?:up|woke|open(?:s|ed)?|clos(?:e|es|ed)|meets?|met|wakes?|began|beg[iu]ns?|start(?:s|ed)?|end(?:s|ed)?|noon|aged?)$/;
const ABOVE =
  /^(?:above|below|over|under|past|beyond|exceed(?:s|ed|ing)?|than|nearly|around|top(?:s|ped|ping)?|hits?|reach(?:es|ed|ing)?)$/;

/**
 * Whether a bare number, or two, can only be read with the unit of the percentages about it: "to 30", "then 125", "stands at 10".
 *
 * `from` and `to` are indexes of its first word and of the word after its last.
 */
export function isLicensed({ words, shape, taken, isKnown }: Scene, from: number, to: number): boolean {
  const first = shape.slice(from, to).search(/N/) + from;
  // "the 145 was real", "America’s 125"
  const isOwned =
    words[first - 1]?.lower === 'the' ||
    (words[first - 1]?.kind === 'possessive' && words[first - 2]?.kind === 'place');
  if (
    isOwned &&
    to === first + 1 &&
    isKnown(words[first]?.numeral?.value ?? 0) &&
    (isFollowed(words, to) || /^\p{Ll}+s$/u.test(words[to]?.text ?? ''))
  )
    return true;
  if (!isFollowed(words, to)) return false;
  let left = first - 1;
  while (left >= 0 && /[zT]/.test(shape[left] ?? '') && words[left]?.lower !== 'at') left--;
  const [word, before] = [words[left], words[left - 1]];
  if (/^[fk]/.test(shape.slice(from, from + 1)) && shape.slice(from, to).match(/N/g)?.length === 2)
    return true;
  if (
    SUMS.test(
      words
        .slice(to, to + 2)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true;
  const lower = word?.lower ?? '';
  if (lower === 'at') return !CLOCK.test(before?.lower ?? '');
  switch (shape[left]) {
    case 't':
    case 'm':
      return true;
    case 'h':
      return (
        /[PQN1]/.test(shape.slice(Math.max(0, left - 4), left)) &&
        taken.subarray(Math.max(0, left - 4), left).some(Boolean)
      );
    case 'a':
    case 'o':
      return taken[left - 1] === 1 || (taken[left - 2] === 1 && shape[left - 1] === 'c') || isPair(shape, to);
    case 'c':
      return taken[left - 1] === 1 || (taken.subarray(0, left).includes(1) && isNoName(before));
    case 'B':
      return word?.text === ';' && taken.subarray(0, left).includes(1);
    case 'y':
      return /V/.test(shape.slice(Math.max(0, left - 8), left));
    case 'e':
      return isThing(words, shape, left) && !/^(?:ha[sd]|have|would|will)$/.test(lower);
    default:
      break;
  }
  if (isPair(shape, to)) return true;
  if (lower === 'of') return MEASURES.test(before?.lower ?? '') || words[first - 1]?.lower === 'the';
  if (lower === 'for') return EXPECTS.test(before?.lower ?? '');
  if (lower === 'with') return /^(?:hit|impose)$/.test(before?.kind ?? '') || words[to]?.lower === 'more';
  if (ABOVE.test(lower) || word?.kind === 'face' || /^(?:charg\w+|keep|keeps|kept|told)$/.test(lower))
    return true;
  if (isOwned && (words[first - 1]?.kind === 'possessive' || words[to]?.lower === 'that')) return true;
  return (
    first - 1 > left && /^(?:another|further|additional|extra|mere)$/.test(words[first - 1]?.lower ?? '')
  );
}

/** Whether what "is 54" is no person: "the rate is 54", not "Mr Li is 54". */
function isThing(words: readonly Word[], shape: string, be: number): boolean {
  let subject = be;
  while (subject >= 0 && shape[subject] === 'e') subject--;
  return isNoName(words[subject]) && !NO_SUBJECT.test(words[subject]?.lower ?? '');
}

function isNoName(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'place' ||
      word.kind === 'pronoun' ||
      !/^\p{Lu}/u.test(word.text) ||
      /^(?:It|That|This)$/.test(word.text))
  );
}

/** The first of "54 and 34 percent". */
function isPair(shape: string, to: number): boolean {
  return /^c?[ao]z?[PQ]/.test(shape.slice(to, to + 4));
}

function isFollowed(words: readonly Word[], to: number): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (last === undefined || next === undefined) return true;
  if (next.kind === 'comma' || next.kind === 'break') return true;
  // A stop or a quotation mark stands between.
  if (next.start - last.end > 1) return true;
  return (
    FOLLOWS.test(next.lower) ||
    (next.kind === 'number' && /^(?:day|week|month|hour)s?$/.test(words[to + 1]?.lower ?? ''))
  );
}
