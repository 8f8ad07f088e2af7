import { checkMessage } from './check-message.ts';
import type { Message } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { edit, post, remove } from './post.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Json } from './shape.ts';
import type { ResponseUrl, Workspace } from './workspace.ts';

/** What a POST to a response_url does; the refusal goes out with a status that is not 2xx. */
export function respond(workspace: Workspace, address: ResponseUrl, payload: Json): Refusal | null {
  const { interaction, channel } = address;
  if (workspace.now() - address.madeAt > LIMITS.responseUrlMs) return refuse('expired_url');
  if (address.uses >= LIMITS.responseUrlUses) return refuse('used_url');

  if (payload.delete_original === true) {
    if (address.original === null) return refuse('message_not_found');
    address.uses += 1;
    remove(workspace, address.original, interaction);
    return null;
  }
  const replaced = payload.replace_original === true ? address.original : null;
  const refusal = checkMessage(payload, { hasCharts: workspace.hasCharts, isUpdate: replaced !== null });
  if (refusal !== null) return refusal;
  address.uses += 1;
  if (replaced !== null) {
    edit(workspace, replaced, payload, interaction);
    return null;
  }
  const message = post(workspace, payload, {
    channel,
    viewer: viewerOf(payload, interaction.user),
    via: 'response_url',
    interaction,
  });
  address.original ??= message;
  return null;
}

/** What an acknowledgement of a slash command puts into the channel, if it says anything. */
export function respondInAck(
  workspace: Workspace,
  address: ResponseUrl,
  payload: Json,
): Refusal | Message | null {
  if (payload.text === undefined && payload.blocks === undefined && payload.attachments === undefined)
    return null;
  const refusal = checkMessage(payload, workspace);
  if (refusal !== null) return refusal;
  const { interaction, channel } = address;
  address.original = post(workspace, payload, {
    channel,
    viewer: viewerOf(payload, interaction.user),
    via: 'ack',
    interaction,
  });
  return address.original;
}

function viewerOf(payload: Json, user: string): string | null {
  return payload.response_type === 'in_channel' ? null : user;
}
