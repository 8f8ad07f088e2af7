import type { Interaction, Message } from '../interaction.ts';
import { describe } from '../methods/chat.ts';
import { newInteraction, wrapEvent } from '../payloads/envelope-parts.ts';
import { type Patience, settle } from './settle.ts';
import { channelOf, sendEvent, type World } from './world.ts';

export interface Visit extends Patience {
  readonly user?: string;
  readonly tab?: 'home' | 'messages';
}

export interface Invitation extends Patience {
  readonly channel: string;
  readonly inviter?: string;
  /** somebody else who joins; the bot unless given */
  readonly user?: string;
}

/** Opens the app's Home or Messages tab. */
export function openHome(world: World, deed: Visit = {}): Promise<Interaction> {
  const { workspace } = world;
  const { user = 'U0READER', tab = 'home' } = deed;
  const channel = channelOf(world, `D${user.slice(1)}`).id;
  const interaction = newInteraction(workspace, {
    kind: 'app_home_opened',
    user,
    channel,
    threadTs: null,
    ts: null,
  });
  const view = workspace.homes.get(user);
  const event = { type: 'app_home_opened', user, channel, tab, event_ts: workspace.nextTs() };
  sendEvent(world, interaction, view === undefined ? event : { ...event, view }, []);
  return settle(interaction, deed);
}

/** Brings the bot, or another, into a channel. */
export function join(world: World, deed: Invitation): Promise<Interaction> {
  const { workspace } = world;
  const { channel, inviter = 'U0READER', user = workspace.identity.botUserId } = deed;
  const { kind } = channelOf(world, channel, user === workspace.identity.botUserId ? { isMember: true } : {});
  const interaction = newInteraction(workspace, {
    kind: 'member_joined_channel',
    user: inviter,
    channel,
    threadTs: null,
    ts: null,
  });
  const event = {
    type: 'member_joined_channel',
    user,
    channel,
    channel_type: 'C',
    team: workspace.identity.teamId,
    inviter,
    event_ts: workspace.nextTs(),
  };
  sendEvent(world, interaction, event, [kind === 'private' ? 'groups:read' : 'channels:read']);
  return settle(interaction, deed);
}

/** Sends the bot its own message in a direct message back as an event, as Slack does. */
export function echo(world: World, posted: Message): void {
  const { workspace } = world;
  if (workspace.channels.get(posted.channel)?.kind !== 'im' || posted.visibility === 'ephemeral') return;
  if (!world.events.includes('message.im') || !workspace.scopes.has('im:history')) return;
  const { ts, channel, threadTs, author } = posted;
  const event = { ...describe(workspace, posted), channel, channel_type: 'im', event_ts: ts };
  const ignored = newInteraction(workspace, { kind: 'echo', user: author, channel, threadTs, ts });
  world.deliver(ignored, {
    type: 'events_api',
    payload: wrapEvent(workspace, event),
    acceptsResponse: false,
  });
}
