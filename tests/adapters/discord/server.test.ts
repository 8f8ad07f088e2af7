import { ButtonStyle, ComponentType, MessageFlags, type REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import type { Message } from '../../loopback-discord/message.ts';
import { ask, callback, refusalOf, register, restOf } from './asking.ts';

const { IsComponentsV2, Ephemeral } = MessageFlags;

let discord: Discord;
let rest: REST;

beforeAll(async () => {
  discord = await startDiscord({ requestsASecond: 10_000 });
  rest = restOf(discord);
  await register(discord);
});

afterAll(() => discord.stop());

const button = (customId: string, label = 'More') => ({
  type: 2,
  style: ButtonStyle.Primary,
  custom_id: customId,
  label,
});
const row = (...components: readonly object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
const v2 = (...components: readonly object[]) => ({ flags: IsComponentsV2, components });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const select = (count: number, more: object = {}) =>
  row({
    type: 3,
    custom_id: 's',
    options: times(count, (index) => ({ label: `${index}`, value: `${index}` })),
    ...more,
  });
const field = { name: 'n', value: 'v' };

describe('a message', () => {
  it.each<[what: string, data: object, refusal: string]>([
    ['content of 2,001', { content: 'a'.repeat(2_001) }, 'data.content[BASE_TYPE_MAX_LENGTH]'],
    ['nothing', {}, '50006'],
    ['blank content', { content: ' \n' }, '50006'],
    ['11 embeds', { embeds: times(11, () => ({ title: 'a' })) }, 'data.embeds[BASE_TYPE_MAX_LENGTH]'],
    [
      'a title of 257',
      { embeds: [{ title: 'a'.repeat(257) }] },
      'data.embeds[0].title[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a description of 4,097',
      { embeds: [{ description: 'a'.repeat(4_097) }] },
      'data.embeds[0].description',
    ],
    [
      '26 fields',
      { embeds: [{ fields: times(26, () => field) }] },
      'data.embeds[0].fields[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a field name of 257',
      { embeds: [{ fields: [{ ...field, name: 'a'.repeat(257) }] }] },
      'fields[0].name',
    ],
    [
      'a field value of 1,025',
      { embeds: [{ fields: [{ ...field, value: 'a'.repeat(1_025) }] }] },
      'fields[0].value',
    ],
    ['a blank field', { embeds: [{ fields: [{ ...field, value: ' ' }] }] }, 'value[BASE_TYPE_REQUIRED]'],
    [
      'a footer of 2,049',
      { embeds: [{ footer: { text: 'a'.repeat(2_049) } }] },
      'data.embeds[0].footer.text',
    ],
    [
      '6,001 over all embeds',
      { embeds: [{ description: 'a'.repeat(4_000) }, { description: 'a'.repeat(2_001) }] },
      'data.embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    ['an embed link that is none', { embeds: [{ title: 'a', url: 'here' }] }, 'url[URL_TYPE_INVALID_URL]'],
    ['a colour over FFFFFF', { embeds: [{ title: 'a', color: 0x1000000 }] }, 'color[NUMBER_TYPE_MAX]'],
    [
      '6 rows',
      { components: times(6, (index) => row(button(`${index}`))) },
      'data.components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      '6 buttons in a row',
      { components: [row(...times(6, (index) => button(`${index}`)))] },
      'components[0].components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a select menu beside a button',
      { components: [row(button('b'), ...select(1).components)] },
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['an empty row', { components: [row()] }, 'components[0].components[BASE_TYPE_MIN_LENGTH]'],
    ['a custom_id of 101', { components: [row(button('a'.repeat(101)))] }, 'custom_id[BASE_TYPE_MAX_LENGTH]'],
    ['an empty custom_id', { components: [row(button(''))] }, 'custom_id'],
    [
      'no custom_id',
      { components: [row({ type: 2, style: 1, label: 'a' })] },
      'custom_id[BASE_TYPE_REQUIRED]',
    ],
    [
      'two equal custom_ids',
      { components: [row(button('a')), row(button('a'))] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    ['a label of 81', { components: [row(button('a', 'a'.repeat(81)))] }, 'label[BASE_TYPE_MAX_LENGTH]'],
    [
      'a button without label',
      { components: [row(button('a', ''))] },
      'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    ],
    [
      'a link button without link',
      { components: [row({ type: 2, style: 5, label: 'a' })] },
      'url[BASE_TYPE_REQUIRED]',
    ],
    [
      'a link button with custom_id',
      { components: [row({ ...button('a'), style: 5, url: 'https://example.com' })] },
      'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
    ],
    ['a button of style 7', { components: [row({ ...button('a'), style: 7 })] }, 'style[BASE_TYPE_CHOICES]'],
    ['a select menu of 26 options', { components: [select(26)] }, 'options[BASE_TYPE_MAX_LENGTH]'],
    ['a select menu without options', { components: [select(0)] }, 'options[BASE_TYPE_MIN_LENGTH]'],
    [
      'equal option values',
      { components: [select(0, { options: times(2, () => ({ label: 'a', value: 'a' })) })] },
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'an option label of 101',
      { components: [select(0, { options: [{ label: 'a'.repeat(101), value: 'a' }] })] },
      'label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a placeholder of 151',
      { components: [select(1, { placeholder: 'a'.repeat(151) })] },
      'placeholder[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'more to choose than there is',
      { components: [select(1, { min_values: 2, max_values: 2 })] },
      'SELECT_COMPONENT_INVALID_VALUE_RANGE',
    ],
    ['a text display without its flag', { components: [text('a')] }, 'UNION_TYPE_CHOICES'],
    [
      'a component of no type',
      { flags: IsComponentsV2, components: [{ content: 'a' }] },
      'components[0].type[UNION_TYPE_CHOICES]',
    ],
    [
      'content beside Components V2',
      { ...v2(text('a')), content: 'a' },
      'data.content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'embeds beside Components V2',
      { ...v2(text('a')), embeds: [{ title: 'a' }] },
      'data.embeds[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      '41 components, nested',
      v2({ type: 17, components: times(20, () => text('a')) }, ...times(20, () => text('a'))),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters in two texts',
      v2(text('a'.repeat(4_000)), text('a')),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text display', v2(text('')), 'content[BASE_TYPE_MIN_LENGTH]'],
    ['a section without accessory', v2({ type: 9, components: [text('a')] }), 'accessory'],
    [
      '4 texts in a section',
      v2({ type: 9, components: times(4, () => text('a')), accessory: button('a') }),
      'components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
      'UNION_TYPE_CHOICES',
    ],
    [
      'two equal component ids',
      v2({ ...text('a'), id: 7 }, { ...text('b'), id: 7 }),
      'COMPONENT_ID_DUPLICATED',
    ],
    ['Components V2 without any', v2(), '50006'],
    [
      'an attachment without its file',
      { content: 'a', attachments: [{ id: 0, filename: 'chart.png' }] },
      'attachments[0]',
    ],
    [
      'a picture that is not attached',
      v2({ type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }),
      'REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'an embed picture that is not attached',
      { embeds: [{ image: { url: 'attachment://chart.png' } }] },
      'REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'mentions both by kind and by name',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['an unknown kind of mention', { content: 'a', allowed_mentions: { parse: ['all'] } }, 'parse[0]'],
    ['content that is a number', { content: 7 }, 'data.content[BASE_TYPE_BAD_TYPE]'],
  ])('is refused with %s', async (_, data, refusal) => {
    const outcome = await ask(discord);
    expect(await refusalOf(callback(rest, outcome, { type: 4, data }))).toContain(refusal);
    expect(outcome.messages).toEqual([]);
    expect(outcome.refusals).toHaveLength(1);
  });

  it.each<[what: string, data: object]>([
    ['content of 2,000', { content: 'a'.repeat(2_000) }],
    [
      '6,000 over all embeds',
      { embeds: [{ description: 'a'.repeat(4_000) }, { description: 'a'.repeat(2_000) }] },
    ],
    ['25 fields', { embeds: [{ fields: times(25, () => field) }] }],
    [
      '5 rows of 5 buttons',
      { components: times(5, (at) => row(...times(5, (index) => button(`${at}.${index}`, 'a'.repeat(80))))) },
    ],
    ['a select menu of 25', { components: [select(25)] }],
    [
      'a link button',
      { components: [row({ type: 2, style: 5, label: 'Open', url: 'https://example.com' })] },
    ],
    [
      '40 components, nested',
      v2({ type: 17, components: times(20, () => text('a')) }, ...times(19, () => text('a'))),
    ],
    ['4,000 characters in two texts', v2(text('a'.repeat(2_000)), text('a'.repeat(2_000)))],
    ['a section with its button', v2({ type: 9, components: [text('a')], accessory: button('a') })],
  ])('is taken with %s', async (_, data) => {
    const outcome = await ask(discord);
    expect(await refusalOf(callback(rest, outcome, { type: 4, data }))).toBeNull();
    expect(outcome.messages).toHaveLength(1);
    expect(outcome.ignored).toEqual([]);
  });

  it('breaks Discord when its texts have more bytes than it can hold', async () => {
    const once = restOf(discord, { retries: 0 });
    const outcome = await ask(discord);
    const request = callback(once, outcome, { type: 4, data: v2(text('€'.repeat(3_400))) });
    await expect(request).rejects.toMatchObject({ status: 500 });
    expect(outcome.messages).toEqual([]);
  });

  it('keeps the file that comes with it, and its alt text', async () => {
    const outcome = await ask(discord);
    const body = {
      type: 4,
      data: {
        ...v2({ type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }),
        attachments: [{ id: '0', description: 'A ladder' }],
      },
    };
    await rest.post(Routes.interactionCallback(outcome.id, outcome.token), {
      body,
      auth: false,
      files: [{ name: 'chart.png', data: Buffer.from('png') }],
    });
    const [file] = outcome.messages[0]?.attachments ?? [];
    expect(file).toMatchObject({ filename: 'chart.png', description: 'A ladder', type: 'image/png' });
    expect(file?.bytes.toString()).toBe('png');
    expect(outcome.ignored).toEqual([]);
  });

  it('says so when nobody sees its file', async () => {
    const outcome = await ask(discord);
    await rest.post(Routes.interactionCallback(outcome.id, outcome.token), {
      body: { type: 4, data: v2(text('a')) },
      auth: false,
      files: [{ name: 'chart.png', data: Buffer.from('png') }],
    });
    expect(outcome.ignored).toEqual(['chart.png is attached but no component shows it']);
  });

  it('is refused with a file over 10 MiB', async () => {
    const outcome = await ask(discord);
    const request = rest.post(Routes.interactionCallback(outcome.id, outcome.token), {
      body: { type: 4, data: { content: 'a' } },
      auth: false,
      files: [{ name: 'a.bin', data: Buffer.alloc(10 * 1024 * 1024 + 1) }],
    });
    expect(await refusalOf(request)).toContain('40005');
  });
});

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
