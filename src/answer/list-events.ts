import type { Archive, Hit } from '../archive/archive.ts';
import type { Span } from '../corpus/span.ts';
import { overlaps } from '../corpus/span.ts';
import type { DateBasis } from '../text/dates.ts';
import { isFragment } from '../text/events/fragment.ts';
import type { EventSide, TimelineEvent } from '../text/events.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import { isSameHappening } from './same-happening.ts';
import { isSameWording, type Wording, wordingOf } from './same-wording.ts';

/** A line of a timeline with all the articles that have it. */
export interface DatedEvent {
  /** EDTF value of the happening, or of the report where `basis` is `reported`. */
  readonly date: string;
  readonly basis: DateBasis | 'reported';
  readonly text: string;
  readonly side: EventSide;
  readonly coverage: number;
  readonly sources: readonly Hit<Span>[];
}

/**
 * The dated happenings of the archive, and the tariff measures that are part of none: by their stated start, else by the
 * day of their report. The same happening in several articles comes once; a measure known only by its report is left
 * out where a dated line tells its rates, or where nobody imposes it yet.
 */
export async function listEvents(
  archive: Archive,
  { topic, from, to }: { topic?: string | undefined; from?: string | undefined; to?: string | undefined },
): Promise<DatedEvent[]> {
  const query = { words: topic, from, to };
  const events = await archive.find('event', query);
  const measures = await archive.find('tariff', query);
  const all = topic === undefined ? events : await archive.find('event', {});
  const apart = measures.filter(
    (measure) => !isRow(measure) && !all.some((event) => isPartOf(measure, event)),
  );
  const told = events.filter((event) => !isRow(event));
  const dated = [...told.flatMap(lineOfEvent), ...apart.flatMap(lineOfDatedMeasure)];
  const reported = apart.filter(
    (measure) => isReport(measure) && !dated.some((line) => tells(line, measure)),
  );
  return mergeLines([...dated, ...reported.flatMap(lineOfReport)]);
}

function isPartOf({ article, evidence }: Hit<TariffMeasure>, event: Hit<TimelineEvent>): boolean {
  return event.article.id === article.id && event.fact.date !== null && overlaps(event.fact, evidence);
}

/** "figures published Wednesday by the bureau": that numbers came out is no line of its own. */
const PUBLICATION =
  /^[^.]{0,60}\b(?:data|figures|statistics|numbers|survey|poll|study)\s(?:was\s|were\s)?(?:released|published|issued|conducted|taken)\b[^.]{0,60}$/i;

/** "| Rope | 20% |": a row of a table, which tells nothing in words. */
const TABLE_ROW = /(?:^|\s)\|(?:\s|$)/;

function isRow({ evidence }: Hit<Span>): boolean {
  return TABLE_ROW.test(evidence.text);
}

/** The happening in its own words, or in its whole sentence where those are only a piece of a clause. */
function lineOfEvent(hit: Hit<TimelineEvent>): DatedEvent[] {
  const { date, basis, side } = hit.fact;
  if (date === null || PUBLICATION.test(hit.fact.text)) return [];
  const { text } = isFragment(hit.fact, hit.evidence) ? hit.evidence : hit.fact;
  return [{ date, basis, text, side, coverage: hit.coverage, sources: [hit] }];
}

function lineOfDatedMeasure(hit: Hit<TariffMeasure>): DatedEvent[] {
  const { fact, evidence, coverage } = hit;
  if (fact.effective === null) return [];
  const side = sideOfMeasure(fact);
  return [{ date: fact.effective, basis: 'stated', text: evidence.text, side, coverage, sources: [hit] }];
}

function lineOfReport(hit: Hit<TariffMeasure>): DatedEvent[] {
  const { evidence, coverage, article, fact } = hit;
  if (article.published === null) return [];
  const side = sideOfMeasure(fact);
  return [
    { date: article.published, basis: 'reported', text: evidence.text, side, coverage, sources: [hit] },
  ];
}

function sideOfMeasure({ imposer }: TariffMeasure): EventSide {
  return imposer === 'US' ? 'us' : imposer === 'CN' ? 'cn' : 'other';
}

/** A measure that stands or is announced, of somebody on somebody, told in a sentence that asks nothing. */
function isReport({ fact, evidence }: Hit<TariffMeasure>): boolean {
  const isKnown = fact.imposer !== null && (fact.target !== null || fact.goods !== null);
  return fact.effective === null && isKnown && STANDING.has(fact.status) && !evidence.text.endsWith('?');
}

const STANDING: ReadonlySet<string> = new Set(['announced', 'in-force', 'suspended', 'ended', 'exempted']);

/** Whether the line, of the same side or both, has every rate of the measure. */
function tells({ text, side }: DatedEvent, { fact }: Hit<TariffMeasure>): boolean {
  if (side !== 'joint' && side !== sideOfMeasure(fact)) return false;
  const { ratePercent, fromPercent, toPercent, minPercent, maxPercent, changePoints } = fact;
  const rates = [ratePercent, fromPercent, toPercent, minPercent, maxPercent, changePoints].filter(
    (rate) => rate !== null,
  );
  const told = new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
  return rates.length > 0 && rates.every((rate) => told.has(String(Math.abs(rate))));
}

function mergeLines(lines: readonly DatedEvent[]): DatedEvent[] {
  const byDate = new Map<string, { line: DatedEvent; wording: Wording }[]>();
  for (const line of lines) {
    const wording = wordingOf(line.text);
    const sameDay = byDate.get(line.date) ?? [];
    byDate.set(line.date, sameDay);
    const twin = sameDay.find((known) => isSameLine(known, { line, wording }));
    if (twin === undefined) {
      sameDay.push({ line, wording });
      continue;
    }
    const fuller = twin.line.basis !== 'reported' && wording.words.length > twin.wording.words.length;
    const { text, side } = fuller ? line : twin.line;
    twin.line = { ...twin.line, text, side, sources: withSources(twin.line.sources, line.sources) };
    if (fuller) twin.wording = wording;
  }
  return [...byDate.values()].flatMap((sameDay) => sameDay.map(({ line }) => line));
}

/** The sources with the others' added, a place that is already there not again. */
function withSources(known: readonly Hit<Span>[], more: readonly Hit<Span>[]): readonly Hit<Span>[] {
  const isNew = ({ article, evidence }: Hit<Span>) =>
    !known.some((hit) => hit.article.id === article.id && hit.evidence.start === evidence.start);
  return [...known, ...more.filter(isNew)];
}

interface Line {
  readonly line: DatedEvent;
  readonly wording: Wording;
}

/** Whether two lines of one date are one: nearly the same words, or on one day the same side's doing in other words. */
function isSameLine(a: Line, b: Line): boolean {
  if (isSameWording(a.wording, b.wording)) return true;
  const { side, date } = a.line;
  return (
    date.length === 10 &&
    side !== 'other' &&
    side === b.line.side &&
    isSameHappening(a.line.text, b.line.text)
  );
}
