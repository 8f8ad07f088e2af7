import type { Annotation, Span } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';

export interface IndexedMention {
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

/** The last mention before `end`, of the hundred before it, whose entity fits; or `null`. */
export function findLastMention(
  index: EntityIndex,
  end: number,
  isFit: (entity: NamedEntity) => boolean,
): IndexedMention | null {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.mention.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return index.slice(Math.max(0, low - 100), low).findLast(({ entity }) => isFit(entity)) ?? null;
}
