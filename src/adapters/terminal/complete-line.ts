import type { Bot } from '../../bot.ts';
import { describeOptions } from '../../commands/options.ts';

// /who-said blink
const COMMAND = /^\/?(?<name>[a-z0-9-]+)\s/i;
// blink speaker:"Xi J   blink spea
const LAST = /(?:^|\s)(?<last>[a-z-]+:"[^"]*|\S*)$/i;
// speaker:"Xi J   side:us
const VALUE = /^(?<key>[a-z-]+):"?(?<typed>[^"]*)$/i;

/**
 * What the end of a typed line may become, and that end: command names after `/`, then the command's options and values.
 *
 * A value with spaces is completed in quotation marks.
 */
export function completeLine(bot: Bot, line: string): [completions: string[], end: string] {
  const name = COMMAND.exec(line)?.groups?.name?.toLowerCase();
  if (name === undefined) return [/^(?:\/\S*)?$/.test(line) ? completeCommand(bot, line) : [], line];
  const last = LAST.exec(line)?.groups?.last ?? '';
  const value = VALUE.exec(last)?.groups;
  if (value !== undefined) return [completeValue(bot, name, value), last];
  return [completeOption(bot, name, last), last];
}

function completeCommand({ commands }: Bot, typed: string): string[] {
  return commands.map(({ name }) => `/${name} `).filter((command) => command.startsWith(typed.toLowerCase()));
}

function completeOption({ commands }: Bot, name: string, typed: string): string[] {
  const command = commands.find((known) => known.name === name);
  if (command === undefined) return [];
  return describeOptions(command.options)
    .map((option) => `${option.name}:`)
    .filter((option) => option.startsWith(typed.toLowerCase()));
}

function completeValue(bot: Bot, name: string, { key = '', typed = '' }: Record<string, string>): string[] {
  return bot
    .suggest(name, key.toLowerCase(), typed)
    .map((value) => `${key}:${/\s/.test(value) ? `"${value}"` : value} `);
}
