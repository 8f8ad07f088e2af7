import type { Sentence } from '../sentences.ts';
import type { Actor } from './actors.ts';

/** Before a clause whose subject stands to the left of it: "the truce that |lapses", "Phase One, |signed". */
const OPEN_LEFT = /(?:\b(?:which|who|that|whose)\s|,\s)$/;
const RELATIVE = /\b(?:which|who|that|whose)\s$/;
const SAID = /\b(?:said|says|confirmed|added|announced)\s(?:that\s)?$/;
const AND = /\b(?:and|but)\s$/;
const PRONOUN = /\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\b[^,]{0,30}$/;

/** A sentence, the actors named in it, and those of the one before it in its paragraph. */
export interface Setting {
  readonly sentence: Sentence;
  readonly actors: readonly Actor[];
  readonly findActorsBefore: () => readonly Actor[];
}

/** Where the words begin that name the clause's subject: at the clause, or one clause before a relative one. */
export function startOfSubject(start: number, cuts: readonly number[], sentence: Sentence): number {
  const at = start - sentence.start;
  if (
    !OPEN_LEFT.test(sentence.text.slice(Math.max(0, at - 12), at)) &&
    !/^[a-z]+ed\b/.test(sentence.text.slice(at))
  ) {
    return start;
  }
  return sentence.start + (cuts.findLast((cut) => cut < at - 6) ?? 0);
}

/**
 * The actor that a clause without a named subject is about: for "which filed" the last one named before it in the
 * sentence, for "he ordered" the first one of the sentence, else of the sentence before in the same paragraph.
 */
export function findAntecedent(
  { subject, start }: { subject: string; start: number },
  { sentence, actors, findActorsBefore }: Setting,
): Actor | null {
  const left = sentence.text.slice(0, start - sentence.start);
  const isRelative = RELATIVE.test(left);
  if (!isRelative && !AND.test(left) && !PRONOUN.test(subject)) return null;
  const earlier = actors.filter((actor) => actor.end <= start);
  if (isRelative || SAID.test(left)) return earlier.at(-1) ?? null;
  return earlier[0] ?? findActorsBefore()[0] ?? null;
}
