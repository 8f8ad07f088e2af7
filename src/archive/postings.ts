import type MiniSearch from 'minisearch';

/** For one field: which passages hold a stem, by their numbers in rising order. */
export type Postings = ReadonlyMap<string, Uint32Array>;

/**
 * A MiniSearch's postings by field, compiled so that they are read without an object a posting.
 *
 * @param index  over documents whose ids are their numbers
 * @returns in the order of the index's fields
 */
export function compilePostings<T>(index: MiniSearch<T>): readonly Postings[] {
  const { documentIds, fieldIds, index: entries } = index.toJSON();
  const numbers = new Map(Object.entries(documentIds).map(([shortId, id]) => [shortId, Number(id)]));
  const byField = Object.keys(fieldIds).map(() => new Map<string, Uint32Array>());
  for (const [stem, fields] of entries) {
    for (const [field, frequencies] of Object.entries(fields)) {
      const holding = Object.keys(frequencies).map((shortId) => numbers.get(shortId) ?? 0);
      byField[Number(field)]?.set(stem, Uint32Array.from(holding).sort());
    }
  }
  return byField;
}
