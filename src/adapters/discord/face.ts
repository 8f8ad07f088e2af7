import type { Bot } from '../../bot.ts';
import type { Invocation } from '../../commands/invocation.ts';
import type { Pace } from '../../conversation/pace.ts';
import type { Recent } from '../../conversation/recent.ts';
import type { Log } from './log.ts';

/** All that answering on Discord needs. */
export interface Face {
  readonly bot: Bot;
  readonly log: Log;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The last question of each conversation, for a day. */
  readonly asked: Recent<Invocation>;
  readonly pace: (user: string) => Pace;
  readonly takeTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** How long an answer may take before it is given up, in milliseconds. */
  readonly answerMs: number;
}
