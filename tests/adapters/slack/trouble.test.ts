import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../src/conversation/pace.ts';
import type { Interaction } from '../../loopback-slack/interaction.ts';
import { type Joined, join } from './joined.ts';

let joined: Joined;
let users = 0;

beforeAll(async () => {
  joined = await join();
});
afterAll(() => joined.leave());

function someone(): string {
  users += 1;
  return `U0TROUBLE${users}`;
}

const ASKED = { command: '/who-said', text: 'nobody gains', timeoutMs: 8000 };
const MENTIONED = { text: 'who said nobody gains?', timeoutMs: 8000 };

function expectOneAnswer({ messages, edited }: Interaction, visibility = 'channel'): void {
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toContain('Nobody gains from this quarrel');
  expect(messages[0]?.visibility).toBe(visibility);
  expect(edited.every((message) => message === messages[0])).toBe(true);
}

describe('one answer comes', () => {
  it.each([
    [{ kind: 'rate-limited', retryAfterSeconds: 1 }, 1],
    [{ kind: 'status', status: 500, acted: false }, 2],
    [{ kind: 'status', status: 503, acted: true }, 1],
    [{ kind: 'reset', acted: false }, 2],
    [{ kind: 'reset', acted: true }, 1],
    [{ kind: 'slow', ms: 400 }, 1],
  ] as const)('to a slash command after %j, %i times', async (fault, times) => {
    joined.slack.fault('response_url', fault, times);
    expectOneAnswer(await joined.slack.slash({ ...ASKED, user: someone() }));
  });

  it.each([
    [{ kind: 'rate-limited', retryAfterSeconds: 1 }, 1],
    [{ kind: 'status', status: 500, acted: false }, 2],
    [{ kind: 'reset', acted: false }, 2],
    [{ kind: 'refused', error: 'internal_error' }, 1],
    [{ kind: 'slow', ms: 400 }, 1],
  ] as const)('to a mention after %j, %i times', async (fault, times) => {
    joined.slack.fault('chat.postMessage', fault, times);
    expectOneAnswer(await joined.slack.mention({ ...MENTIONED, user: someone() }));
  });

  it('in plain text where the blocks are refused', async () => {
    joined.slack.fault('chat.postMessage', { kind: 'refused', error: 'invalid_blocks' });
    const interaction = await joined.slack.mention({ ...MENTIONED, user: someone() });
    expectOneAnswer(interaction);
    expect(interaction.messages[0]?.blocks).toEqual([]);
  });

  it('in the channel where the response_url has expired and the bot is a member', async () => {
    const user = someone();
    joined.slack.fault('response_url', { kind: 'slow', ms: 300 });
    const asking = joined.slack.slash({ ...ASKED, user });
    await new Promise((resolve) => setTimeout(resolve, 100));
    joined.slack.advance(31 * 60_000);
    const interaction = await asking;
    expect(interaction.refusals.map(({ refusal }) => refusal.error)).toEqual(['expired_url']);
    expectOneAnswer(interaction);
    expect(interaction.messages[0]?.via).toBe('chat.postMessage');
  });

  it('where the acknowledgement comes too late', async () => {
    expectOneAnswer(await joined.slack.slash({ ...ASKED, user: someone(), ageMs: 5000 }));
  });

  it('to a mention that is sent again', async () => {
    const interaction = await joined.slack.mention({ ...MENTIONED, user: someone() });
    await joined.slack.redeliver(interaction);
    expectOneAnswer(interaction);
  });

  it('to a slash command that is sent again', async () => {
    const interaction = await joined.slack.slash({ ...ASKED, user: someone() });
    await joined.slack.redeliver(interaction);
    expectOneAnswer(interaction);
  });
});

describe('the socket', () => {
  it.each(['warning', 'refresh_requested'] as const)(
    'that Slack renews (%s) is followed by the next without a gap',
    async (reason) => {
      const { slack } = joined;
      slack.sockets.askToLeave(reason);
      // The old socket still brings something, while the next one opens.
      expectOneAnswer(await slack.slash({ ...ASKED, user: someone() }));
      await slack.sockets.until(2);
      await slack.sockets.until(1);
      expectOneAnswer(await slack.slash({ ...ASKED, user: someone() }));
    },
  );

  it('that breaks loses no mention', async () => {
    const { slack } = joined;
    slack.sockets.cut();
    expectOneAnswer(await slack.mention({ ...MENTIONED, user: someone() }));
  });

  it('that is refused is tried again', async () => {
    const { slack } = joined;
    slack.sockets.refuseUpgrades(2);
    slack.fault('apps.connections.open', { kind: 'status', status: 500, acted: false }, 2);
    slack.sockets.cut();
    expectOneAnswer(await slack.mention({ ...MENTIONED, user: someone(), timeoutMs: 15_000 }));
  }, 20_000);
});

describe('somebody who asks too fast', () => {
  it('is told so privately after a slash command, and how long to wait', async () => {
    const user = someone();
    const asked = Array.from({ length: REQUESTS + 1 }, () => joined.slack.slash({ ...ASKED, user }));
    const told = (await Promise.all(asked)).flatMap(({ messages }) => messages);
    expect(told).toHaveLength(REQUESTS + 1);
    const refused = told.filter(({ visibility }) => visibility === 'ephemeral');
    expect(refused.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^That is a lot of questions in one minute\. Parley takes the next one from you in \d+ seconds\.$/,
      ),
    ]);
  });

  it('is told so once after mentions, and others are not kept', async () => {
    const user = someone();
    const channel = 'C0BUSY';
    for (let i = 0; i < REQUESTS; i += 1) await joined.slack.slash({ ...ASKED, user, channel, quietMs: 0 });
    const deed = { ...MENTIONED, user, channel, expect: 'nothing', quietMs: 200 } as const;
    const told = [await joined.slack.mention(deed), await joined.slack.mention(deed)];
    expect(told.flatMap(({ messages }) => messages).map(({ text }) => text)).toEqual([
      expect.stringContaining('a lot of questions'),
    ]);
    expectOneAnswer(await joined.slack.mention({ ...MENTIONED, channel, user: someone() }));
  });
});

describe('a stop', () => {
  it('waits for what is in flight', async () => {
    const other = await join();
    other.slack.fault('response_url', { kind: 'slow', ms: 700 });
    const asking = other.slack.slash(ASKED);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await other.presence.stop();
    expectOneAnswer(await asking);
    await other.slack.stop();
  });

  it('waits for 5 seconds at most', async () => {
    const other = await join();
    other.slack.fault('response_url', { kind: 'slow', ms: 9000 });
    void other.slack.slash({ ...ASKED, timeoutMs: 100 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = Date.now();
    await other.presence.stop();
    expect(Date.now() - before).toBeLessThan(6000);
    await other.slack.stop();
  }, 20_000);
});

it('no secret is in the log', () => {
  const { identity } = joined.slack;
  const log = joined.logged.join('');
  expect(log).toContain('debug slack: ');
  for (const secret of [identity.botToken, identity.appToken, '/hooks/', 'loopback-verification-token']) {
    expect(log).not.toContain(secret);
  }
});
