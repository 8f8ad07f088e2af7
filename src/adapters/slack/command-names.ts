import type { Answer } from '../../answer/answer.ts';
import type { Command } from '../../commands/command.ts';

/** The command that takes every other as its first word: Slack's names are shared by all apps of a workspace. */
const UMBRELLA = 'trade';
/** Commands that have a name of their own on Slack too. */
const OWN = ['tariffs', 'who-said', 'timeline'];
const HELP = 'trade-help';
const HELP_WORDS = new Set(['', 'help', '/help', '?']);

/** What the bot's commands are called in this workspace. */
export interface CommandNames {
  readonly umbrella: string;
  /** The names with `/`, the umbrella first, each with the command it stands for (`null`: the umbrella). */
  readonly slash: ReadonlyMap<string, Command | null>;
  /** The line that a slash command with its text means. */
  lineOf(slash: string, typed: string): string;
  /** Our own words with every command as it is typed here: `/ask` becomes `/trade ask`. */
  spell(text: string): string;
}

/** @param prefix  put before every name, as in `/acme-tariffs` */
export function nameCommands(commands: readonly Command[], prefix?: string): CommandNames {
  const before = prefix === undefined ? '/' : `/${prefix.replace(/-+$/, '')}-`;
  const umbrella = `${before}${UMBRELLA}`;
  const own = commands.filter(({ name }) => OWN.includes(name));
  const slash = new Map<string, Command | null>([
    [umbrella, null],
    ...own.map((command) => [`${before}${command.name}`, command] as const),
  ]);
  const names = commands.map(({ name }) => name).sort((a, b) => b.length - a.length);
  // /tariffs   not and/tariffs, not /tariffs-old
  const mentioned = new RegExp(String.raw`(?<![\w/])/(${names.join('|')})(?![\w-])`, 'g');
  return {
    umbrella,
    slash,
    lineOf: (typedName, typed) => {
      const command = slash.get(typedName) ?? null;
      if (command !== null) return `/${command.name} ${typed}`;
      const [first = ''] = typed.trim().split(/\s/);
      return names.includes(first.toLowerCase()) ? `/${typed.trim()}` : readLine(typed);
    },
    spell: (text) =>
      text.replace(mentioned, (_, name: string) =>
        OWN.includes(name) ? `${before}${name}` : `${umbrella} ${name === HELP ? 'help' : name}`,
      ),
  };
}

/** The line in a message: the help where it asks for nothing, else as it stands. */
export function readLine(typed: string): string {
  const text = typed.trim();
  return HELP_WORDS.has(text.toLowerCase()) ? `/${HELP}` : text;
}

/** The answer with our own words as typed here; what cites an article stays as it is. */
export function spellAnswer(answer: Answer, { spell }: CommandNames): Answer {
  if (answer.citations.length > 0) return answer;
  const blocks: Answer['blocks'] = JSON.parse(JSON.stringify(answer.blocks), (_, value) =>
    typeof value === 'string' ? spell(value) : value,
  );
  return { ...answer, summary: spell(answer.summary), blocks };
}
