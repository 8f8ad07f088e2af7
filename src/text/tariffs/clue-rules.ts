import type { Role } from './direction.ts';
import { DEEDS, PAYERS, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** A hint that a country imposes or bears a tariff, and what it weighs. */
interface Rule {
  readonly role: Role;
  readonly weight: number;
  readonly example: string;
  readonly isMet: (around: Surroundings) => boolean;
}

const ON = /^(?:on|against|upon|towards?|targeting)$/;
const INTO = /^(?:into|entering|to)$/;
const SUFFERED = /^(?:slapp|charg|threaten|exempt|exclud|spar|subject)/;
const IMPORTS = /^imports?$/;

/** All that hold are summed. */
export const CLUE_RULES: readonly Rule[] = [
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
    role: 'imposer',
    weight: 2,
    example: 'In *the European Union*, officials said',
    isMet: ({ place, governor, beforeGovernor, next, afterNext }) =>
      isThird(place) &&
      /^In$/.test(governor?.text ?? '') &&
      beforeGovernor.length === 0 &&
      next?.kind === 'comma' &&
      /^(?:officials|lawmakers|ministers|the)$/.test(afterNext?.lower ?? ''),
  },
  {
    role: 'target',
    weight: 3,
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
    role: 'target',
    weight: 1.5,
    example: 'on *American* whiskey, *Brazilian* beans pay',
    isMet: ({ place, head, next, governor, verb }) =>
      place.form === 'demonym' &&
      head === null &&
      next?.kind === 'other' &&
      /^\p{Ll}{3,}$/u.test(next.text) &&
      (governor?.kind === 'preposition' || governor?.kind === 'hit' || verb?.kind === 'face'),
  },
  {
    role: 'imposer',
    weight: 2.5,
    example: '*American* importers pay',
    isMet: ({ isAdjective, head }) => isAdjective && head !== null && PAYERS.test(head.lower),
  },
  {
    role: 'imposer',
    weight: 2.5,
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
    example: 'letters gave *Japan* 25 percent',
    isMet: ({ place, previous }) =>
      isThird(place) &&
      /^(?:gave|give|gives|giving|told|promised|granted|offered|charges?|charged|taxed)$/.test(
        previous?.lower ?? '',
      ),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'everything *China* sells',
    isMet: ({ verb, head }) => isVerb(verb, /^sell$/) && !PAYERS.test(head?.lower ?? ''),
  },
  {
    role: 'target',
    weight: 5,
    example: 'tariffs on *China*, 34 percent against *American* pears',
    isMet: ({ governor, beforeGovernor }) =>
      isAimed(governor, beforeGovernor) &&
      (speaksOfTariffs(beforeGovernor, governor) || beforeGovernor.at(-1)?.kind === 'place'),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'goods from *China*, parcels coming in from *China*, made in *China*',
    isMet: ({ governor, beforeGovernor }) =>
      (governor?.lower === 'from' && comesFrom(beforeGovernor.at(-1))) ||
      (governor?.lower === 'in' && MADE.test(beforeGovernor.at(-1)?.lower ?? '')),
  },
  {
    role: 'imposer',
    weight: 3,
    example: 'the duty on soybeans in *China*, what exporters face in *America*',
    isMet: ({ governor, beforeGovernor, isAdjective, place }) =>
      governor?.lower === 'in' &&
      (!isAdjective || place.form === 'name') &&
      (/^(?:face|tariff|soft|goods)$/.test(beforeGovernor.at(-1)?.kind ?? '') ||
        beforeGovernor.at(-1)?.lower === 'sold'),
  },
  {
    role: 'target',
    weight: 2.5,
    example: 'a rate of 20 percent for *Vietnam*',
    isMet: ({ governor, beforeGovernor }) =>
      governor?.lower === 'for' && /^(?:percentage|tariff|soft)$/.test(beforeGovernor.at(-1)?.kind ?? ''),
  },
  {
    role: 'imposer',
    weight: 4,
    example: 'the duties imposed by *Beijing*',
    isMet: ({ governor, beforeGovernor }) =>
      governor?.lower === 'by' && speaksOfTariffs(beforeGovernor, governor),
  },
  {
    role: 'imposer',
    weight: 2.5,
    example: 'goods sold to *America*, parcels entering *the US*',
    isMet: ({ governor, beforeGovernor }) =>
      INTO.test(governor?.lower ?? '') &&
      (governor?.lower === 'entering' ||
        beforeGovernor
          .slice(-3)
          .some(
            ({ kind, lower }) =>
              /^(?:goods|sell)$/.test(kind) ||
              /^(?:went|go|goes|shipments?|come|comes|coming|enter)$/.test(lower),
          )),
  },
  {
    role: 'imposer',
    weight: 2,
    example: 'pays 25 percent in *America*, at *Chinese* ports',
    isMet: ({ governor, beforeGovernor, head, next }) =>
      (governor?.lower === 'in' && beforeGovernor.at(-1)?.kind === 'percentage') ||
      (/^(?:at|in)$/.test(governor?.lower ?? '') &&
        /^(?:ports?|borders?|customs)$/.test(head?.lower ?? next?.lower ?? '')),
  },
  {
    role: 'target',
    weight: 3,
    example: 'hits *Canada*, slapped *Chinese* goods with, exempted *Mexico*',
    isMet: ({ governor, beforeGovernor }) =>
      governor !== null &&
      beforeGovernor.at(-1)?.kind !== 'be' &&
      (governor.kind === 'hit' ||
        (governor.kind === 'impose' && /^(?:slap|exempt|exclud|spar|threaten|charg)/.test(governor.lower))),
  },
];

