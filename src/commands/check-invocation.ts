import { distance } from 'fastest-levenshtein';
import type { Command } from './command.ts';
import { describeInvocation, type Invocation, LINE_LENGTH, LOOSE_WORDS } from './invocation.ts';
import { describeOptions, flagOption } from './options.ts';
import { type Clock, resolveDay } from './typed-day.ts';
import { normaliseTyped } from './typed-text.ts';

/** A command with options that passed its schema, or the sentence that says what is wrong. */
export type CheckedInvocation =
  | { readonly command: Command; readonly options: Record<string, unknown>; readonly problem?: undefined }
  | { readonly problem: string; readonly example: string };

type Typed = Readonly<Record<string, string>>;

const HELP = '/trade-help';
/** How far apart two words may be to suggest one for the other. */
const NEAR = 3;
const isPrivate = flagOption('Only you see the answer');

/** Checks the invocation against the commands' definitions. */
export function checkInvocation(
  invocation: Invocation,
  commands: readonly Command[],
  clock: Clock,
): CheckedInvocation {
  const command = commands.find(({ name }) => name === invocation.command);
  const example = command?.example ?? HELP;
  const { length } = describeInvocation(invocation);
  if (length > LINE_LENGTH) {
    const problem = `That is too long: ${length} characters, and a request may have ${LINE_LENGTH}. Ask about one thing at a time.`;
    return { problem, example };
  }
  if (command === undefined)
    return { problem: describeUnknownCommand(invocation.command, commands), example };
  const named = nameLooseWords(normaliseValues(invocation.options), command);
  if (named === null) return { problem: `/${command.name} takes no words.`, example };
  const { private: shown, ...typed } = named;
  const unknown = Object.keys(typed).find((key) => !Object.hasOwn(command.options.shape, key));
  if (unknown !== undefined) return { problem: describeUnknownOption(unknown, command), example };
  const checked = command.options.safeParse(resolveDays(typed, command, clock));
  const issue = checked.error?.issues[0] ?? findPrivateIssue(shown);
  if (issue !== undefined) return { problem: `${issue.path.join('.')} ${issue.message}.`, example };
  const { from, to } = checked.data ?? {};
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    return { problem: `from ${from} lies after to ${to}.`, example };
  }
  return { command, options: checked.data ?? {} };
}

function normaliseValues(options: Typed): Typed {
  const values = Object.entries(options).map(([key, value]) => [key, normaliseTyped(value)]);
  return Object.fromEntries(values.filter(([key, value]) => key !== LOOSE_WORDS || value !== ''));
}

/** The options with words typed without a key given to the first option; `null` if the command has none. */
function nameLooseWords(options: Typed, command: Command): Typed | null {
  const { [LOOSE_WORDS]: words, ...named } = options;
  if (words === undefined) return named;
  const first = Object.keys(command.options.shape)[0];
  if (first === undefined) return null;
  const keyed = named[first];
  return { ...named, [first]: keyed === undefined ? words : `${keyed} ${words}` };
}

/** The options with the days that the asker's words mean; words that mean none stay, for the schema to refuse. */
function resolveDays(typed: Typed, { options }: Command, clock: Clock): Typed {
  const days = describeOptions(options).filter(({ suggest }) => suggest === 'dates');
  const resolved = days.flatMap(({ name }) => {
    const value = typed[name] === undefined ? null : resolveDay(typed[name], clock);
    return value === null ? [] : [[name, value]];
  });
  return { ...typed, ...Object.fromEntries(resolved) };
}

function findPrivateIssue(shown: string | undefined): { path: string[]; message: string } | undefined {
  const issue = shown === undefined ? undefined : isPrivate.safeParse(shown).error?.issues[0];
  return issue && { path: ['private'], message: issue.message };
}

function describeUnknownCommand(name: string, commands: readonly Command[]): string {
  if (name === '') return 'There is no command after the “/”.';
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  return `There is no command /${name}.${near === null ? '' : ` Did you mean /${near}?`}`;
}

function describeUnknownOption(key: string, { name, options }: Command): string {
  const known = [...Object.keys(options.shape), 'private'];
  const near = nearest(key, known);
  const suggestion = near === null ? ` It takes ${known.join(', ')}.` : ` Did you mean ${near}?`;
  return `/${name} has no option ${key}.${suggestion}`;
}

function nearest(typed: string, known: readonly string[]): string | null {
  const ranked = known
    .map((word) => ({ word, far: word.startsWith(typed) ? 0 : distance(typed, word) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.min(NEAR, Math.floor(typed.length / 2)) ? best.word : null;
}
