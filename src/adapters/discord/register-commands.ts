import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { type CommandBody, describeCommands } from './describe-commands.ts';

/** Where the commands are registered: one server at once, or all. */
export interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId: string | undefined;
}

type Existing = Pick<APIApplicationCommand, 'id' | 'type' | 'name'>;

/**
 * Makes Discord's list of the application's commands that of the bot, by the difference alone: a server takes 200 new
 * commands a day.
 *
 * @returns a sentence that says what was done, and whether anything was
 * @throws Error with a sentence where Discord does not let us
 */
export async function registerCommands(
  { rest, applicationId, guildId }: Registry,
  commands: readonly Command[],
): Promise<{ sentence: string; isChanged: boolean }> {
  const wanted = describeCommands(commands, { isGlobal: guildId === undefined });
  const list =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  try {
    const existing = (await rest.get(list)) as Existing[];
    const missing = wanted.filter((body) => findSame(body, existing) === undefined);
    const changed = wanted.filter((body) => {
      const same = findSame(body, existing);
      return same !== undefined && !isDeepStrictEqual(essence(same), essence(body));
    });
    const needless = existing.filter((command) => findSame(command, wanted) === undefined);
    for (const { id } of needless) await rest.delete(`${list}/${id}`);
    for (const body of missing) await rest.post(list, { body });
    for (const body of changed) await rest.patch(`${list}/${findSame(body, existing)?.id}`, { body });
    const where = guildId === undefined ? 'in all servers' : `in the server ${guildId}`;
    const unchanged = wanted.length - missing.length - changed.length;
    const done = [
      describeDone('registered', missing),
      describeDone('updated', changed),
      describeDone('removed', needless),
    ].filter((part) => part !== '');
    return {
      sentence: `Commands ${where}: ${[...done, `${unchanged} unchanged`].join('; ')}.`,
      isChanged: done.length > 0,
    };
  } catch (error) {
    throw new Error(explain(error, guildId), { cause: error });
  }
}

function findSame<T extends { type?: number; name: string }>(
  { type = 1, name }: { type?: number; name: string },
  others: readonly T[],
): T | undefined {
  return others.find((other) => (other.type ?? 1) === type && other.name === name);
}

/** What we say of a command, without what Discord adds or leaves out of its own accord. */
function essence(command: Existing | CommandBody): unknown {
  const {
    type = 1,
    name,
    description = '',
    options = [],
    contexts = null,
    integration_types = null,
  } = command as {
    type?: number;
    name: string;
    description?: string;
    options?: readonly Record<string, unknown>[];
    contexts?: readonly number[] | null;
    integration_types?: readonly number[] | null;
  };
  // Of a server's command Discord tells nothing, or its own default, and we say nothing.
  const isPlaced = contexts !== null;
  return {
    type,
    name,
    description,
    options: options.map(essenceOfOption),
    contexts: isPlaced ? [...contexts].sort() : null,
    integrationTypes: isPlaced ? [...(integration_types ?? [])].sort() : null,
  };
}

function essenceOfOption(option: Record<string, unknown>): unknown {
  const { type, name, description, required = false, autocomplete = false, max_length = null } = option;
  const choices = (option.choices ?? []) as readonly { name: string; value: unknown }[];
  return {
    type,
    name,
    description,
    required,
    autocomplete,
    max_length,
    choices: choices.map((choice) => ({ name: choice.name, value: choice.value })),
  };
}

function describeDone(verb: string, commands: readonly { type?: number; name: string }[]): string {
  const names = commands.map(({ type = 1, name }) => (type === 1 ? `/${name}` : `“${name}”`));
  return names.length === 0 ? '' : `${verb} ${names.join(', ')}`;
}

function explain(error: unknown, guildId: string | undefined): string {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return 'DISCORD_TOKEN: Discord does not know this token.';
    if (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.UnknownGuild) {
      return `DISCORD_GUILD_ID: the bot is not in the server ${guildId}, or was invited without applications.commands.`;
    }
    return `Discord did not take the commands: ${error.message.replace(/\s+/g, ' ')} (${error.code}).`;
  }
  return `The commands could not be registered: ${error instanceof Error ? error.message : String(error)}`;
}
