import type { NameType } from '../names.ts';
import type { Chunk } from './chunks.ts';
import { EVIDENCE_RULES, type Occurrence } from './evidence-rules.ts';
import { isPlaceName } from './regions.ts';
import type { Token } from './tokens.ts';
import { NO_NAMES, NO_PERSON } from './words.ts';

/** Plain evidence for a person (a title, a role) stands against a word that is in no person's name: "Lake", "Phase". */
const PLAIN = 4;
const UNLIKELY = -5;

/** The evidence for each type at one place. */
export function weigh(occurrence: Occurrence): Record<NameType, number> {
  const { words } = occurrence;
  if (isPlaceName(words.map(({ text }) => text).join(' '))) return { person: 0, organisation: 0, place: 9 };
  const weights = { person: 0, organisation: 0, place: 0 };
  for (const { type, weight, holds } of EVIDENCE_RULES) if (holds(occurrence)) weights[type] += weight;
  const isThing = words.some(({ lower, text }) => NO_PERSON.has(lower) || /^\d/.test(text));
  if (isThing && weights.person < PLAIN) weights.person += UNLIKELY;
  return weights;
}

/** Whether the words can name anything at all. */
export function isNameable(words: readonly Token[], isQuoted: boolean): boolean {
  const name = words.map(({ text }) => text).join(' ');
  return !isQuoted && !NO_NAMES.has(name) && name.length > 1;
}

export function occurrenceOf(
  text: string,
  tokens: readonly Token[],
  { from, at, to, end }: Chunk,
): Occurrence {
  const first = tokens[from] as Token;
  const before = tokens[from - 1];
  return {
    words: tokens.slice(at, to),
    title: tokens.slice(from, at),
    before: before !== undefined && first.gap === ' ' && !before.isPossessive ? before : null,
    left: text.slice(Math.max(0, first.start - 90), first.start),
    right: text.slice(end, end + 120),
  };
}
