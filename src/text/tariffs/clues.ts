import { CLUE_RULES } from './clue-rules.ts';
import type { Role } from './direction.ts';
import { lookAround } from './surroundings.ts';
import type { Token } from './tokens.ts';

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

/** "all countries except Britain", "more than Canada" */
const EXCEPTED = /^(?:except|excepting|excluding|besides|unlike|than|like)$/;
/** A country is rarely "they". */
const PLURAL = /^(?:they|their)$/;

/** The clues that the places of a sentence give, in the order of the words. */
export function findClues(tokens: readonly Token[]): Clue[] {
  const isOnChina = tokens.some(({ code }) => code === 'CN');
  const told = tokens.flatMap((token, at): Clue[] => {
    const { code } = token;
    if (token.kind !== 'place' || code === null || isBought(tokens, at)) return [];
    if (EXCEPTED.test(tokens[at - 1]?.lower ?? '')) return [];
    // "China (including Hong Kong)" is one customs order's wording for China.
    if (isOnChina && /^(?:HK|MO)$/.test(code)) return [];
    const around = lookAround(tokens, at);
    const isTied = around.governor !== null;
    const certainty = PLURAL.test(token.lower) ? 0.4 : 1;
    return CLUE_RULES.filter(({ isMet }) => isMet(around)).map(({ role, weight: full }) => ({
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
  /^(?:everyone|everybody|anywhere|wherever|everywhere|worldwide|global|globally|universal|imported|foreign)$/;
const EACH = /^(?:all|every|most|any|other|many|of|\d+|countries)$/;
const PARTNERS = /^(?:countr(?:y|ies)|nations?|partners?|places?|economies|rest)$/;

/** "on steel from every country", "for everyone else" */
function onEverybody(tokens: readonly Token[]): Clue[] {
  return tokens.flatMap((token, at): Clue[] => {
    const isEach =
      PARTNERS.test(token.lower) &&
      tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => EACH.test(lower));
    const before = tokens[at - 1]?.lower ?? '';
    const isFrom = token.lower === 'countries' && /^(?:from|for|on|against)$/.test(before);
    const isWorld =
      token.lower === 'world' &&
      tokens
        .slice(Math.max(0, at - 4), at)
        .some(({ lower }) => /^(?:rest|whole|most|around|on)$/.test(lower));
    if (!EVERYBODY.test(token.lower) && !isEach && !isFrom && !isWorld) return [];
    return [{ role: 'target', code: null, at, weight: 2.5, isTied: true }];
  });
}

/** "buying Russian oil", "buyers of Russian oil": what is bought bears no tariff. */
function isBought(tokens: readonly Token[], at: number): boolean {
  const [second = '', first = ''] = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  return /^(?:buy(?:s|ing|ers?)?|bought|purchas(?:e|es|ed|ing))$/.test(first === 'of' ? second : first);
}
