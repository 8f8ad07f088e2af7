import { randomUUID } from 'node:crypto';
import type { Interaction, Message } from '../interaction.ts';
import { escapeTyped, newInteraction, wrapEvent } from '../payloads/envelope-parts.ts';
import type { Json } from '../shape.ts';
import type { Workspace } from '../workspace.ts';
import { type Patience, settle } from './settle.ts';
import { channelOf, sendEvent, type World } from './world.ts';

export interface Mention extends Patience {
  /** as the user types it, after the mention of the bot */
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly threadTs?: string;
  /** the same message arrives as `message` too, as for an app that reads the channel's history */
  readonly alsoAsMessage?: boolean;
}

export interface DirectMessage extends Patience {
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly threadTs?: string;
  /** the message is another bot's */
  readonly botId?: string;
  /** such as `message_changed` or `file_share` */
  readonly subtype?: string;
}

/** Mentions the bot in a channel or thread. */
export function mention(world: World, deed: Mention): Promise<Interaction> {
  const { workspace } = world;
  const { text, user = 'U0READER', channel = 'C0GENERAL', threadTs = null, alsoAsMessage = false } = deed;
  const { isMember } = channelOf(world, channel);
  const said = `<@${workspace.identity.botUserId}> ${escapeTyped(text)}`.trimEnd();
  const message = say(workspace, { text: said, user, channel, threadTs });
  const interaction = newInteraction(workspace, {
    kind: 'app_mention',
    user,
    channel,
    threadTs,
    ts: message.ts,
  });
  if (!isMember) interaction.undelivered = 'not_in_channel';
  const event = describeTyped(workspace, message);
  sendEvent(world, interaction, { ...event, type: 'app_mention' }, ['app_mentions:read']);
  if (alsoAsMessage) {
    const twin = wrapEvent(workspace, { ...event, type: 'message', channel_type: 'channel' });
    const other = { ...interaction, envelopeId: randomUUID() };
    world.deliver(other, { type: 'events_api', payload: twin, acceptsResponse: false });
  }
  return settle(interaction, deed);
}

/** Writes to the bot in a direct message. */
export function message(world: World, deed: DirectMessage): Promise<Interaction> {
  const { workspace } = world;
  const { text, user = 'U0READER', channel = `D${user.slice(1)}`, threadTs = null, botId, subtype } = deed;
  channelOf(world, channel);
  const said = say(workspace, { text: escapeTyped(text), user, channel, threadTs });
  const interaction = newInteraction(workspace, { kind: 'message', user, channel, threadTs, ts: said.ts });
  const event = {
    ...describeTyped(workspace, said),
    type: 'message',
    channel_type: 'im',
    ...(botId === undefined ? {} : { bot_id: botId }),
    ...(subtype === undefined ? {} : { subtype }),
  };
  sendEvent(world, interaction, event, ['im:history']);
  return settle(interaction, deed);
}

/** A message that a user wrote; it is there for shortcuts and threads. */
export function say(
  workspace: Workspace,
  said: Pick<Message, 'text' | 'channel' | 'threadTs'> & { readonly user: string },
): Message {
  const { user, ...rest } = said;
  const state = { unfurls: true, files: [], blocks: [], edits: 0, isDeleted: false };
  const written: Message = {
    ...rest,
    ...state,
    ts: workspace.nextTs(),
    visibility: 'channel',
    viewer: null,
    via: 'user',
    author: user,
  };
  workspace.messages.push(written);
  return written;
}

function describeTyped({ identity }: Workspace, { text, ts, author, channel, threadTs }: Message): Json {
  return {
    client_msg_id: randomUUID(),
    text,
    user: author,
    ts,
    team: identity.teamId,
    blocks: [
      {
        type: 'rich_text',
        block_id: 'typed',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      },
    ],
    channel,
    event_ts: ts,
    ...(threadTs === null ? {} : { thread_ts: threadTs, parent_user_id: author }),
  };
}
