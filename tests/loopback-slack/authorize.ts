import type { Method } from './methods/method.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** Why a token may not call a method, or null; checked in Slack's order: who, then what. */
export function authorize(workspace: Workspace, token: string, method: Method): Refusal | null {
  const { botToken, appToken } = workspace.identity;
  if (token === '') return refuse('not_authed');
  if (workspace.revokedTokens.has(token)) return refuse('token_revoked');
  if (token !== botToken && token !== appToken) return refuse('invalid_auth');
  if ((token === appToken) !== (method.token === 'app')) return refuse('not_allowed_token_type');
  if (method.scopes.length === 0 || method.scopes.some((scope) => workspace.scopes.has(scope))) return null;
  return refuse('missing_scope', {
    needed: method.scopes.join(','),
    provided: [...workspace.scopes].join(','),
  });
}
