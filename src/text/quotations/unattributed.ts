import type { Attribution } from '../quotations.ts';
import { attributionTo, type UnitReading } from './build-attribution.ts';
import type { Speaker } from './cast.ts';
import { kindOfNoun } from './descriptors.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isWord } from './word-classes.ts';
import { isSign } from './writings.ts';

/** Whom a paragraph was last about: who says a quotation that stands there with no words of its own. */
export interface Floor {
  /** Number of the unit. */
  readonly unit: number;
  readonly paragraph: number;
  readonly speaker: Speaker;
  readonly rule: string;
  readonly confidence: number;
}

/** Whether nothing but quotations stands in the unit. */
export function isBare({ tokens }: Unit): boolean {
  return tokens.every(({ kind }) => kind === 'quote' || kind === 'stop');
}

/**
 * Who has the floor after a unit: the one who spoke in it without marks, the sign it shows, else the person it is about.
 * A question keeps who had it before: "Did he back them? “In spirit.”"
 */
export function floorAfter(reading: UnitReading, number: number, before: Floor | null): Floor | null {
  const { unit, speakers } = reading;
  const { paragraph, frames, tokens } = unit;
  const kept = before !== null && before.paragraph === paragraph ? { ...before, unit: number } : null;
  if (isBare(unit)) return kept;
  if (tokens.at(-1)?.text.startsWith('?') === true && kept !== null)
    return { ...kept, rule: 'answer', confidence: 0.8 };
  const spoke = frames.findLast(
    (frame) =>
      frame.isSaid &&
      !frame.isRelative &&
      !/^(?:that|which|whom|what|when|where|why)$/.test(tokens[frame.from - 1]?.lower ?? '') &&
      speakers.byFrame.has(frame),
  );
  const speaker = spoke === undefined ? undefined : speakers.byFrame.get(spoke);
  if (speaker !== undefined)
    return { unit: number, paragraph, speaker, rule: 'same paragraph', confidence: 0.75 };
  const sign = signIn(reading);
  if (sign !== null) return { unit: number, paragraph, speaker: sign, rule: 'sign', confidence: 0.75 };
  const { subject } = speakers;
  return subject?.referent.kind === 'person'
    ? { unit: number, paragraph, speaker: subject, rule: 'subject before', confidence: 0.65 }
    : kept;
}

/** The attribution of a bare quotation to the one who has the floor; `null` where nobody has it. */
export function fromFloor(unit: Unit, number: number, floor: Floor | null): Attribution | null {
  if (floor === null || floor.unit !== number - 1 || floor.paragraph !== unit.paragraph || !isBare(unit))
    return null;
  return attributionTo(floor.speaker, floor);
}

/** "He held up **a placard**, “…”", "A sign says …": the sign a quotation stands on, right before it. */
export function signBefore({ unit, cast }: UnitReading, { token }: MarkedQuotation): Attribution | null {
  const end = isWord(unit.tokens[token - 1]) ? token : token - 1;
  const phrase = signPhrase(unit.tokens, end);
  const speaker = phrase === null ? null : cast.resolve(unit.tokens, phrase);
  return speaker === null ? null : attributionTo(speaker, { rule: 'sign', confidence: 0.8 });
}

function signIn({ unit, cast }: UnitReading): Speaker | null {
  const { tokens } = unit;
  const at = tokens.findIndex(({ lower }) => isSign(lower));
  if (at === -1) return null;
  const phrase = signPhrase(tokens, at + 1);
  return phrase === null ? null : cast.resolve(tokens, { ...phrase, to: phrase.core });
}

/** The noun phrase of a sign that ends at token `end`, with a determiner of its own. */
function signPhrase(tokens: readonly Token[], end: number) {
  for (let at = end - 1; at > Math.max(0, end - 10); at--) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (!/^(?:an?|the|his|her|their|one)$/.test(token.lower)) continue;
    const phrase = nounPhraseAt(tokens, at, end);
    const head = phrase === null ? undefined : tokens[phrase.core - 1];
    return phrase !== null && phrase.to === end && isSign(head?.lower ?? '') ? phrase : null;
  }
  return null;
}

/** "“We won!” **That was my congressman, Leland Voorhis**": who said what stands bare before the unit. */
export function identifiedSpeaker({ unit, cast }: UnitReading): Attribution | null {
  const { tokens } = unit;
  const [first, second] = [tokens[0]?.lower ?? '', tokens[1]?.lower ?? ''];
  const isNaming = /^(?:that|this|it|those)$/.test(first) && /^(?:was|is|were|'s)$/.test(second);
  const isSo = first === 'so' && /^(?:said|says|wrote|writes|went|goes|ran|runs|reads|read)$/.test(second);
  if (!isNaming && !isSo) return null;
  const phrase = nounPhraseAt(tokens, 2);
  const head = phrase === null ? undefined : tokens[phrase.core - 1];
  if (phrase === null || head === undefined || tokens[phrase.to]?.kind === 'colon') return null;
  const speaker = cast.resolve(tokens, phrase);
  const kind = speaker?.referent.kind ?? null;
  const isSomebody = kind === 'person' || (isSo && kind === 'body') || kindOfNoun(head.lower) === 'person';
  return speaker !== null && isSomebody
    ? attributionTo(speaker, { rule: 'identified', confidence: 0.85 })
    : null;
}
