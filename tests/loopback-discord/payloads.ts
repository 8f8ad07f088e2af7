import { ChannelType, GatewayIntentBits, MessageFlags, MessageType } from 'discord.js';
import type { Json } from './json.ts';
import { namedUsers } from './mentions.ts';
import { addressOf, type Message } from './message.ts';
import type { Channel, Guild, User, World } from './world.ts';

/** All that a member without rights of a moderator may do, by Discord's permission bits. */
export const MEMBER_PERMISSIONS = 0xff_ffff_ffffn & ~0x8n;

export function userPayload({ id, name, isBot }: User): Json {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot: isBot,
    public_flags: 0,
  };
}

export function memberPayload(user: User): Json {
  return {
    user: userPayload(user),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

export function channelPayload(channel: Channel): Json {
  const { id, name, guild, recipient, permissions } = channel;
  if (guild === null)
    return {
      id,
      type: ChannelType.DM,
      last_message_id: null,
      flags: 0,
      recipients: recipient === null ? [] : [userPayload(recipient)],
    };
  const allowed = { id: guild.id, type: 0, allow: permissions.toString(), deny: '0' };
  return {
    id,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    permission_overwrites: [allowed],
  };
}

/** A guild as GUILD_CREATE tells of it. */
export function guildPayload(world: World, guild: Guild): Json {
  const members = [world.bot, ...guild.members];
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: [...guild.members][0]?.id ?? world.bot.id,
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        permissions: '0',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    members: [memberPayload(world.bot)],
    member_count: members.length,
    channels: [...world.channels.values()].filter((channel) => channel.guild === guild).map(channelPayload),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    system_channel_flags: 0,
    preferred_locale: 'en-US',
    premium_progress_bar_enabled: false,
  };
}

/**
 * A message as the bot gets to see it.
 *
 * @param intents  of the connection; without MESSAGE_CONTENT the content of others' messages is empty
 */
export function messagePayload(
  world: World,
  message: Message,
  intents: number = GatewayIntentBits.MessageContent,
): Json {
  const { id, channel, author, replyTo, outcome } = message;
  const isShown = seesContent(world, message, intents);
  const attachments = message.attachments.map((file) => {
    const url = addressOf(world, message, file);
    return {
      id: file.id,
      filename: file.filename,
      description: file.description ?? undefined,
      content_type: file.type,
      size: file.bytes.length,
      url,
      proxy_url: url,
    };
  });
  return {
    id,
    type:
      replyTo === null
        ? outcome !== null && outcome.kind !== 'message' && message.via !== 'user'
          ? MessageType.ChatInputCommand
          : MessageType.Default
        : MessageType.Reply,
    channel_id: channel.id,
    author: userPayload(author),
    content: isShown ? message.content : '',
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: message.pings.everyone,
    mentions: mentionedUsers(world, message).map(userPayload),
    mention_roles: message.pings.roles,
    attachments: isShown ? attachments : [],
    embeds: isShown ? message.embeds.map((embed) => ({ type: 'rich', ...embed })) : [],
    components: isShown ? message.components : [],
    pinned: false,
    flags: message.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.via === 'callback' || message.via === 'webhook'
      ? { webhook_id: world.application.id, application_id: world.application.id }
      : {}),
    ...(replyTo === null ? {} : reference(world, replyTo, intents)),
    ...(outcome === null || message.via === 'user' || message.via === 'channel'
      ? {}
      : {
          interaction_metadata: {
            id: outcome.id,
            type: 2,
            user: userPayload(outcome.user),
            authorizing_integration_owners: {},
          },
        }),
  };
}

/** @see https://docs.discord.com/developers/events/gateway#message-content-intent */
function seesContent(world: World, message: Message, intents: number): boolean {
  if ((intents & GatewayIntentBits.MessageContent) !== 0) return true;
  if (message.author === world.bot || message.channel.guild === null) return true;
  return mentionedUsers(world, message).includes(world.bot);
}

/** The users whom a message names, and the one whom it replies to with a ping. */
export function mentionedUsers(world: World, { content, pings }: Message): readonly User[] {
  const ids = new Set([...namedUsers(content), ...pings.users]);
  return [...ids].flatMap((id) => world.users.get(id) ?? []);
}

function reference(world: World, replyTo: Message, intents: number): Json {
  const { id, channel, isDeleted } = replyTo;
  return {
    message_reference: {
      type: 0,
      message_id: id,
      channel_id: channel.id,
      ...(channel.guild === null ? {} : { guild_id: channel.guild.id }),
    },
    referenced_message: isDeleted
      ? null
      : { ...messagePayload(world, { ...replyTo, replyTo: null }, intents) },
  };
}

/** The same message as events carry it: with its guild, and its author as a member. */
export function messageEvent(world: World, message: Message, intents: number): Json {
  const { guild } = message.channel;
  const payload = messagePayload(world, message, intents);
  if (guild === null) return { ...payload, channel_type: ChannelType.DM };
  const { user: _, ...member } = memberPayload(message.author);
  return { ...payload, channel_type: ChannelType.GuildText, guild_id: guild.id, member };
}

export function isEphemeral({ flags }: Pick<Message, 'flags'>): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}
