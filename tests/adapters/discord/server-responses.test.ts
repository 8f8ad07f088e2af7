import { MessageFlags, type REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import type { Message } from '../../loopback-discord/message.ts';
import { ask, callback, refusalOf, register, restOf } from './asking.ts';
import { button, row, select, text, times, v2 } from './parts.ts';

const { IsComponentsV2, Ephemeral } = MessageFlags;

let discord: Discord;
let rest: REST;

beforeAll(async () => {
  discord = await startDiscord({ requestsASecond: 10_000 });
  rest = restOf(discord);
  await register(discord);
});

afterAll(() => discord.stop());

describe('a response', () => {
  const answer = { type: 4, data: { content: 'They did.' } };

  it('comes once', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, answer);
    expect(await refusalOf(callback(rest, outcome, answer))).toBe(
      '40060 Interaction has already been acknowledged.',
    );
    expect(outcome.messages).toHaveLength(1);
  });

  it('comes within 3 s', async () => {
    const outcome = await ask(discord);
    discord.advance(3_001);
    expect(await refusalOf(callback(rest, outcome, answer))).toBe('10062 Unknown interaction');
    expect(outcome.responseMs).toBeNull();
  });

  it('is for an interaction that there is', async () => {
    const outcome = { ...(await ask(discord)), id: '1' };
    expect(await refusalOf(callback(rest, outcome, answer))).toBe('10062 Unknown interaction');
  });

  it.each([6, 7, 8])('of type %i does not fit a slash command', async (type) => {
    expect(await refusalOf(callback(rest, await ask(discord), { type, data: { content: 'a' } }))).toContain(
      'type[UNION_TYPE_CHOICES]',
    );
  });

  it('says what it made, when asked', async () => {
    const outcome = await ask(discord);
    const made = await callback(
      rest,
      outcome,
      { type: 4, data: { content: 'Yes.', flags: Ephemeral } },
      '?with_response=true',
    );
    expect(made).toMatchObject({
      interaction: {
        id: outcome.id,
        type: 2,
        response_message_id: outcome.messages[0]?.id,
        response_message_ephemeral: true,
      },
      resource: { type: 4, message: { content: 'Yes.', flags: Ephemeral } },
    });
  });

  it('that is deferred shows an answer only with the edit', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 5 });
    discord.advance(10_000);
    expect(outcome).toMatchObject({ responseType: 5, answerMs: null, messages: [] });
    await rest.patch(Routes.webhookMessage(discord.applicationId, outcome.token), {
      body: { content: 'Now.' },
      auth: false,
    });
    expect(outcome.messages.map(({ content }) => content)).toEqual(['Now.']);
    expect(outcome.answerMs).toBeGreaterThanOrEqual(10_000);
  });

  it('that is deferred keeps to EPHEMERAL alone', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 5, data: { flags: Ephemeral | IsComponentsV2 } });
    expect(outcome.ignored).toEqual([`flags ${IsComponentsV2} of a deferred reply`]);
    const edit = rest.patch(Routes.webhookMessage(discord.applicationId, outcome.token), {
      body: { components: [text('a')] },
      auth: false,
    });
    expect(await refusalOf(edit)).toContain('components[0][UNION_TYPE_CHOICES]');
  });

  it('that is deferred decides who sees the answer', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 5 });
    await rest.patch(Routes.webhookMessage(discord.applicationId, outcome.token), {
      body: { content: 'a', flags: Ephemeral },
      auth: false,
    });
    expect(outcome.flags & Ephemeral).toBe(0);
    expect(outcome.ignored).toEqual(['ephemeral cannot be set later']);
  });

  it('that is deferred is filled by the first follow-up', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 5, data: { flags: Ephemeral } });
    for (const content of ['One.', 'Two.'])
      await rest.post(Routes.webhook(discord.applicationId, outcome.token), {
        body: { content },
        auth: false,
      });
    expect(outcome.original?.content).toBe('One.');
    expect(outcome.messages.map(({ flags }) => flags)).toEqual([Ephemeral, 0]);
  });

  it('to autocomplete has at most 25 choices of 1 to 100 characters and cannot be deferred', async () => {
    const typing = () => discord.autocomplete({ name: 'ask', option: 'topic', typed: 'st', waitMs: 0 });
    const choices = (...list: readonly object[]) => ({ type: 8, data: { choices: list } });
    const many = times(26, (index) => ({ name: `${index}`, value: `${index}` }));
    for (const [body, refusal] of [
      [choices(...many), 'data.choices[BASE_TYPE_MAX_LENGTH]'],
      [choices({ name: 'a'.repeat(101), value: 'a' }), 'choices[0].name[BASE_TYPE_MAX_LENGTH]'],
      [choices({ name: '', value: 'a' }), 'choices[0].name'],
      [choices({ name: 'a', value: 'a'.repeat(101) }), 'choices[0].value[BASE_TYPE_BAD_LENGTH]'],
      [choices({ name: 'a', value: '' }), 'choices[0].value[BASE_TYPE_BAD_LENGTH]'],
      [{ type: 5 }, 'type[UNION_TYPE_CHOICES]'],
      [answer, 'type[UNION_TYPE_CHOICES]'],
    ] as const)
      expect(await refusalOf(callback(rest, await typing(), body))).toContain(refusal);
    const outcome = await typing();
    expect(await refusalOf(callback(rest, outcome, choices(...many.slice(0, 25))))).toBeNull();
    expect(outcome.choices).toHaveLength(25);
  });
});

