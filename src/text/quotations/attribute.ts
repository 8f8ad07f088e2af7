import type { Article } from '../../corpus/article.ts';
import type { TemporalExpression } from '../dates.ts';
import type { NamedEntity } from '../names.ts';
import type { Quotation } from '../quotations.ts';
import { attributionTo, buildAttribution, type UnitReading } from './build-attribution.ts';
import { Cast } from './cast.ts';
import { announcedSpeaker, carriedOver, closingFrame, continues, type Utterance } from './continuation.ts';
import { canStandAlone, formOf, isTerm } from './form.ts';
import type { Frame } from './frame.ts';
import { findReportedClauses } from './indirect.ts';
import { findInterview } from './interview.ts';
import type { Referent } from './referent.ts';
import { findRule } from './rules.ts';
import { roleOfLabel, type Turn } from './transcript.ts';
import { type Floor, floorAfter, fromFloor, identifiedSpeaker, signBefore } from './unattributed.ts';
import { castUnit } from './unit-cast.ts';
import type { Unit } from './units.ts';

/** Too vague a date for later sayings to share. */
const YEAR = 'YYYY';

/** The units' quotations in order, each with its form, its group and its speaker. */
export function attribute(
  { text, author, outlet }: Article,
  units: readonly Unit[],
  {
    names,
    dates,
    turns,
  }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[]; turns: readonly Turn[] },
): Quotation[] {
  const cast = new Cast(text, names);
  const interview = findInterview(turns, names, author);
  const found: Quotation[] = [];
  let groups = 0;
  let last: Utterance | null = null;
  let floor: Floor | null = null;
  let day: { speaker: string; paragraph: number; saidOn: string } | null = null;
  let turn = 0;
  let date = 0;
  for (const [number, unit] of units.entries()) {
    while ((turns[turn]?.words.end ?? Infinity) <= unit.start) turn++;
    while ((dates[date]?.end ?? Infinity) <= unit.start) date++;
    const spoken = turns[turn];
    const self = spoken !== undefined && spoken.words.start <= unit.start ? speakerOf(spoken) : null;
    if (self !== cast.self) cast.addressee = self === null ? null : cast.self;
    cast.self = self;
    const reading = {
      text,
      unit,
      cast,
      speakers: castUnit(cast, unit, unit.paragraph !== units[number - 1]?.paragraph),
      dates: datesIn(unit, dates, date),
      outlet,
    };
    const quotations = readUnit(reading, number).map((quotation) => dated(quotation, unit.paragraph));
    identifyLast(reading);
    floor = floorAfter(reading, number, floor);
    for (const quotation of quotations.sort((a, b) => a.start - b.start)) found.push(quotation);
  }
  const marked = new Map(
    found.filter(({ form }) => form !== 'indirect').map((quotation) => [quotation.start, quotation.end]),
  );
  for (const spoken of turns) found.push(...quotationOfTurn(spoken));
  return repeatInHeadings(
    units,
    found.map(nameSpeaker).sort((a, b) => a.start - b.start || b.end - a.end),
  );

  function readUnit(reading: UnitReading, number: number): Quotation[] {
    const { unit } = reading;
    const byFrame = new Map<Frame, number>();
    const quotations: Quotation[] = findReportedClauses(text, unit).map(({ words, frame }) => ({
      ...words,
      form: 'indirect',
      group: groupOf(frame),
      attribution: buildAttribution(reading, frame, { rule: 'reported', confidence: 0.9 }),
    }));
    for (const quotation of unit.quotations) {
      const { words, mark } = quotation;
      const match = findRule(unit, quotation);
      const known =
        match === null ? (fromFloor(unit, number, floor) ?? signBefore(reading, quotation)) : null;
      if (match === null && last !== null && continues(unit, number, quotation, last)) {
        quotations.push({
          ...words,
          form: 'direct',
          group: last.group,
          attribution: carriedOver(last.attribution),
        });
      } else if (known !== null && canStandAlone(quotation)) {
        quotations.push({ ...words, form: 'direct', group: groups++, attribution: known });
      } else if (isTerm(unit, quotation, match?.frame ?? null)) {
        quotations.push({ ...words, form: 'term', group: groups++, attribution: null });
        continue;
      } else {
        const isContinued = match?.rule === 'split' && quotations.at(-1)?.form === 'direct';
        const attribution = match === null ? null : buildAttribution(reading, match.frame, match);
        const group = match === null ? groups++ : groupOf(match.frame);
        quotations.push({ ...words, form: formOf(unit, quotation, isContinued), group, attribution });
      }
      // "…,” he said, under a sign that reads “Wait.” “I can plan”: what goes on is his.
      if (match?.frame.isRelative === true && last?.unit === number) continue;
      const { group, attribution } = quotations.at(-1) as Quotation;
      last = { unit: number, paragraph: unit.paragraph, group, attribution, isOpen: !mark.isClosed };
    }
    const closing = closingFrame(unit);
    if (closing !== null) {
      const attribution = buildAttribution(reading, closing, { rule: 'continuation', confidence: 0.85 });
      last = { unit: number, paragraph: unit.paragraph, group: groups++, attribution, isOpen: false };
    }
    if (unit.tokens.at(-1)?.kind === 'colon') {
      last = {
        unit: number,
        paragraph: unit.paragraph,
        group: groups++,
        attribution: announcedSpeaker(reading),
        isOpen: true,
      };
    }
    return quotations;

    function groupOf(frame: Frame): number {
      const group = byFrame.get(frame) ?? groups++;
      byFrame.set(frame, group);
      return group;
    }
  }

  /** In one paragraph what somebody goes on to say is said on the same day. */
  function dated(quotation: Quotation, paragraph: number): Quotation {
    const { attribution } = quotation;
    if (attribution === null) return quotation;
    const { speaker, saidOn } = attribution;
    if (saidOn === null && day?.paragraph === paragraph && day.speaker === speaker)
      return { ...quotation, attribution: { ...attribution, saidOn: day.saidOn } };
    if (saidOn !== null && saidOn.length > YEAR.length) day = { speaker, paragraph, saidOn };
    return quotation;
  }

  /** Gives the bare quotation before the unit the speaker whom the unit names for it. */
  function identifyLast(reading: UnitReading): void {
    const before = found.at(-1);
    const isNear = last !== null && reading.unit.start - (before?.end ?? 0) < 4;
    if (before === undefined || !isNear || before.attribution !== null || before.form === 'indirect') return;
    const attribution = identifiedSpeaker(reading);
    if (attribution !== null) found[found.length - 1] = { ...before, form: 'direct', attribution };
  }

  function nameSpeaker(quotation: Quotation): Quotation {
    const { attribution } = quotation;
    const named = attribution === null ? null : cast.namedLater(attribution.speaker);
    if (attribution === null || named === null) return quotation;
    return { ...quotation, attribution: { ...attribution, speaker: named.name, role: named.role } };
  }

  function speakerOf({ speaker }: Turn): Referent | null {
    const role = roleOfLabel(speaker.text);
    const name = role === null ? speaker.text : interview[role];
    return name === null ? null : cast.resolveLabel(name);
  }

  /** What the speaker of a turn says, unless the whole of it stands in marks anyway. */
  function quotationOfTurn(turn: Turn): Quotation[] {
    const { speaker, words } = turn;
    const isMarked = [words.start, words.start + 1].some(
      (start) => (marked.get(start) ?? 0) >= words.end - 1,
    );
    if (isMarked || words.text === '') return [];
    const referent = speakerOf(turn);
    if (referent === null && roleOfLabel(speaker.text) === 'asks') return [];
    const how = { rule: 'transcript', confidence: 0.95 };
    const attribution = referent === null ? null : attributionTo({ referent, mention: speaker }, how);
    return [{ ...words, form: 'direct', group: groups++, attribution }];
  }
}

