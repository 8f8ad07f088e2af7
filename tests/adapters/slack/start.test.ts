import { type ChildProcess, spawn } from 'node:child_process';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Slack, startSlack } from '../../loopback-slack/start-slack.ts';

// The built program as a process (npm test builds it first).

vi.setConfig({ testTimeout: 30_000 });

const MAIN = joinPath('dist', 'src', 'main.js');
let slack: Slack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(variables: Record<string, string>): Started {
  const { botToken, appToken } = slack.identity;
  const env = {
    ...process.env,
    CORPUS_DIR: 'corpus',
    DISCORD_TOKEN: '',
    SLACK_COMMAND_PREFIX: '',
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: slack.apiUrl,
    ...variables,
  };
  const child = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said: () => text, ended };
}

describe('npm start with Slack’s tokens', () => {
  it('joins, answers, and leaves at a signal', async () => {
    const { child, said, ended } = start({});
    await vi.waitFor(() => expect(said()).toContain('Parley has joined Loopback on Slack.'), 20_000);
    const { messages } = await slack.slash({ command: '/who-said', text: 'blink first' });
    expect(messages[0]?.text).toContain('Both sides are waiting for the other side to blink first');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).not.toContain('at ');
  });

  it.each([
    [{ SLACK_APP_TOKEN: '' }, 'Slack needs both tokens, and SLACK_APP_TOKEN is not set'],
    [{ SLACK_BOT_TOKEN: '' }, 'Slack needs both tokens, and SLACK_BOT_TOKEN is not set'],
    [{ SLACK_BOT_TOKEN: 'xoxb-wrong' }, 'SLACK_BOT_TOKEN: Slack does not accept it (invalid_auth)'],
    [{ SLACK_APP_TOKEN: 'xapp-wrong' }, 'SLACK_APP_TOKEN: Slack does not accept it (invalid_auth)'],
    [{ SLACK_COMMAND_PREFIX: 'Acme!' }, 'SLACK_COMMAND_PREFIX: expected 1 to 20 lower-case letters'],
    [{ SLACK_API_URL: 'nowhere' }, 'SLACK_API_URL: expected an address that ends in /api/'],
  ])('%j ends with one sentence', async (variables, sentence) => {
    const { said, ended } = start(variables);
    expect(await ended).toBeGreaterThan(0);
    expect(said()).toContain(sentence);
    expect(said().trim().split('\n')).toHaveLength(1);
    expect(said()).not.toContain('wrong');
  });

  it('ends with one sentence once a token is revoked', async () => {
    const { said, ended } = start({ LOG_LEVEL: 'error' });
    await vi.waitFor(() => expect(said()).toContain('Parley has joined'), 20_000);
    slack.revoke(slack.identity.appToken);
    slack.sockets.cut();
    expect(await ended).toBe(2);
    expect(said()).toContain('SLACK_APP_TOKEN: Slack does not accept it');
    expect(said()).not.toContain('    at ');
  });
});
