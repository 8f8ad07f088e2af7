import type { Quotation } from '../quotations.ts';
import { buildAttribution, type UnitReading } from './build-attribution.ts';
import { announcedSpeaker, carriedOver, closingFrame, continues, type Utterance } from './continuation.ts';
import { canStandAlone, formOf, isTerm } from './form.ts';
import type { Frame } from './frame.ts';
import { findReportedClauses } from './indirect.ts';
import { findRule } from './rules.ts';
import { type Floor, fromFloor, signBefore } from './unattributed.ts';
import type { MarkedQuotation } from './units.ts';

/** What a unit is read after. */
export interface ReadSoFar {
  /** The unit's number. */
  readonly number: number;
  readonly last: Utterance | null;
  readonly floor: Floor | null;
  /** A group that no quotation has yet. */
  readonly newGroup: () => number;
}

/** The quotations of a unit, reported clauses first, and the utterance that the next unit may go on with. */
export function readUnit(
  reading: UnitReading,
  { number, last: before, floor, newGroup }: ReadSoFar,
): { quotations: Quotation[]; last: Utterance | null } {
  const { text, unit } = reading;
  const { paragraph } = unit;
  const byFrame = new Map<Frame, number>();
  let last = before;
  const quotations: Quotation[] = findReportedClauses(text, unit).map(({ words, frame }) => ({
    ...words,
    form: 'indirect',
    group: groupOf(frame),
    attribution: buildAttribution(reading, frame, { rule: 'reported', confidence: 0.9 }),
  }));
  for (const marked of unit.quotations) {
    const match = findRule(unit, marked);
    const quotation = readMarked(marked, match);
    quotations.push(quotation);
    if (quotation.form === 'term') continue;
    // "…,” he said, under a sign that reads “Wait.” “I can plan”: what goes on is his.
    if (match?.frame.isRelative === true && last?.unit === number) continue;
    const { group, attribution } = quotation;
    last = { unit: number, paragraph, group, attribution, isOpen: !marked.mark.isClosed };
  }
  const closing = closingFrame(unit);
  if (closing !== null) {
    const attribution = buildAttribution(reading, closing, { rule: 'continuation', confidence: 0.85 });
    last = { unit: number, paragraph, group: newGroup(), attribution, isOpen: false };
  }
  if (unit.tokens.at(-1)?.kind === 'colon') {
    const attribution = announcedSpeaker(reading);
    last = { unit: number, paragraph, group: newGroup(), attribution, isOpen: true };
  }
  return { quotations, last };

  /** What stands in marks: whose rule, whose utterance or whose floor it is, or a term. */
  function readMarked(marked: MarkedQuotation, match: ReturnType<typeof findRule>): Quotation {
    const { words } = marked;
    const known = match === null ? (fromFloor(unit, number, floor) ?? signBefore(reading, marked)) : null;
    if (match === null && last !== null && continues(unit, number, marked, last)) {
      return { ...words, form: 'direct', group: last.group, attribution: carriedOver(last.attribution) };
    }
    if (known !== null && canStandAlone(marked))
      return { ...words, form: 'direct', group: newGroup(), attribution: known };
    if (isTerm(unit, marked, match?.frame ?? null))
      return { ...words, form: 'term', group: newGroup(), attribution: null };
    const isContinued = match?.rule === 'split' && quotations.at(-1)?.form === 'direct';
    const attribution = match === null ? null : buildAttribution(reading, match.frame, match);
    const group = match === null ? newGroup() : groupOf(match.frame);
    return { ...words, form: formOf(unit, marked, isContinued), group, attribution };
  }

  function groupOf(frame: Frame): number {
    const group = byFrame.get(frame) ?? newGroup();
    byFrame.set(frame, group);
    return group;
  }
}
