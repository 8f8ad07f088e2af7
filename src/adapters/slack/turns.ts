import { setImmediate } from 'node:timers/promises';

/**
 * Does one piece of work after the other, and lets what arrived meanwhile be acknowledged in between.
 *
 * Answering takes the processor for some milliseconds; fifty answers in a row would keep the fiftieth asker waiting
 * for the acknowledgement.
 */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => setImmediate()).then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
