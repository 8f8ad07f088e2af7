import type { Direction } from './direction.ts';
import { DEEDS, lookAround, PAYERS, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

export type Role = keyof Direction;

/** A hint that the country at token `at` imposes or bears a tariff. */
export interface Clue {
  readonly role: Role;
  /** `null` for all partners alike. */
  readonly code: string | null;
  readonly at: number;
  readonly weight: number;
  /** Whether a preposition or verb before it ties it to what stands there. */
  readonly isTied: boolean;
}

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
const RULES: readonly Rule[] = [
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
    weight: 3,
    example: 'raised *its* to 84 percent, *its* own at 10, *China’s* was 125',
    isMet: ({ place, isPossessive, next, afterNext }) =>
      (isPossessive || /^(?:its|their|his|her)$/.test(place.lower)) &&
      isWithoutNoun(isPossessive ? afterNext : next),
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
      /^(?:from|in)$/.test(governor?.lower ?? '') && comesFrom(beforeGovernor.at(-1)),
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
    weight: 3,
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

/** A country is rarely "they". */
const PLURAL = /^(?:they|their)$/;

/** The clues that the places of a sentence give, in the order of the words. */
export function findClues(tokens: readonly Token[]): Clue[] {
  const isOnChina = tokens.some(({ code }) => code === 'CN');
  const told = tokens.flatMap((token, at): Clue[] => {
    const { code } = token;
    if (token.kind !== 'place' || code === null || isBought(tokens, at)) return [];
    // "China (including Hong Kong)" is one customs order's wording for China.
    if (isOnChina && /^(?:HK|MO)$/.test(code)) return [];
    const around = lookAround(tokens, at);
    const isTied = around.governor !== null;
    const certainty = PLURAL.test(token.lower) ? 0.4 : 1;
    return RULES.filter(({ isMet }) => isMet(around)).map(({ role, weight: full }) => ({
      role,
      code,
      at,
      weight: full * certainty,
      isTied,
    }));
  });
  return [...told, ...gapped(tokens, told), ...onEverybody(tokens)].sort((a, b) => a.at - b.at);
}

const BETWEEN = /^(?:a|an|the|mere|about|some|only|just|at|is|was|another|now|gets?|got|goes|go)$/;

/** "America will charge 55 percent and China 10 percent", "Beijing: 84%": a place before a percentage does as the place before it. */
function gapped(tokens: readonly Token[], told: readonly Clue[]): Clue[] {
  const known = new Set(told.map(({ at }) => at));
  const clues: Clue[] = [];
  let before = 0;
  for (const [at, token] of tokens.entries()) {
    while (before < told.length && (told[before] as Clue).at < at) before++;
    if (token.kind !== 'place' || token.code === null || known.has(at)) continue;
    const isThird = !/^(?:US|CN)$/.test(token.code);
    let next = at + 1;
    if (/^(?:break|comma)$/.test(tokens[next]?.kind ?? '')) next++;
    while (next < at + 5 && BETWEEN.test(tokens[next]?.lower ?? '')) next++;
    if (tokens[next]?.kind === 'percentage') {
      const last = told[before - 1];
      // "The EU faces a 20% U.S. tariff, Japan 24%": Japan does as the EU does.
      const model = tokens[(last?.at ?? at) + 1]?.kind === 'tariff' ? told[0] : last;
      clues.push({
        role: model?.role ?? (isThird ? 'target' : 'imposer'),
        code: token.code,
        at,
        weight: 4,
        isTied: false,
      });
    } else if (isThird && token.form !== 'demonym') {
      clues.push({ role: 'target', code: token.code, at, weight: 0.8, isTied: false });
    }
  }
  return clues;
}

/** Where a tariff is on all partners, or on none in particular. */
const EVERYBODY =
  /^(?:everyone|everybody|anywhere|wherever|everywhere|worldwide|global|globally|universal|imported|foreign|world)$/;
const EACH = /^(?:all|every|most|any|other|many|of|\d+|countries)$/;
const PARTNERS = /^(?:countr(?:y|ies)|nations?|partners?|places?|economies|rest)$/;

/** "on steel from every country", "for everyone else" */
function onEverybody(tokens: readonly Token[]): Clue[] {
  return tokens.flatMap((token, at): Clue[] => {
    const isEach =
      PARTNERS.test(token.lower) &&
      tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => EACH.test(lower));
    const isFrom = token.lower === 'countries' && tokens[at - 1]?.lower === 'from';
    if (!EVERYBODY.test(token.lower) && !isEach && !isFrom) return [];
    return [{ role: 'target', code: null, at, weight: 2.5, isTied: true }];
  });
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

function comesFrom(word: Token | undefined): boolean {
  if (word === undefined) return false;
  return (
    /^(?:goods|sell)$/.test(word.kind) ||
    /^(?:coming|arriving|imported|sourced|buys?|bought|originating|produced|grown|built|assembled|in|out|fresh)$/.test(
      word.lower,
    )
  );
}

/** "buying Russian oil", "buyers of Russian oil": what is bought bears no tariff. */
function isBought(tokens: readonly Token[], at: number): boolean {
  const [second = '', first = ''] = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  return /^(?:buy(?:s|ing|ers?)?|bought|purchas(?:e|es|ed|ing))$/.test(first === 'of' ? second : first);
}
