import type { Interaction, Message } from './interaction.ts';
import type { Json } from './shape.ts';
import { type Workspace, withIds } from './workspace.ts';

type Place = Pick<Message, 'channel' | 'viewer' | 'via'> & { readonly interaction: Interaction | null };

/** The message that now stands in a conversation; the payload has been checked already. */
export function post(workspace: Workspace, payload: Json, place: Place): Message {
  const message: Message = {
    ts: workspace.nextTs(),
    channel: place.channel,
    threadTs: typeof payload.thread_ts === 'string' ? payload.thread_ts : null,
    visibility: place.viewer === null ? 'channel' : 'ephemeral',
    viewer: place.viewer,
    via: place.via,
    author: workspace.identity.botUserId,
    text: String(payload.text ?? ''),
    blocks: withIds(payload.blocks, workspace.nextId),
    unfurls: payload.unfurl_links !== false || payload.unfurl_media !== false,
    files: [],
    edits: 0,
    isDeleted: false,
  };
  workspace.messages.push(message);
  place.interaction?.messages.push(message);
  markAnswered(workspace, place.interaction);
  workspace.onPosted(message);
  return message;
}

/** Puts new content in a message's place. */
export function edit(
  workspace: Workspace,
  message: Message,
  payload: Json,
  interaction: Interaction | null,
): void {
  message.text = String(payload.text ?? '');
  message.blocks = withIds(payload.blocks, workspace.nextId);
  message.edits += 1;
  interaction?.edited.push(message);
  markAnswered(workspace, interaction);
}

export function remove(workspace: Workspace, message: Message, interaction: Interaction | null): void {
  message.isDeleted = true;
  interaction?.deleted.push(message);
  markAnswered(workspace, interaction);
}

/** Stops the clock of an interaction at the first thing that its user got to see. */
export function markAnswered(workspace: Workspace, interaction: Interaction | null): void {
  if (interaction !== null) interaction.answerMs ??= workspace.now() - interaction.actedAt;
}
