import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import type { File } from './body.ts';
import type { Json } from './json.ts';
import { hiddenFiles, type Message, makeMessage, writeMessage } from './message.ts';
import { markResponse, type Outcome } from './outcome.ts';
import { isEphemeral, messageEvent } from './payloads.ts';
import type { Channel, World } from './world.ts';

interface Content {
  readonly payload: Json;
  readonly files: readonly File[];
}

type Place = Pick<Message, 'via'> & {
  readonly outcome: Outcome | null;
  readonly flags?: number;
  readonly channel?: Channel;
  readonly replyTo?: Message | null;
  readonly nonce?: string | null;
};

/** The bot's new message, made of a checked payload; the outcome hears of it, and the gateway too. */
export function postMessage(
  world: World,
  { payload, files }: Content,
  { outcome, flags = 0, channel, ...place }: Place,
): Message {
  const where = channel ?? outcome?.channel;
  if (where === undefined) throw new Error('a message needs a channel');
  const message = makeMessage(world, { ...place, outcome, author: world.bot, channel: where, flags });
  try {
    writeMessage(world, message, payload, { files });
  } catch (error) {
    world.messages.delete(message.id);
    throw error;
  }
  outcome?.messages.push(message);
  noteHidden(world, message);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Puts a checked payload in place of a message's content; who sees the message stays as it was. */
export function editMessage(
  world: World,
  message: Message,
  { payload, files }: Content,
  outcome: Outcome | null,
): void {
  writeMessage(world, message, payload, { files });
  message.edits += 1;
  message.editedAt = world.now();
  if (outcome !== null && !outcome.edited.includes(message)) outcome.edited.push(message);
  noteHidden(world, message);
  announce(world, 'MESSAGE_UPDATE', message);
}

export function deleteMessage(world: World, message: Message, outcome: Outcome | null): void {
  message.isDeleted = true;
  outcome?.deleted.push(message);
  markResponse(world, outcome, { isAnswer: true });
  announce(world, 'MESSAGE_DELETE', message);
}

/** Lets the connections know that have the intent; an ephemeral message is nobody's news. */
export function announce(
  world: World,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: Message,
  onSent?: () => void,
): void {
  if (isEphemeral(message)) return;
  const { guild, permissions } = message.channel;
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) return;
  const needed = guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const payload = (intents: number) =>
    event === 'MESSAGE_DELETE' ? deletedPayload(message) : messageEvent(world, message, intents);
  world.dispatch(event, { guild, intents: needed }, payload, onSent);
}

function deletedPayload({ id, channel }: Message): Json {
  return { id, channel_id: channel.id, ...(channel.guild === null ? {} : { guild_id: channel.guild.id }) };
}

function noteHidden(world: World, message: Message): void {
  const list = message.outcome?.ignored ?? world.ignored;
  for (const name of hiddenFiles(world, message)) list.push(`${name} is attached but no component shows it`);
}
