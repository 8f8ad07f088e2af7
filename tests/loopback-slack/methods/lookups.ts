import { refuse } from '../refusal.ts';
import type { Json } from '../shape.ts';
import type { Channel, Workspace } from '../workspace.ts';
import { openDirectMessage } from './chat.ts';
import type { Method } from './method.ts';

const test: Method = { scopes: [], token: 'bot', run: (_, args) => ({ ok: true, args }) };

const authTest: Method = {
  scopes: [],
  token: 'bot',
  run: ({ identity }, _, { origin }) => ({
    ok: true,
    url: `${origin}/`,
    team: identity.teamName,
    user: identity.botName,
    team_id: identity.teamId,
    user_id: identity.botUserId,
    bot_id: identity.botId,
    is_enterprise_install: false,
  }),
};

const conversationInfo: Method = {
  scopes: ['channels:read', 'groups:read', 'im:read'],
  token: 'bot',
  run(workspace, args) {
    const channel = findVisible(workspace, args.channel);
    return channel === null ? refuse('channel_not_found') : { ok: true, channel: describeChannel(channel) };
  },
};

const conversationMembers: Method = {
  scopes: ['channels:read', 'groups:read', 'im:read'],
  token: 'bot',
  run(workspace, args) {
    const channel = findVisible(workspace, args.channel);
    if (channel === null) return refuse('channel_not_found');
    const spoke = workspace.interactions
      .filter((each) => each.channel === channel.id)
      .map(({ user }) => user);
    const members = [...new Set(channel.isMember ? [workspace.identity.botUserId, ...spoke] : spoke)];
    return { ok: true, members, response_metadata: { next_cursor: '' } };
  },
};

const conversationOpen: Method = {
  scopes: ['im:write'],
  token: 'bot',
  run(workspace, args) {
    if (typeof args.users !== 'string') return refuse('users_not_found');
    return { ok: true, channel: { id: openDirectMessage(workspace, args.users) } };
  },
};

const userInfo: Method = {
  scopes: ['users:read'],
  token: 'bot',
  run: ({ identity }, { user }) =>
    typeof user === 'string' && /^[UW]/.test(user)
      ? {
          ok: true,
          user: {
            id: user,
            team_id: identity.teamId,
            name: user.toLowerCase(),
            is_bot: user === identity.botUserId,
          },
        }
      : refuse('user_not_found'),
};

export const lookupMethods: Record<string, Method> = {
  'api.test': test,
  'auth.test': authTest,
  'conversations.info': conversationInfo,
  'conversations.members': conversationMembers,
  'conversations.open': conversationOpen,
  'users.info': userInfo,
};

function findVisible(workspace: Workspace, id: unknown): Channel | null {
  const channel = workspace.channels.get(String(id));
  return channel === undefined || (channel.kind !== 'public' && !channel.isMember) ? null : channel;
}

function describeChannel({ id, name, kind, isMember, isArchived }: Channel): Json {
  return {
    id,
    name,
    is_channel: kind === 'public',
    is_private: kind !== 'public',
    is_im: kind === 'im',
    is_member: isMember,
    is_archived: isArchived,
  };
}
