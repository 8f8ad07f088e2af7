import type { Delivery, Envelope } from '../deliver.ts';
import type { Interaction } from '../interaction.ts';
import { wrapEvent } from '../payloads/envelope-parts.ts';
import type { Json } from '../shape.ts';
import type { Channel, Workspace } from '../workspace.ts';

/** What the deeds of a user need of the server. */
export interface World {
  readonly workspace: Workspace;
  readonly deliver: Delivery['deliver'];
  readonly origin: string;
  readonly events: readonly string[];
  readonly commands: readonly string[] | null;
  /** what was sent for a deed, so that it can be sent again */
  readonly sent: WeakMap<Interaction, Envelope>;
}

/** Sends an envelope, unless the app may not have it; then the deed says why. */
export function send(
  world: World,
  interaction: Interaction,
  envelope: Envelope,
  scopes: readonly string[],
): void {
  world.workspace.interactions.push(interaction);
  const isAllowed = scopes.length === 0 || scopes.some((scope) => world.workspace.scopes.has(scope));
  if (!isAllowed) interaction.undelivered = `missing_scope: ${scopes.join(' or ')}`;
  if (interaction.undelivered !== null) return;
  world.sent.set(interaction, envelope);
  world.deliver(interaction, envelope);
}

export function sendEvent(
  world: World,
  interaction: Interaction,
  event: Json,
  scopes: readonly string[],
): void {
  const name = event.type === 'message' ? `message.${event.channel_type}` : String(event.type);
  if (!world.events.includes(name)) interaction.undelivered = `not_subscribed: ${name}`;
  const payload = wrapEvent(world.workspace, event);
  send(world, interaction, { type: 'events_api', payload, acceptsResponse: false }, scopes);
}

/** The channel with an id, made on first sight: `D…` is a direct message, all else public, with the bot in it. */
export function channelOf({ workspace }: World, id: string, change: Partial<Channel> = {}): Channel {
  const isIm = id.startsWith('D');
  const known = workspace.channels.get(id);
  const made = {
    id,
    name: id.toLowerCase(),
    kind: isIm ? 'im' : 'public',
    isMember: true,
    isArchived: false,
  } as const;
  const channel: Channel = { ...(known ?? made), ...change };
  workspace.channels.set(id, channel);
  return channel;
}
