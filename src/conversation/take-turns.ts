import { setImmediate, setTimeout } from 'node:timers/promises';

/** Work that takes longer waits for something: the next begins beside it. */
const PATIENCE_MS = 250;

/**
 * Does one piece of work after the other, and lets what arrived meanwhile in between.
 *
 * Answering takes the processor for some milliseconds: fifty answers in a row would keep a completion waiting.
 */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => setImmediate()).then(work);
    const patience = new AbortController();
    last = Promise.race([
      turn.catch(() => {}).finally(() => patience.abort()),
      last.then(() => setTimeout(PATIENCE_MS, null, { signal: patience.signal })).catch(() => {}),
    ]);
    return turn;
  };
}
