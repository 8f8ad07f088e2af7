import { setTimeout } from 'node:timers/promises';

/** What the work comes to, or `null` where it takes longer than `ms`; the work goes on. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  const patience = new AbortController();
  const late = setTimeout(Math.max(0, ms), null, { signal: patience.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}
