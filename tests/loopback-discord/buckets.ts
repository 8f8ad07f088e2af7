/** How many requests of one route, for one channel, guild or webhook, go through in a stretch of time. */
export interface BucketRule {
  readonly limit: number;
  readonly perMs: number;
}

export interface BucketState {
  readonly isExceeded: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly retryAfterSeconds: number;
}

/** A bucket that is never full in a test that does not ask for one. */
const WIDE: BucketRule = { limit: 100_000, perMs: 1_000 };

/**
 * Counts requests by bucket and says what Discord's headers say.
 *
 * @param rules  by route, such as `POST /channels/:channel/messages`; a route without a rule is not limited
 * @see https://docs.discord.com/developers/topics/rate-limits#header-format
 */
export function buildBuckets(rules: Readonly<Record<string, BucketRule>>, now: () => number) {
  const windows = new Map<string, { endsAt: number; used: number }>();
  return {
    /** @param major  what the bucket belongs to besides the route: a channel, a guild, a webhook */
    take(route: string, major: string): BucketState {
      const { limit, perMs } = rules[route] ?? WIDE;
      const key = `${route} ${major}`;
      const standing = windows.get(key);
      const window =
        standing !== undefined && standing.endsAt > now() ? standing : { endsAt: now() + perMs, used: 0 };
      windows.set(key, window);
      const isExceeded = window.used >= limit;
      if (!isExceeded) window.used += 1;
      const seconds = Math.max(0, window.endsAt - now()) / 1_000;
      return {
        isExceeded,
        retryAfterSeconds: seconds,
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(limit - window.used),
          'x-ratelimit-reset': String(window.endsAt / 1_000),
          'x-ratelimit-reset-after': seconds.toFixed(3),
          'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(-32),
        },
      };
    },
  };
}
