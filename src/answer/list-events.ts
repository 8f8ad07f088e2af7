import type { Archive, Hit } from '../archive/archive.ts';
import type { Span } from '../corpus/span.ts';
import { overlaps } from '../corpus/span.ts';
import type { DateBasis } from '../text/dates.ts';
import type { EventSide, TimelineEvent } from '../text/events.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
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
 * day of their report. The same happening in several articles comes once.
 */
export async function listEvents(
  archive: Archive,
  { topic, from, to }: { topic?: string | undefined; from?: string | undefined; to?: string | undefined },
): Promise<DatedEvent[]> {
  const query = { words: topic, from, to };
  const events = await archive.find('event', query);
  const measures = await archive.find('tariff', query);
  const all = topic === undefined ? events : await archive.find('event', {});
  const apart = measures.filter((measure) => !all.some((event) => isPartOf(measure, event)));
  return mergeLines([...events.flatMap(lineOfEvent), ...apart.flatMap(lineOfMeasure)]);
}

function isPartOf({ article, evidence }: Hit<TariffMeasure>, event: Hit<TimelineEvent>): boolean {
  return event.article.id === article.id && event.fact.date !== null && overlaps(event.fact, evidence);
}

function lineOfEvent(hit: Hit<TimelineEvent>): DatedEvent[] {
  const { date, basis, text, side } = hit.fact;
  return date === null ? [] : [{ date, basis, text, side, coverage: hit.coverage, sources: [hit] }];
}

function lineOfMeasure(hit: Hit<TariffMeasure>): DatedEvent[] {
  const { evidence, coverage, article, fact } = hit;
  const date = fact.effective ?? article.published;
  if (date === null) return [];
  const basis = fact.effective === null ? 'reported' : 'stated';
  const side = fact.imposer === 'US' ? 'us' : fact.imposer === 'CN' ? 'cn' : 'other';
  return [{ date, basis, text: evidence.text, side, coverage, sources: [hit] }];
}

function mergeLines(lines: readonly DatedEvent[]): DatedEvent[] {
  const byDate = new Map<string, { line: DatedEvent; wording: Wording }[]>();
  for (const line of lines) {
    const wording = wordingOf(line.text);
    const sameDay = byDate.get(line.date) ?? [];
    byDate.set(line.date, sameDay);
    const twin = sameDay.find((known) => isSameWording(known.wording, wording));
    if (twin === undefined) sameDay.push({ line, wording });
    else twin.line = { ...twin.line, sources: [...twin.line.sources, ...line.sources] };
  }
  return [...byDate.values()].flatMap((sameDay) => sameDay.map(({ line }) => line));
}
