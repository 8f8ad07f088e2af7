import { type Client, Events, GatewayCloseCodes } from 'discord.js';

/** Whether the bot hears what is said. */
export type Health = 'connecting' | 'ready' | 'reconnecting' | 'ended';

/** Why it is over: a sentence for whoever runs the bot. */
export interface Ending {
  readonly sentence: string;
  readonly exitCode: number;
}

/** What a new start with the same settings cannot mend, and what it can. */
export const MISCONFIGURED = 2;
export const FAILED = 1;

const FATAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'DISCORD_TOKEN: Discord no longer takes this token; it was reset or is wrong.',
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the connection: invalid shard (4010).',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord refused the connection: the bot is in too many servers for so few shards (4011).',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the version of its API that discord.js asks for (4012).',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refused the connection: invalid intents (4013).',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refused the connection: the application may not have these intents (4014).',
};

/** Told of every change of health; `onEnd` where the client will not come back by itself. */
export function watchHealth(
  client: Client,
  { onHealth, onEnd }: { onHealth: (health: Health) => void; onEnd: (ending: Ending) => void },
): void {
  const lost = new Set<number>();
  const recover = (shard: number) => {
    lost.delete(shard);
    if (lost.size === 0 && client.isReady()) onHealth('ready');
  };
  client.on(Events.ClientReady, () => onHealth('ready'));
  client.on(Events.ShardReady, recover);
  client.on(Events.ShardResume, recover);
  client.on(Events.ShardReconnecting, (shard) => {
    lost.add(shard);
    onHealth('reconnecting');
  });
  // After these the library stays up and says it is ready.
  client.on(Events.ShardDisconnect, ({ code }) => {
    const sentence = FATAL[code] ?? `Discord closed the connection for good (${code}).`;
    onEnd({ sentence, exitCode: MISCONFIGURED });
  });
  client.on(Events.Invalidated, () => {
    onEnd({ sentence: 'Discord ended the session for good.', exitCode: FAILED });
  });
}
