import { displayedText } from './checks/check-components.ts';
import { isObject, type Json, stringOf } from './json.ts';
import type { Problem } from './refusal.ts';

/** Whom a message would notify. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export const NOBODY: Pings = { everyone: false, users: [], roles: [] };

interface Words {
  readonly content: string;
  readonly components: readonly Json[];
  /** whose message this one replies to */
  readonly repliesTo: string | null;
}

/**
 * Whom a message notifies, by its text and its `allowed_mentions`; words in code marks count too, which is stricter
 * than Discord. Embeds notify nobody.
 *
 * @see https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function findPings({ content, components, repliesTo }: Words, allowed: unknown): Pings {
  const text = content + displayedText(components);
  const users = idsIn(text, /<@!?(\d+)>/g);
  const roles = idsIn(text, /<@&(\d+)>/g);
  const everyone = /@(?:everyone|here)\b/.test(text);
  if (!isObject(allowed)) return { everyone, users: unique([...users, repliesTo]), roles };

  const parse = listOf(allowed.parse);
  const may = (kind: string, list: unknown, id: string) => parse.includes(kind) || listOf(list).includes(id);
  return {
    everyone: everyone && parse.includes('everyone'),
    users: unique([
      ...users.filter((id) => may('users', allowed.users, id)),
      allowed.replied_user === true ? repliesTo : null,
    ]),
    roles: roles.filter((id) => may('roles', allowed.roles, id)),
  };
}

export function checkAllowedMentions(allowed: unknown, at: readonly PropertyKey[]): readonly Problem[] {
  if (!isObject(allowed)) return [];
  const parse = listOf(allowed.parse);
  return (['users', 'roles'] as const)
    .filter((kind) => parse.includes(kind) && listOf(allowed[kind]).length > 0)
    .map((kind) => ({
      path: [...at, 'allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

/** The users that a text names, whether they are notified or not. */
export function namedUsers(text: string): readonly string[] {
  return idsIn(text, /<@!?(\d+)>/g);
}

function idsIn(text: string, pattern: RegExp): string[] {
  return unique([...text.matchAll(pattern)].map(([, id]) => stringOf(id)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
