import type { Role } from './direction.ts';
import type { Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** A hint that a country imposes or bears a tariff, and what it weighs. */
export interface ClueRule {
  readonly role: Role;
  readonly weight: number;
  readonly example: string;
  readonly isMet: (around: Surroundings) => boolean;
}

export function isNoun(head: Token | null, kinds: RegExp): boolean {
  return head !== null && kinds.test(head.kind);
}

export function isThird({ code }: Token): boolean {
  return code !== 'US' && code !== 'CN';
}

export function isOwning(place: Token, isPossessive: boolean): boolean {
  return isPossessive || /^(?:its|their|his|her)$/.test(place.lower);
}

export function isWithoutNoun(next: Token | null): boolean {
  return next?.lower === 'own' || /^(?:preposition|percentage|be)$/.test(next?.kind ?? '');
}

export function isVerb(verb: Token | null, kinds: RegExp): boolean {
  return verb !== null && kinds.test(verb.kind);
}
