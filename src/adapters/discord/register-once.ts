import { type APIApplication, DiscordAPIError, REST, Routes } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { registerCommands } from './register-commands.ts';

export interface RegistrySettings {
  readonly token: string;
  readonly guildId?: string | undefined;
  /** Of another server than Discord's, such as `http://127.0.0.1:4011/api`. */
  readonly apiUrl?: string | undefined;
}

/**
 * Registers the commands without joining.
 *
 * @returns a sentence that says what was done
 * @throws Error with a sentence where Discord does not let us
 */
export async function registerOnce(
  commands: readonly Command[],
  { token, guildId, apiUrl }: RegistrySettings,
): Promise<string> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const { id: applicationId } = await readApplication(rest);
  const { sentence } = await registerCommands({ rest, applicationId, guildId }, commands);
  return sentence;
}

async function readApplication(rest: REST): Promise<APIApplication> {
  try {
    return (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (cause) {
    const isToken = cause instanceof DiscordAPIError && cause.status === 401;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      isToken ? 'DISCORD_TOKEN: Discord does not know this token.' : `Discord could not be reached: ${why}`,
      { cause },
    );
  }
}
