import { setTimeout } from 'node:timers/promises';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { TIMES } from './limits.ts';

/** How sending came out: `expired` where Discord no longer takes a response. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'refused'; readonly error: unknown };

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
const DONE: Outcome = { kind: 'done' };
const EXPIRED: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/**
 * Sends the first response to an interaction until Discord has it, within the time it takes one.
 *
 * A request that Discord has not confirmed within a second is sent again beside it: one of them may be lost, and of
 * two that arrive the second fails with 40060 (already acknowledged), which says that the first is there.
 *
 * @param receivedAt  when the interaction arrived, in milliseconds
 */
export async function respond(send: () => Promise<unknown>, receivedAt: number): Promise<Outcome> {
  const deadline = receivedAt + TIMES.respond;
  return new Promise((resolve) => {
    let trying = 0;
    const attempt = async () => {
      trying += 1;
      const outcome = await outcomeOf(send());
      trying -= 1;
      if (outcome !== 'trouble') return resolve(outcome);
      await setTimeout(FIRST_WAIT_MS);
      if (Date.now() < deadline) return attempt();
      if (trying === 0) resolve({ kind: 'expired' });
    };
    void attempt();
    void setTimeout(TIMES.hedge).then(() => {
      if (trying > 0 && Date.now() < deadline) void attempt();
    });
  });
}

/** Sends what may be sent twice without harm (an edit, a deletion, a message with a nonce) until Discord has it. */
export async function persist(send: () => Promise<unknown>): Promise<Outcome> {
  const deadline = Date.now() + TIMES.deliver;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    const outcome = await outcomeOf(send());
    if (outcome !== 'trouble') return outcome;
    if (Date.now() + wait > deadline) return { kind: 'expired' };
    await setTimeout(wait);
  }
}

/** `trouble`: Discord or the way to it is at fault, and the same may work again. */
async function outcomeOf(sending: Promise<unknown>): Promise<Outcome | 'trouble'> {
  try {
    await sending;
    return DONE;
  } catch (error) {
    if (!(error instanceof DiscordAPIError))
      return isOurFault(error) ? { kind: 'refused', error } : 'trouble';
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return DONE;
    if (EXPIRED.includes(error.code)) return { kind: 'expired' };
    return { kind: 'refused', error };
  }
}

/** A payload that the library does not take is refused every time; a 5xx or a lost connection is not. */
function isOurFault(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    error instanceof RangeError ||
    (error instanceof Error && /Validation/.test(error.name))
  );
}
