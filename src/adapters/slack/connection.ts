import { setTimeout } from 'node:timers/promises';
import { type Logger, type SocketModeReceiver, webApi } from '@slack/bolt';

const { WebAPIPlatformError } = webApi;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** Slack's hello comes within a second. */
const HELLO_MS = 15_000;
/** What a socket that is to leave may still bring, before it is closed by us. */
const LINGER_MS = 2000;
/** A peer that never answers the closing would keep us waiting for half a minute. */
const CLOSING_MS = 500;
/** Errors that no second try mends. */
const FINAL =
  /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|user_removed_from_team|team_disabled|not_allowed_token_type|missing_scope|app_uninstalled|no_permission|access_denied)$/;
// {"type":"disconnect","reason":"refresh_requested"}
const LEAVE = /"type"\s*:\s*"disconnect"/;

/** Whether a token is at fault, and not the network or Slack. */
export function isFinal(error: unknown): error is webApi.WebAPIPlatformError {
  return error instanceof WebAPIPlatformError && FINAL.test(error.data.error);
}

/** A socket that is always open, one after the other. */
export interface Connection {
  /** @throws what {@link isFinal} is true of, where the token is at fault */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Settles, with the error, where it cannot be opened any more. */
  readonly lost: Promise<unknown>;
}

/**
 * Keeps a socket open: the next one stands before Slack closes the old, and at once where one breaks.
 *
 * The client's own reconnecting closes first, waits for five seconds, and ends the process where a token was revoked;
 * it must be off (`autoReconnectEnabled: false`).
 *
 * @param buildReceiver  one that brings what it hears to the app
 */
export function keepConnected(buildReceiver: () => SocketModeReceiver, log: Logger): Connection {
  let current: SocketModeReceiver | null = null;
  const opened = new Set<SocketModeReceiver>();
  let isClosing = false;
  let isOpening = false;
  let lose: (error: unknown) => void = () => {};
  const lost = new Promise<unknown>((resolve) => {
    lose = resolve;
  });

  async function open(): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    for (let tries = 0; !isClosing; tries += 1) {
      const receiver = buildReceiver();
      try {
        await startInTime(receiver);
        current = receiver;
        watch(receiver);
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

  function watch(receiver: SocketModeReceiver): void {
    opened.add(receiver);
    receiver.client.on('disconnected', () => {
      opened.delete(receiver);
      if (receiver !== current || isClosing) return;
      log.info('the connection was closed, opening it again');
      open().catch(lose);
    });
    replaceLeaving(receiver, () => {
      log.info('Slack renews the connection');
      open()
        .then(() => setTimeout(LINGER_MS, undefined, { ref: false }))
        .then(() => receiver.client.disconnect())
        .catch(lose);
    });
  }

  return {
    open,
    async close() {
      isClosing = true;
      const closing = Promise.all([...opened].map(({ client }) => client.disconnect()));
      await Promise.race([closing, setTimeout(CLOSING_MS, undefined, { ref: false })]);
    },
    lost,
  };
}

async function startInTime({ client }: SocketModeReceiver): Promise<void> {
  const started = new AbortController();
  const late = setTimeout(HELLO_MS, undefined, { signal: started.signal, ref: false }).then(
    () => client.disconnect(),
    () => {},
  );
  await client.start().finally(() => started.abort());
  await late;
}

/** Calls `leave` where Slack asks the socket to leave; the client itself would close it, and lose what still comes. */
function replaceLeaving({ client }: SocketModeReceiver, leave: () => void): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, ...rest: unknown[]) => {
    if (typeof data === 'string' && data.length < 1000 && LEAVE.test(data)) return leave();
    for (const listener of listeners) listener.call(client, data, ...rest);
  });
}
