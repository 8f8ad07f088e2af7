import {
  Client,
  DiscordAPIError,
  GatewayIntentBits,
  Partials,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js';
import type { Discord } from '../../loopback-discord/discord.ts';
import type { Outcome } from '../../loopback-discord/outcome.ts';

/** A command with one option of each kind that the tests need. */
export const ASK = {
  name: 'ask',
  description: 'Answers a question',
  options: [
    { type: 3, name: 'question', description: 'What you want to know', required: true },
    { type: 3, name: 'topic', description: 'A topic', autocomplete: true },
    { type: 3, name: 'side', description: 'A side', choices: [{ name: 'The US', value: 'us' }] },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
};

export const FIND_SOURCES = { name: 'Find sources', type: 3 };

/** discord.js's own REST client, pointed at the loopback. */
export function restOf(
  { api, token }: Pick<Discord, 'api' | 'token'>,
  options: Partial<RESTOptions> = {},
): REST {
  return new REST({ api, ...options }).setToken(token);
}

export async function register(
  discord: Discord,
  commands: readonly unknown[] = [ASK, FIND_SOURCES],
): Promise<void> {
  const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
  await restOf(discord).put(route, { body: commands });
}

/** A slash command that waits for its answer. */
export function ask(discord: Discord, question = 'Who blinked first?'): Promise<Outcome> {
  return discord.slash({ name: 'ask', options: { question }, waitMs: 0 });
}

export function callback(rest: REST, { id, token }: Outcome, body: unknown, query = ''): Promise<unknown> {
  return rest.post(`${Routes.interactionCallback(id, token)}${query}` as `/${string}`, { body, auth: false });
}

/** What Discord said against a request, `code message`; null when it was taken. */
export async function refusalOf(request: Promise<unknown>): Promise<string | null> {
  try {
    await request;
    return null;
  } catch (error) {
    if (error instanceof DiscordAPIError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** The client of a bot without privileged intents. */
export function clientOf({ api }: Pick<Discord, 'api'>, intents: readonly GatewayIntentBits[] = []): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...intents],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api },
  });
}
