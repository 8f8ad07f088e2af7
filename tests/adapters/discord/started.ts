import { type ChildProcess, spawn } from 'node:child_process';
import { join as joinPath } from 'node:path';
import type { Discord } from '../../loopback-discord/discord.ts';

const MAIN = joinPath('dist', 'src', 'main.js');

export interface Started {
  readonly child: ChildProcess;
  /** All that it wrote so far. */
  readonly said: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** The built program (npm test builds it first) as a process of its own, on the loopback's Discord. */
export function startProgram(
  discord: Discord,
  variables: Readonly<Record<string, string>> = {},
  door = 'start',
): Started {
  const env = {
    ...process.env,
    CORPUS_DIR: 'corpus',
    LOG_LEVEL: 'info',
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_ID: discord.guild.id,
    DISCORD_API_URL: discord.api,
    ...variables,
  };
  const child = spawn(process.execPath, [MAIN, door], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said: () => text, ended };
}
