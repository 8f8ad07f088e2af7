import { type REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import { ASK, FIND_SOURCES, refusalOf, register, restOf } from './asking.ts';
import { times } from './parts.ts';

let discord: Discord;
let rest: REST;

beforeEach(async () => {
  discord = await startDiscord({ requestsASecond: 10_000 });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

const text = { type: 3, name: 'topic', description: 'A topic' };
const command = (...options: readonly object[]) => ({ name: 'ask', description: 'Answers', options });

describe('a command', () => {
  it.each<[what: string, body: object, refusal: string]>([
    ['a name with a capital', { ...ASK, name: 'Ask' }, 'name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['a name with a blank', { ...ASK, name: 'who said' }, 'name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['a name of 33', { ...ASK, name: 'a'.repeat(33) }, 'name[BASE_TYPE_MAX_LENGTH]'],
    ['no name', { description: 'a' }, 'name[BASE_TYPE_REQUIRED]'],
    ['no description', { name: 'ask' }, 'description[BASE_TYPE_REQUIRED]'],
    ['a description of 101', { ...ASK, description: 'a'.repeat(101) }, 'description[BASE_TYPE_MAX_LENGTH]'],
    [
      '26 options',
      command(...times(26, (index) => ({ ...text, name: `o${index}` }))),
      'options[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an option name with a capital',
      command({ ...text, name: 'asOf' }),
      'options[0].name[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'an option without description',
      command({ type: 3, name: 'a' }),
      'options[0].description[BASE_TYPE_REQUIRED]',
    ],
    [
      'two equal option names',
      command(text, text),
      'options[1].name[APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
    ],
    [
      'a required option after another',
      command(text, { ...text, name: 'b', required: true }),
      'options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      '26 choices',
      command({ ...text, choices: times(26, (index) => ({ name: `${index}`, value: `${index}` })) }),
      'choices[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a choice name of 101',
      command({ ...text, choices: [{ name: 'a'.repeat(101), value: 'a' }] }),
      'choices[0].name[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a choice value of 101',
      command({ ...text, choices: [{ name: 'a', value: 'a'.repeat(101) }] }),
      'choices[0].value[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'two equal choice names',
      command({
        ...text,
        choices: [
          { name: 'a', value: 'a' },
          { name: 'a', value: 'b' },
        ],
      }),
      'CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'choices and autocomplete',
      command({ ...text, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
    ],
    ['an option of type 12', command({ ...text, type: 12 }), 'options[0].type[UNION_TYPE_CHOICES]'],
    [
      'more than 8,000 characters',
      command(
        ...times(25, (index) => ({
          ...text,
          name: `o${index}`,
          choices: times(20, (at) => ({ name: `${at}`.padEnd(10, '-'), value: `${at}`.padEnd(10, '-') })),
        })),
      ),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'a description on a message command',
      { ...FIND_SOURCES, description: 'a' },
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    ],
    [
      'options on a message command',
      { ...FIND_SOURCES, options: [text] },
      'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
    ],
  ])('is refused with %s', async (_, body, refusal) => {
    const route = Routes.applicationCommands(discord.applicationId);
    expect(await refusalOf(rest.post(route, { body }))).toContain(refusal);
    expect(discord.commands()).toEqual([]);
  });

  it('comes back with an id and without the fields that say no', async () => {
    const body = command(
      { ...text, required: true },
      { ...text, name: 'b', required: false, autocomplete: false },
    );
    const made = await rest.post(Routes.applicationCommands(discord.applicationId), { body });
    expect(made).toMatchObject({
      id: expect.any(String),
      type: 1,
      options: [
        { ...text, required: true },
        { ...text, name: 'b' },
      ],
    });
    expect(discord.commands()).toEqual([made]);
    const [listed] = (await rest.get(Routes.applicationCommands(discord.applicationId))) as [object];
    expect(listed).not.toHaveProperty('name_localizations');
  });

  it('of the same name replaces the one before and costs no creation', async () => {
    const route = Routes.applicationCommands(discord.applicationId);
    const first = await rest.post(route, { body: ASK });
    const second = await rest.post(route, { body: { ...ASK, description: 'Changed' } });
    expect(second).toMatchObject({ id: (first as { id: string }).id, description: 'Changed' });
    expect(discord.commands()).toHaveLength(1);
  });

  it('can be changed and removed', async () => {
    const { id } = (await rest.post(Routes.applicationCommands(discord.applicationId), { body: ASK })) as {
      id: string;
    };
    const route = Routes.applicationCommand(discord.applicationId, id);
    await rest.patch(route, { body: { description: 'Changed' } });
    expect(discord.commands()[0]).toMatchObject({ id, name: 'ask', description: 'Changed' });
    await rest.delete(route);
    expect(discord.commands()).toEqual([]);
    expect(await refusalOf(rest.delete(route))).toBe('10063 Unknown application command');
  });
});

describe('the commands of an application', () => {
  it('have different names, by kind', async () => {
    const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
    expect(await refusalOf(rest.put(route, { body: [ASK, ASK] }))).toContain(
      '1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]',
    );
    await register(discord, [
      { ...ASK, name: 'a' },
      { ...FIND_SOURCES, name: 'a' },
    ]);
    expect(discord.commands(discord.guild)).toHaveLength(2);
  });

  it.each([
    [100, 1],
    [15, 3],
  ])('are at most %i of type %i', async (max, type) => {
    const many = times(max + 1, (index) => ({
      type,
      name: `c${index}`,
      ...(type === 1 ? { description: 'a' } : {}),
    }));
    await register(discord, many.slice(1));
    const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
    expect(await refusalOf(rest.post(route, { body: many[0] }))).toContain('30032');
  });

  it('are made at most 200 times a day', async () => {
    await register(
      discord,
      times(100, (index) => ({ name: `a${index}`, description: 'a' })),
    );
    await register(
      discord,
      times(100, (index) => ({ name: `b${index}`, description: 'a' })),
    );
    await register(
      discord,
      times(100, (index) => ({ name: `b${index}`, description: 'changed' })),
    );
    const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
    const put = fetch(`${discord.api}/v10${route}`, {
      method: 'PUT',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify([ASK]),
    });
    expect(await (await put).json()).toMatchObject({ code: 30034 });
  });

  it('need the application and a guild that it is in', async () => {
    expect(await refusalOf(rest.get(Routes.applicationCommands('1')))).toBe('50001 Missing Access');
    expect(await refusalOf(rest.get(Routes.applicationGuildCommands(discord.applicationId, '1')))).toBe(
      '50001 Missing Access',
    );
  });

  it('can be used by what is registered alone', async () => {
    await register(discord);
    expect(() => discord.slash({ name: 'tell' })).toThrow('no command tell');
    expect(() => discord.slash({ name: 'ask' })).toThrow('/ask needs question');
    expect(() => discord.slash({ name: 'ask', options: { question: 'a', side: 'eu' } })).toThrow(
      'eu is no choice',
    );
    expect(() => discord.slash({ name: 'ask', options: { question: true } })).toThrow('cannot be entered');
    expect(() => discord.autocomplete({ name: 'ask', option: 'side', typed: 'u' })).toThrow(
      'is not completed',
    );
  });
});
