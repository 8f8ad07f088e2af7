import { Client, Events, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { FIND_SOURCES } from './describe-commands.ts';
import type { Face } from './face.ts';
import { describeError } from './log.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onClick } from './on-click.ts';
import { onCommand, onFindSources } from './on-command.ts';
import { onMessage } from './on-message.ts';

/** A call that takes longer is repeated; every call of ours may be. */
const REST_TIMEOUT_MS = 5000;
/** What arrives before all servers are known waits so long; the library's 15 s are five times what an answer may take. */
const GUILDS_TIMEOUT_MS = 500;

/**
 * A client that is not logged in yet and answers what it hears.
 *
 * No privileged intent: mentions, direct messages and the bot's own messages arrive with their words without one.
 *
 * @param handle  does the work so that a stop waits for it
 */
export function openClient(
  face: Face,
  { apiUrl, handle }: { apiUrl: string | undefined; handle: (work: () => Promise<void>) => void },
): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it the first direct message of a conversation is lost.
    partials: [Partials.Channel],
    shards: 'auto',
    // An article's @everyone pings nobody.
    allowedMentions: { parse: [] },
    waitGuildTimeout: GUILDS_TIMEOUT_MS,
    rest: { timeout: REST_TIMEOUT_MS, ...(apiUrl === undefined ? {} : { api: apiUrl }) },
  });
  client.on(Events.InteractionCreate, (interaction) => handle(() => onInteraction(face, interaction)));
  client.on(Events.MessageCreate, (message) => handle(() => onMessage(face, message)));
  // Without listeners either would end the process.
  client.on(Events.Error, (error) => face.log('error', describeError(error)));
  client.on(Events.ShardError, (error) =>
    face.log('warn', `the connection has trouble: ${describeError(error)}`),
  );
  return client;
}

async function onInteraction(face: Face, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(face, interaction);
  if (interaction.isChatInputCommand()) return onCommand(face, interaction);
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === FIND_SOURCES) {
    return onFindSources(face, interaction);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onClick(face, interaction);
}
