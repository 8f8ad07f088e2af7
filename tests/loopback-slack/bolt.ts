import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Slack } from './start-slack.ts';

/**
 * A real Bolt app in Socket Mode on a loopback workspace, not started. It hears its own messages, and
 * after a broken socket it returns in `pauseMs`.
 */
export function buildBolt({ identity, apiUrl }: Slack, { pauseMs = 300 } = {}): App {
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const logger = {
    debug() {},
    info() {},
    warn() {},
    error() {},
    setLevel() {},
    getLevel: () => LogLevel.ERROR,
    setName() {},
  };
  const receiver = new SocketModeReceiver({
    appToken: identity.appToken,
    clientPingTimeout: pauseMs,
    installerOptions: { clientOptions },
    logger,
  });
  const { botToken: token, botId, botUserId } = identity;
  return new App({ token, botId, botUserId, receiver, clientOptions, logger, ignoreSelf: false });
}
