import { setTimeout } from 'node:timers/promises';
import type { Logger, webApi } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Invocation } from '../../commands/invocation.ts';
import { limitPace, type Pace } from '../../conversation/pace.ts';
import { DAY_MS, type Recent, rememberRecent } from '../../conversation/recent.ts';
import { takeTurns } from '../../conversation/take-turns.ts';
import { type CommandNames, nameCommands } from './command-names.ts';
import { deliver, type Route } from './deliver.ts';
import type { Message } from './render-answer.ts';

const HOUR_MS = 3_600_000;

/** All that answering in one workspace needs. */
export interface Desk {
  readonly bot: Bot;
  readonly names: CommandNames;
  /** For messages: never stalled by a 429, since {@link Desk.deliver} waits itself. */
  readonly client: webApi.WebClient;
  readonly botUserId: string;
  readonly log: Logger;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The last question of a thread or conversation, for a day. */
  readonly asked: Recent<Invocation>;
  readonly pace: (user: string) => Pace;
  /** Whether the key was met before, within the hour; it is met now. */
  readonly isRepeated: (key: string | undefined) => boolean;
  readonly takeTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly deliver: (routes: readonly Route[], message: Message) => Promise<string | null>;
  /** Does the work so that a stop waits for it; what it throws is logged. */
  readonly handle: (work: () => Promise<void>) => Promise<void>;
  /** Settles once nothing is in flight. */
  readonly drained: () => Promise<void>;
}

export interface DeskParts {
  readonly bot: Bot;
  readonly commandPrefix?: string | undefined;
  readonly client: webApi.WebClient;
  readonly botUserId: string;
  readonly log: Logger;
  readonly today: () => string;
}

export function openDesk({ bot, commandPrefix, client, botUserId, log, today }: DeskParts): Desk {
  const now = () => Date.now();
  const seen = rememberRecent<true>(HOUR_MS, now);
  const inFlight = new Set<Promise<void>>();
  return {
    bot,
    names: nameCommands(bot.commands, commandPrefix),
    client,
    botUserId,
    log,
    today,
    asked: rememberRecent(DAY_MS, now),
    pace: limitPace(now),
    takeTurn: takeTurns(),
    deliver: (routes, message) => deliver(routes, message, { log, wait: (ms) => setTimeout(ms) }),
    isRepeated(key) {
      if (key === undefined) return false;
      if (seen.get(key) === true) return true;
      seen.set(key, true);
      return false;
    },
    async handle(work) {
      const done = work().catch((error: unknown) => log.error('a request could not be handled:', error));
      inFlight.add(done);
      await done;
      inFlight.delete(done);
    },
    drained: async () => void (await Promise.all(inFlight)),
  };
}
