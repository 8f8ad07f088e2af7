import { ApplicationCommandOptionType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeCommands } from '../../../src/adapters/discord/describe-commands.ts';
import { registerOnce } from '../../../src/adapters/discord/register-once.ts';
import type { Command } from '../../../src/commands/command.ts';
import { choiceOption, textOption } from '../../../src/commands/options.ts';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import { commands } from '../../made-up.ts';

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

const settings = (guildId?: string) => ({ token: discord.token, apiUrl: discord.api, guildId });
const writes = () => discord.requests.filter(({ route }) => route?.startsWith('GET') !== true).length;

describe('registering', () => {
  it.each([['in one server'], ['in all servers']])(
    '%s says what it did, and a second time does nothing',
    async (where) => {
      const guildId = where === 'in one server' ? discord.guild.id : undefined;
      const place = guildId === undefined ? undefined : discord.guild;
      const first = await registerOnce(commands, settings(guildId));
      const names = commands.map(({ name }) => `/${name}`).join(', ');
      const there = guildId === undefined ? 'in all servers' : `in the server ${guildId}`;
      expect(first).toBe(`Commands ${there}: registered ${names}, “Find sources”; 0 unchanged.`);
      expect(discord.commands(place)).toHaveLength(commands.length + 1);
      const before = writes();
      expect(await registerOnce(commands, settings(guildId))).toBe(
        `Commands ${there}: ${commands.length + 1} unchanged.`,
      );
      expect(writes()).toBe(before);
    },
  );

  it('sends the difference alone', async () => {
    await registerOnce(commands, settings());
    const [first, second, ...others] = commands;
    if (first === undefined || second === undefined) throw new Error('no commands');
    const before = writes();
    const changed = [
      { ...first, name: 'asks', example: '/asks' },
      { ...second, description: 'Another' },
      ...others,
    ];
    expect(await registerOnce(changed, settings())).toBe(
      `Commands in all servers: registered /asks; updated /${second.name}; removed /${first.name}; ${others.length + 1} unchanged.`,
    );
    expect(writes() - before).toBe(3);
  });

  it.each([
    [
      'a wrong token',
      () => ({ ...settings(), token: 'wrong' }),
      'DISCORD_TOKEN: Discord does not know this token.',
    ],
    [
      'a server that the bot is not in',
      () => settings('1'.repeat(18)),
      'DISCORD_GUILD_ID: the bot is not in the server',
    ],
    [
      'no Discord',
      () => ({ ...settings(), apiUrl: 'http://127.0.0.1:1/api' }),
      'Discord could not be reached',
    ],
  ])('%s is told in a sentence', async (_, given, sentence) => {
    await expect(registerOnce(commands, given())).rejects.toThrow(sentence);
  });
});

describe('a command', () => {
  it('has typed options, the required first and private last', () => {
    const options = z.object({
      topic: textOption('A topic', 'topics').optional(),
      side: choiceOption('Whose', ['us', 'china']).optional(),
      words: textOption('Words'),
    });
    const [body] = describeCommands([commandOf(options)], { isGlobal: true });
    const { String: text, Boolean: flag } = ApplicationCommandOptionType;
    expect(body).toMatchObject({
      contexts: [0, 1],
      options: [
        { name: 'words', type: text, required: true },
        { name: 'topic', type: text, required: false, autocomplete: true },
        {
          name: 'side',
          type: text,
          choices: [
            { name: 'us', value: 'us' },
            { name: 'china', value: 'china' },
          ],
        },
        { name: 'private', type: flag },
      ],
    });
  });

  it.each([
    ['options', optionsOf(25, 'Short'), 'commands/many: options: expected at most 24 for Discord, got 25'],
    ['characters', choicesOf(9), 'commands/many: expected at most 8000 characters for Discord'],
  ])('with too many %s stops the start and says where', (_, options, sentence) => {
    expect(() => describeCommands([commandOf(options)], { isGlobal: true })).toThrow(sentence);
  });
});

function optionsOf(count: number, description: string) {
  const names = Array.from({ length: count }, (_, i) => `option-${i}`);
  return z.object(Object.fromEntries(names.map((name) => [name, textOption(description).optional()])));
}

function choicesOf(count: number) {
  const choices = Array.from({ length: 25 }, (_, i) => `${'x'.repeat(20)}${i}`) as [string, ...string[]];
  const names = Array.from({ length: count }, (_, i) => `option-${i}`);
  return z.object(Object.fromEntries(names.map((name) => [name, choiceOption('Which', choices).optional()])));
}

function commandOf(options: z.ZodObject): Command {
  const run = () => Promise.reject(new Error('never run'));
  return { name: 'many', description: 'Many', example: '/many', options, run };
}
