import type { Command } from './command.ts';
import { type Invocation, LOOSE_WORDS } from './invocation.ts';
import { normaliseTyped } from './typed-text.ts';

/** The command that answers free text. */
export const FREE_TEXT_COMMAND = 'ask';

/** Whether the words are a value that the option is known to take, so that `speaker:Xi Jinping` needs no quotes. */
export type IsKnownValue = (command: string, option: string, words: string) => boolean;

// side:   not https://
const KEY = String.raw`[a-z][a-z-]*:(?!\/\/)`;
// "Xi Jinping"   Xi
const VALUE = String.raw`(?:"[^"]*"|[^\s"]\S*)`;
// /who-said blink first   / tariffs
const SLASH = /^\/\s*(?<name>[^\s:]*)(?<rest>.*)$/;
// tariffs side:both   sources
const BARE = new RegExp(String.raw`^(?<name>[a-z][a-z-]*)(?<rest>(?:\s+${KEY}${VALUE})*)$`, 'i');
// speaker:"Xi Jinping"   side:both   "blink first"   first
const TOKEN = new RegExp(
  String.raw`(?<key>${KEY})(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]*))|(?<word>"[^"]*"|\S+)`,
  'gi',
);

/**
 * The invocation in a typed line.
 *
 * A line with a leading `/`, or a command's bare name with nothing but `key:value` after it, is a command; all else is
 * a question for `ask`. Unknown keys stay options after `/` (the bot says what is wrong) and are words in free text.
 */
export function parseLine(
  line: string,
  commands: readonly Command[],
  isKnownValue: IsKnownValue = () => false,
): Invocation {
  const typed = normaliseTyped(line);
  const slash = SLASH.exec(typed)?.groups;
  if (slash !== undefined) {
    const name = (slash.name ?? '').toLowerCase();
    // "he said: stop" is prose; "side:both" and "sidde:both" are options, the second an unknown one.
    return parseAs(name, slash.rest ?? '', (key, value) => value !== '' || hasOption(name, key));
  }
  const bare = BARE.exec(typed)?.groups;
  const name = (bare?.name ?? '').toLowerCase();
  if (commands.some((command) => command.name === name)) return parseAs(name, bare?.rest ?? '', () => true);
  return parseAs(FREE_TEXT_COMMAND, typed, (key) => hasOption(FREE_TEXT_COMMAND, key));

  function hasOption(name: string, key: string): boolean {
    const shape = commands.find((command) => command.name === name)?.options.shape ?? {};
    return key === 'private' || Object.hasOwn(shape, key);
  }

  function parseAs(
    command: string,
    text: string,
    isOption: (key: string, value: string) => boolean,
  ): Invocation {
    const isKnown = (option: string, words: string) => isKnownValue(command, option, words);
    return { command, options: parseOptions(text, isOption, isKnown) };
  }
}

function parseOptions(
  text: string,
  isOption: (key: string, value: string) => boolean,
  isKnown: (option: string, words: string) => boolean,
): Record<string, string> {
  const options: Record<string, string> = {};
  const words: string[] = [];
  let open: string | null = null;
  for (const { 0: token, groups = {} } of text.matchAll(TOKEN)) {
    const key = groups.key?.slice(0, -1).toLowerCase();
    const value = groups.quoted ?? groups.bare ?? '';
    if (key !== undefined && isOption(key, value)) {
      options[key] = value;
      open = groups.quoted === undefined ? key : null;
    } else if (open !== null && (options[open] === '' || isKnown(open, `${options[open]} ${token}`))) {
      options[open] = `${options[open]} ${token}`.trim();
    } else {
      words.push(token);
      open = null;
    }
  }
  const [only = '', ...more] = words;
  if (more.length > 0) options[LOOSE_WORDS] = words.join(' ');
  else if (only !== '') options[LOOSE_WORDS] = only.replace(/^"([^"]*)"$/, '$1');
  return options;
}
