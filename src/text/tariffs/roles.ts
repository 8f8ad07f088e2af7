import type { Direction } from './direction.ts';
import type { Token } from './tokens.ts';

export type Role = keyof Direction;

export interface Candidate {
  readonly role: Role;
  readonly code: string;
  readonly at: number;
}

/** The places of a sentence that impose or bear a tariff, in the order of the words. */
export function findRoles(tokens: readonly Token[]): Candidate[] {
  const told = tokens.flatMap((token, at): Candidate[] => {
    if (token.kind !== 'place' || token.code === null || isBought(tokens, at)) return [];
    const role = payerRole(tokens, at) ?? roleByWordsAfter(tokens, at) ?? roleByWordsBefore(tokens, at);
    return role === null ? [] : [{ role, code: token.code, at }];
  });
  return [...told, ...gapped(tokens, told)].sort((a, b) => a.at - b.at);
}

/** "America will charge 55 percent and China 10 percent", "Beijing: 84%": a place before a percentage does as the place before it. */
function gapped(tokens: readonly Token[], told: readonly Candidate[]): Candidate[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'place' || token.code === null || told.some((other) => other.at === at)) return [];
    const next = tokens[at + 1];
    const measured = next?.kind === 'break' || next?.kind === 'comma' ? tokens[at + 2] : next;
    if (measured?.kind !== 'percentage') return [];
    const before = told.filter((other) => other.at < at);
    // "The EU faces a 20% U.S. tariff, Japan 24%": Japan does as the EU does.
    const model = tokens[(before.at(-1)?.at ?? at) + 1]?.kind === 'tariff' ? before[0] : before.at(-1);
    return [{ role: model?.role ?? 'imposer', code: token.code, at }];
  });
}

const REACH = 9;
/** "China’s reply", "Beijing’s first list" */
const DEEDS =
  /^(?:reply|response|retaliation|answer|list|order|decree|threat|package|reprisals?|decision|measure|measures)$/i;

/** "U.S. tariffs", "Chinese goods", "everything China sells", "Beijing on Friday raised", "China faces". */
function roleByWordsAfter(tokens: readonly Token[], at: number): Role | null {
  const place = tokens[at];
  if (place === undefined) return null;
  const isPossessive = tokens[at + 1]?.kind === 'possessive';
  const isAdjective = isPossessive || place.form === 'demonym' || /^[A-Z.]{2,6}$/.test(place.text);
  if (/^(?:its|his|their)$/i.test(tokens[at + 1]?.text ?? '')) return 'imposer';
  if (isPossessive && DEEDS.test(tokens[at + 2]?.text ?? '')) return 'imposer';
  if (isAdjective && /^one$/i.test(tokens[at + (isPossessive ? 2 : 1)]?.text ?? '')) return 'imposer';
  let isNoun = !isPossessive && !isGoverned(tokens, at);
  let isOnePhrase = true;
  for (let next = at + 1; next < Math.min(tokens.length, at + REACH); next++) {
    const token = tokens[next];
    if (token === undefined) return null;
    const isNear = next <= at + 5;
    switch (token.kind) {
      case 'tariff':
      case 'soft':
        if (!isNear || !isOnePhrase || !(isAdjective || next === at + 1)) break;
        return isAdjective ? 'imposer' : 'target';
      case 'goods':
        if (!isNear || !isOnePhrase) break;
        if (/^imports?$/i.test(token.text) && /^(?:from|of)$/i.test(tokens[next + 1]?.text ?? ''))
          return 'imposer';
        if (isPossessive && /^imports$/i.test(token.text)) return 'imposer';
        if (isAdjective && next <= at + 4) return 'target';
        break;
      case 'face':
        return isNoun ? 'target' : null;
      case 'sell':
        return isNoun ? 'target' : null;
      case 'hit':
      case 'impose':
      case 'change':
        if (!isNoun) return null;
        if (isPassive(tokens, next))
          return token.kind === 'hit' || /^slapped|charged$/.test(token.text) ? 'target' : null;
        return 'imposer';
      case 'preposition':
        if (isPossessive && /^(?:on|against)$/.test(token.text) && next === at + 2) return 'imposer';
        isOnePhrase = false;
        if (isAdjective && place.form === 'demonym') isNoun = false;
        break;
      case 'other':
        // "China will go from 125 percent to 10"
        if (
          isNoun &&
          /^(?:go|goes|went|going)$/i.test(token.text) &&
          tokens[next + 1]?.kind === 'percentage' &&
          /^(?:US|CN)$/.test(place.code ?? '')
        )
          return 'imposer';
        break;
      case 'place':
      case 'percentage':
        if (token.kind === 'percentage' && isAdjective && isNear) break;
        return null;
      case 'break':
        return null;
      default:
        break;
    }
  }
  return null;
}

