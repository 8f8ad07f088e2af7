import type { Article } from '../../corpus/article.ts';
import type { TemporalExpression } from '../dates.ts';
import type { NamedEntity } from '../names.ts';
import type { Quotation } from '../quotations.ts';
import type { UnitReading } from './build-attribution.ts';
import { Cast } from './cast.ts';
import type { Utterance } from './continuation.ts';
import { findInterview } from './interview.ts';
import { readUnit } from './read-unit.ts';
import { repeatInHeadings } from './repeat-in-headings.ts';
import type { Turn } from './transcript.ts';
import { quoteTurns, resolveTurn } from './turn-quotations.ts';
import { type Floor, floorAfter, identifiedSpeaker } from './unattributed.ts';
import { castUnit } from './unit-cast.ts';
import type { Unit } from './units.ts';

/** Too vague a date for later sayings to share. */
const YEAR = 'YYYY';
/** So near the end of a quotation begins a unit that names its speaker, in UTF-16 units. */
const NEAR = 4;

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
  const speakerOf = (turn: Turn) => resolveTurn(cast, interview, turn);
  const found: Quotation[] = [];
  let groups = 0;
  const newGroup = () => groups++;
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
    const read = readUnit(reading, { number, last, floor, newGroup });
    last = read.last;
    const quotations = read.quotations.map((quotation) => dated(quotation, unit.paragraph));
    if (last !== null) identifyLast(reading);
    floor = floorAfter(reading, number, floor);
    for (const quotation of quotations.sort((a, b) => a.start - b.start)) found.push(quotation);
  }
  const marked = found.filter(({ form }) => form !== 'indirect');
  const all = [...found, ...quoteTurns(turns, marked, { speakerOf, newGroup })];
  return repeatInHeadings(
    units,
    all.map(nameSpeaker).sort((a, b) => a.start - b.start || b.end - a.end),
  );

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
    const isNear = reading.unit.start - (before?.end ?? 0) < NEAR;
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
}

function datesIn(unit: Unit, dates: readonly TemporalExpression[], from: number): TemporalExpression[] {
  let to = from;
  while ((dates[to]?.start ?? Infinity) < unit.end) to++;
  return dates.slice(from, to);
}
