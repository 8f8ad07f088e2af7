import { MessageFlags } from 'discord.js';
import type { Body } from './body.ts';
import { mediaOf } from './checks/walk-components.ts';
import { isObject, type Json, objectsOf, stringOf } from './json.ts';
import { findPings, NOBODY, type Pings } from './mentions.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusal.ts';
import type { Channel, User, World } from './world.ts';

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly type: string;
  readonly description: string | null;
  readonly bytes: Buffer;
}

/** A message as it stands now. */
export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly createdAt: number;
  readonly replyTo: Message | null;
  readonly nonce: string | null;
  /** what the user did that this message answers; null for what users write, and when it cannot be told */
  readonly outcome: Outcome | null;
  /** by which way it came */
  readonly via: 'user' | 'callback' | 'webhook' | 'channel';
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  attachments: readonly Attachment[];
  /** with 64, ephemeral, only the outcome's user sees it; with 128, loading, nothing is shown yet */
  flags: number;
  pings: Pings;
  edits: number;
  editedAt: number | null;
  isDeleted: boolean;
}

type Made = Pick<Message, 'channel' | 'author' | 'via' | 'outcome'> & {
  flags: number;
  replyTo?: Message | null;
  nonce?: string | null;
};

/** A new message without content, which stands in its channel from now on. */
export function makeMessage(world: World, { replyTo = null, nonce = null, ...made }: Made): Message {
  const message: Message = {
    ...made,
    id: world.nextId(),
    createdAt: world.now(),
    replyTo,
    nonce,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    pings: NOBODY,
    edits: 0,
    editedAt: null,
    isDeleted: false,
  };
  world.messages.set(message.id, message);
  return message;
}

/** Puts a checked payload into a message; what the payload leaves out stays as it was. */
export function writeMessage(
  world: World,
  message: Message,
  payload: Json,
  { files }: Pick<Body, 'files'>,
): void {
  const before = { ...message };
  const listed =
    payload.attachments === undefined
      ? null
      : new Map(objectsOf(payload.attachments).map((each) => [String(each.id), each]));
  const kept = message.attachments.filter(({ id }) => listed === null || listed.has(id));
  const added = files.map(({ index, name, type, bytes }) => {
    const described = listed?.get(index);
    return {
      id: world.nextId(),
      filename: stringOf(described?.filename) || name,
      type,
      description: stringOf(described?.description) || null,
      bytes,
    };
  });
  if (payload.content !== undefined) message.content = stringOf(payload.content).trim();

  message.attachments = [...kept, ...added];
  if (payload.embeds !== undefined) message.embeds = objectsOf(withAddresses(payload.embeds, world, message));
  if (payload.components !== undefined)
    message.components = objectsOf(withAddresses(payload.components, world, message));
  message.flags |=
    Number(payload.flags ?? 0) &
    (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications);
  if (isEmpty(message)) {
    Object.assign(message, before);
    throw refuse.empty();
  }
  message.flags &= ~MessageFlags.Loading;
  message.pings = findPings(
    { ...message, repliesTo: message.replyTo?.author.id ?? null },
    payload.allowed_mentions,
  );
}

/** Components as Discord keeps them: each with an `id`, and with a real address for each file. */
function withAddresses(value: unknown, world: World, message: Message, next = { id: 1 }): unknown {
  if (Array.isArray(value)) return value.map((each) => withAddresses(each, world, message, next));
  if (!isObject(value)) return value;
  const own =
    typeof value.type === 'number' && !('value' in value) ? { id: Number(value.id) || next.id++ } : {};
  const entries = Object.entries(value).map(([name, part]) => {
    const file =
      name === 'url' && message.attachments.find(({ filename }) => part === `attachment://${filename}`);
    return [name, file ? addressOf(world, message, file) : withAddresses(part, world, message, next)];
  });
  return { ...Object.fromEntries(entries), ...own };
}

export function addressOf(world: World, { channel }: Message, { id, filename }: Attachment): string {
  return `${world.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
}

function isEmpty({ content, embeds, components, attachments }: Message): boolean {
  return (
    content === '' &&
    embeds.every((embed) => Object.keys(embed).length === 0) &&
    components.length === 0 &&
    attachments.length === 0
  );
}

/** The attachments of a Components V2 message that no component shows, so that nobody sees them. */
export function hiddenFiles(world: World, message: Message): readonly string[] {
  if ((message.flags & MessageFlags.IsComponentsV2) === 0) return [];
  const shown = new Set(mediaOf(message.components).map(({ url }) => url));
  return message.attachments
    .filter((file) => !shown.has(addressOf(world, message, file)))
    .map(({ filename }) => filename);
}
