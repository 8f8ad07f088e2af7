import { MEMBER_PERMISSIONS } from './payloads.ts';
import type { Channel, Guild, User, World } from './world.ts';

export function addUser(
  world: World,
  name: string,
  { isBot = false, takesDirectMessages = true } = {},
): User {
  const user: User = { id: world.nextId(), name, isBot, takesDirectMessages };
  world.users.set(user.id, user);
  return user;
}

export function addGuild(world: World, name: string, members: readonly User[]): Guild {
  const guild: Guild = { id: world.nextId(), name, members: new Set(members) };
  world.guilds.set(guild.id, guild);
  return guild;
}

export function addChannel(world: World, guild: Guild, name: string): Channel {
  const channel: Channel = {
    id: world.nextId(),
    name,
    guild,
    recipient: null,
    permissions: MEMBER_PERMISSIONS,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct messages of a user and the bot; made at the first call. */
export function openDirectChannel(world: World, recipient: User): Channel {
  const standing = [...world.channels.values()].find((channel) => channel.recipient === recipient);
  if (standing !== undefined) return standing;
  const channel: Channel = {
    id: world.nextId(),
    name: '',
    guild: null,
    recipient,
    permissions: MEMBER_PERMISSIONS,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
