/** A memory of what was said lately. */
export interface Recent<V> {
  get(key: string): V | null;
  set(key: string, value: V): void;
}

/** How long the last question of a conversation is remembered. */
export const DAY_MS = 86_400_000;
/** Entries that a memory holds at most. */
const SIZE = 10_000;

/**
 * A memory of at most 10,000 keys, each for `lifeMs`, the oldest forgotten first.
 *
 * @param now  in milliseconds
 */
export function rememberRecent<V>(lifeMs: number, now: () => number): Recent<V> {
  const entries = new Map<string, { readonly value: V; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry === undefined || entry.until < now() ? null : entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + lifeMs });
      const [oldest] = entries.keys();
      if (entries.size > SIZE && oldest !== undefined) entries.delete(oldest);
    },
  };
}
