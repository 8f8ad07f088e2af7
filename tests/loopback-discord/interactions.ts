import { InteractionContextType, InteractionType } from 'discord.js';
import type { Json } from './json.ts';
import { LIMITS } from './limits.ts';
import type { Outcome } from './outcome.ts';
import {
  channelPayload,
  MEMBER_PERMISSIONS,
  memberPayload,
  messagePayload,
  userPayload,
} from './payloads.ts';
import type { World } from './world.ts';

const TYPES: Readonly<Record<Outcome['kind'], number>> = {
  slash: InteractionType.ApplicationCommand,
  'message-command': InteractionType.ApplicationCommand,
  component: InteractionType.MessageComponent,
  autocomplete: InteractionType.ApplicationCommandAutocomplete,
  message: 0,
};

/**
 * Sends INTERACTION_CREATE to the bot.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function sendInteraction(world: World, outcome: Outcome, data: Json): void {
  const { guild } = outcome.channel;
  world.dispatch(
    'INTERACTION_CREATE',
    { guild, intents: 0 },
    () => interactionPayload(world, outcome, data),
    () => {
      outcome.isDelivered = true;
    },
  );
}

function interactionPayload(world: World, outcome: Outcome, data: Json): Json {
  const { channel, user, source, kind } = outcome;
  const { guild } = channel;
  const who =
    guild === null
      ? { user: userPayload(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...memberPayload(user), permissions: MEMBER_PERMISSIONS.toString() },
        };
  return {
    ...who,
    id: outcome.id,
    application_id: world.application.id,
    type: TYPES[kind],
    token: outcome.token,
    version: 1,
    data,
    channel: channelPayload(channel),
    channel_id: channel.id,
    app_permissions: channel.permissions.toString(),
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild,
    attachment_size_limit: LIMITS.fileBytes,
    ...(kind === 'component' && source !== null ? { message: messagePayload(world, source) } : {}),
  };
}
