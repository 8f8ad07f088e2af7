/** What one more request of a user meets. */
export interface Pace {
  /** What to tell who asks too fast; `null` where the request may go on. */
  readonly refusal: string | null;
  /** The first refusal in a row: said once where a refusal is seen by all. */
  readonly isFirst: boolean;
}

/** Requests that one user may make in a minute: more than anybody reads. */
export const REQUESTS = 20;
const WINDOW_MS = 60_000;
const FREE: Pace = { refusal: null, isFirst: false };

/** Counts the requests of each user over the last minute. */
export function limitPace(now: () => number): (user: string) => Pace {
  const users = new Map<string, { times: number[]; isTold: boolean }>();
  return (user) => {
    const start = now() - WINDOW_MS;
    for (const [key, { times }] of users) {
      // The map is in the order of last use: whoever follows was here since.
      if ((times.at(-1) ?? 0) > start) break;
      users.delete(key);
    }
    const known = users.get(user);
    const times = known?.times.filter((time) => time > start) ?? [];
    const [first] = times;
    if (times.length < REQUESTS || first === undefined) {
      users.delete(user);
      users.set(user, { times: [...times, now()], isTold: false });
      return FREE;
    }
    const isFirst = known?.isTold !== true;
    users.set(user, { times, isTold: true });
    const seconds = Math.max(1, Math.ceil((first - start) / 1000));
    const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
    const refusal = `That is a lot of questions in one minute. Parley takes the next one from you in ${wait}.`;
    return { refusal, isFirst };
  };
}
