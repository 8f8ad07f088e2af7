/** A memory of what was said lately. */
export interface Remembered<V> {
  get(key: string): V | null;
  set(key: string, value: V): void;
}

const DAY_MS = 86_400_000;
const SIZE = 10_000;

/** A memory of a day and of at most 10,000 keys, the oldest forgotten first. */
export function rememberForADay<V>(now: () => number): Remembered<V> {
  const entries = new Map<string, { readonly value: V; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry === undefined || entry.until < now() ? null : entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + DAY_MS });
      const [oldest] = entries.keys();
      if (entries.size > SIZE && oldest !== undefined) entries.delete(oldest);
    },
  };
}
