import { type ClueRule, isNoun, isOwning, isThird, isWithoutNoun } from './clue-rule.ts';
import { DEEDS, PAYERS } from './surroundings.ts';
import type { Token } from './tokens.ts';

const GETS = /^(?:gets?|got|wins?|won|receive[sd]?|was|were|is|given|granted|has|had)$/;
const RELIEF = /^(?:relief|reprieve|pause|breather|break|exemption|waiver|carve-out|discount)$/;
const ON = /^(?:on|against|upon|towards?|targeting)$/;
const IMPORTS = /^imports?$/;

/** What the noun that a country’s name stands before tells, or the word right after the name. */
export const NOUN_CLUES: readonly ClueRule[] = [
  {
    role: 'imposer',
    weight: 4,
    example: '*Chinese* retaliatory tariffs, *Washington’s* 145 percent levy, *Trump* tariffs',
    isMet: ({ isAdjective, place, head }) =>
      isNoun(head, isThird(place) ? /^tariff$/ : /^(?:tariff|soft)$/) &&
      (isAdjective || place.form === 'leader'),
  },
  {
    role: 'target',
    weight: 2,
    example: '*China* tariffs',
    isMet: ({ isAdjective, place, next }) => !isAdjective && place.form === 'name' && next?.kind === 'tariff',
  },
  {
    role: 'imposer',
    weight: 4,
    example: '*Beijing’s* reply, the *Chinese* one',
    isMet: ({ isAdjective, head }) => isAdjective && head !== null && DEEDS.test(head.lower),
  },
  {
    role: 'imposer',
    weight: 4,
    example: 'raised *its* to 84 percent, *its* own at 10, *China’s* was 125',
    isMet: ({ place, isPossessive, next, afterNext, previous }) =>
      isOwning(place, isPossessive) &&
      !(isThird(place) && isPossessive) &&
      !isMoved(previous, isPossessive) &&
      isWithoutNoun(isPossessive ? afterNext : next),
  },
  {
    role: 'target',
    weight: 3,
    example: 'lifted *China’s* to 125 percent',
    isMet: ({ isPossessive, previous, afterNext }) =>
      isMoved(previous, isPossessive) && isWithoutNoun(afterNext),
  },
  {
    role: 'target',
    weight: 3,
    example: '*China* got no such relief, *Mexico* won a reprieve',
    isMet: ({ next, afterNext, rest }) =>
      (GETS.test(next?.lower ?? '') || GETS.test(afterNext?.lower ?? '')) &&
      rest.some(({ lower }) => RELIEF.test(lower)),
  },
  {
    role: 'target',
    weight: 4,
    example: '*Brazil’s* 50 percent, *Vietnam’s* 20 percent rate',
    isMet: ({ place, isPossessive, next, afterNext, head }) =>
      isThird(place) &&
      isOwning(place, isPossessive) &&
      isWithoutNoun(isPossessive ? afterNext : next) &&
      !isNoun(head, /^tariff$/),
  },
  {
    role: 'imposer',
    weight: 2.5,
    example: '*US* on China',
    isMet: ({ isAdjective, place, next }) =>
      (!isAdjective || place.form === 'name') && ON.test(next?.lower ?? ''),
  },
  {
    role: 'imposer',
    weight: 3,
    example: '*U.S.* imports of Chinese steel, *American* imports from China',
    isMet: ({ isAdjective, head, afterHead }) =>
      isAdjective && IMPORTS.test(head?.lower ?? '') && /^(?:from|of)$/.test(afterHead?.lower ?? ''),
  },
  {
    role: 'imposer',
    weight: 2,
    example: '*China’s* imports',
    isMet: ({ isPossessive, head }) => isPossessive && IMPORTS.test(head?.lower ?? ''),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'all *American* pears and pork, *China’s* exports',
    isMet: ({ isAdjective, isPossessive, head, afterHead }) =>
      isAdjective &&
      isNoun(head, /^goods$/) &&
      !(IMPORTS.test(head?.lower ?? '') && (isPossessive || /^(?:from|of)$/.test(afterHead?.lower ?? ''))),
  },
  {
    role: 'imposer',
    weight: 2.5,
    example: '*American* importers pay',
    isMet: ({ isAdjective, head }) => isAdjective && head !== null && PAYERS.test(head.lower),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'letters gave *Japan* 25 percent',
    isMet: ({ place, previous }) =>
      isThird(place) &&
      /^(?:gave|give|gives|giving|told|promised|granted|offered|charges?|charged|taxed)$/.test(
        previous?.lower ?? '',
      ),
  },
];

/** "lifted China’s": another’s doing. */
function isMoved(previous: Token | null, isPossessive: boolean): boolean {
  return isPossessive && /^(?:change|hit|impose)$/.test(previous?.kind ?? '');
}
