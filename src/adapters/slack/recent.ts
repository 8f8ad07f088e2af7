/** What was told lately, the oldest forgotten first. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/**
 * A memory of at most `size` entries, each for `lifeMs`.
 *
 * @param now  in milliseconds
 */
export function rememberRecent<V>(size: number, lifeMs: number, now: () => number): Recent<V> {
  const entries = new Map<string, { readonly value: V; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry === undefined || entry.until < now() ? undefined : entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + lifeMs });
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
  };
}
