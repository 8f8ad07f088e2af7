import { once } from 'node:events';
import { type Client, Events, GatewayIntentBits, type Interaction, type Message } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Discord, type DiscordOptions, startDiscord } from '../../loopback-discord/discord.ts';
import { ask, clientOf, register } from './asking.ts';

let discord: Discord;
let client: Client | null = null;

afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

async function start(options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  await register(discord);
}

/** A client that answers slash commands and what is written to it. */
async function join(intents: readonly GatewayIntentBits[] = []): Promise<Client> {
  const joined = clientOf(discord, intents);
  client = joined;
  joined.on(Events.Error, () => {});
  joined.on(Events.ShardError, () => {});
  joined.on(Events.InteractionCreate, async (interaction: Interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`Asked: ${interaction.options.getString('question')}`);
    if (interaction.isAutocomplete())
      await interaction.respond([{ name: interaction.options.getFocused(), value: 'a' }]);
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`About: ${interaction.targetMessage.content}`);
  });
  joined.on(Events.MessageCreate, async (message: Message) => {
    if (!message.author.bot) await message.reply(`Got: ${message.content}`);
  });
  const ready = once(joined, Events.ClientReady);
  await joined.login(discord.token);
  await ready;
  return joined;
}

/** The close code of a connection that sends one frame after the hello. */
async function closeCodeOf(frame: object, path = '?v=10&encoding=json'): Promise<number> {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '/')}${path}`);
  const closed = once(socket, 'close');
  socket.on('message', (data) => {
    if (JSON.parse(String(data)).op === 10) socket.send(JSON.stringify(frame));
  });
  const [code] = await closed;
  return code;
}

const identify = (more: object = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 1, properties: {}, ...more },
});

describe('an identify', () => {
  it.each<[what: string, more: object, code: number]>([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['a privileged intent', { intents: GatewayIntentBits.MessageContent }, 4014],
    ['an intent that is none', { intents: 1 << 30 }, 4013],
    ['a shard beyond the count', { shard: [1, 1] }, 4010],
    ['no properties', { properties: null }, 4002],
  ])('with %s is closed', async (_, more, code) => {
    await start();
    expect(await closeCodeOf(identify(more))).toBe(code);
    expect(discord.gateway.counts.identifies).toBe(0);
  });

  it('may ask for a privileged intent that was given', async () => {
    await start({ privilegedIntents: GatewayIntentBits.MessageContent });
    await join([GatewayIntentBits.MessageContent]);
    const { messages } = await discord.say('not for the bot');
    expect(messages.map(({ content }) => content)).toEqual(['Got: not for the bot']);
  });

  it('comes first, and once', async () => {
    await start();
    expect(await closeCodeOf({ op: 3, d: {} })).toBe(4003);
    expect(await closeCodeOf({ op: 77 })).toBe(4001);
    expect(await closeCodeOf({}, '?v=9')).toBe(4012);
    expect(await closeCodeOf({ op: 2, d: 'a'.repeat(5_000) })).toBe(4002);
  });

  it('with a wrong token ends the login of discord.js', async () => {
    await start();
    client = clientOf(discord);
    await expect(client.login('wrong')).rejects.toThrow();
  });
});

describe('an event', () => {
  it('brings a slash command, completion and a message command', async () => {
    await start();
    await join();
    const slash = await discord.slash({ name: 'ask', options: { question: 'Who?' } });
    expect(slash).toMatchObject({ isDelivered: true, responseType: 4, flags: 0, refusals: [] });
    expect(slash.messages[0]?.content).toBe('Asked: Who?');
    expect(slash.responseMs).toBeLessThan(3_000);
    const typing = await discord.autocomplete({ name: 'ask', option: 'topic', typed: 'stee' });
    expect(typing.choices).toEqual([{ name: 'stee', value: 'a' }]);
    const { source } = await discord.say('Steel it is', { waitMs: 0 });
    if (source === null) throw new Error('no message');
    const command = await discord.messageCommand('Find sources', source);
    expect(command.messages[0]?.content).toBe('About: Steel it is');
  });

  it('brings the content of what is meant for the bot alone', async () => {
    await start();
    await join();
    const { messages } = await discord.mention('hello');
    const [answer] = messages;
    expect(answer?.content).toBe(`Got: <@${discord.bot.id}> hello`);
    expect(answer?.pings.users).toEqual([]);
    if (answer === undefined) throw new Error('no answer');
    expect((await discord.directMessage('hello')).messages[0]?.content).toBe('Got: hello');
    expect((await discord.reply(answer, 'and then?')).messages[0]?.content).toBe('Got: and then?');
    expect((await discord.reply(answer, 'and then?', { isPinging: false })).messages[0]?.content).toBe(
      'Got:',
    );
    expect((await discord.say('hello')).messages[0]?.content).toBe('Got:');
  });

  it('does not come for want of an intent or of sight', async () => {
    await start();
    await join();
    discord.channel.permissions = 0n;
    expect(await discord.mention('hello', { waitMs: 50 })).toMatchObject({
      isDelivered: false,
      answerMs: null,
    });
    await client?.destroy();
    expect(await discord.directMessage('hello', { waitMs: 50 })).toMatchObject({ isDelivered: false });
  });

  it('of a guild comes to its own shard', async () => {
    await start();
    const sharded = clientOf(discord);
    sharded.options.shards = [0];
    sharded.options.shardCount = 2;
    client = sharded;
    await sharded.login(discord.token);
    const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);
    const { isDelivered } = await ask(discord);
    expect(isDelivered).toBe(shardOf(discord.guild.id) === 0);
  });
});

describe('a connection', () => {
  it.each<[what: string, trouble: () => void]>([
    ['cut', () => discord.gateway.drop()],
    ['closed with 4000', () => discord.gateway.close(4000)],
    ['asked to reconnect', () => discord.gateway.reconnect()],
  ])('%s is resumed, and brings what it missed', async (_, trouble) => {
    await start();
    const joined = await join();
    const resumed = once(joined, Events.ShardResume);
    trouble();
    const outcome = discord.slash({ name: 'ask', options: { question: 'Still there?' } });
    await resumed;
    expect((await outcome).messages.map(({ content }) => content)).toEqual(['Asked: Still there?']);
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1, connections: 2 });
  });

  it('whose session is invalid but resumable is resumed at once', async () => {
    await start();
    const joined = await join();
    const resumed = once(joined, Events.ShardResume);
    discord.gateway.invalidate(true);
    await resumed;
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1, connections: 1 });
  });

  it.each<[what: string, trouble: () => void]>([
    ['invalid', () => discord.gateway.invalidate(false)],
    [
      'forgotten',
      () => {
        discord.gateway.forget();
        discord.gateway.drop();
      },
    ],
  ])(
    'whose session is %s begins anew',
    async (_, trouble) => {
      await start();
      const joined = await join();
      const ready = once(joined, Events.ShardReady);
      trouble();
      await ready;
      expect(discord.gateway.counts).toMatchObject({ identifies: 2, resumes: 0 });
      expect((await discord.slash({ name: 'ask', options: { question: 'a' } })).messages).toHaveLength(1);
    },
    15_000,
  );

  it('whose heartbeats are not acknowledged is given up by the client, and resumed', async () => {
    await start({ heartbeatMs: 150 });
    const joined = await join();
    discord.gateway.acknowledges = false;
    await once(joined, Events.ShardReconnecting);
    discord.gateway.acknowledges = true;
    await once(joined, Events.ShardResume);
    expect(discord.gateway.counts.resumes).toBeGreaterThan(0);
  });

  it('that sends no heartbeat is closed', async () => {
    await start({ heartbeatMs: 50 });
    expect(await closeCodeOf(identify())).toBe(4009);
  });

  it('is not to be had while the gateway refuses', async () => {
    await start();
    const joined = await join();
    discord.gateway.accepts = false;
    discord.gateway.drop();
    const outcome = discord.slash({ name: 'ask', options: { question: 'a' } });
    expect(discord.gateway.connected()).toBe(0);
    const resumed = once(joined, Events.ShardResume);
    setTimeout(() => {
      discord.gateway.accepts = true;
    }, 300);
    await resumed;
    expect((await outcome).messages).toHaveLength(1);
  }, 15_000);

  it('closed for good ends the client', async () => {
    await start();
    const joined = await join();
    const gone = once(joined, Events.ShardDisconnect);
    discord.gateway.close(4014);
    expect((await gone)[0]).toMatchObject({ code: 4014 });
  });
});
