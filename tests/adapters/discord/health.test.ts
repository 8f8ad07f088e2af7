import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startDiscord as joinDiscord } from '../../../src/adapters/discord/start-discord.ts';
import type { Invocation } from '../../../src/commands/invocation.ts';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import { annotatedOf, botOver, TODAY } from '../../made-up.ts';
import { ARTICLES, type Joined, join, until } from './joined.ts';

let joined: Joined | null = null;
let discord: Discord | null = null;
afterEach(async () => {
  await joined?.leave();
  await discord?.stop();
  joined = null;
  discord = null;
});

const ASKED = { name: 'tariffs' };

describe('comes back after', () => {
  it.each([
    ['a dropped connection', ({ gateway }: Discord) => gateway.drop()],
    ['a normal close', ({ gateway }: Discord) => gateway.close(1000)],
    ['an unknown error (4000)', ({ gateway }: Discord) => gateway.close(4000)],
    ['a timed-out session (4009)', ({ gateway }: Discord) => gateway.close(4009)],
    ['a request to reconnect', ({ gateway }: Discord) => gateway.reconnect()],
    ['an invalid session', ({ gateway }: Discord) => gateway.invalidate(false)],
    [
      'a session that was forgotten',
      ({ gateway }: Discord) => {
        gateway.forget();
        gateway.drop();
      },
    ],
  ])(
    '%s',
    async (_, trouble) => {
      joined = await join();
      const { running } = joined;
      trouble(joined.discord);
      await until(() => running.health() === 'reconnecting');
      await until(() => running.health() === 'ready', 10_000);
      expect((await joined.discord.slash(ASKED)).messages).toHaveLength(1);
    },
    20_000,
  );

  it('an invalid session that can be resumed, on the same connection', async () => {
    joined = await join();
    const { gateway } = joined.discord;
    gateway.invalidate(true);
    await until(() => gateway.counts.resumes === 1);
    expect((await joined.discord.slash(ASKED)).messages).toHaveLength(1);
    expect(joined.running.health()).toBe('ready');
  });

  it('heartbeats that get no answer', async () => {
    joined = await join({ heartbeatMs: 150 });
    const { gateway } = joined.discord;
    gateway.acknowledges = false;
    const before = gateway.counts.connections;
    await until(() => gateway.counts.connections > before, 8000);
    gateway.acknowledges = true;
    await until(() => joined?.running.health() === 'ready');
    expect((await joined.discord.slash({ ...ASKED, waitMs: 8000 })).messages).toHaveLength(1);
  }, 20_000);

  it('a gateway that refused connections for longer than the library is left alone', async () => {
    joined = await join({ patience: { offlineMs: 400 } });
    const { gateway } = joined.discord;
    gateway.accepts = false;
    gateway.drop();
    await until(() => joined?.running.health() === 'reconnecting');
    await until(() => joined?.logged.some((line) => line.includes('the next try is in')) === true);
    gateway.accepts = true;
    await until(() => joined?.running.health() === 'ready', 8000);
    expect((await joined.discord.slash(ASKED)).messages).toHaveLength(1);
  }, 20_000);
});

describe('ends with a sentence after', () => {
  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, '4010'],
    [4011, 'too many servers'],
    [4012, '4012'],
    [4013, '4013'],
    [4014, 'may not have these intents'],
  ])('the close code %i', async (code, sentence) => {
    joined = await join();
    joined.discord.gateway.close(code);
    const ending = await joined.running.ended;
    expect(ending?.sentence).toContain(sentence);
    expect(ending?.exitCode).toBe(2);
    expect(joined.running.health()).toBe('ended');
    expect(joined.logged.at(-1)).toContain(sentence);
  });

  it('a wrong token', async () => {
    discord = await startDiscord();
    const { running, logged } = startWith(discord, { token: 'wrong-token' });
    expect(await running.ended).toEqual({
      sentence: 'DISCORD_TOKEN: Discord does not know this token.',
      exitCode: 2,
    });
    expect(logged.join('')).not.toContain('wrong-token');
  });
});

describe('a start', () => {
  it('waits for a gateway that refuses connections, and joins when it takes them', async () => {
    discord = await startDiscord();
    discord.gateway.accepts = false;
    const { running, logged } = startWith(discord, { loginMs: 300 });
    await until(() => logged.some((line) => line.includes('Discord cannot be reached'))).catch(() =>
      console.log(logged),
    );
    expect(running.health()).not.toBe('ready');
    discord.gateway.accepts = true;
    await until(() => running.health() === 'ready', 8000);
    await running.stop();
    expect(await running.ended).toBeNull();
  }, 15_000);

  it('does not wait for ever for a gateway that is not there', async () => {
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: 'ws://127.0.0.1:1', shards: 1, session_start_limit: limit }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const { running, logged } = startWith({ api, token: 'token', guild: { id: '1' } }, { loginMs: 200 });
    await until(() => logged.some((line) => line.includes('Discord cannot be reached: it did not answer')));
    await running.stop();
    server.close();
    server.closeAllConnections();
  });

  it('waits for a Discord that is not there', async () => {
    const gone = await startDiscord();
    await gone.stop();
    const { running, logged } = startWith(gone, {});
    await until(() => logged.filter((line) => line.includes('the next try is in')).length >= 2);
    await running.stop();
    expect(running.health()).toBe('ended');
  });
});

it('a stop lets the answer in flight go out', async () => {
  const bot = botOver(annotatedOf(...ARTICLES));
  let asks = 0;
  const answer = async (asked: Invocation) => {
    asks += 1;
    if (asks > bot.commands.length) await setTimeout(300);
    return bot.answer(asked);
  };
  joined = await join({ bot: { ...bot, answer } });
  const asked = joined.discord.slash(ASKED);
  await until(() => asks > bot.commands.length);
  await joined.running.stop();
  expect((await asked).messages).toHaveLength(1);
});

function startWith(
  to: { api: string; token: string; guild: { id: string } },
  { token = to.token, loginMs = 5000 }: { token?: string; loginMs?: number },
) {
  const logged: string[] = [];
  const running = joinDiscord(botOver(annotatedOf(...ARTICLES)), {
    token,
    apiUrl: to.api,
    guildId: to.guild.id,
    logLevel: 'info',
    today: () => TODAY,
    write: (line) => void logged.push(line),
    patience: { loginMs, offlineMs: 5000, retryMs: 50, answerMs: 5000 },
  });
  return { running, logged };
}
