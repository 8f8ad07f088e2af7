import type { AutocompleteInteraction } from 'discord.js';
import type { Face } from './face.ts';
import { LIMITS } from './limits.ts';
import { describeError } from './log.ts';

/** Completes what is typed of an option; a value too long to be sent is not offered. */
export async function onAutocomplete(
  { bot, log }: Face,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = bot
    .suggest(interaction.commandName, name, value)
    .filter((choice) => choice.trim() !== '' && choice.length <= LIMITS.choiceText)
    .slice(0, LIMITS.optionChoices)
    .map((choice) => ({ name: choice, value: choice }));
  try {
    await interaction.respond(choices);
  } catch (error) {
    // Nothing is lost: the asker types on, and each letter asks anew.
    log('debug', `a completion was not delivered: ${describeError(error)}`);
  }
}