function datesIn(unit: Unit, dates: readonly TemporalExpression[], from: number): TemporalExpression[] {
  let to = from;
  while ((dates[to]?.start ?? Infinity) < unit.end) to++;
  return dates.slice(from, to);
}

/** A heading's quotation is whose the text says it is. */
function repeatInHeadings(units: readonly Unit[], quotations: readonly Quotation[]): Quotation[] {
  const headings = new Set(
    units
      .filter(({ isHeading }) => isHeading)
      .flatMap(({ quotations: own }) => own.map(({ words }) => words.start)),
  );
  if (headings.size === 0) return [...quotations];
  const byWords = new Map<string, Quotation>();
  for (const quotation of quotations) {
    if (quotation.attribution !== null && !byWords.has(keyOf(quotation)))
      byWords.set(keyOf(quotation), quotation);
  }
  return quotations.map((quotation) => {
    const isInHeading = headings.has(quotation.start);
    const same = isInHeading && quotation.attribution === null ? byWords.get(keyOf(quotation)) : undefined;
    if (same === undefined || same.attribution === null) return quotation;
    const attribution = { ...same.attribution, rule: 'repeated', confidence: 0.85, mention: null, cue: null };
    return { ...quotation, form: quotation.form === 'term' ? 'mixed' : quotation.form, attribution };
  });
}

function keyOf({ text }: Quotation): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