/** "buying Russian oil", "purchases of Russian oil", "buyers of Russian oil": what is bought bears no tariff. */
function isBought(tokens: readonly Token[], at: number): boolean {
  const [second = '', first = ''] = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return /^(?:buy(?:s|ing|ers)?|bought|purchas(?:e|es|ed|ing))$/i.test(first === 'of' ? second : first);
}

/** "American importers pay": they pay their own country's tariff. */
function payerRole(tokens: readonly Token[], at: number): Role | null {
  const isPayer = /^(?:consumers|importers|buyers|shoppers|households|families|retailers)$/i.test(
    tokens[at + 1]?.text ?? '',
  );
  return isPayer && tokens.slice(at + 2, at + 5).some(({ kind }) => kind === 'face') ? 'imposer' : null;
}

/** "entering the US", "in China": a place after a preposition is no subject. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = /^the$/i.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1];
  return before?.kind === 'preposition' && before.text !== 'from';
}

/** "on all American steel", "against China", "from China", "imposed by Beijing", "hits Canada". */
function roleByWordsBefore(tokens: readonly Token[], at: number): Role | null {
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    const token = tokens[before];
    if (token === undefined) return null;
    const lower = token.text.toLowerCase();
    switch (token.kind) {
      case 'preposition':
        if (/^(?:at|in)$/.test(lower) && /^(?:ports?|borders?|customs)$/i.test(tokens[at + 1]?.text ?? ''))
          return 'imposer';
        if (/^(?:on|against|upon|towards?|targeting)$/.test(lower) || isAimedAt(tokens, before))
          return speaksOfTariffs(tokens, before) ? 'target' : null;
        if (lower === 'in' && tokens[before - 1]?.kind === 'percentage') return 'imposer';
        if (lower === 'from' || lower === 'in')
          return /^(?:goods|sell|other)$/.test(tokens[before - 1]?.kind ?? '') && comesFrom(tokens, before)
            ? 'target'
            : null;
        if (lower === 'for')
          return tokens[before - 1]?.kind === 'percentage' ||
            tokens[before - 1]?.kind === 'tariff' ||
            tokens[before - 1]?.kind === 'soft'
            ? 'target'
            : null;
        if (lower === 'by')
          return before === at - 1 || tokens[before + 1]?.text === 'the'
            ? speaksOfTariffs(tokens, before)
              ? 'imposer'
              : null
            : null;
        if (/^(?:into|entering|to)$/.test(lower))
          return tokens
            .slice(Math.max(0, before - 3), before)
            .some(({ kind }) => kind === 'goods' || kind === 'sell') || lower === 'entering'
            ? 'imposer'
            : null;
        if (lower === 'of') break;
        return null;
      case 'hit':
        return isPassive(tokens, before) ? null : 'target';
      case 'impose':
        return /^(?:slap|exempt|exclud|spar|threaten)/.test(lower) ? 'target' : null;
      case 'goods':
      case 'other':
      case 'comma':
        break;
      default:
        return null;
    }
  }
  return null;
}

/** "aimed at China" */
function isAimedAt(tokens: readonly Token[], preposition: number): boolean {
  const words = tokens
    .slice(Math.max(0, preposition - 1), preposition + 1)
    .map(({ text }) => text.toLowerCase());
  return /^(?:aimed|directed|levelled|leveled|targeted) at$/.test(words.join(' '));
}

function comesFrom(tokens: readonly Token[], preposition: number): boolean {
  const word = tokens[preposition - 1];
  if (word === undefined) return false;
  return (
    word.kind === 'goods' ||
    word.kind === 'sell' ||
    /^(?:coming|arriving|imported|shipped|sourced|parcels?|in|fresh)$/.test(word.text)
  );
}

/** Whether a tariff, a percentage or a verb of imposing stands before the preposition in its clause. */
function speaksOfTariffs(tokens: readonly Token[], preposition: number): boolean {
  const clause = tokens[preposition]?.clause;
  return tokens
    .slice(Math.max(0, preposition - 12), preposition)
    .some(
      (token) => token.clause === clause && /^(?:tariff|soft|percentage|impose|hit|change)$/.test(token.kind),
    );
}

/** "was hit", "has been slapped" */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 2), verb).some(({ kind }) => kind === 'be');
}
