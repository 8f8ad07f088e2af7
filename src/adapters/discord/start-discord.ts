import { setTimeout } from 'node:timers/promises';
import { type Client, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { Bot } from '../../bot.ts';
import { limitPace } from '../../conversation/pace.ts';
import { DAY_MS, rememberRecent } from '../../conversation/recent.ts';
import { takeTurns } from '../../conversation/take-turns.ts';
import type { Face } from './face.ts';
import { type Ending, type Health, MISCONFIGURED, watchHealth } from './health.ts';
import { TIMES } from './limits.ts';
import { buildLog, describeError } from './log.ts';
import { openClient } from './open-client.ts';
import { registerCommands } from './register-commands.ts';
import { within } from './within.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Registers the commands to this one server. */
  readonly guildId?: string | undefined;
  /** Of another server than Discord's, such as `http://127.0.0.1:4011/api`. */
  readonly apiUrl?: string | undefined;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  readonly write: (line: string) => void;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly patience?: Patience;
}

/** How long the bot waits for Discord, in milliseconds. */
export interface Patience {
  /** For a login, which never ends where the gateway refuses connections. */
  readonly loginMs: number;
  /** For the library to get a lost connection back, before all begins anew. */
  readonly offlineMs: number;
  /** Before the second try; each wait is twice the one before, up to ten minutes. */
  readonly retryMs: number;
  /** For an answer that was announced, before it is given up. */
  readonly answerMs: number;
}

export interface RunningDiscord {
  health(): Health;
  /** Finishes what is in flight and leaves. */
  stop(): Promise<void>;
  /** Settles when it is over: with the reason, or with `null` after a stop. */
  readonly ended: Promise<Ending | null>;
}

const SENTENCES: Readonly<Record<Health, string>> = {
  connecting: 'connecting.',
  ready: 'Parley listens on Discord.',
  reconnecting: 'the connection is lost; Parley is getting it back.',
  ended: 'Parley has left Discord.',
};
const PATIENCE: Patience = { loginMs: 30_000, offlineMs: 30_000, retryMs: 1000, answerMs: TIMES.answer };
/** A session costs one of 1,000 logins a day. */
const LONGEST_RETRY_MS = 600_000;
const DRAIN_MS = 3000;

/** Joins Discord and stays, through every trouble that passes. */
export function startDiscord(bot: Bot, settings: DiscordSettings): RunningDiscord {
  const { token, guildId, apiUrl, patience = PATIENCE } = settings;
  const log = buildLog(settings.logLevel, settings.write, token);
  const now = () => Date.now();
  const face: Face = {
    bot,
    log,
    today: settings.today,
    asked: rememberRecent(DAY_MS, now),
    pace: limitPace(now),
    takeTurn: takeTurns(),
    answerMs: patience.answerMs,
  };
  const inFlight = new Set<Promise<void>>();
  const stopping = new AbortController();
  let health: Health = 'connecting';
  let client: Client | null = null;
  const ended = run();
  return {
    health: () => health,
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };

  async function run(): Promise<Ending | null> {
    await warmUp(bot);
    let ending: Ending | null = null;
    for (let wait = patience.retryMs; !stopping.signal.aborted && ending === null; ) {
      const session = await stay();
      ending = session.ending;
      if (ending !== null || stopping.signal.aborted) break;
      if (session.wasReady) wait = patience.retryMs;
      log('warn', `Discord cannot be reached${session.why}; the next try is in ${Math.ceil(wait / 1000)} s.`);
      await setTimeout(wait, null, { signal: stopping.signal }).catch(() => {});
      wait = Math.min(2 * wait, LONGEST_RETRY_MS);
    }
    health = 'ended';
    if (ending !== null) log('error', ending.sentence);
    return ending;
  }

  /** Logs in with a client of its own and stays until that is lost for good. */
  async function stay(): Promise<{ ending: Ending | null; wasReady: boolean; why: string }> {
    const session = openClient(face, { apiUrl, handle });
    client = session;
    let wasReady = false;
    let offline = new AbortController();
    const over = new Promise<{ ending: Ending | null; why: string }>((resolve) => {
      const giveUp = (why: string) => resolve({ ending: null, why });
      stopping.signal.addEventListener('abort', () => giveUp(''));
      watchHealth(session, {
        onEnd: (ending) => resolve({ ending, why: '' }),
        onHealth: (changed) => {
          if (stopping.signal.aborted || client !== session) return;
          if (changed !== health) log('info', SENTENCES[changed]);
          health = changed;
          if (changed === 'ready') {
            wasReady = true;
            offline.abort();
            offline = new AbortController();
          } else {
            setTimeout(patience.offlineMs, null, { signal: offline.signal })
              .then(() => giveUp(''))
              .catch(() => {});
          }
        },
      });
      logIn(session).then((failure) => {
        if (failure !== null) resolve(failure);
      });
    });
    const { ending, why } = await over;
    offline.abort();
    health = 'reconnecting';
    client = null;
    await within(Promise.all(inFlight), stopping.signal.aborted ? DRAIN_MS : 0);
    await session.destroy().catch(() => {});
    return { ending, wasReady, why };
  }

  async function logIn(session: Client): Promise<{ ending: Ending | null; why: string } | null> {
    try {
      const isIn = await within(session.login(token), patience.loginMs);
      if (isIn === null) return { ending: null, why: ': it did not answer' };
    } catch (error) {
      if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
        const sentence = 'DISCORD_TOKEN: Discord does not know this token.';
        return { ending: { sentence, exitCode: MISCONFIGURED }, why: '' };
      }
      return { ending: null, why: ` (${describeError(error)})` };
    }
    await register(session);
    return null;
  }

  /** Registers what changed; a bot whose commands could not be registered still answers those it has. */
  async function register({ rest, application }: Client): Promise<void> {
    if (application === null) return;
    try {
      const registry = { rest, applicationId: application.id, guildId };
      const { sentence, isChanged } = await registerCommands(registry, bot.commands);
      log(isChanged ? 'info' : 'debug', sentence);
    } catch (error) {
      log('error', error instanceof Error ? error.message : String(error));
    }
  }

  function handle(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => log('error', `a request could not be handled: ${describeError(error)}`))
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
  }
}

/** The archive makes its indexes when first asked: before somebody waits for them. */
async function warmUp({ commands, parse, answer }: Bot): Promise<void> {
  for (const { example } of commands) await answer(parse(example)).catch(() => {});
}
