import { MessageFlags, type REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import { ask, callback, refusalOf, register, restOf } from './asking.ts';
import { button, row, select, text, times, v2 } from './parts.ts';

const { IsComponentsV2 } = MessageFlags;

let discord: Discord;
let rest: REST;

beforeAll(async () => {
  discord = await startDiscord({ requestsASecond: 10_000 });
  rest = restOf(discord);
  await register(discord);
});

afterAll(() => discord.stop());

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
