import { EventEmitter } from 'node:events';
import type { Json } from './json.ts';
import type { Message } from './message.ts';
import type { Outcome } from './outcome.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** whether the bot may write to this user first */
  readonly takesDirectMessages: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly members: Set<User>;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** null for a direct message */
  readonly guild: Guild | null;
  /** who writes with the bot in a direct message */
  readonly recipient: User | null;
  /** what the bot may do here, by Discord's permission bits */
  permissions: bigint;
}

/** A registered command as Discord gives it back. */
export interface Command extends Json {
  readonly id: string;
  readonly type: number;
  readonly name: string;
}

/** All that the server knows; one application with its bot. */
export interface World {
  readonly application: { readonly id: string; readonly token: string };
  readonly bot: User;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly nextId: () => string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly outcomes: Map<string, Outcome>;
  /** by guild id, or `global` */
  readonly commands: Map<string, Command[]>;
  readonly commandCreates: Map<string, number>;
  /** what Discord takes without a word but does not do, of requests outside any interaction */
  readonly ignored: string[];
  /** where this server listens, `http://127.0.0.1:port` */
  origin: string;
  /** `change`: something came of an outcome */
  readonly events: EventEmitter;
  /** Sends an event to the bot; `onSent` is called when it goes out, which a broken connection delays. */
  dispatch: (event: string, place: Place, payload: (intents: number) => Json, onSent?: () => void) => void;
}

/** What decides which connections hear of an event. */
export interface Place {
  readonly guild: Guild | null;
  /** the intents of which one is needed; 0 when none is */
  readonly intents: number;
}

export function buildWorld({ token, now }: { token: string; now: () => number }): World {
  let made = 0;
  const nextId = () => String((BigInt(now() - 1_420_070_400_000) << 22n) | BigInt(++made % 4_194_304));
  const bot: User = { id: nextId(), name: 'Parley', isBot: true, takesDirectMessages: false };
  const events = new EventEmitter();
  events.setMaxListeners(0);
  return {
    application: { id: bot.id, token },
    bot,
    now,
    nextId,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    outcomes: new Map(),
    commands: new Map(),
    commandCreates: new Map(),
    ignored: [],
    origin: '',
    events,
    dispatch: () => {},
  };
}
