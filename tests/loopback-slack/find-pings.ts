import { isObject } from './shape.ts';

const PING = /<(?:!(?:channel|here|everyone|subteam\^\w+)|@[UW]\w+)[^>]*>/g;

/** Whatever in a message would notify somebody: mentions in marked-up text, and rich text elements that are mentions. */
export function findPings(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(PING) ?? [];
  if (Array.isArray(value)) return value.flatMap(findPings);
  if (!isObject(value)) return [];
  if (value.type === 'plain_text' || value.type === 'raw_text' || value.type === 'text') return [];
  if (value.type === 'broadcast' || value.type === 'usergroup' || value.type === 'user')
    return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, each]) => (PLAIN.has(name) ? [] : findPings(each)));
}

/** Fields that Slack never reads as markup. */
const PLAIN = new Set([
  'value',
  'url',
  'image_url',
  'alt_text',
  'block_id',
  'action_id',
  'private_metadata',
  'author',
  'viewer',
]);
