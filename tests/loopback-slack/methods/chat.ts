import { checkMessage } from '../check-message.ts';
import type { Message } from '../interaction.ts';
import { edit, post, remove } from '../post.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Json } from '../shape.ts';
import type { Workspace } from '../workspace.ts';
import type { Method } from './method.ts';

const scopes = ['chat:write'];

const postMessage: Method = {
  scopes,
  token: 'bot',
  run(workspace, args, { interaction }) {
    const channel = openDirectMessage(workspace, String(args.channel));
    const refusal = checkPlace(workspace, channel) ?? checkMessage(args, workspace);
    if (refusal !== null) return refusal;
    const key = args.client_msg_id === undefined ? null : `${channel} ${args.client_msg_id}`;
    const earlier = key === null ? undefined : workspace.posted.get(key);
    if (earlier?.isDeleted) return refuse('duplicate_message_not_found');
    const message =
      earlier ?? post(workspace, args, { channel, viewer: null, via: 'chat.postMessage', interaction });
    if (key !== null) workspace.posted.set(key, message);
    return { ok: true, channel, ts: message.ts, message: describe(workspace, message) };
  },
};

const postEphemeral: Method = {
  scopes,
  token: 'bot',
  run(workspace, args, { interaction }) {
    const refusal = checkPlace(workspace, args.channel) ?? checkMessage(args, workspace);
    if (refusal !== null) return refusal;
    if (typeof args.user !== 'string') return refuse('user_not_in_channel');
    const channel = String(args.channel);
    const message = post(workspace, args, {
      channel,
      viewer: args.user,
      via: 'chat.postEphemeral',
      interaction,
    });
    return { ok: true, message_ts: message.ts };
  },
};

const update: Method = {
  scopes,
  token: 'bot',
  run(workspace, args, { interaction }) {
    const message = findMessage(workspace, args);
    if (message === null) return refuse('message_not_found');
    if (message.author !== workspace.identity.botUserId) return refuse('cant_update_message');
    const refusal = checkMessage(args, { hasCharts: workspace.hasCharts, isUpdate: true });
    if (refusal !== null) return refusal;
    edit(workspace, message, args, interaction);
    const { channel, ts, text } = message;
    return { ok: true, channel, ts, text, message: describe(workspace, message) };
  },
};

const deleteMessage: Method = {
  scopes,
  token: 'bot',
  run(workspace, args, { interaction }) {
    const message = findMessage(workspace, args);
    if (message === null) return refuse('message_not_found');
    if (message.author !== workspace.identity.botUserId) return refuse('cant_delete_message');
    remove(workspace, message, interaction);
    return { ok: true, channel: message.channel, ts: message.ts };
  },
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': deleteMessage,
};

/** Why the bot may not post in a channel, or null. A private channel that it is not in does not exist for it. */
export function checkPlace(workspace: Workspace, id: unknown): Refusal | null {
  const channel = workspace.channels.get(String(id));
  if (channel === undefined) return refuse('channel_not_found');
  if (channel.isArchived) return refuse('is_archived');
  if (channel.isMember) return null;
  if (channel.kind !== 'public') return refuse('channel_not_found');
  return workspace.scopes.has('chat:write.public') ? null : refuse('not_in_channel');
}

/** A message as methods and payloads show it to the bot. */
export function describe({ identity }: Workspace, message: Message): Json {
  const isOwn = message.author === identity.botUserId;
  return {
    type: 'message',
    user: message.author,
    ...(isOwn ? { bot_id: identity.botId, app_id: identity.appId } : {}),
    team: identity.teamId,
    text: message.text,
    ts: message.ts,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.edits > 0 ? { edited: { user: message.author, ts: message.ts } } : {}),
  };
}

/** The direct message with a user whose id stands for it, else the id as it is. */
export function openDirectMessage(workspace: Workspace, id: string): string {
  if (!/^[UW]/.test(id)) return id;
  const im = `D${id.slice(1)}`;
  if (!workspace.channels.has(im))
    workspace.channels.set(im, {
      id: im,
      name: 'directmessage',
      kind: 'im',
      isMember: true,
      isArchived: false,
    });
  return im;
}

/** Ephemeral and deleted messages cannot be found again. */
function findMessage(workspace: Workspace, { channel, ts }: Json): Message | null {
  const found = workspace.messages.findLast((each) => each.channel === channel && each.ts === ts);
  return found === undefined || found.isDeleted || found.visibility === 'ephemeral' ? null : found;
}
