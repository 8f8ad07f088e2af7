import { isPassive } from './role-after.ts';
import type { Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** "on all American steel", "against China", "from China", "imposed by Beijing", "hits Canada". */
export function roleByWordsBefore(tokens: readonly Token[], at: number): Role | null {
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
