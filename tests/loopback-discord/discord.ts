import type { AddressInfo } from 'node:net';
import { runAutocomplete, runComponent, runMessage, runMessageCommand, runSlash } from './act.ts';
import type { BucketRule } from './buckets.ts';
import { buildFaults, type Fault, type FaultChooser } from './faults.ts';
import { buildGateway, type Gateway } from './gateway.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { type Outcome, settle } from './outcome.ts';
import { buildServer, type Served } from './server.ts';
import type { OptionValues } from './typed-options.ts';
import { buildWorld, type Channel, type Command, type Guild, type User } from './world.ts';
import { addChannel, addGuild, addUser, openDirectChannel } from './world-changes.ts';

export interface DiscordOptions {
  readonly token?: string;
  readonly heartbeatMs?: number;
  readonly privilegedIntents?: number;
  /** by route, such as `POST /channels/:channel/messages` */
  readonly buckets?: Readonly<Record<string, BucketRule>>;
  readonly requestsASecond?: number;
  /** asked for each request that no fault was put in for */
  readonly choose?: FaultChooser;
  /** real milliseconds after which a driver's call gives up on an answer */
  readonly waitMs?: number;
}

/** Who acts and where; the first user, in the first channel, when nothing is said. */
interface Acting {
  readonly user?: User;
  readonly channel?: Channel;
  readonly waitMs?: number;
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/**
 * A Discord on this machine: REST and gateway over real sockets, one guild with one channel and one user, and a driver
 * that does what users do. Every action comes back with what the bot made of it, as far as it came in `waitMs`.
 */
export async function startDiscord({
  token = 'loopback-token',
  heartbeatMs = 41_250,
  privilegedIntents = 0,
  buckets = {},
  requestsASecond = LIMITS.requestsASecond,
  choose = () => null,
  waitMs = 5_000,
}: DiscordOptions = {}) {
  let ahead = 0;
  const world = buildWorld({ token, now: () => Date.now() + ahead });
  const user = addUser(world, 'ada');
  const guild = addGuild(world, 'Trade desk', [user]);
  const channel = addChannel(world, guild, 'tariffs');
  const requests: Served[] = [];
  const faults = buildFaults(choose);
  const gateway: Gateway = buildGateway(world, { heartbeatMs, privilegedIntents });
  const server = buildServer(world, {
    faults,
    buckets,
    requestsASecond,
    onServed: (served) => requests.push(served),
  });
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const actor = (acting: Acting) => ({ user: acting.user ?? user, channel: acting.channel ?? channel });
  const wait = (outcome: Outcome, acting: Acting) => settle(world, outcome, acting.waitMs ?? waitMs);

  return {
    /** for `rest: { api }` of discord.js */
    api: `${world.origin}/api`,
    token,
    applicationId: world.application.id,
    bot: world.bot,
    user,
    guild,
    channel,
    gateway,
    requests,
    /** what Discord takes without a word but does not do, outside interactions */
    ignored: world.ignored,
    outcomes: () => [...world.outcomes.values()],
    /** every message of every channel, the deleted and the ephemeral too */
    messages: () => [...world.messages.values()],
    commands: (place?: Guild): readonly Command[] => world.commands.get(place?.id ?? 'global') ?? [],
    addUser: (name: string, options?: { isBot?: boolean; takesDirectMessages?: boolean }) =>
      addUser(world, name, options),
    addGuild: (name: string) => addGuild(world, name, [user]),
    addChannel: (name: string, place = guild) => addChannel(world, place, name),
    directChannel: (of = user) => openDirectChannel(world, of),
    /** Moves the server's clock on. */
    advance(ms: number) {
      ahead += ms;
    },
    /** Trouble for the next requests of one route. */
    fault: (route: string, fault: Fault, times = 1) => faults.add(route, fault, times),

    slash: ({ name, options = {}, ...acting }: Acting & { name: string; options?: OptionValues }) =>
      wait(runSlash(world, actor(acting), { name, options }), acting),
    autocomplete: ({
      name,
      option,
      typed,
      options = {},
      ...acting
    }: Acting & { name: string; option: string; typed: string; options?: OptionValues }) =>
      wait(runAutocomplete(world, actor(acting), { name, option, typed, options }), acting),
    click: (message: Message, customId: string, acting: Acting = {}) =>
      wait(runComponent(world, acting.user ?? user, { message, customId, values: null }), acting),
    select: (message: Message, customId: string, values: readonly string[], acting: Acting = {}) =>
      wait(runComponent(world, acting.user ?? user, { message, customId, values }), acting),
    messageCommand: (name: string, message: Message, acting: Acting = {}) =>
      wait(
        runMessageCommand(world, { user: acting.user ?? user, channel: message.channel }, { name, message }),
        acting,
      ),
    /** A message in a channel that names nobody but whom its text names. */
    say: (text: string, acting: Acting = {}) =>
      wait(runMessage(world, actor(acting), { text, replyTo: null, isPinging: false }), acting),
    mention: (text: string, acting: Acting = {}) =>
      wait(
        runMessage(world, actor(acting), {
          text: `<@${world.bot.id}> ${text}`.trim(),
          replyTo: null,
          isPinging: false,
        }),
        acting,
      ),
    directMessage: (text: string, acting: Acting = {}) =>
      wait(
        runMessage(
          world,
          { user: acting.user ?? user, channel: openDirectChannel(world, acting.user ?? user) },
          { text, replyTo: null, isPinging: false },
        ),
        acting,
      ),
    /** A reply in the message's channel; without its ping the bot gets it empty. */
    reply: (
      replyTo: Message,
      text: string,
      { isPinging = true, ...acting }: Acting & { isPinging?: boolean } = {},
    ) =>
      wait(
        runMessage(
          world,
          { user: acting.user ?? user, channel: replyTo.channel },
          { text, replyTo, isPinging },
        ),
        acting,
      ),

    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
