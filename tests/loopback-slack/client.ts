import { LogLevel, WebClient } from '@slack/web-api';
import type { Slack } from './start-slack.ts';

/** The real client on a loopback workspace: one try a call, no waiting, no log. */
export function clientOf({ apiUrl, identity }: Slack, token = identity.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: 'none' as LogLevel,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      getLevel: () => LogLevel.ERROR,
      setName() {},
    },
  });
}

/** What the client made of a refusal: Slack's error and the lines that say where. */
export async function refusalOf(call: Promise<unknown>): Promise<{ error: string; lines: string[] }> {
  const data = await call.then(
    () => ({ error: 'taken' }),
    (failure) => failure.data ?? { error: failure.code },
  );
  return { error: data.error, lines: data.errors ?? [] };
}
