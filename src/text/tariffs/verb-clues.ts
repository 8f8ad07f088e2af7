import { type ClueRule, isNoun, isThird, isVerb } from './clue-rule.ts';
import { PAYERS } from './surroundings.ts';

const SUFFERED = /^(?:slapp|charg|threaten|exempt|exclud|spar|subject)/;

/** What the verb tells that a country’s name is the subject of. */
export const VERB_CLUES: readonly ClueRule[] = [
  {
    role: 'imposer',
    weight: 4,
    example: '*Beijing* on Friday raised its duties',
    isMet: ({ verb, isPassive, head }) =>
      isVerb(verb, /^(?:impose|change|hit)$/) && !isPassive && !isNoun(head, /^(?:goods|tariff|soft)$/),
  },
  {
    role: 'imposer',
    weight: 1.5,
    example: 'the *Mexican* Senate agreed to charge: few but these two lay tariffs here',
    isMet: ({ place, verb, isPassive, head }) =>
      isThird(place) &&
      isVerb(verb, /^(?:impose|hit)$/) &&
      !isPassive &&
      !isNoun(head, /^(?:goods|tariff|soft)$/),
  },
  {
    role: 'imposer',
    weight: 3,
    example: '*China* will go from 125 percent to 10',
    isMet: ({ verb, place, head }) =>
      /^(?:go|goes|went|going)$/.test(verb?.lower ?? '') &&
      /^(?:US|CN)$/.test(place.code ?? '') &&
      !isNoun(head, /^goods$/),
  },
  {
    role: 'target',
    weight: 3,
    example: '*Canada* was hit with, *China* has been slapped with',
    isMet: ({ verb, isPassive }) =>
      isPassive && verb !== null && (verb.kind === 'hit' || SUFFERED.test(verb.lower)),
  },
  {
    role: 'target',
    weight: 3,
    example: '*Vietnam* faces a tariff',
    isMet: ({ verb, head }) => isVerb(verb, /^face$/) && !PAYERS.test(head?.lower ?? ''),
  },
  {
    role: 'imposer',
    weight: 2,
    example: 'most of what *America* buys from China',
    isMet: ({ verb }) => /^(?:buys?|bought|purchases)$/.test(verb?.lower ?? ''),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'everything *China* sells',
    isMet: ({ verb, head }) => isVerb(verb, /^sell$/) && !PAYERS.test(head?.lower ?? ''),
  },
];
