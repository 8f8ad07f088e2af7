import { LIMITS } from '../limits.ts';
import { userPayload } from '../payloads.ts';
import type { World } from '../world.ts';
import type { Route } from './route.ts';

/** Who the bot is and where its gateway is. */
export const identityRoutes: readonly Route[] = [
  {
    name: 'GET /gateway',
    needsToken: false,
    run: (world) => ({ status: 200, body: { url: gatewayUrl(world) } }),
  },
  {
    name: 'GET /gateway/bot',
    needsToken: true,
    run: (world) => ({
      status: 200,
      body: {
        url: gatewayUrl(world),
        shards: 1,
        session_start_limit: {
          total: LIMITS.identifiesADay,
          remaining: LIMITS.identifiesADay,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      },
    }),
  },
  {
    name: 'GET /users/@me',
    needsToken: true,
    run: ({ bot }) => ({ status: 200, body: { ...userPayload(bot), verified: true, mfa_enabled: false } }),
  },
  {
    name: 'GET /applications/@me',
    needsToken: true,
    run: (world) => ({ status: 200, body: applicationPayload(world) }),
  },
  {
    name: 'GET /oauth2/applications/@me',
    needsToken: true,
    run: (world) => ({ status: 200, body: applicationPayload(world) }),
  },
];

export function gatewayUrl({ origin }: World): string {
  return origin.replace('http', 'ws');
}

function applicationPayload({ application, bot }: World): Record<string, unknown> {
  return {
    id: application.id,
    name: bot.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    team: null,
    flags: 0,
    summary: '',
    bot: userPayload(bot),
  };
}
