import type { Direction } from './direction.ts';
import { payerRole, roleByWordsAfter } from './role-after.ts';
import { roleByWordsBefore } from './role-before.ts';
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

/** "buying Russian oil", "purchases of Russian oil", "buyers of Russian oil": what is bought bears no tariff. */
function isBought(tokens: readonly Token[], at: number): boolean {
  const [second = '', first = ''] = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return /^(?:buy(?:s|ing|ers)?|bought|purchas(?:e|es|ed|ing))$/i.test(first === 'of' ? second : first);
}
