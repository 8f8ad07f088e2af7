import { ApplicationCommandOptionType } from 'discord.js';
import { type Json, objectsOf } from './json.ts';
import type { Channel, Command, World } from './world.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const KINDS: Readonly<Record<number, string>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
};

/** The command that a user finds in a channel; a guild's own hides a global one of the same name. */
export function findCommand(
  world: World,
  { guild }: Channel,
  { name, type }: { name: string; type: number },
): Command {
  const all = [
    ...(guild === null ? [] : (world.commands.get(guild.id) ?? [])),
    ...(world.commands.get('global') ?? []),
  ];
  const command = all.find((each) => each.name === name && each.type === type);
  if (command === undefined)
    throw new Error(`no command ${name} is registered here: ${all.map((each) => each.name).join(', ')}`);
  return command;
}

/**
 * Options as an interaction carries them. The user's client lets nobody send what the registration forbids, so this
 * throws where a user could not have sent it; `focused` is still being typed and may be anything, and with it nothing is required.
 */
export function typeOptions(
  { name: command, options }: Command,
  values: OptionValues,
  focused: string | null = null,
): readonly Json[] {
  const known = objectsOf(options);
  for (const name of Object.keys(values))
    if (!known.some((option) => option.name === name)) throw new Error(`/${command} has no option ${name}`);
  return known.flatMap((option) => {
    const name = String(option.name);
    const value = values[name];
    if (value === undefined) {
      if (option.required === true && focused === null) throw new Error(`/${command} needs ${name}`);
      return [];
    }
    if (name === focused) return [{ type: option.type, name, value, focused: true }];
    if (typeof value !== KINDS[Number(option.type)])
      throw new Error(`/${command} ${name}: a ${typeof value} cannot be entered`);
    const choices = objectsOf(option.choices);
    if (choices.length > 0 && !choices.some((choice) => choice.value === value))
      throw new Error(`/${command} ${name}: ${value} is no choice`);
    if (typeof value === 'string' && value.length > Number(option.max_length ?? 6_000))
      throw new Error(`/${command} ${name} is too long`);
    return [{ type: option.type, name, value }];
  });
}