describe('a follow-up', () => {
  it('waits for the response', async () => {
    const outcome = await ask(discord);
    const request = rest.post(Routes.webhook(discord.applicationId, outcome.token), {
      body: { content: 'a' },
      auth: false,
    });
    expect(await refusalOf(request)).toBe('10015 Unknown Webhook');
  });

  it('comes within 15 minutes', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 5 });
    discord.advance(15 * 60_000 + 1);
    const edit = rest.patch(Routes.webhookMessage(discord.applicationId, outcome.token), {
      body: { content: 'a' },
      auth: false,
    });
    expect(await refusalOf(edit)).toBe('50027 Invalid Webhook Token');
  });

  it('edits and deletes what is there, and nothing else', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 4, data: v2(text('One.')) });
    const route = Routes.webhookMessage(discord.applicationId, outcome.token);
    await rest.patch(route, { body: { components: [text('Two.')] }, auth: false });
    expect(outcome.edited.map(({ components }) => components[0]?.content)).toEqual(['Two.']);
    expect(await refusalOf(rest.patch(route, { body: { content: 'Three.' }, auth: false }))).toContain(
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS',
    );
    await rest.delete(route, { auth: false });
    expect(outcome.deleted).toHaveLength(1);
    expect(await refusalOf(rest.patch(route, { body: { components: [text('Four.')] }, auth: false }))).toBe(
      '10008 Unknown Message',
    );
  });

  it('turns a message with content into Components V2 only with the content taken out', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 4, data: { content: 'One.' } });
    const route = Routes.webhookMessage(discord.applicationId, outcome.token);
    expect(await refusalOf(rest.patch(route, { body: v2(text('Two.')), auth: false }))).toContain(
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS',
    );
    expect(
      await refusalOf(rest.patch(route, { body: { ...v2(text('Two.')), content: null }, auth: false })),
    ).toBeNull();
  });
});

describe('a click', () => {
  it('updates its message or answers anew, and cannot be made where no user could', async () => {
    const first = await ask(discord);
    await callback(rest, first, {
      type: 4,
      data: {
        content: 'Page 1',
        components: [row(button('page:2'), { ...button('page:0'), disabled: true })],
      },
    });
    const [message] = first.messages;
    if (message === undefined) throw new Error('no message');
    const click = await discord.click(message, 'page:2', { waitMs: 0 });
    await callback(rest, click, { type: 7, data: { content: 'Page 2', components: [] } });
    expect(click.edited).toEqual([message]);
    expect(click).toMatchObject({ responseType: 7, messages: [] });
    expect(message.content).toBe('Page 2');
    expect(() => discord.click(message, 'page:2')).toThrow('no component page:2');
  });

  it.each<
    [what: string, components: readonly object[], act: (message: Message) => unknown, sentence: string]
  >([
    [
      'a disabled button',
      [row({ ...button('a'), disabled: true })],
      (message) => discord.click(message, 'a'),
      'a is disabled',
    ],
    ['a select menu', [select(2)], (message) => discord.click(message, 's'), 's is no button'],
    [
      'a value that is not offered',
      [select(2)],
      (message) => discord.select(message, 's', ['7']),
      's does not offer 7',
    ],
  ])('cannot be made on %s', async (_, components, act, sentence) => {
    const outcome = await ask(discord);
    await callback(rest, outcome, { type: 4, data: { content: 'a', components } });
    const [message] = outcome.messages;
    if (message === undefined) throw new Error('no message');
    expect(() => act(message)).toThrow(sentence);
  });

  it('on an ephemeral message is its own user’s alone', async () => {
    const outcome = await ask(discord);
    await callback(rest, outcome, {
      type: 4,
      data: { content: 'a', flags: Ephemeral, components: [row(button('a'))] },
    });
    const [message] = outcome.messages;
    if (message === undefined) throw new Error('no message');
    expect(() => discord.click(message, 'a', { user: discord.addUser('eve') })).toThrow('only its own user');
    expect(await discord.click(message, 'a', { waitMs: 0 })).toMatchObject({
      kind: 'component',
      source: message,
    });
  });

  it('has its own 3 s, however old its message is', async () => {
    const first = await ask(discord);
    await callback(rest, first, { type: 4, data: { content: 'a', components: [row(button('a'))] } });
    discord.advance(24 * 3_600_000);
    const [message] = first.messages;
    if (message === undefined) throw new Error('no message');
    const click = await discord.click(message, 'a', { waitMs: 0 });
    await callback(rest, click, { type: 6 });
    expect(click).toMatchObject({ responseType: 6, answerMs: null });
    await rest.patch(Routes.webhookMessage(discord.applicationId, click.token), {
      body: { content: 'b' },
      auth: false,
    });
    expect(message.content).toBe('b');
  });
});
