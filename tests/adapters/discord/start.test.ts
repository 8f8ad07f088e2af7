import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { displayedText } from '../../loopback-discord/checks/check-components.ts';
import { type Discord, startDiscord } from '../../loopback-discord/discord.ts';
import { startProgram } from './started.ts';

vi.setConfig({ testTimeout: 30_000 });

let discord: Discord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

const start = (variables: Record<string, string>, door?: string) => startProgram(discord, variables, door);

describe('npm start with Discord’s token', () => {
  it('joins, registers, answers, and leaves at a signal', async () => {
    const { child, said, ended } = start({});
    await vi.waitFor(() => expect(said()).toContain('registered /ask'), 20_000);
    expect(said()).toContain('Parley listens on Discord.');
    const { messages } = await discord.slash({ name: 'who-said', options: { words: 'blink first' } });
    expect(displayedText(messages[0]?.components)).toContain('waiting for the other side to blink first');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).not.toContain(discord.token);
  });

  it('ends when Discord no longer takes the token', async () => {
    const { said, ended } = start({});
    await vi.waitFor(() => expect(said()).toContain('Parley listens on Discord.'), 20_000);
    discord.gateway.close(4004);
    expect(await ended).toBe(2);
    expect(said()).toContain('DISCORD_TOKEN: Discord no longer takes this token');
  });

  it.each([
    [{ DISCORD_TOKEN: 'wrong' }, 'DISCORD_TOKEN: Discord does not know this token.'],
    [{ DISCORD_GUILD_ID: 'my server' }, 'DISCORD_GUILD_ID: expected the id of a server, 17 to 20 digits'],
    [{ DISCORD_API_URL: 'nowhere' }, 'DISCORD_API_URL: expected an address that ends in /api'],
  ])('%j ends with one sentence', async (variables, sentence) => {
    const { said, ended } = start(variables);
    expect(await ended).toBeGreaterThan(0);
    expect(said()).toContain(sentence);
    expect(said().trim().split('\n')).toHaveLength(1);
    expect(said()).not.toContain('wrong');
  });
});

describe('npm run discord:register', () => {
  it('says what it did', async () => {
    const { said, ended } = start({}, 'discord:register');
    expect(await ended).toBe(0);
    expect(said()).toMatch(/^Commands in the server \d+: registered \/ask, .*; 0 unchanged\.\n$/);
  });

  it.each([
    [{ DISCORD_TOKEN: '' }, 2, 'DISCORD_TOKEN is not set; the README says where to get it.'],
    [{ DISCORD_TOKEN: 'wrong' }, 1, 'DISCORD_TOKEN: Discord does not know this token.'],
  ])('%j ends with one sentence', async (variables, exitCode, sentence) => {
    const { said, ended } = start(variables, 'discord:register');
    expect(await ended).toBe(exitCode);
    expect(said().trim()).toBe(sentence);
  });
});
