import { setTimeout } from 'node:timers/promises';
import {
  startDiscord as joinDiscord,
  type Patience,
  type RunningDiscord,
} from '../../../src/adapters/discord/start-discord.ts';
import type { Bot } from '../../../src/bot.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../loopback-discord/discord.ts';
import { annotatedOf, botOver, TODAY } from '../../made-up.ts';

export const ARTICLES = [
  {
    id: '2025-05-14-talks',
    title: 'Talks resume in Geneva',
    outlet: 'The Daily Example',
    url: 'https://example.org/talks?a=1&b=(2)',
    text: `The United States imposed a 25% tariff on Chinese steel on May 12, 2025. China put a 10% tariff on American soybeans on May 13, 2025.
“Nobody gains from this quarrel,” said Ada Quist, an economist at Norland University. “Both sides will come back to the table,” said Lin Wei, a spokesman for the ministry.
Formal talks resumed in Geneva on May 10, 2025. The ministry denied that formal talks were held.`,
  },
  {
    id: '2025-06-01-steel',
    title: 'Steel @everyone and <@&1> soybeans',
    published: '2025-06-01',
    text: `Steel makers want @everyone & quick **talks**, said <@1>. China lifted its 10% tariff on American soybeans on June 1, 2025.
“We trade on, whatever happens to steel,” said Ada Quist, an economist at Norland University.`,
  },
  {
    id: '2025-06-03-marsh',
    title: 'Ivo Marsh speaks',
    published: '2025-06-03',
    text: [
      'Rain ruined half of our barley',
      'Nobody buys a tractor this spring',
      'My neighbours have sold their cattle',
      'Freight to the coast costs twice as much',
      'The silo is full and the price is low',
      'Old contracts were kept, new ones were not',
      'We will sow less next year',
    ]
      .map((words) => `“${words},” said Ivo Marsh, a farmer.`)
      .join('\n\n'),
  },
];

export interface Joined {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly running: RunningDiscord;
  readonly logged: string[];
  leave(): Promise<void>;
}

export interface JoinOptions extends DiscordOptions {
  readonly bot?: Bot;
  readonly patience?: Partial<Patience>;
  /** Commands for all servers; else for the loopback's own. */
  readonly isGlobal?: boolean;
  /** A loopback that runs already, as for a bot that starts again. */
  readonly into?: Discord;
}

/** The adapter with real discord.js on a loopback Discord, over two made-up articles or another bot. */
export async function join(options: JoinOptions = {}): Promise<Joined> {
  const { bot = botOver(annotatedOf(...ARTICLES)), patience = {}, isGlobal = false, into, ...rest } = options;
  const discord = into ?? (await startDiscord(rest));
  const logged: string[] = [];
  const running = joinDiscord(bot, {
    token: discord.token,
    apiUrl: discord.api,
    guildId: isGlobal ? undefined : discord.guild.id,
    logLevel: 'debug',
    today: () => TODAY,
    write: (line) => void logged.push(line),
    patience: { loginMs: 5000, offlineMs: 5000, retryMs: 50, answerMs: 5000, ...patience },
  });
  await until(() => running.health() === 'ready' && logged.some((line) => line.includes('Commands ')));
  return {
    discord,
    bot,
    running,
    logged,
    async leave() {
      await running.stop();
      await discord.stop();
    },
  };
}

/** Waits until it is so; what never is fails the test. */
export async function until(isSo: () => boolean, ms = 5000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`it did not come to be: ${isSo}`);
    await setTimeout(10);
  }
}
