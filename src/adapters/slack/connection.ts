import { setTimeout } from 'node:timers/promises';
import { type Logger, type SocketModeReceiver, webApi } from '@slack/bolt';

const { WebAPIPlatformError } = webApi;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** Slack's hello comes within a second. */
const HELLO_MS = 15_000;
/** Errors that no second try mends. */
const FINAL =
  /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|user_removed_from_team|team_disabled|not_allowed_token_type|missing_scope|app_uninstalled|no_permission|access_denied)$/;

/** Whether a token is at fault, and not the network or Slack. */
export function isFinal(error: unknown): error is webApi.WebAPIPlatformError {
  return error instanceof WebAPIPlatformError && FINAL.test(error.data.error);
}

/**
 * Keeps the socket of the receiver open, and opens it again at once where Slack closes it.
 *
 * The client's own reconnecting waits five seconds and ends the process where a token was revoked, so it is off.
 */
export interface Connection {
  /** @throws what {@link isFinal} is true of, where the token is at fault */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Settles, with the error, where it cannot be opened any more. */
  readonly lost: Promise<unknown>;
}

export function keepConnected({ client }: SocketModeReceiver, log: Logger): Connection {
  let isClosing = false;
  let isOpening = false;
  let lose: (error: unknown) => void = () => {};
  const lost = new Promise<unknown>((resolve) => {
    lose = resolve;
  });

  async function open(): Promise<void> {
    isOpening = true;
    for (let tries = 0; !isClosing; tries += 1) {
      try {
        await startInTime();
        break;
      } catch (error) {
        if (isFinal(error)) throw error;
        const wait = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
        log.warn(`Slack cannot be reached, next try in ${wait} ms:`, String(error));
        await setTimeout(wait);
      }
    }
    isOpening = false;
  }

  async function startInTime(): Promise<void> {
    const late = new AbortController();
    const timer = setTimeout(HELLO_MS, null, { signal: late.signal, ref: false }).then(
      () => client.disconnect(),
      () => {},
    );
    await client.start().finally(() => late.abort());
    await timer;
  }

  client.on('disconnected', () => {
    if (isClosing || isOpening) return;
    log.info('the connection was closed, opening it again');
    open().catch(lose);
  });
  return {
    open,
    async close() {
      isClosing = true;
      // A peer that never answers the closing would keep us waiting for half a minute.
      await Promise.race([client.disconnect(), setTimeout(500, undefined, { ref: false })]);
    },
    lost,
  };
}
