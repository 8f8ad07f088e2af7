import type { Command } from './command.ts';
import { type Invocation, LOOSE_WORDS } from './invocation.ts';
import { describeOptions } from './options.ts';

/** The command that answers free text. */
export const FREE_TEXT_COMMAND = 'ask';

// speaker:"Xi Jinping"   side:both   "blink first"   first
const TOKEN = /(?<key>[a-z][a-z-]*):(?!\/\/)(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]*))|(?<word>"[^"]*"|\S+)/gi;

/**
 * The invocation in a typed line.
 *
 * A line with a leading `/`, or a command's bare name with nothing but `key:value` after it, is a command; all else is
 * a question for `ask`. Unknown keys stay options after `/` (the bot says what is wrong) and are words in free text.
 *
 * @param isKnownValue  whether the words are a known value of the option, so that `speaker:Xi Jinping` needs no quotes
 */
export function parseLine(
  line: string,
  commands: readonly Command[],
  isKnownValue: (command: string, option: string, words: string) => boolean = () => false,
): Invocation {
  const typed = normalise(line);
  const slash = /^\/\s*(?<name>[^\s:]*)(?<rest>.*)$/s.exec(typed);
  if (slash?.groups !== undefined) {
    const { name = '', rest = '' } = slash.groups;
    const command = name.toLowerCase();
    return { command, options: parseOptions(rest, () => true, isKnown(command)) };
  }
  const bare = /^(?<name>[a-z-]+)(?<rest>(?:\s+[a-z-]+:(?:"[^"]*"|\S+))*)$/i.exec(typed);
  const name = bare?.groups?.name?.toLowerCase() ?? '';
  if (commands.some((command) => command.name === name)) {
    return { command: name, options: parseOptions(bare?.groups?.rest ?? '', () => true, isKnown(name)) };
  }
  const ask = commands.find((command) => command.name === FREE_TEXT_COMMAND);
  const keys = ask === undefined ? [] : describeOptions(ask.options).map((option) => option.name);
  const isKey = (key: string) => keys.includes(key) || key === 'private';
  return { command: FREE_TEXT_COMMAND, options: parseOptions(typed, isKey, isKnown(FREE_TEXT_COMMAND)) };

  function isKnown(command: string) {
    return (option: string, words: string) => isKnownValue(command, option, words);
  }
}

/** The text as one line with straight quotation marks and no control characters, as keys and values are parsed. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}|\s/gu, ' ')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .trim();
}

function parseOptions(
  text: string,
  isKey: (key: string) => boolean,
  isKnown: (option: string, words: string) => boolean,
): Record<string, string> {
  const options: Record<string, string> = {};
  const words: string[] = [];
  let open: string | null = null;
  for (const { 0: token, groups = {} } of text.matchAll(TOKEN)) {
    const key = groups.key?.toLowerCase();
    if (key !== undefined && isKey(key)) {
      options[key] = groups.quoted ?? groups.bare ?? '';
      open = groups.quoted === undefined ? key : null;
    } else if (open !== null && (options[open] === '' || isKnown(open, `${options[open]} ${token}`))) {
      options[open] = `${options[open]} ${token}`.trim();
    } else {
      words.push(token);
      open = null;
    }
  }
  if (words.length > 0) options[LOOSE_WORDS] = words.join(' ');
  return options;
}
