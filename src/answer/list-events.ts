import type { Archive, Hit } from '../archive/archive.ts';
import type { Span } from '../corpus/span.ts';
import { overlaps } from '../corpus/span.ts';
import type { DateBasis } from '../text/dates.ts';
import type { EventSide, TimelineEvent } from '../text/events.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import { isSameWording } from './same-wording.ts';

/** A line of a timeline with all the articles that have it. */
export interface DatedEvent {
  /** EDTF value of the happening, or of the report where `basis` is `reported`. */
  readonly date: string | null;
  readonly basis: DateBasis | 'reported';
  readonly text: string;
  readonly side: EventSide;
  readonly coverage: number;
  readonly sources: readonly Hit<Span>[];
}

/**
 * The dated happenings of the archive and the tariff measures that no article dates (by the day of their report), the
 * same happening in several articles once.
 */
export async function listEvents(
  archive: Archive,
  { topic, from, to }: { topic?: string; from?: string; to?: string },
): Promise<DatedEvent[]> {
  const query = { words: topic, from, to };
  const events = await archive.find('event', query);
  const measures = await archive.find('tariff', query);
  const lines = [
    ...events.filter(({ fact }) => fact.date !== null).map(lineOfEvent),
    ...measures.filter((measure) => isReportOnly(measure, events)).map(lineOfMeasure),
  ];
  return mergeLines(lines);
}

function lineOfEvent(hit: Hit<TimelineEvent>): DatedEvent {
  const { date, basis, text, side } = hit.fact;
  return { date, basis, text, side, coverage: hit.coverage, sources: [hit] };
}

function lineOfMeasure(hit: Hit<TariffMeasure>): DatedEvent {
  const { evidence, coverage, article, fact } = hit;
  const side = fact.imposer === 'US' ? 'us' : fact.imposer === 'CN' ? 'cn' : 'other';
  return { date: article.published, basis: 'reported', text: evidence.text, side, coverage, sources: [hit] };
}

function isReportOnly(measure: Hit<TariffMeasure>, events: readonly Hit<TimelineEvent>[]): boolean {
  const { article, evidence, fact } = measure;
  if (article.published === null || fact.effective !== null) return false;
  return !events.some((event) => event.article.id === article.id && overlaps(event.fact, evidence));
}

function mergeLines(lines: readonly DatedEvent[]): DatedEvent[] {
  const merged: DatedEvent[] = [];
  for (const line of lines) {
    const twin = merged.findIndex(
      (other) => other.date === line.date && isSameWording(other.text, line.text),
    );
    const known = merged[twin];
    if (known === undefined) merged.push(line);
    else merged[twin] = { ...known, sources: [...known.sources, ...line.sources] };
  }
  return merged;
}
