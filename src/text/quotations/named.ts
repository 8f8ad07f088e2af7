import type { NamedEntity } from '../names.ts';
import { buildEntityIndex, type EntityIndex, entityAt } from './entity-index.ts';
import { Memory } from './memory.ts';
import { nameOf } from './names-in-phrases.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { namedReferent, type Referent, wordsOf } from './referent.ts';
import { Referents } from './referents.ts';
import { describeRole } from './role.ts';
import type { Token } from './tokens.ts';
import { isCapitalised } from './word-classes.ts';

/** What an article's names tell, who was made of them, and whom the text has spoken of as far as it has been read. */
export interface Known {
  readonly text: string;
  readonly index: EntityIndex;
  readonly referents: Referents;
  readonly memory: Memory;
}

/** What is known before the first word. */
export function buildKnown(text: string, names: readonly NamedEntity[]): Known {
  return {
    text,
    index: buildEntityIndex(names),
    referents: new Referents(names),
    memory: new Memory(),
  };
}

/**
 * The person, body or place that the phrase's head names; `null` for a head that is no name.
 *
 * @param described  the role that stands elsewhere; by default, what the phrase itself says
 */
export function resolveNamed(
  known: Known,
  tokens: readonly Token[],
  phrase: NounPhrase,
  described: string | null = null,
): Referent | null {
  const { text, index, referents, memory } = known;
  const head = tokens[phrase.core - 1] as Token;
  const role = () => described ?? describeRole(text, tokens, phrase);
  const bare = { start: head.start, end: head.end - (/['’]s$/.exec(head.text)?.[0].length ?? 0) };
  const entity = entityAt(index, bare);
  if (entity !== null) {
    const referent = referents.known(entity);
    return referent?.role == null ? resolveEntity(known, entity, role()) : referent;
  }
  if (!isCapitalised(head)) return null;
  const name = nameOf(text, tokens, phrase);
  const words = [...wordsOf(name)];
  return (
    memory.findLast((other) => words.every((word) => other.words.has(word))) ??
    referents.introduce(name, () => namedReferent(name, role()))
  );
}

/** The entity's referent; one whose role only now is known takes the place of the one that had none. */
export function resolveEntity(
  { referents, memory }: Known,
  entity: NamedEntity,
  role: string | null,
): Referent {
  const before = referents.known(entity);
  const referent = referents.ofEntity(entity, role);
  if (before !== null && before !== referent) memory.replace(before, referent);
  return referent;
}
