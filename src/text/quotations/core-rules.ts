import { isDate, isNameOf, isTitleAfter } from './name-parts.ts';
import { isNounLike, isSaying, isVerbOfPerson } from './noun-or-verb.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isFiniteVerb,
  isParticiple,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './word-classes.ts';

/** A word after the first of a noun phrase that began at token `from`. */
interface CoreWord {
  readonly tokens: readonly Token[];
  readonly token: Token;
  readonly at: number;
  readonly from: number;
  readonly limit: number;
}

/** Whether the core of a noun phrase goes on with a word, or ends before it. */
export interface CoreRule {
  readonly name: string;
  /** The word stands between asterisks. */
  readonly example: string;
  readonly goesOn: boolean;
  readonly fits: (word: CoreWord) => boolean;
}

const PARTICLE = /^(?:de|van|von|der|al|bin|ibn|la|le|du)$/;
const QUANTITY = /^(?:two|three|four|five|six|several|few|many|other|most)$/;

/** The rules in the order they are tried: the first that fits decides, and where none fits the core goes on. */
export const CORE_RULES: readonly CoreRule[] = [
  {
    name: 'date',
    example: 'the ministry *Tuesday*',
    goesOn: false,
    fits: ({ tokens, token, at }) => isCapitalised(token) && isDate(tokens, at),
  },
  {
    name: 'name',
    example: 'economist *Lu*',
    goesOn: true,
    fits: ({ token }) => isCapitalised(token),
  },
  {
    name: 'joined names',
    example: 'Harrow *and* Pike',
    goesOn: true,
    fits: ({ tokens, token, at }) =>
      /^(?:and|&)$/.test(token.lower) && isCapitalised(tokens[at - 1]) && isCapitalised(tokens[at + 1]),
  },
  {
    name: 'particle',
    example: 'Hanna *van* Rijn',
    goesOn: true,
    fits: ({ tokens, token, at }) => PARTICLE.test(token.lower) && isCapitalised(tokens[at + 1]),
  },
  {
    name: 'name of a body',
    example: 'Ministry *of* Commerce',
    goesOn: true,
    fits: ({ tokens, token, at }) => /^(?:of|for)$/.test(token.lower) && isNameOf(tokens, at),
  },
  {
    name: 'preposition in a title',
    example: 'the *under* secretary',
    goesOn: true,
    fits: ({ tokens, token, at, from }) =>
      at === from + 1 &&
      PREPOSITIONS.has(token.lower) &&
      /^(?:the|an?|his|her|its)$/.test(tokens[from]?.lower ?? ''),
  },
  {
    name: 'another phrase',
    example: 'the buyer *who* called',
    goesOn: false,
    fits: ({ token: { lower } }) =>
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      lower === '&' ||
      SUBORDINATORS.has(lower) ||
      RELATIVES.has(lower) ||
      PRONOUNS.has(lower),
  },
  {
    name: 'verb or adverb',
    example: 'the buyer *is*',
    goesOn: false,
    fits: ({ token }) => isFiniteVerb(token) || isAdverb(token),
  },
  {
    name: 'another determiner',
    example: 'wheat growers *some* of whom left',
    goesOn: false,
    fits: ({ token: { lower }, at, from }) =>
      at > from + 1 && DETERMINERS.has(lower) && !QUANTITY.test(lower),
  },
  {
    name: 'participle',
    example: 'officials *briefed* on the talks',
    goesOn: false,
    fits: ({ tokens, token, at, limit }) => isParticiple(token) && !isNounLike(tokens, at, limit),
  },
  {
    name: 'verb of saying, or of a person',
    example: 'the economist *reckons*',
    goesOn: false,
    fits: ({ tokens, at }) => isSaying(tokens, at) || isVerbOfPerson(tokens, at),
  },
  {
    name: 'after a name',
    example: 'Harrow *sales* rose',
    goesOn: false,
    fits: ({ tokens, at, limit }) => isCapitalised(tokens[at - 1]) && !isTitleAfter(tokens, at, limit),
  },
];
