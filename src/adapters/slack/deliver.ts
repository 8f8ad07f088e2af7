import type { Logger, types } from '@slack/bolt';
import type { Message } from './render-answer.ts';

/** What is sent: blocks and the text for screen readers, or text alone. */
export interface Content {
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
}

/** How a try to send came out. */
export type Outcome =
  | { readonly kind: 'sent'; readonly ts: string | null }
  /** Slack has trouble: the same again, after so long, or in its own time. */
  | { readonly kind: 'wait'; readonly seconds: number | null }
  /** Slack does not take these blocks. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Nothing can be sent this way. */
  | { readonly kind: 'closed'; readonly error: string };

/** A way to the asker: the response_url, the channel, a direct message. */
export interface Route {
  readonly name: string;
  /** It replaces a message, whose text must be shorter. */
  readonly isReplacing: boolean;
  send(content: Content): Promise<Outcome>;
}

const TRIES = 6;
const FIRST_WAIT_SECONDS = 0.2;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Sends the message once, by the first way that works: again where Slack has trouble, as plain text where it refuses
 * the blocks.
 *
 * @returns the message's `ts` where Slack tells it; `null` too where no way worked, which is logged
 */
export async function deliver(
  routes: readonly Route[],
  message: Message,
  { log, wait }: { log: Logger; wait: (ms: number) => Promise<void> },
): Promise<string | null> {
  const failures: string[] = [];
  for (const route of routes) {
    const outcome = await sendBy(route, message, wait);
    if (outcome.kind === 'sent') return outcome.ts;
    failures.push(`${route.name}: ${outcome.kind === 'wait' ? 'Slack has trouble' : outcome.error}`);
  }
  log.error(`an answer could not be delivered (${failures.join('; ')})`);
  return null;
}

async function sendBy(route: Route, message: Message, wait: (ms: number) => Promise<void>): Promise<Outcome> {
  let content: Content = { text: message.text, blocks: message.blocks };
  let outcome: Outcome = { kind: 'wait', seconds: null };
  for (let tries = 0; tries < TRIES; tries += 1) {
    outcome = await route.send(content);
    if (outcome.kind === 'refused' && content.blocks !== undefined) {
      content = { text: route.isReplacing ? message.text : message.plain };
    } else if (outcome.kind === 'wait') {
      const seconds = outcome.seconds ?? FIRST_WAIT_SECONDS * 2 ** tries;
      await wait(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000);
    } else {
      return outcome;
    }
  }
  return outcome;
}
