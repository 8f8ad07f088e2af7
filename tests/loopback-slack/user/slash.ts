import type { Interaction } from '../interaction.ts';
import {
  escapeTyped,
  newInteraction,
  newResponseUrl,
  newTrigger,
  shownName,
} from '../payloads/envelope-parts.ts';
import { type Patience, settle } from './settle.ts';
import { channelOf, send, type World } from './world.ts';

export interface Slash extends Patience {
  readonly command: string;
  /** as the user types it */
  readonly text?: string;
  readonly user?: string;
  readonly channel?: string;
  /** whether the bot is in the channel; as before unless given */
  readonly isMember?: boolean;
  /** how long the payload was under way: over 3 s the trigger is dead and the acknowledgement late */
  readonly ageMs?: number;
}

/** Sends a slash command, from the root of a channel: Slack offers none in a thread. */
export function slash(world: World, deed: Slash): Promise<Interaction> {
  const { workspace, origin, commands } = world;
  const { command, text = '', user = 'U0READER', channel: id = 'C0GENERAL', isMember, ageMs = 0 } = deed;
  const channel = channelOf(world, id, isMember === undefined ? {} : { isMember });
  const interaction = newInteraction(
    workspace,
    { kind: 'slash_command', user, channel: id, threadTs: null, ts: null },
    ageMs,
  );
  if (commands !== null && !commands.includes(command))
    interaction.undelivered = `unknown_command: ${command}`;
  const payload = {
    token: 'loopback-verification-token',
    team_id: workspace.identity.teamId,
    team_domain: 'loopback',
    channel_id: id,
    channel_name: shownName(channel),
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text: escapeTyped(text),
    api_app_id: workspace.identity.appId,
    is_enterprise_install: 'false',
    response_url: `${origin}/hooks/${newResponseUrl(workspace, interaction, { channel: id })}`,
    trigger_id: newTrigger(workspace, interaction),
  };
  send(world, interaction, { type: 'slash_commands', payload, acceptsResponse: true }, ['commands']);
  return settle(interaction, deed);
}
