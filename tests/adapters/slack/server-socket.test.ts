import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { buildBolt } from '../../loopback-slack/bolt.ts';
import { clientOf, refusalOf } from '../../loopback-slack/client.ts';
import { type Slack, type SlackOptions, startSlack } from '../../loopback-slack/start-slack.ts';

let slack: Slack;
let app: App;
/** the event ids that the app heard, with the number of the retry */
let heard: string[];

/** A workspace and an app that answers mentions, messages and `/ask`. */
async function begin(options: SlackOptions = {}): Promise<void> {
  heard = [];
  slack = await startSlack({ retryDelaysMs: [0, 20, 20], ...options });
  app = buildBolt(slack);
  app.use(async ({ body, context, next }) => {
    if ('event_id' in body) heard.push(`${body.event_id} ${context.retryNum}`);
    await next();
  });
  app.event(
    'app_mention',
    async ({ say, event }) => void (await say({ text: 'An answer', thread_ts: event.thread_ts ?? event.ts })),
  );
  app.message(async ({ say, message }) => {
    if (!('bot_id' in message)) await say('An answer');
  });
  app.event(
    'member_joined_channel',
    async ({ client, event }) =>
      void (await client.chat.postMessage({ channel: event.channel, text: 'Hello' })),
  );
  app.event(
    'app_home_opened',
    async ({ client, event }) =>
      void (await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      })),
  );
  app.command('/ask', async ({ ack, respond }) => {
    await ack();
    await respond('An answer');
  });
  app.error(async () => {});
  await app.start();
}

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

describe('an event', () => {
  it('is acknowledged and answered in its thread', async () => {
    await begin();
    const first = await slack.mention({ text: 'steel?' });
    expect(first).toMatchObject({
      deliveries: 1,
      isTimedOut: false,
      messages: [{ text: 'An answer', threadTs: first.ts }],
    });
    const next = await slack.mention({ text: 'and China?', threadTs: first.ts ?? '' });
    expect(next.messages).toMatchObject([{ threadTs: first.ts }]);
  });

  it('keeps its event_id when it comes again', async () => {
    await begin();
    const first = await slack.mention({ text: 'steel?' });
    await slack.redeliver(first);
    const [once, twice] = heard.map((each) => each.split(' '));
    expect(twice?.[0]).toBe(once?.[0]);
    expect([once?.[1], twice?.[1]]).toEqual(['0', '1']);
    expect(first.messages).toHaveLength(2);
  });

  it('comes a second time as a message when the app reads the channel', async () => {
    await begin();
    const { messages } = await slack.mention({ text: 'steel?', alsoAsMessage: true });
    expect(heard).toHaveLength(2);
    expect(messages).toHaveLength(2);
  });

  it('comes back for the bot’s own message in a direct message', async () => {
    await begin();
    const { messages } = await slack.message({ text: 'steel?' });
    expect(messages).toMatchObject([{ channel: 'D0READER', via: 'chat.postMessage' }]);
    expect(heard).toHaveLength(2);
  });

  it('opens the Home tab and greets in a channel', async () => {
    await begin({ scopes: ['chat:write', 'channels:read'] });
    expect((await slack.openHome()).views).toMatchObject([{ type: 'home' }]);
    expect((await slack.join({ channel: 'C7' })).messages).toMatchObject([{ text: 'Hello', channel: 'C7' }]);
  });

  it.each([
    ['app_mentions:read', 'missing_scope: app_mentions:read', () => slack.mention({ text: 'x' })],
    ['im:history', 'missing_scope: im:history', () => slack.message({ text: 'x' })],
    ['channels:read', 'missing_scope: channels:read', () => slack.join({ channel: 'C7' })],
    ['commands', 'missing_scope: commands', () => slack.slash({ command: '/ask' })],
  ])('is not sent without %s', async (_, reason, act) => {
    await begin({ scopes: ['chat:write'] });
    expect(await act()).toMatchObject({ undelivered: reason, deliveries: 0 });
  });

  it('is not sent without a subscription, nor a command without its line in the manifest', async () => {
    await begin({ events: [], commands: ['/ask'] });
    expect((await slack.mention({ text: 'x' })).undelivered).toBe('not_subscribed: app_mention');
    expect((await slack.slash({ command: '/tell' })).undelivered).toBe('unknown_command: /tell');
  });

  it('is not sent for a mention where the bot is no member', async () => {
    await begin();
    slack.channel('C8', { isMember: false });
    expect((await slack.mention({ text: 'x', channel: 'C8' })).undelivered).toBe('not_in_channel');
  });
});

