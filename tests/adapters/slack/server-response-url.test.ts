import type { App } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBolt } from '../../loopback-slack/bolt.ts';
import { LIMITS } from '../../loopback-slack/limits.ts';
import type { Json } from '../../loopback-slack/shape.ts';
import { type Slack, startSlack } from '../../loopback-slack/start-slack.ts';

let slack: Slack;
let app: App;
/** the payload of the last command or click */
let heard: Json;

const more = {
  type: 'button',
  action_id: 'more',
  text: { type: 'plain_text', text: 'More' },
  value: 'page 2',
};
const answer = { text: 'An answer', blocks: [{ type: 'actions', elements: [more] }] };

/** how `/ask` is acknowledged, by its text */
const acks: Readonly<Record<string, Json>> = {
  public: { ...answer, response_type: 'in_channel' },
  private: answer,
  broken: { text: 'x', blocks: [{ type: 'quote' }] },
};

beforeAll(async () => {
  slack = await startSlack();
  app = buildBolt(slack);
  app.command('/ask', async ({ ack, body }) => {
    heard = body;
    await ack(acks[body.text] ?? {});
  });
  app.action('more', async ({ ack, body }) => {
    heard = { ...body };
    await ack();
  });
  app.shortcut('find', async ({ ack, body }) => {
    heard = { ...body };
    await ack();
  });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

const ask = (text: string) =>
  slack.slash({ command: '/ask', text, channel: 'C9', isMember: false, expect: 'ack', quietMs: 0 });
async function respond(body: Json): Promise<string> {
  const response = await fetch(String(heard.response_url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { error = 'taken' } = (await response.json()) as { error?: string };
  return `${response.status} ${error}`;
}

describe('a response_url', () => {
  beforeEach(async () => void (await ask('')));

  it('is used five times, and not a sixth', async () => {
    for (let use = 1; use <= 5; use += 1) expect(await respond({ text: `answer ${use}` })).toBe('200 taken');
    expect(await respond({ text: 'answer 6' })).toBe('404 used_url');
  });

  it('lives for 30 minutes', async () => {
    slack.advance(LIMITS.responseUrlMs - 1_000);
    expect(await respond({ text: 'just in time' })).toBe('200 taken');
    slack.advance(2_000);
    expect(await respond({ text: 'too late' })).toBe('404 expired_url');
  });

  it('posts where the bot is no member: to one reader, or to the channel', async () => {
    await respond({ text: 'for you' });
    await respond({ text: 'for all', response_type: 'in_channel' });
    const { messages } = slack.workspace.interactions.at(-1) ?? { messages: [] };
    expect(messages.map(({ text, visibility, viewer }) => [text, visibility, viewer])).toEqual([
      ['for you', 'ephemeral', 'U0READER'],
      ['for all', 'channel', null],
    ]);
  });

  it('replaces and deletes the first message that came through it', async () => {
    expect(await respond({ delete_original: true })).toBe('400 message_not_found');
    await respond({ text: 'first' });
    await respond({ text: 'second', replace_original: true });
    const { messages, edited } = slack.workspace.interactions.at(-1) ?? { messages: [] };
    expect(messages).toMatchObject([{ text: 'second', edits: 1, isDeleted: false }]);
    expect(edited).toEqual(messages);
    await respond({ delete_original: true });
    expect(messages).toMatchObject([{ isDeleted: true }]);
  });

  it('refuses what chat.postMessage refuses, and a refused message uses none of the five', async () => {
    for (let time = 0; time < 5; time += 1)
      expect(await respond({ text: 'x', blocks: [{ type: 'quote' }] })).toBe('400 invalid_blocks');
    expect(await respond({})).toBe('400 no_text');
    expect(await respond({ text: 'a good one' })).toBe('200 taken');
  });

  it('is not made up', async () => {
    heard = { response_url: slack.apiUrl.replace('/api/', '/hooks/404') };
    expect(await respond({ text: 'x' })).toBe('404 no_active_hooks');
  });
});

describe('a click', () => {
  it('on a message for all brings the original', async () => {
    const [message] = (await ask('public')).messages;
    if (message === undefined) throw new Error('no message');
    const click = await slack.click({ message, actionId: 'more', expect: 'ack' });
    expect(heard).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: message.ts, channel_id: 'C9', is_ephemeral: false },
      message: { ts: message.ts, text: 'An answer', bot_id: slack.identity.botId },
      actions: [{ action_id: 'more', type: 'button', value: 'page 2' }],
    });
    expect(click.ackMs).toBeLessThan(LIMITS.ackMs);
    await respond({ text: 'page 2', replace_original: true });
    expect(message).toMatchObject({ text: 'page 2', edits: 1 });
  });

  it('on a message for one leaves the original out, and still can replace it', async () => {
    const [message] = (await ask('private')).messages;
    if (message === undefined) throw new Error('no message');
    await slack.click({ message, actionId: 'more', expect: 'ack' });
    expect(heard).toMatchObject({
      container: { is_ephemeral: true },
      channel: { id: 'C9' },
      user: { id: 'U0READER' },
    });
    expect(heard.message).toBeUndefined();
    expect(await respond({ delete_original: true })).toBe('200 taken');
    expect(message.isDeleted).toBe(true);
  });

  it('on what is not there is a mistake of the test', async () => {
    const message = slack.say({ text: 'hello' });
    await expect(slack.click({ message, actionId: 'more' })).rejects.toThrow('no element more to click');
  });
});

describe('a message shortcut', () => {
  it('brings the message as it was typed, escaped', async () => {
    const message = slack.say({ text: 'Who said <b>, <@U0OTHER>?' });
    await slack.shortcut({ callbackId: 'find', message, expect: 'ack' });
    expect(heard).toMatchObject({
      type: 'message_action',
      callback_id: 'find',
      message: { text: 'Who said &lt;b&gt;, <@U0OTHER>?', user: 'U0READER' },
    });
  });
});

describe('a slash command', () => {
  it('arrives with its text escaped', async () => {
    await slack.slash({ command: '/ask', text: ' <b> & “c”', expect: 'ack', quietMs: 0 });
    expect(heard).toMatchObject({
      text: ' &lt;b&gt; &amp; “c”',
      command: '/ask',
      api_app_id: slack.identity.appId,
    });
  });

  it('acknowledged with blocks that Slack refuses shows nothing', async () => {
    const refused = await slack.slash({ command: '/ask', text: 'broken', expect: 'ack', quietMs: 0 });
    expect(refused.messages).toEqual([]);
    expect(refused.refusals).toMatchObject([{ method: 'ack', refusal: { error: 'invalid_blocks' } }]);
  });

  it('acknowledged after 3 s shows nothing', async () => {
    const before = slack.workspace.messages.length;
    const late = await slack.slash({
      command: '/ask',
      text: 'public',
      ageMs: 3_001,
      expect: 'ack',
      quietMs: 0,
    });
    expect(late).toMatchObject({ isTimedOut: true, messages: [] });
    expect(slack.workspace.messages.length).toBe(before);
  });
});
