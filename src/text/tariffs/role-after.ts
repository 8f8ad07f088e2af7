import type { Role } from './roles.ts';
import type { Token } from './tokens.ts';

const REACH = 9;
/** "China’s reply", "Beijing’s first list" */
const DEEDS =
  /^(?:reply|response|retaliation|answer|list|order|decree|threat|package|reprisals?|decision|measure|measures)$/i;

/** "U.S. tariffs", "Chinese goods", "everything China sells", "Beijing on Friday raised", "China faces". */
export function roleByWordsAfter(tokens: readonly Token[], at: number): Role | null {
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

/** "American importers pay": they pay their own country's tariff. */
export function payerRole(tokens: readonly Token[], at: number): Role | null {
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

/** "was hit", "has been slapped" */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 2), verb).some(({ kind }) => kind === 'be');
}
