import { GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import { isObject, type Json } from '../json.ts';

const PRIVILEGED =
  GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;
const KNOWN = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);

/**
 * The code with which the gateway closes on an identify, or null.
 *
 * @param privilegedIntents  those that the application was given
 */
export function checkIdentify(
  { token, intents, shard, properties }: Json,
  application: { readonly token: string; readonly privilegedIntents: number },
): GatewayCloseCodes | null {
  const asked = Number(intents);
  const [id, count] = shardOf(shard);
  if (token !== application.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!isObject(properties)) return GatewayCloseCodes.DecodeError;
  if (!Number.isInteger(asked) || (asked & ~KNOWN) !== 0) return GatewayCloseCodes.InvalidIntents;
  if ((asked & PRIVILEGED & ~application.privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
  return id >= 0 && id < count ? null : GatewayCloseCodes.InvalidShard;
}

/** The shard and how many there are; `[0, 1]` when the client says nothing of shards. */
export function shardOf(shard: unknown): readonly [id: number, count: number] {
  return Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1];
}
