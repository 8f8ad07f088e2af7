import { rememberRecent } from './recent.ts';

/** Requests that one user may make in a minute: more than anybody reads. */
export const REQUESTS = 20;
const WINDOW_MS = 60_000;
const USERS = 10_000;

/** What one more request of a user meets: `waitSeconds` is 0 where it may go on. */
export interface Pace {
  readonly waitSeconds: number;
  /** The first refusal since the last request that went on: said once where nobody waits for a reply. */
  readonly isFirst: boolean;
}

/** Counts the requests of each user. */
export function limitRate(now: () => number): (user: string) => Pace {
  const users = rememberRecent<{ readonly times: readonly number[]; readonly isTold: boolean }>(
    USERS,
    WINDOW_MS,
    now,
  );
  return (user) => {
    const { times = [], isTold = false } = users.get(user) ?? {};
    const recent = times.filter((time) => time > now() - WINDOW_MS);
    const [first] = recent;
    if (recent.length < REQUESTS || first === undefined) {
      users.set(user, { times: [...recent, now()], isTold: false });
      return { waitSeconds: 0, isFirst: false };
    }
    users.set(user, { times: recent, isTold: true });
    return { waitSeconds: Math.max(1, Math.ceil((first + WINDOW_MS - now()) / 1000)), isFirst: !isTold };
  };
}
