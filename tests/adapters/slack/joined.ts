import { startSlack as joinSlack, type SlackPresence } from '../../../src/adapters/slack/start-slack.ts';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Bot } from '../../../src/bot.ts';
import { type Slack, type SlackOptions, startSlack } from '../../loopback-slack/start-slack.ts';
import { annotatedOf, botOver, TODAY } from '../../made-up.ts';

export const ARTICLES = [
  {
    title: 'Talks resume in Geneva',
    outlet: 'The Daily Example',
    url: 'https://example.org/talks?a=1&b=2',
    text: `The United States imposed a 25% tariff on Chinese steel on May 12, 2025. China put a 10% tariff on American soybeans on May 13, 2025.
“Nobody gains from this quarrel,” said Ada Quist, an economist at Norland University. “Both sides will come back to the table,” said Lin Wei, a spokesman for the ministry.
Formal talks resumed in Geneva on May 10, 2025. The ministry denied that formal talks were held.`,
  },
  {
    title: 'Steel <!channel> & soybeans <@U0READER>',
    published: '2025-06-01',
    text: `Steel makers want <!channel> & quick *talks*, said <@U0READER>. China lifted its 10% tariff on American soybeans on June 1, 2025.
“We trade on, whatever happens to steel,” said Ada Quist, an economist at Norland University.`,
  },
];

export interface Joined {
  readonly slack: Slack;
  readonly bot: Bot;
  readonly presence: SlackPresence;
  readonly logged: string[];
  leave(): Promise<void>;
}

/** The adapter with real Bolt in a loopback workspace, over two made-up articles or another bot. */
export async function join(
  options: SlackOptions & {
    readonly bot?: Bot;
    readonly commandPrefix?: string;
    readonly logLevel?: 'debug' | 'error';
  } = {},
): Promise<Joined> {
  const { bot = botOver(annotatedOf(...ARTICLES)), commandPrefix, logLevel = 'debug', ...rest } = options;
  const slack = await startSlack(rest);
  const logged: string[] = [];
  const presence = await joinSlack(bot, {
    botToken: slack.identity.botToken,
    appToken: slack.identity.appToken,
    apiUrl: slack.apiUrl,
    commandPrefix,
    logLevel,
    today: () => TODAY,
    write: (line) => void logged.push(line),
  });
  return {
    slack,
    bot,
    presence,
    logged,
    async leave() {
      await presence.stop();
      await slack.stop();
    },
  };
}

/** All words that a reader of the payload sees or hears, as one text. */
export function wordsOf(payload: unknown): string {
  const words: string[] = [];
  JSON.stringify(payload, (key, value) => {
    if (key === 'text' && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('\n');
}

export function citedIn({ citations }: Answer): string[] {
  return citations.map(({ text }) => text);
}
