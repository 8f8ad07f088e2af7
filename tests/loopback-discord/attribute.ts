import type { Message } from './message.ts';
import type { Outcome } from './outcome.ts';
import type { Channel, World } from './world.ts';

/**
 * What the user did that a message of the bot's in a channel answers: the message it replies to, else the latest thing
 * in that channel, else null.
 */
export function attribute(world: World, channel: Channel, replyTo: Message | null): Outcome | null {
  const outcomes = [...world.outcomes.values()];
  const replied =
    replyTo === null
      ? undefined
      : outcomes.findLast(({ kind, source }) => kind === 'message' && source === replyTo);
  return replied ?? outcomes.findLast((each) => each.channel === channel) ?? null;
}
