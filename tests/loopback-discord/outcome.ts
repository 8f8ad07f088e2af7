import type { Json } from './json.ts';
import type { Message } from './message.ts';
import type { Refusal } from './refusal.ts';
import type { Channel, User, World } from './world.ts';

/**
 * One thing a user did, and all that came of it so far. It goes on growing after the driver returned it, so that a
 * second answer that comes late is seen too.
 *
 * Times are in milliseconds from the moment the user acted, by the server's clock.
 */
export interface Outcome {
  readonly id: string;
  readonly kind: 'slash' | 'message-command' | 'component' | 'autocomplete' | 'message';
  readonly token: string;
  readonly actedAt: number;
  readonly user: User;
  readonly channel: Channel;
  /** the message clicked, or the one that the user wrote */
  readonly source: Message | null;
  /** whether the event went out on a connection, at once or when it was resumed */
  isDelivered: boolean;
  /** when the first response came, an acknowledgement or an answer */
  responseMs: number | null;
  /** the callback's type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal; null for a message */
  responseType: number | null;
  /** when the user first saw an answer, not only that the bot is thinking */
  answerMs: number | null;
  /** the flags of the first response, as Discord keeps them */
  flags: number;
  readonly messages: Message[];
  readonly edited: Message[];
  readonly deleted: Message[];
  choices: readonly Json[] | null;
  modal: Json | null;
  /** the message that `@original` means */
  original: Message | null;
  readonly refusals: { readonly route: string; readonly refusal: Refusal }[];
  /** what Discord took without a word but did not do */
  readonly ignored: string[];
}

type Begun = Pick<Outcome, 'kind' | 'user' | 'channel' | 'source'>;

/** Starts the clock of what a user does now. */
export function beginOutcome(world: World, begun: Begun): Outcome {
  const id = world.nextId();
  const outcome: Outcome = {
    ...begun,
    id,
    token: Buffer.from(`interaction:${id}`).toString('base64url'),
    actedAt: world.now(),
    isDelivered: false,
    responseMs: null,
    responseType: null,
    answerMs: null,
    flags: 0,
    messages: [],
    edited: [],
    deleted: [],
    choices: null,
    modal: null,
    original: null,
    refusals: [],
    ignored: [],
  };
  world.outcomes.set(id, outcome);
  return outcome;
}

/** What an interaction's token stands for; null for one that was never given out. */
export function outcomeOf(world: World, token: string | undefined): Outcome | null {
  const id = Buffer.from(token ?? '', 'base64url')
    .toString()
    .replace('interaction:', '');
  const outcome = world.outcomes.get(id);
  return outcome?.token === token ? (outcome ?? null) : null;
}

/** Notes the first response, and the first that shows something. */
export function markResponse(
  world: World,
  outcome: Outcome | null,
  { isAnswer }: { isAnswer: boolean },
): void {
  if (outcome === null) return;
  const ms = world.now() - outcome.actedAt;
  outcome.responseMs ??= ms;
  if (isAnswer) outcome.answerMs ??= ms;
  world.events.emit('change');
}

/** The outcome once it is answered, or as it stands after `waitMs` of real time. */
export function settle(world: World, outcome: Outcome, waitMs: number): Promise<Outcome> {
  if (outcome.answerMs !== null) return Promise.resolve(outcome);
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      world.events.off('change', look);
      resolve(outcome);
    };
    const look = () => {
      if (outcome.answerMs !== null) finish();
    };
    const timer = setTimeout(finish, waitMs);
    world.events.on('change', look);
  });
}
