import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { type Json, objectsOf, stringOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../refusal.ts';

/** The pattern of slash command and option names; what has a lower case must be in it. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const WITH_CHOICES = new Set<unknown>([
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
]);

/** What is wrong with a command beyond its single fields. @see https://docs.discord.com/developers/interactions/application-commands */
export function checkCommand(command: Json, at: readonly PropertyKey[]): readonly Problem[] {
  const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const problems: Problem[] = [];
  if (isSlash)
    problems.push(
      ...checkName(command.name, [...at, 'name']),
      ...checkOptions(command.options, [...at, 'options']),
    );
  if (isSlash && stringOf(command.description) === '')
    problems.push({
      path: [...at, 'description'],
      code: 'BASE_TYPE_REQUIRED',
      message: 'This field is required',
    });
  if (!isSlash && stringOf(command.description) !== '')
    problems.push({
      path: [...at, 'description'],
      code: 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      message: 'Context menu commands cannot have description',
    });
  if (!isSlash && objectsOf(command.options).length > 0)
    problems.push({
      path: [...at, 'options'],
      code: 'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
      message: 'Context menu commands cannot have options',
    });
  if (charactersOf(command) > LIMITS.commandCharacters)
    problems.push({
      path: at,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${LIMITS.commandCharacters})`,
    });
  return problems;
}

function checkOptions(value: unknown, at: readonly PropertyKey[]): readonly Problem[] {
  const options = objectsOf(value);
  const names = new Set<unknown>();
  let hasOptional = false;
  return options.flatMap((option, index) => {
    const path = [...at, index];
    const problems = [
      ...checkName(option.name, [...path, 'name']),
      ...checkChoices(option, path),
      ...checkOptions(option.options, [...path, 'options']),
    ];
    if (names.has(option.name))
      problems.push({
        path: [...path, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists',
      });
    if (option.required === true && hasOptional)
      problems.push({
        path,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    names.add(option.name);
    hasOptional ||= option.required !== true;
    return problems;
  });
}

function checkName(name: unknown, path: readonly PropertyKey[]): readonly Problem[] {
  if (typeof name !== 'string' || (NAME.test(name) && name === name.toLowerCase())) return [];
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

function checkChoices({ type, choices, autocomplete }: Json, at: readonly PropertyKey[]): readonly Problem[] {
  const list = objectsOf(choices);
  const problems: Problem[] = [];
  if ((list.length > 0 || autocomplete === true) && !WITH_CHOICES.has(type))
    problems.push({
      path: at,
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_NOT_ALLOWED',
      message: 'Choices need an option of type string, integer or number',
    });
  if (list.length > 0 && autocomplete === true)
    problems.push({
      path: at,
      code: 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
      message: 'Options with autocomplete cannot have choices',
    });
  return [...problems, ...checkChoiceList(list, [...at, 'choices'])];
}

/** What is wrong with choices, of an option or as an answer to autocomplete. */
export function checkChoiceList(choices: readonly Json[], at: readonly PropertyKey[]): readonly Problem[] {
  const names = new Set<unknown>();
  return choices.flatMap(({ name, value }, index) => {
    const problems: Problem[] = [];
    if (names.has(name))
      problems.push({
        path: [...at, index, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        message: 'Choice name already exists',
      });
    if (typeof value === 'string' && (value.length < 1 || value.length > LIMITS.choiceValue))
      problems.push({
        path: [...at, index, 'value'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: `Must be between 1 and ${LIMITS.choiceValue} in length.`,
      });
    names.add(name);
    return problems;
  });
}

/** The characters that count: names, descriptions and choices' values, all the way down. */
function charactersOf({ name, description, value, options, choices }: Json): number {
  const own = [name, description, value].reduce<number>((sum, text) => sum + stringOf(text).length, 0);
  return [...objectsOf(options), ...objectsOf(choices)].reduce((sum, each) => sum + charactersOf(each), own);
}
