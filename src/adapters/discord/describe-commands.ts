import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { LINE_LENGTH } from '../../commands/invocation.ts';
import { describeOptions, type OptionDescription } from '../../commands/options.ts';
import { LIMITS } from './limits.ts';

/** A command as Discord takes it. */
export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

type OptionBody = NonNullable<
  Extract<CommandBody, { type?: ApplicationCommandType.ChatInput | undefined }>['options']
>[number];

/** The name of the command on messages. */
export const FIND_SOURCES = 'Find sources';

const PRIVATE: OptionBody = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only you see the answer',
  required: false,
};
/** In servers and in direct messages with the bot; a server's own commands cannot say so. */
const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/**
 * The bot's commands as Discord takes them: slash commands, and “Find sources” on messages.
 *
 * @throws Error naming the command that Discord would refuse
 */
export function describeCommands(
  commands: readonly Command[],
  { isGlobal }: { isGlobal: boolean },
): CommandBody[] {
  if (commands.length > LIMITS.slashCommands) {
    throw new Error(
      `commands/: expected at most ${LIMITS.slashCommands} for Discord, got ${commands.length}`,
    );
  }
  const where = isGlobal ? EVERYWHERE : {};
  return [
    ...commands.map((command) => ({ ...describeCommand(command), ...where })),
    { type: ApplicationCommandType.Message, name: FIND_SOURCES, ...where },
  ];
}

function describeCommand({ name, description, options }: Command): CommandBody {
  const described = describeOptions(options)
    .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .map(describeOption);
  const body: CommandBody & { options: OptionBody[] } = {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: [...described, PRIVATE],
  };
  const count = body.options.length;
  if (count > LIMITS.commandOptions) {
    throw new Error(
      `commands/${name}: options: expected at most ${LIMITS.commandOptions - 1} for Discord, got ${count - 1}`,
    );
  }
  const total = countCharacters(body);
  if (total > LIMITS.commandTotal) {
    throw new Error(
      `commands/${name}: expected at most ${LIMITS.commandTotal} characters for Discord, got ${total}`,
    );
  }
  return body;
}

/** A flag as a switch; few short words as choices; all else as text, completed where the bot knows values. */
function describeOption({ name, description, choices, suggest, isRequired }: OptionDescription): OptionBody {
  const common = { name, description, required: isRequired };
  if (choices.join() === 'true,false') return { ...common, type: ApplicationCommandOptionType.Boolean };
  const text = { ...common, type: ApplicationCommandOptionType.String, max_length: LINE_LENGTH } as const;
  const isShort =
    choices.length <= LIMITS.optionChoices && choices.every((choice) => choice.length <= LIMITS.choiceText);
  if (choices.length > 0 && isShort) {
    const { max_length: _, ...chosen } = text;
    return { ...chosen, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  }
  return choices.length > 0 || suggest !== null ? { ...text, autocomplete: true } : text;
}

/** Names, descriptions and values, as Discord counts them. */
function countCharacters(body: unknown): number {
  let count = 0;
  JSON.stringify(body, (key, value) => {
    if (typeof value === 'string' && ['name', 'description', 'value'].includes(key)) count += value.length;
    return value;
  });
  return count;
}
