import { findLastMention } from './entity-index.ts';
import { senseOf } from './memory.ts';
import { type Known, resolveEntity } from './named.ts';
import type { Referent } from './referent.ts';
import type { Token } from './tokens.ts';

/** Who "I" and "you" are. */
export interface Talk {
  readonly self: Referent | null;
  readonly addressee: Referent | null;
}

/** How far back a pronoun may look for a name, in UTF-16 units. */
const FURTHEST = 250;
const SELF = /^(?:i|we|my|our)$/;
const INDEFINITE = /^(?:your|some|many|most|several|both|all)$/;

/** Whether the word stands for somebody: "I", "you", "she", "their". */
export function isPronoun({ lower }: Token): boolean {
  return lower === 'you' || SELF.test(lower) || senseOf(lower) !== null;
}

/** Whether the word, alone, means nobody the text has spoken of: "**some** say". */
export function isIndefinite({ lower }: Token): boolean {
  return INDEFINITE.test(lower);
}

/** Whom the pronoun means; `null` if it fits nobody. */
export function resolvePronoun(known: Known, pronoun: Token, { self, addressee }: Talk): Referent | null {
  if (pronoun.lower === 'you') return addressee;
  const sense = senseOf(pronoun.lower);
  if (sense === null) return self;
  return known.memory.resolvePronoun(sense, {
    named: () => resolveLastNamed(known, pronoun),
    // "the aide quotes **him**": not himself; nor is whoever has the turn "he"
    other: /^(?:him|them)$/.test(pronoun.lower) ? known.memory.latest() : self,
  });
}

/** "I put it to Yu Shaowen. **He** laughed": the person named last. */
function resolveLastNamed(known: Known, pronoun: Token): Referent | null {
  const found = findLastMention(known.index, pronoun.start, ({ type }) => type === 'person');
  if (found === null || found.mention.start < pronoun.start - FURTHEST) return null;
  return resolveEntity(known, found.entity, null);
}
