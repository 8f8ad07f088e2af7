import type { Bot } from './bot.ts';
import type { Environment } from './environment.ts';

/** The exit code for bad flags, settings that do not work, and nobody to talk to. */
export const MISUSED = 2;

/** What every platform is given. */
interface Presence {
  readonly bot: Bot;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Settles when a signal asks the process to end. */
  readonly left: Promise<null>;
}

/**
 * Joins every platform whose tokens are set, and stays until a signal comes or none of them is left.
 *
 * @returns the process's exit code
 */
export async function joinPlatforms(
  bot: Bot,
  environment: Environment,
  today: () => string,
): Promise<number> {
  const at: Presence = { bot, today, left: untilSignal() };
  const exitCodes = await Promise.all([joinSlack(environment, at), joinDiscord(environment, at)]);
  return Math.max(...exitCodes);
}

function untilSignal(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
  });
}

/** Stays on Slack until the signal, or until Slack no longer takes a token. */
async function joinSlack(environment: Environment, { bot, today, left }: Presence): Promise<number> {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_COMMAND_PREFIX, SLACK_API_URL, LOG_LEVEL } = environment;
  if (SLACK_BOT_TOKEN === undefined && SLACK_APP_TOKEN === undefined) return 0;
  if (SLACK_BOT_TOKEN === undefined || SLACK_APP_TOKEN === undefined) {
    const missing = SLACK_BOT_TOKEN === undefined ? 'SLACK_BOT_TOKEN' : 'SLACK_APP_TOKEN';
    process.stderr.write(
      `Slack needs both tokens, and ${missing} is not set; the README says where to get it.\n`,
    );
    return MISUSED;
  }
  const { startSlack } = await import('./adapters/slack/start-slack.ts');
  try {
    const presence = await startSlack(bot, {
      botToken: SLACK_BOT_TOKEN,
      appToken: SLACK_APP_TOKEN,
      commandPrefix: SLACK_COMMAND_PREFIX,
      apiUrl: SLACK_API_URL,
      logLevel: LOG_LEVEL,
      today,
      write: (line) => process.stderr.write(line),
    });
    process.stderr.write(`Parley has joined ${presence.team} on Slack. Ctrl-C ends it.\n`);
    const problem = await Promise.race([left, presence.ended]);
    if (problem !== null) process.stderr.write(`${problem}\n`);
    await presence.stop();
    return problem === null ? 0 : MISUSED;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return MISUSED;
  }
}

/** Stays on Discord until the signal, or until Discord no longer takes the bot. */
async function joinDiscord(environment: Environment, { bot, today, left }: Presence): Promise<number> {
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, LOG_LEVEL } = environment;
  if (DISCORD_TOKEN === undefined) return 0;
  const { startDiscord } = await import('./adapters/discord/start-discord.ts');
  const running = startDiscord(bot, {
    token: DISCORD_TOKEN,
    guildId: DISCORD_GUILD_ID,
    apiUrl: DISCORD_API_URL,
    logLevel: LOG_LEVEL,
    today,
    write: (line) => process.stderr.write(line),
  });
  const ending = await Promise.race([left, running.ended]);
  await running.stop();
  return ending?.exitCode ?? 0;
}
