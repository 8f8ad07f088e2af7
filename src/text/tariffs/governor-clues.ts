import { type ClueRule, isThird } from './clue-rule.ts';
import type { Token } from './tokens.ts';

const MADE = /^(?:made|manufactured|produced|built|assembled|grown|sourced|sewn|printed)$/;
const INTO = /^(?:into|entering|to)$/;
const ON = /^(?:on|against|upon|towards?|targeting)$/;

/** What the preposition or verb tells that governs a country’s name. */
export const GOVERNOR_CLUES: readonly ClueRule[] = [
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
    weight: 3,
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

function comesFrom(word: Token | undefined): boolean {
  if (word === undefined) return false;
  return (
    /^(?:goods|sell)$/.test(word.kind) ||
    /^(?:coming|arriving|imported|sourced|buys?|bought|originating|produced|grown|built|assembled|in|out|fresh|those|ones|that)$/.test(
      word.lower,
    )
  );
}
