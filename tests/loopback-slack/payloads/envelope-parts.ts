import { randomBytes, randomUUID } from 'node:crypto';
import type { Interaction, Message } from '../interaction.ts';
import type { Json } from '../shape.ts';
import type { Channel, Workspace } from '../workspace.ts';

type Deed = Pick<Interaction, 'kind' | 'user' | 'channel' | 'threadTs' | 'ts'>;

/** A user's deed that has just happened, or happened `ageMs` ago, with nothing come of it yet. */
export function newInteraction(workspace: Workspace, deed: Deed, ageMs = 0): Interaction {
  return {
    ...deed,
    envelopeId: randomUUID(),
    actedAt: workspace.now() - ageMs,
    responseUrl: null,
    undelivered: null,
    deliveries: 0,
    wasCut: false,
    ackMs: null,
    ack: null,
    isTimedOut: false,
    answerMs: null,
    messages: [],
    edited: [],
    deleted: [],
    views: [],
    refusals: [],
  };
}

/** A trigger_id that opens one modal within 3 s of the deed. */
export function newTrigger(workspace: Workspace, interaction: Interaction): string {
  const id = `${workspace.nextId('').replace(/\D/g, '1')}.${Date.now()}.${randomBytes(16).toString('hex')}`;
  workspace.triggers.set(id, { madeAt: interaction.actedAt, isUsed: false, interaction });
  return id;
}

/** The id of a response_url; its address is `origin`/hooks/`id`. */
export function newResponseUrl(
  workspace: Workspace,
  interaction: Interaction,
  { channel, original = null }: { channel: string; original?: Message | null },
): string {
  const id = randomBytes(12).toString('hex');
  interaction.responseUrl = id;
  workspace.responseUrls.set(id, { madeAt: interaction.actedAt, uses: 0, interaction, channel, original });
  return id;
}

/** Who sent it and where to, as every interactive payload has it. */
export function common({ identity }: Workspace, user: string): Json {
  return {
    token: 'loopback-verification-token',
    api_app_id: identity.appId,
    team: { id: identity.teamId, domain: 'loopback' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: identity.teamId },
  };
}

/** An event in the wrapping of the Events API, with an id that stays the same when it is sent again. */
export function wrapEvent(workspace: Workspace, event: Json): Json {
  const { teamId, appId, botUserId } = workspace.identity;
  return {
    token: 'loopback-verification-token',
    team_id: teamId,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(workspace.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: randomBytes(12).toString('hex'),
  };
}

/** What a user types, as Slack passes it on; a mention stays one, as if picked from Slack's list. */
export function escapeTyped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replace(/<(?!@U\w+>)/g, '&lt;')
    .replace(/(?<!<@U\w*)>/g, '&gt;');
}

export function shownName({ name, kind }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
}
