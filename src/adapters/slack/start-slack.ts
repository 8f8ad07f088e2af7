import { setTimeout } from 'node:timers/promises';
import { App, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import { isFinal, keepConnected } from './connection.ts';
import { openDesk } from './desk.ts';
import { listenToForms } from './form.ts';
import { buildLogger } from './logger.ts';
import { SCOPES } from './manifest.ts';
import { listenToButtons } from './on-button.ts';
import { listenToCommands } from './on-command.ts';
import { listenToMessages } from './on-message.ts';
import { listenToShortcut } from './on-shortcut.ts';
import { listenToVisits } from './on-visit.ts';
import { outcomeOf } from './routes.ts';

export interface SlackSettings {
  readonly botToken: string;
  readonly appToken: string;
  readonly commandPrefix?: string | undefined;
  /** Another server than Slack, for tests; ends in `/api/`. */
  readonly apiUrl?: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly write: (line: string) => void;
}

/** The bot in a workspace. */
export interface SlackPresence {
  readonly team: string;
  /** Takes nothing new, lets what is in flight be answered, for 5 seconds at most. */
  stop(): Promise<void>;
  /** Settles with a sentence where the bot cannot stay, such as after its token was revoked. */
  readonly ended: Promise<string>;
}

const DRAIN_MS = 5000;
const CALL_MS = 10_000;
const START_TRIES = 5;
/** Set always: without it Socket Mode writes a hundred retries in. We try again ourselves, and wait without stalling others. */
const ONE_TRY = { retries: 0 };

/**
 * Joins Slack by Socket Mode.
 *
 * @throws Error with one sentence that says which token is wrong and where to get the right one
 */
export async function startSlack(bot: Bot, settings: SlackSettings): Promise<SlackPresence> {
  const { botToken, appToken, apiUrl, logLevel, write, commandPrefix, today } = settings;
  const log = buildLogger(logLevel, write, [botToken, appToken]);
  const clientOptions = {
    logger: log,
    retryConfig: ONE_TRY,
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const { botId, botUserId, team } = await identify(client, settings, log);
  const buildReceiver = () =>
    new SocketModeReceiver({
      appToken,
      // A socket that breaks is no error: it is mended, and told of, by us.
      logger: { ...log, error: log.debug, warn: log.debug },
      processEventErrorHandler: async ({ error }) => {
        log.warn('an event could not be acknowledged; Slack sends it again:', String(error));
        return false;
      },
      autoReconnectEnabled: false,
      // A copy each: the library writes into what it is given.
      installerOptions: { clientOptions: { ...clientOptions } },
    });
  const app = new App({
    token: botToken,
    botId,
    botUserId,
    receiver: buildReceiver(),
    socketMode: true,
    logger: log,
    clientOptions: { ...clientOptions },
    convoStore: false,
  });
  app.error(async (error) => log.error('a request could not be handled:', error));

  await warmUp(bot);
  const desk = openDesk({ bot, commandPrefix, client, botUserId, log, today });
  listenToCommands(app, desk);
  listenToMessages(app, desk);
  listenToButtons(app, desk);
  listenToForms(app, desk);
  listenToShortcut(app, desk);
  listenToVisits(app, desk);

  const connection = keepConnected(() => {
    const receiver = buildReceiver();
    receiver.init(app);
    return receiver;
  }, log);
  await connection.open().catch((error: unknown) => {
    throw new Error(describeAppToken(error), { cause: error });
  });
  log.info(`Parley answers in ${team}`);
  return {
    team,
    async stop() {
      await connection.close();
      await Promise.race([desk.drained(), setTimeout(DRAIN_MS, undefined, { ref: false })]);
    },
    ended: connection.lost.then(describeAppToken),
  };
}

/** The archive makes its indexes when first asked: before somebody waits for them. */
async function warmUp({ commands, parse, answer }: Bot): Promise<void> {
  for (const { example } of commands) await answer(parse(example));
}

/** Whose token it is. Slack is asked by us, since Bolt would end the process later instead of saying what is wrong. */
async function identify(
  client: webApi.WebClient,
  { apiUrl = 'https://slack.com/api/' }: SlackSettings,
  log: Logger,
): Promise<{ botId: string; botUserId: string; team: string }> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { bot_id: botId, user_id: botUserId, team = 'Slack', ...result } = await client.auth.test();
      if (botId === undefined || botUserId === undefined) {
        throw new Error(
          'SLACK_BOT_TOKEN: this is the token of a person; take the “Bot User OAuth Token” (xoxb-…) under “OAuth & Permissions”.',
        );
      }
      const granted = result.response_metadata?.scopes;
      const missing = granted === undefined ? [] : SCOPES.filter((scope) => !granted.includes(scope));
      if (missing.length > 0) {
        log.warn(`the app lacks ${missing.join(', ')}: add what is missing and install it again`);
      }
      return { botId, botUserId, team };
    } catch (error) {
      if (isFinal(error)) throw new Error(describeBotToken(error.data.error), { cause: error });
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'wait') throw error;
      if (tries >= START_TRIES) {
        throw new Error(`Slack cannot be reached at ${apiUrl}; is the network up?`, { cause: error });
      }
      await setTimeout((outcome.seconds ?? 0.25 * 2 ** tries) * 1000);
    }
  }
}

function describeBotToken(error: string): string {
  return `SLACK_BOT_TOKEN: Slack does not accept it (${error}); copy the “Bot User OAuth Token” (xoxb-…) from “OAuth & Permissions” of the app, which must be installed.`;
}

function describeAppToken(error: unknown): string {
  const name = isFinal(error) ? error.data.error : 'unknown error';
  return `SLACK_APP_TOKEN: Slack does not accept it (${name}); make an app-level token (xapp-…) with connections:write under “Basic Information”.`;
}
