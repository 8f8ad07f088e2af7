import { setTimeout } from 'node:timers/promises';
import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { displayedText } from '../../loopback-discord/checks/check-components.ts';
import type { Fault } from '../../loopback-discord/faults.ts';
import type { Outcome } from '../../loopback-discord/outcome.ts';
import { annotatedOf, botOver } from '../../made-up.ts';
import { ARTICLES, type Joined, type JoinOptions, join, until } from './joined.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const POST = 'POST /channels/:channel/messages';
const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';
const ASKED = { name: 'who-said', options: { words: 'nobody gains' } };
const ANSWER = 'Nobody gains from this quarrel';

let joined: Joined;
afterEach(async () => {
  await joined.leave();
});

async function start(options: JoinOptions = {}): Promise<Joined> {
  joined = await join(options);
  return joined;
}

const TROUBLES: readonly (readonly [string, Fault, number])[] = [
  ['a 500 before the effect', { kind: 'status', status: 500, acted: false }, 1],
  ['a 502 after the effect', { kind: 'status', status: 502, acted: true }, 1],
  ['five 503 in a row', { kind: 'status', status: 503, acted: false }, 5],
  ['a connection closed before the effect', { kind: 'reset', acted: false }, 1],
  ['a connection closed after the effect', { kind: 'reset', acted: true }, 1],
  ['a slow answer', { kind: 'slow', ms: 1600, acted: true }, 1],
  ['a request that hangs', { kind: 'slow', ms: 2500, acted: false }, 1],
  ['a 429', { kind: 'rate-limited', scope: 'shared', retryAfterSeconds: 0.3 }, 1],
];

describe('a slash command meets', () => {
  it.each(TROUBLES)('%s and is answered once', async (_, fault, times) => {
    const { discord } = await start();
    discord.fault(CALLBACK, fault, times);
    const outcome = await discord.slash(ASKED);
    await settled();
    expectOneAnswer(outcome);
  });
});

it('an answer that Discord refuses is replaced by an apology, and logged', async () => {
  const { discord, logged } = await start();
  discord.fault(CALLBACK, { kind: 'status', status: 400, acted: false });
  const { messages, flags } = await discord.slash(ASKED);
  expect(messages[0]?.content).toContain('Discord did not take the answer');
  expect(flags & MessageFlags.Ephemeral).toBeTruthy();
  await until(() =>
    logged.some((line) => line.startsWith('error discord: Discord refused an answer to /who-said')),
  );
});

describe('a mention meets', () => {
  it.each(TROUBLES)(
    '%s and is answered once',
    async (_, fault, times) => {
      const { discord } = await start();
      discord.fault(POST, fault, times);
      const outcome = await discord.mention('/who-said nobody gains', { waitMs: 8000 });
      await settled();
      expectOneAnswer(outcome);
    },
    15_000,
  );

  it('a channel whose history the bot may not read: it is answered without a reply', async () => {
    const { discord } = await start();
    const channel = discord.channel as { permissions: bigint };
    channel.permissions &= ~PermissionFlagsBits.ReadMessageHistory;
    expectOneAnswer(await discord.mention('/who-said nobody gains'));
  });

  it('a channel where the bot may not write: that is logged', async () => {
    const { discord, logged } = await start();
    const channel = discord.channel as { permissions: bigint };
    channel.permissions &= ~PermissionFlagsBits.SendMessages;
    await discord.mention('/tariffs', { waitMs: 200 });
    await until(() => logged.some((line) => /error discord: Discord refused .* 500\d\d/.test(line)));
    expect((await discord.slash(ASKED)).messages).toHaveLength(1);
  });
});

describe('a completion meets', () => {
  it.each(TROUBLES.slice(0, 2))('%s and nothing breaks', async (_, fault, times) => {
    const { discord, logged } = await start();
    discord.fault(CALLBACK, fault, times);
    const asked = { name: 'who-said', option: 'speaker', typed: 'ada' };
    await discord.autocomplete({ ...asked, waitMs: 500 });
    expect((await discord.autocomplete(asked)).choices).toHaveLength(1);
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('an answer that takes its time', () => {
  it('is announced within 2 s, and comes', async () => {
    const { discord } = await start({ bot: slowBot(2000) });
    const outcome = await discord.slash(ASKED);
    expect(outcome.responseType).toBe(5);
    expect(outcome.responseMs).toBeLessThan(2000);
    expectOneAnswer(outcome);
  });

  it.each(TROUBLES.slice(0, 5))('comes through %s too', async (_, fault, times) => {
    const { discord } = await start({ bot: slowBot(1700) });
    discord.fault(EDIT, fault, times);
    const outcome = await discord.slash(ASKED);
    await settled();
    expectOneAnswer(outcome);
  });

  it('is announced in spite of a closed connection', async () => {
    const { discord } = await start({ bot: slowBot(1700) });
    discord.fault(CALLBACK, { kind: 'reset', acted: true });
    expectOneAnswer(await discord.slash(ASKED));
  });

  it('is given up in the end, with an honest sentence', async () => {
    const { discord } = await start({ bot: slowBot(60_000), patience: { answerMs: 300 } });
    const [outcome, said] = await Promise.all([discord.slash(ASKED), discord.mention('/tariffs')]);
    for (const { messages } of [outcome, said]) expect(messages[0]?.content).toContain('That took too long');
  });

  it('holds up nobody else', async () => {
    const { discord } = await start({ bot: slowBot(3000, 'tariffs') });
    const slow = discord.slash({ name: 'tariffs' });
    const quick = await discord.slash(ASKED);
    expect(quick.responseMs).toBeLessThan(1000);
    expect((await slow).messages).toHaveLength(1);
  }, 10_000);
});

it('a bot that breaks says so', async () => {
  const broken = { ...botOver(annotatedOf(...ARTICLES)), answer: () => Promise.reject(new Error('broken')) };
  const { discord, logged } = await start({ bot: broken });
  const [outcome, said] = await Promise.all([discord.slash(ASKED), discord.mention('/tariffs')]);
  for (const { messages } of [outcome, said]) expect(messages[0]?.content).toContain('went wrong');
  expect(logged.join('')).toContain('broken');
});

it('a question that comes while the connection is lost is answered when it is back', async () => {
  const { discord, running } = await start();
  discord.gateway.accepts = false;
  discord.gateway.drop();
  await until(() => running.health() === 'reconnecting');
  const asked = discord.mention('/who-said nobody gains');
  discord.gateway.accepts = true;
  expectOneAnswer(await asked);
});

function slowBot(ms: number, command: string | null = null) {
  const bot = botOver(annotatedOf(...ARTICLES));
  let isWarm = false;
  return {
    ...bot,
    async answer(invocation: Parameters<typeof bot.answer>[0]) {
      if (isWarm && (command ?? invocation.command) === invocation.command)
        await setTimeout(ms, null, { ref: false });
      const last = bot.commands.at(-1)?.name;
      isWarm ||= invocation.command === last;
      return bot.answer(invocation);
    },
  };
}

/** Time for a second answer that should not come. */
function settled(): Promise<void> {
  return setTimeout(400);
}

function expectOneAnswer({ messages, refusals, edited }: Outcome): void {
  expect(messages).toHaveLength(1);
  const [message] = messages;
  expect(displayedText(message?.components)).toContain(ANSWER);
  expect(edited.length).toBeLessThan(3);
  // All that Discord may say of a request that came twice.
  expect(refusals.filter(({ refusal }) => refusal.code !== 40060)).toEqual([]);
}
