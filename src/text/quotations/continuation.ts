import type { Attribution } from '../quotations.ts';
import { attributionTo, buildAttribution, type UnitReading } from './build-attribution.ts';
import type { Frame } from './frame.ts';
import { isSentence } from './positions.ts';
import { isInQuestion } from './rules.ts';
import type { MarkedQuotation, Unit } from './units.ts';

/** The last utterance: what a quotation that stands alone goes on with. */
export interface Utterance {
  /** Number of its unit. */
  readonly unit: number;
  readonly paragraph: number;
  readonly group: number;
  readonly attribution: Attribution | null;
  /** It goes on in the next paragraph: its mark was not closed, or a colon announces it. */
  readonly isOpen: boolean;
}

/** Whether the quotation stands alone in its unit and goes on with the utterance before it. */
export function continues(
  unit: Unit,
  number: number,
  { token, words }: MarkedQuotation,
  last: Utterance,
): boolean {
  const isAlone = unit.tokens.every(
    (other, at) => at === token || other.kind === 'quote' || other.kind === 'stop',
  );
  // "“And call me in May,” if May is the word": it begins the sentence, and no cue claims it.
  const isOpening = token === 0 && isSentence(words.text) && words.text.split(' ').length > 2 && !last.isOpen;
  if (!(isAlone || (isOpening && unit.paragraph === last.paragraph)) || last.unit < number - 1) return false;
  return unit.paragraph === last.paragraph || (last.isOpen && unit.paragraph === last.paragraph + 1);
}

/** The attribution of an utterance's next piece, which no words of its own attribute. */
export function carriedOver(attribution: Attribution | null): Attribution | null {
  if (attribution === null || attribution.rule === 'announced') return attribution;
  return { ...attribution, rule: 'continuation', confidence: 0.89, mention: null, cue: null };
}

/** The speaker of the paragraphs that a unit announces with a colon: "Shen, who buys soybeans, writes:". */
export function announcedSpeaker(reading: UnitReading): Attribution | null {
  const { unit, speakers } = reading;
  const frame = unit.frames.findLast((other) => !other.isRelative && unit.tokens.length - other.cueTo < 20);
  if (frame !== undefined) return buildAttribution(reading, frame, { rule: 'announced', confidence: 0.9 });
  const { subject } = speakers;
  return subject?.referent.kind == null
    ? null
    : attributionTo(subject, { rule: 'announced', confidence: 0.8 });
}

/** "Asked about it, Worthing laughs." before his words: a frame that ends the unit, with no quotation of its own. */
export function closingFrame(unit: Unit): Frame | null {
  const { tokens, frames, quotations } = unit;
  const frame = frames.at(-1);
  const end = tokens.at(-1)?.kind === 'stop' ? tokens.length - 1 : tokens.length;
  if (frame?.order !== 'subject-verb' || frame.isRelative || frame.verb === null || frame.cueTo < end)
    return null;
  const isAttributing = quotations.some(
    (quotation) => quotation.token === frame.from - 1 && !isInQuestion(unit, quotation),
  );
  return isAttributing || (quotations.length === 0 && frame.verb.traits.has('manner') === false)
    ? null
    : frame;
}
