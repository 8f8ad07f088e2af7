import { DiscordAPIError, HTTPError, RateLimitError, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Discord, type DiscordOptions, startDiscord } from '../../loopback-discord/discord.ts';
import { ask, callback, register, restOf } from './asking.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const CREATE = 'POST /channels/:channel/messages';

let discord: Discord;

afterEach(() => discord.stop());

async function start(options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord({ requestsASecond: 10_000, ...options });
  await register(discord);
}

const answer = { type: 4, data: { content: 'a' } };
const post = (content: string, more: object = {}) =>
  restOf(discord).post(Routes.channelMessages(discord.channel.id), { body: { content, ...more } });
const statuses = (route: string) =>
  discord.requests.filter((each) => each.route === route).map(({ status }) => status);

describe('a server error', () => {
  it('before the effect is made good by the second try of discord.js', async () => {
    await start();
    discord.fault(CALLBACK, { kind: 'status', status: 502, acted: false });
    const outcome = await ask(discord);
    await callback(restOf(discord), outcome, answer);
    expect(statuses(CALLBACK)).toEqual([502, 204]);
    expect(outcome.messages).toHaveLength(1);
  });

  it('after the effect makes the second try come too late', async () => {
    await start();
    discord.fault(CALLBACK, { kind: 'status', status: 500, acted: true });
    const outcome = await ask(discord);
    await expect(callback(restOf(discord), outcome, answer)).rejects.toMatchObject({ code: 40060 });
    expect(outcome.messages).toHaveLength(1);
  });

  it('after the effect doubles a message without nonce, and not one with', async () => {
    await start();
    discord.fault(CREATE, { kind: 'status', status: 500, acted: true });
    await post('once');
    discord.fault(CREATE, { kind: 'status', status: 500, acted: true });
    await post('twice', { nonce: '1', enforce_nonce: true });
    expect(discord.messages().map(({ content }) => content)).toEqual(['once', 'once', 'twice']);
  });

  it('that stays ends in an error', async () => {
    await start({
      choose: (route) => (route === CREATE ? { kind: 'status', status: 503, acted: false } : null),
    });
    await expect(post('a')).rejects.toBeInstanceOf(HTTPError);
    expect(statuses(CREATE)).toEqual([503, 503, 503, 503]);
  });
});

describe('a connection that is cut', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('with the effect %j leaves %i messages', async (acted, count) => {
    await start();
    discord.fault(CREATE, { kind: 'reset', acted }, 4);
    await expect(post('a')).rejects.toThrow();
    expect(discord.messages()).toHaveLength(count);
    expect(statuses(CREATE).every((status) => status === 0)).toBe(true);
  });
});

describe('a slow answer', () => {
  it.each([
    [false, 10062],
    [true, 40060],
  ])('past the time limit of the client is asked for again: acted %j gives %i', async (acted, code) => {
    await start();
    const outcome = await ask(discord);
    discord.fault(CALLBACK, { kind: 'slow', ms: 300, acted });
    const request = callback(restOf(discord, { timeout: 100 }), outcome, answer);
    if (!acted) discord.advance(3_001);
    await expect(request).rejects.toMatchObject({ code });
  });
});

describe('a rate limit', () => {
  it('of a bucket is told ahead by its headers', async () => {
    await start({ buckets: { [CREATE]: { limit: 2, perMs: 300 } } });
    const started = Date.now();
    await Promise.all(['a', 'b', 'c'].map((content) => post(content)));
    expect(discord.messages()).toHaveLength(3);
    expect(Date.now() - started).toBeGreaterThanOrEqual(250);
  });

  it('of a bucket is each channel’s own', async () => {
    await start({ buckets: { [CREATE]: { limit: 1, perMs: 60_000 } } });
    const other = discord.addChannel('other');
    await post('a');
    await restOf(discord).post(Routes.channelMessages(other.id), { body: { content: 'b' } });
    expect(statuses(CREATE)).toEqual([200, 200]);
  });

  it.each(['user', 'shared', 'global'] as const)('that is asked for, %s, is waited for', async (scope) => {
    await start();
    discord.fault(CREATE, { kind: 'rate-limited', scope, retryAfterSeconds: 0.2 });
    await post('a');
    expect(statuses(CREATE)).toEqual([429, 200]);
    discord.fault(CREATE, { kind: 'rate-limited', scope, retryAfterSeconds: 0.2 });
    const rest = restOf(discord, { rejectOnRateLimit: () => true });
    await expect(
      rest.post(Routes.channelMessages(discord.channel.id), { body: { content: 'b' } }),
    ).rejects.toBeInstanceOf(RateLimitError);
  });

  it('of the whole bot counts the requests with its token', async () => {
    await start({ requestsASecond: 3 });
    const headers = { authorization: `Bot ${discord.token}` };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => fetch(`${discord.api}/v10/users/@me`, { headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ global: true, retry_after: expect.any(Number) });
    expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
  });
});

it('a refusal is an error of discord.js that names code and field', async () => {
  await start();
  const outcome = await ask(discord);
  const error = await callback(restOf(discord), outcome, { type: 4, data: {} }).catch(
    (each: unknown) => each,
  );
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(outcome.refusals).toMatchObject([{ route: CALLBACK, refusal: { code: 50006 } }]);
});
