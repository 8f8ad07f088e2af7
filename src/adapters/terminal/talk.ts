import { clearLine, cursorTo } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import type { Answer } from '../../answer/answer.ts';
import { describeAge, describeCoverage } from '../../answer/describe.ts';
import { renderText, type TextStyle } from '../../answer/render-text.ts';
import { wrapText } from '../../answer/wrap-text.ts';
import type { Bot } from '../../bot.ts';
import { resolveFollowUp } from '../../commands/follow-up.ts';
import { describeInvocation, type Invocation } from '../../commands/invocation.ts';
import { FREE_TEXT_COMMAND } from '../../commands/parse-line.ts';
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
const SHOWN = ['who-said', 'tariffs', FREE_TEXT_COMMAND];

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
    const given = await bot.answer(asked);
    const understood = resolveFollowUp(asked);
    const style = describeStyle(output, process.env);
    const note = (text: string) => wrapText(style.faint(text), style.width).join('\n');
    const parts = [renderText(given, today(), style)];
    if (given.kind !== 'invalid' && given.kind !== 'error' && typeof understood !== 'string') {
      answer = given;
      previous = { command: understood.command, options: understood.options };
      if (understood !== asked) parts.unshift(note(`Understood as: ${describeInvocation(understood)}\n`));
      parts.push(note(describeTurns(given)));
    }
    return parts.join('\n').trimEnd();
  }
}

function isGoodbye(line: string): boolean {
  return GOODBYES.has(line.toLowerCase());
}

async function greet(bot: Bot, today: string, { strong, faint, width }: TextStyle): Promise<string> {
  const { coverage } = await bot.answer(bot.parse(HELP));
  const examples = SHOWN.flatMap((name) => bot.commands.find((command) => command.name === name) ?? [])
    .map(({ example }) => strong(example.replace(`/${FREE_TEXT_COMMAND} `, '')))
    .join(' · ');
  const lines = [
    `${strong('Parley')} answers questions about the US-China trade dispute in the words of ${describeCoverage(coverage)}. ${describeAge(coverage, today)}`,
    `Try: ${examples}`,
    faint(`${HELP} lists the commands, Tab completes them, Ctrl-D leaves.`),
  ];
  return lines.flatMap((line) => wrapText(line, width)).join('\n');
}