describe('a socket', () => {
  it('that breaks before the acknowledgement brings the event again over the next', async () => {
    await begin();
    const mention = slack.mention({ text: 'steel?' });
    slack.sockets.cut();
    const answered = await mention;
    expect(answered.undelivered).toBeNull();
    expect(answered.messages.at(-1)).toMatchObject({ text: 'An answer', threadTs: answered.ts });
    expect(answered.wasCut).toBe(true);
    expect(heard.at(-1)).toMatch(/ 1$/);
  });

  it.each(['warning', 'refresh_requested'] as const)('is renewed at %s', async (reason) => {
    await begin();
    slack.sockets.askToLeave(reason);
    await slack.sockets.until(0);
    const mention = slack.mention({ text: 'steel?' });
    await slack.sockets.until(1);
    expect(await mention).toMatchObject({ deliveries: 1, messages: [{ text: 'An answer' }] });
  });

  it('that is refused is tried again', async () => {
    await begin();
    slack.sockets.refuseUpgrades(1);
    slack.sockets.cut();
    await slack.sockets.until(1);
    expect((await slack.mention({ text: 'steel?' })).messages).toHaveLength(1);
  });

  it('that is not there loses a command', async () => {
    await begin();
    slack.sockets.cut();
    await slack.sockets.until(0);
    expect(await slack.slash({ command: '/ask', expect: 'nothing' })).toMatchObject({
      undelivered: 'no_socket',
      isTimedOut: true,
    });
    await slack.sockets.until(1);
  });

  it('without a ticket is refused', async () => {
    await begin();
    const socket = new (await import('ws')).WebSocket(
      slack.apiUrl.replace('http', 'ws').replace('/api/', '/link/?ticket=none'),
    );
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('401');
  });
});

describe('a fault', () => {
  it.each([
    ['429', { kind: 'rate-limited', retryAfterSeconds: 1 }, 'slack_webapi_rate_limited_error', 0],
    ['a 500 before the effect', { kind: 'status', status: 500, acted: false }, 'slack_webapi_http_error', 0],
    ['a 500 after the effect', { kind: 'status', status: 500, acted: true }, 'slack_webapi_http_error', 1],
    ['a reset before the effect', { kind: 'reset', acted: false }, 'slack_webapi_request_error', 0],
    ['a reset after the effect', { kind: 'reset', acted: true }, 'slack_webapi_request_error', 1],
    ['a refusal', { kind: 'refused', error: 'internal_error' }, 'internal_error', 0],
    ['a slow answer', { kind: 'slow', ms: 60 }, 'taken', 1],
  ] as const)('%s, once', async (_, fault, error, posted) => {
    await begin();
    slack.channel('C1');
    slack.fault('chat.postMessage', fault);
    const call = () => refusalOf(clientOf(slack).chat.postMessage({ channel: 'C1', text: 'x' }));
    const startedAt = Date.now();
    expect((await call()).error).toBe(error);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(fault.kind === 'slow' ? fault.ms - 5 : 0);
    expect(slack.workspace.messages).toHaveLength(posted);
    expect((await call()).error).toBe('taken');
  });

  it('may be chosen for each call', async () => {
    let calls = 0;
    await begin({
      chooseFault: (call) =>
        call === 'response_url' && ++calls % 2 === 1 ? { kind: 'status', status: 503, acted: false } : null,
    });
    expect((await slack.slash({ command: '/ask', timeoutMs: 100 })).messages).toEqual([]);
    expect((await slack.slash({ command: '/ask' })).messages).toHaveLength(1);
  });
});

describe('a file', () => {
  it('is uploaded in three steps and stands in the channel with its alt text', async () => {
    await begin({ scopes: ['chat:write', 'files:write'] });
    slack.channel('C1');
    const upload = {
      channel_id: 'C1',
      file: Buffer.from('png'),
      filename: 'rates.png',
      initial_comment: 'Rates',
    };
    await clientOf(slack).files.uploadV2({ ...upload, alt_text: 'A step chart' });
    expect(slack.workspace.messages).toMatchObject([
      { text: 'Rates', files: [{ name: 'rates.png', alt_txt: 'A step chart' }] },
    ]);
    expect(
      (await refusalOf(clientOf(slack).files.uploadV2({ ...upload, alt_text: 'x'.repeat(1_001) }))).error,
    ).toBe('invalid_arguments');
  });

  it('that was not uploaded is not found', async () => {
    await begin({ scopes: ['chat:write', 'files:write'] });
    const complete = clientOf(slack).files.completeUploadExternal({ files: [{ id: 'F404' }] });
    expect((await refusalOf(complete)).error).toBe('file_not_found');
  });
});
