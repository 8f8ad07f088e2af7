import type { Annotation, Span } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';

interface IndexedMention {
  readonly mention: Annotation;
  readonly entity: NamedEntity;
}

/** The names' mentions in the order of the text, to look up in logarithmic time. */
export type EntityIndex = readonly IndexedMention[];

export function buildEntityIndex(names: readonly NamedEntity[]): EntityIndex {
  return names
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start);
}

/** The entity that a mention around the span names, the shortest such mention's; `null` if none does. */
export function entityAt(index: EntityIndex, span: Span): NamedEntity | null {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.mention.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 4); at--) {
    const found = index[at];
    if (found !== undefined && found.mention.end >= span.end) return found.entity;
  }
  return null;
}

/** The person mentioned last from `start` to `end`, or `null`. */
export function lastPersonBefore(index: EntityIndex, start: number, end: number): NamedEntity | null {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.mention.end ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const found = index[at];
    if (found === undefined || found.mention.start < start) return null;
    if (found.entity.type === 'person') return found.entity;
  }
  return null;
}
