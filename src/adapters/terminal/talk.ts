import { clearLine, cursorTo } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import type { Answer } from '../../answer/answer.ts';
import { describeAge, describeCoverage } from '../../answer/describe.ts';
import { renderText, type TextStyle } from '../../answer/render-text.ts';
import { wrapText } from '../../answer/wrap-text.ts';
import type { Bot } from '../../bot.ts';
import { resolveFollowUp } from '../../commands/follow-up.ts';
import type { Invocation } from '../../commands/invocation.ts';
import { completeLine } from './complete-line.ts';
import { describeStyle, type TextOutput } from './terminal-style.ts';
import { describeTurns, parseTurn } from './turn-words.ts';
import { typedLines } from './typed-lines.ts';

/** What the prompt talks through. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: TextOutput;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const PROMPT = '> ';
const GOODBYES = new Set(['exit', 'quit', 'bye', '/exit', '/quit']);
const HELP = '/trade-help';
const HELP_WORDS = new Set(['help', '/help', '?']);
/** Commands whose examples greet the asker. */
const SHOWN = ['who-said', 'tariffs', 'timeline'];

/** A conversation at a prompt, until the asker leaves by Ctrl-C, Ctrl-D, `exit` or `quit`. */
export async function talk(bot: Bot, { input, output, today }: Terminal): Promise<void> {
  const rl = createInterface({
    input,
    output,
    terminal: output.isTTY ?? false,
    prompt: PROMPT,
    completer: async (line: string) => completeLine(bot, line),
  });
  let answer: Answer | null = null;
  let previous: Invocation | null = null;

  output.write(`${await greet(bot, today(), describeStyle(output, process.env))}\n\n`);
  for await (const { text, isOvertaken } of typedLines(rl)) {
    const line = text.trim();
    if (isGoodbye(line)) return rl.close();
    if (line === '') continue;
    if (isOvertaken) {
      clearLine(output, 0);
      cursorTo(output, 0);
      output.write(`${PROMPT}${line}\n`);
    }
    output.write(`\n${await reply(HELP_WORDS.has(line.toLowerCase()) ? HELP : line)}\n\n`);
  }
  output.write('\n');

  async function reply(line: string): Promise<string> {
    const asked = parseTurn(line, answer, bot) ?? { ...bot.parse(line), previous };
    if (typeof asked === 'string') return asked;
    answer = await bot.answer(asked);
    const understood = resolveFollowUp(asked);
    if (typeof understood !== 'string') {
      previous = { command: understood.command, options: understood.options };
    }
    const style = describeStyle(output, process.env);
    const turns = describeTurns(answer);
    const offer = turns === '' ? '' : `\n${wrapText(style.faint(turns), style.width).join('\n')}`;
    return `${renderText(answer, today(), style)}${offer}`;
  }
}

function isGoodbye(line: string): boolean {
  return GOODBYES.has(line.toLowerCase());
}

async function greet(bot: Bot, today: string, { strong, faint, width }: TextStyle): Promise<string> {
  const { coverage } = await bot.answer(bot.parse(HELP));
  const examples = SHOWN.flatMap((name) => bot.commands.find((command) => command.name === name) ?? []).map(
    ({ example }) => example,
  );
  const lines = [
    `${strong('Parley')} answers questions about the US-China trade dispute in the words of ${describeCoverage(coverage)}. ${describeAge(coverage, today)}`,
    `Try: ${examples.map(strong).join(' · ')} · or ask in your own words.`,
    faint(`${HELP} lists the commands, Tab completes them, Ctrl-D leaves.`),
  ];
  return lines.flatMap((line) => wrapText(line, width)).join('\n');
}
