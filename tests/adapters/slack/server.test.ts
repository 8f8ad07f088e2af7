import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, refusalOf } from '../../loopback-slack/client.ts';
import { findPings } from '../../loopback-slack/find-pings.ts';
import type { Json } from '../../loopback-slack/shape.ts';
import { type Slack, startSlack } from '../../loopback-slack/start-slack.ts';

let slack: Slack;
let web: WebClient;

beforeAll(async () => {
  slack = await startSlack();
  web = clientOf(slack);
  slack.channel('C1');
});
afterAll(() => slack.stop());

const long = (length: number) => 'x'.repeat(length);
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };

describe('a message is refused', () => {
  it.each<[string, string, Json]>([
    ['without text or blocks', 'no_text', { text: '' }],
    ['of over 40,000 characters', 'msg_too_long', { text: long(40_001) }],
    [
      'of blocks with over 13,200 characters in all',
      'msg_blocks_too_long',
      { text: 'x', blocks: Array(5).fill(section(long(2_641))) },
    ],
    [
      'with two tables in an attachment',
      'invalid_attachments',
      { text: 'x', attachments: [{ blocks: [table, table] }] },
    ],
    ['in a channel that is not there', 'channel_not_found', { text: 'x', channel: 'C404' }],
  ])('%s: %s', async (_, error, args) => {
    expect((await refusalOf(web.apiCall('chat.postMessage', { channel: 'C1', ...args }))).error).toBe(error);
  });

  it.each([
    ['a public channel that the bot is not in', { isMember: false }, 'not_in_channel'],
    [
      'a private channel that the bot is not in',
      { isMember: false, kind: 'private' as const },
      'channel_not_found',
    ],
    ['an archived channel', { isArchived: true }, 'is_archived'],
  ])('in %s', async (title, change, error) => {
    const { id } = slack.channel(`C_${title.length}`, change);
    expect((await refusalOf(web.chat.postMessage({ channel: id, text: 'x' }))).error).toBe(error);
    expect((await refusalOf(web.chat.postEphemeral({ channel: id, text: 'x', user: 'U1' }))).error).toBe(
      error,
    );
  });

  it('as an update of over 4,000 characters, of another’s message, of an ephemeral one, of none', async () => {
    const own = await web.chat.postMessage({ channel: 'C1', text: 'x' });
    const others = slack.say({ channel: 'C1', text: 'hello' });
    const private_ = await web.chat.postEphemeral({ channel: 'C1', text: 'x', user: 'U1' });
    const update = (ts = '', text = 'y') => refusalOf(web.chat.update({ channel: 'C1', ts, text }));
    expect((await update(own.ts, long(4_001))).error).toBe('msg_too_long');
    expect((await update(others.ts)).error).toBe('cant_update_message');
    expect((await update(private_.message_ts)).error).toBe('message_not_found');
    expect((await update('1.2')).error).toBe('message_not_found');
    expect((await update(own.ts)).error).toBe('taken');
  });

  it('as a deletion of another’s message, or a second one', async () => {
    const own = await web.chat.postMessage({ channel: 'C1', text: 'x' });
    const others = slack.say({ channel: 'C1', text: 'hello' });
    const remove = (ts = '') => refusalOf(web.chat.delete({ channel: 'C1', ts }));
    expect((await remove(others.ts)).error).toBe('cant_delete_message');
    expect((await remove(own.ts)).error).toBe('taken');
    expect((await remove(own.ts)).error).toBe('message_not_found');
  });
});

describe('a message is posted', () => {
  it('once for one client_msg_id, however often it is sent', async () => {
    const args = { channel: 'C1', text: 'x', client_msg_id: 'b0a2f3c4-0000-4000-8000-000000000001' };
    const before = slack.workspace.messages.length;
    const first = await web.chat.postMessage(args);
    expect((await web.chat.postMessage(args)).ts).toBe(first.ts);
    expect(slack.workspace.messages).toHaveLength(before + 1);
  });

  it('to a user, in the direct message with them', async () => {
    expect((await web.chat.postMessage({ channel: 'U0OTHER', text: 'x' })).channel).toBe('D0OTHER');
  });

  it('with the scopes of the token in the answer', async () => {
    const { response_metadata: about } = await web.chat.postMessage({ channel: 'C1', text: 'x' });
    expect(about).toMatchObject({ scopes: [...slack.workspace.scopes], acceptedScopes: ['chat:write'] });
  });
});

describe('a ping is seen', () => {
  it.each<[string, Json, number]>([
    ['in marked-up text', section('<!channel> <@U0OTHER> <!subteam^S1|all>'), 3],
    ['in the text for notifications', { text: '<!here|here>' }, 1],
    ['in rich text', { type: 'rich_text', elements: [{ type: 'broadcast', range: 'channel' }] }, 1],
    ['not in escaped text', section('&lt;!channel&gt; &lt;@U0OTHER&gt;'), 0],
    ['not in plain text', { type: 'plain_text', text: '<!channel>' }, 0],
    [
      'not in a cell or the text of rich text',
      {
        rows: [
          [
            { type: 'raw_text', text: '<!here>' },
            { type: 'text', text: '<!here>' },
          ],
        ],
      },
      0,
    ],
    ['not in a button’s value', { value: '<!channel>' }, 0],
    ['not in a link', section('<https://example.com|steel>'), 0],
  ])('%s', (_, shown, count) => {
    expect(findPings(shown)).toHaveLength(count);
  });
});

describe('a token is refused', () => {
  it.each([
    ['that is missing', '', 'not_authed'],
    ['that is made up', 'xoxb-made-up', 'invalid_auth'],
    ['of the app, for a bot’s method', 'xapp-1-loopback-app', 'not_allowed_token_type'],
  ])('%s', async (_, token, error) => {
    expect((await refusalOf(clientOf(slack, token).auth.test())).error).toBe(error);
  });

  it('of the bot, for a socket', async () => {
    expect((await refusalOf(web.apps.connections.open())).error).toBe('not_allowed_token_type');
  });

  it('that was revoked', async () => {
    const other = await startSlack();
    other.revoke(other.identity.botToken);
    expect((await refusalOf(clientOf(other).auth.test())).error).toBe('token_revoked');
    await other.stop();
  });

  it('without the scope, saying which', async () => {
    const other = await startSlack({ scopes: ['commands'] });
    const failure = await clientOf(other)
      .chat.postMessage({ channel: 'C1', text: 'x' })
      .catch((each) => each);
    expect(failure.data).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    });
    await other.stop();
  });

  it('for a method that is not there', async () => {
    expect((await refusalOf(web.apiCall('chat.shout'))).error).toBe('unknown_method');
  });
});
