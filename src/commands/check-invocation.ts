import { distance } from 'fastest-levenshtein';
import type { Command } from './command.ts';
import { describeInvocation, type Invocation, LINE_LENGTH, LOOSE_WORDS } from './invocation.ts';
import { describeOptions, flagOption } from './options.ts';

/** A command with options that passed its schema, or the sentence that says what is wrong. */
export type CheckedInvocation =
  | { readonly command: Command; readonly options: Record<string, unknown>; readonly problem?: undefined }
  | { readonly problem: string; readonly example: string };

const HELP = '/trade-help';
/** How far apart two words may be to suggest one for the other. */
const NEAR = 3;

/** Checks the invocation against the commands' definitions. */
export function checkInvocation(invocation: Invocation, commands: readonly Command[]): CheckedInvocation {
  const command = commands.find(({ name }) => name === invocation.command);
  if (command === undefined)
    return { problem: describeUnknownCommand(invocation.command, commands), example: HELP };
  const { example } = command;
  const length = describeInvocation(invocation).length;
  if (length > LINE_LENGTH) {
    const problem = `That is too long: ${length} characters, and a request may have ${LINE_LENGTH}. Ask about one thing at a time.`;
    return { problem, example };
  }
  const named = nameLooseWords(invocation.options, command);
  if (named === null) return { problem: `/${command.name} takes no words.`, example };
  const { private: isPrivate, ...typed } = named;
  if (isPrivate !== undefined && !flagOption('').safeParse(isPrivate).success) {
    return { problem: `private takes true or false, not “${isPrivate}”.`, example };
  }
  const unknown = Object.keys(typed).find((key) => !(key in command.options.shape));
  if (unknown !== undefined) return { problem: describeUnknownOption(unknown, command), example };
  const checked = command.options.safeParse(typed);
  if (checked.success) return { command, options: checked.data };
  const [issue] = checked.error.issues;
  return { problem: `${issue?.path.join('.')}: ${issue?.message}.`.replace(/^: /, ''), example };
}

/** The options with words typed without a key given to the first option; `null` if the command has none. */
function nameLooseWords(
  options: Readonly<Record<string, string>>,
  command: Command,
): Record<string, string> | null {
  const { [LOOSE_WORDS]: words, ...named } = options;
  if (words === undefined) return named;
  const first = Object.keys(command.options.shape)[0];
  if (first === undefined) return null;
  const keyed = named[first];
  return { ...named, [first]: keyed === undefined ? words : `${words} ${keyed}` };
}

function describeUnknownCommand(name: string, commands: readonly Command[]): string {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  const suggestion = near === null ? '' : ` Did you mean /${near}?`;
  return name === '' ? 'There is no command after the “/”.' : `There is no command /${name}.${suggestion}`;
}

function describeUnknownOption(key: string, { name, options }: Command): string {
  const known = [...describeOptions(options).map((option) => option.name), 'private'];
  const near = nearest(key, known);
  const suggestion = near === null ? ` It takes ${known.join(', ')}.` : ` Did you mean ${near}?`;
  return `/${name} has no option ${key}.${suggestion}`;
}

function nearest(typed: string, known: readonly string[]): string | null {
  const ranked = known
    .map((word) => ({ word, far: word.startsWith(typed) && typed !== '' ? 0 : distance(typed, word) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.min(NEAR, Math.floor(typed.length / 2)) ? best.word : null;
}