const GETS = /^(?:gets?|got|wins?|won|receive[sd]?|was|were|is|given|granted|has|had)$/;
const RELIEF = /^(?:relief|reprieve|pause|breather|break|exemption|waiver|carve-out|discount)$/;

/** "lifted China’s": another’s doing. */
function isMoved(previous: Token | null, isPossessive: boolean): boolean {
  return isPossessive && /^(?:change|hit|impose)$/.test(previous?.kind ?? '');
}

function isNoun(head: Token | null, kinds: RegExp): boolean {
  return head !== null && kinds.test(head.kind);
}

function isThird({ code }: Token): boolean {
  return code !== 'US' && code !== 'CN';
}

function isOwning(place: Token, isPossessive: boolean): boolean {
  return isPossessive || /^(?:its|their|his|her)$/.test(place.lower);
}

function isWithoutNoun(next: Token | null): boolean {
  return next?.lower === 'own' || /^(?:preposition|percentage|be)$/.test(next?.kind ?? '');
}

function isVerb(verb: Token | null, kinds: RegExp): boolean {
  return verb !== null && kinds.test(verb.kind);
}

function isAimed(governor: Token | null, before: readonly Token[]): boolean {
  if (governor === null || governor.kind !== 'preposition') return false;
  if (ON.test(governor.lower)) return true;
  return (
    governor.lower === 'at' &&
    /^(?:aimed|directed|levelled|leveled|targeted)$/.test(before.at(-1)?.lower ?? '')
  );
}

/** Whether a tariff, a percentage or a verb of imposing stands before the preposition in its clause. */
function speaksOfTariffs(before: readonly Token[], governor: Token | null): boolean {
  return before.some(
    ({ clause, kind }) =>
      clause === governor?.clause && /^(?:tariff|soft|percentage|impose|hit|change)$/.test(kind),
  );
}

const MADE = /^(?:made|manufactured|produced|built|assembled|grown|sourced|sewn|printed)$/;

function comesFrom(word: Token | undefined): boolean {
  if (word === undefined) return false;
  return (
    /^(?:goods|sell)$/.test(word.kind) ||
    /^(?:coming|arriving|imported|sourced|buys?|bought|originating|produced|grown|built|assembled|in|out|fresh|those|ones|that)$/.test(
      word.lower,
    )
  );
}
