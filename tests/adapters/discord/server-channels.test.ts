import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import type { Message } from '../../loopback-discord/message.ts';
import { ask, callback, refusalOf, register, restOf } from './asking.ts';

let discord: Discord;
let rest: REST;

beforeEach(async () => {
  discord = await startDiscord({ requestsASecond: 10_000 });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

const post = (body: object, channel = discord.channel.id) =>
  rest.post(Routes.channelMessages(channel), { body }) as Promise<{ id: string }>;

describe('a request', () => {
  it('needs the token', async () => {
    expect(await refusalOf(restOf({ ...discord, token: 'wrong' }).get(Routes.user()))).toBe(
      '0 401: Unauthorized',
    );
    expect(await rest.get(Routes.user())).toMatchObject({ id: discord.bot.id, bot: true });
  });

  it.each([
    ['POST', '/channels/1/pins', 404],
    ['POST', '/users/@me', 405],
  ])('%s %s is none of the routes', async (method, path, status) => {
    const answer = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}` },
    });
    expect(answer.status).toBe(status);
  });

  it('has a body of JSON', async () => {
    const answer = await fetch(`${discord.api}/v10${Routes.channelMessages(discord.channel.id)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: '{',
    });
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });

  it('that is not JSON in its form is refused too', async () => {
    const form = new FormData();
    form.set('payload_json', '{');
    const answer = await fetch(`${discord.api}/v10${Routes.channelMessages(discord.channel.id)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });
});

describe('a message in a channel', () => {
  it.each([
    ['ViewChannel', '50001 Missing Access'],
    ['SendMessages', '50013 Missing Permissions'],
  ] as const)('needs %s', async (permission, refusal) => {
    discord.channel.permissions &= ~PermissionFlagsBits[permission];
    expect(await refusalOf(post({ content: 'a' }))).toBe(refusal);
  });

  it('needs AttachFiles for a file', async () => {
    discord.channel.permissions &= ~PermissionFlagsBits.AttachFiles;
    const request = rest.post(Routes.channelMessages(discord.channel.id), {
      body: { content: 'a' },
      files: [{ name: 'a.png', data: Buffer.from('a') }],
    });
    expect(await refusalOf(request)).toBe('50013 Missing Permissions');
  });

  it('needs a channel', async () => {
    expect(await refusalOf(post({ content: 'a' }, '1'))).toBe('10003 Unknown Channel');
  });

  it('stands once for one enforced nonce, and twice without', async () => {
    const nonce = { content: 'a', nonce: '7', enforce_nonce: true };
    expect((await post(nonce)).id).toBe((await post(nonce)).id);
    expect((await post({ ...nonce, enforce_nonce: false })).id).not.toBe(
      (await post({ ...nonce, enforce_nonce: false })).id,
    );
    discord.advance(5 * 60_000);
    await post(nonce);
    expect(discord.messages()).toHaveLength(4);
  });

  it('replies to a message that there is', async () => {
    const { source } = await discord.mention('a', { waitMs: 0 });
    const reference = { message_id: source?.id };
    await post({ content: 'b', message_reference: reference });
    expect(discord.messages().at(-1)?.replyTo).toBe(source);
    expect(await refusalOf(post({ content: 'b', message_reference: { message_id: '1' } }))).toContain(
      'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
    );
    expect(
      await refusalOf(
        post({ content: 'b', message_reference: { message_id: '1', fail_if_not_exists: false } }),
      ),
    ).toBeNull();
    discord.channel.permissions &= ~PermissionFlagsBits.ReadMessageHistory;
    expect(await refusalOf(post({ content: 'b', message_reference: reference }))).toContain('160002');
  });

  it('belongs to what it replies to, else to the latest in its channel', async () => {
    const first = await discord.mention('first', { waitMs: 0 });
    const second = await discord.mention('second', { waitMs: 0 });
    await post({ content: 'to the first', message_reference: { message_id: first.source?.id } });
    await post({ content: 'to the second' });
    expect([first, second].map(({ messages }) => messages.map(({ content }) => content))).toEqual([
      ['to the first'],
      ['to the second'],
    ]);
  });

  it('of somebody else is not edited, and deleted only by a moderator', async () => {
    const { source } = await discord.mention('a', { waitMs: 0 });
    const route = Routes.channelMessage(discord.channel.id, source?.id ?? '');
    discord.channel.permissions &= ~PermissionFlagsBits.ManageMessages;
    expect(await refusalOf(rest.patch(route, { body: { content: 'b' } }))).toContain('50005');
    expect(await refusalOf(rest.delete(route))).toBe('50013 Missing Permissions');
  });

  it('of the bot is edited, read and deleted', async () => {
    const { id } = await post({ content: 'a' });
    const route = Routes.channelMessage(discord.channel.id, id);
    await rest.patch(route, { body: { content: 'b' } });
    expect(await rest.get(route)).toMatchObject({ content: 'b', edited_timestamp: expect.any(String) });
    await rest.delete(route);
    expect(await refusalOf(rest.get(route))).toBe('10008 Unknown Message');
  });

  it('goes to a user who takes direct messages', async () => {
    const closed = discord.addUser('closed', { takesDirectMessages: false });
    const open = (user: { id: string }) =>
      rest.post(Routes.userChannels(), { body: { recipient_id: user.id } }) as Promise<{ id: string }>;
    expect(await refusalOf(post({ content: 'a' }, (await open(discord.user)).id))).toBeNull();
    expect(await refusalOf(post({ content: 'a' }, (await open(closed)).id))).toContain('50007');
    expect(await refusalOf(open({ id: '1' }))).toBe('10013 Unknown User');
  });

  it('has content of at most 2,000, whatever the description says', async () => {
    expect(await refusalOf(post({ content: 'a'.repeat(2_001) }))).toContain('content[BASE_TYPE_MAX_LENGTH]');
  });
});

describe('whom a message pings', () => {
  const words = '@everyone <@1> <@!2> <@&3> and a@here.example';

  it.each<[what: string, allowed: object | undefined, pings: Message['pings']]>([
    ['nothing said of mentions', undefined, { everyone: true, users: ['1', '2'], roles: ['3'] }],
    ['nobody allowed', { parse: [] }, { everyone: false, users: [], roles: [] }],
    ['users allowed', { parse: ['users'] }, { everyone: false, users: ['1', '2'], roles: [] }],
    ['one user allowed', { users: ['2', '9'] }, { everyone: false, users: ['2'], roles: [] }],
    ['everyone allowed', { parse: ['everyone'] }, { everyone: true, users: [], roles: [] }],
    ['roles allowed', { parse: ['roles'] }, { everyone: false, users: [], roles: ['3'] }],
  ])('with %s', async (_, allowed, pings) => {
    await post({ content: words, allowed_mentions: allowed });
    expect(discord.messages().at(-1)?.pings).toEqual(pings);
  });

  it('counts text displays, and no embeds', async () => {
    await post({ flags: 1 << 15, components: [{ type: 10, content: '<@1>' }] });
    await post({ embeds: [{ description: '<@1> @everyone' }] });
    expect(discord.messages().map(({ pings }) => pings.users)).toEqual([['1'], []]);
  });

  it.each([
    [undefined, true],
    [{ parse: [] }, false],
    [{ parse: [], replied_user: true }, true],
  ])('counts the author of the message replied to: %j %j', async (allowed, isPinged) => {
    const { source, user } = await discord.mention('a', { waitMs: 0 });
    await post({ content: 'b', message_reference: { message_id: source?.id }, allowed_mentions: allowed });
    expect(discord.messages().at(-1)?.pings.users).toEqual(isPinged ? [user.id] : []);
  });
});

it('a message of an interaction needs no permission', async () => {
  await register(discord);
  discord.channel.permissions = 0n;
  const outcome = await ask(discord);
  await callback(rest, outcome, { type: 4, data: { content: 'a' } });
  expect(outcome.messages).toHaveLength(1);
});
