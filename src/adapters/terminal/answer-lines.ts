import { readFile } from 'node:fs/promises';
import { renderText } from '../../answer/render-text.ts';
import type { Bot } from '../../bot.ts';
import { describeStyle, type TextOutput } from './terminal-style.ts';

/**
 * The lines of a batch file: blank ones left out, CRLF and a byte order mark accepted.
 *
 * @throws Error naming the file
 */
export async function readLines(path: string): Promise<string[]> {
  const content = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${path}: expected a file of questions, one a line, got ${describeMiss(cause.code)}`, {
      cause,
    });
  });
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

/** Writes the answer to each line in order: as JSON, one a line, or as text with a line between two. */
export async function answerLines(
  bot: Bot,
  lines: readonly string[],
  { json, today, output }: { json: boolean; today: string; output: TextOutput },
): Promise<void> {
  const style = describeStyle(output, process.env);
  for (const [i, line] of lines.entries()) {
    const answer = await bot.answer(bot.parse(line));
    const asked = lines.length > 1 ? `> ${line.replace(/\p{Cc}/gu, ' ')}\n\n` : '';
    const gap = i === 0 ? '' : '\n----\n\n';
    output.write(
      json ? `${JSON.stringify(answer)}\n` : `${gap}${asked}${renderText(answer, today, style)}\n`,
    );
  }
}

function describeMiss(code: string | undefined): string {
  if (code === 'ENOENT') return 'nothing there';
  return code === 'EISDIR' ? 'a folder' : String(code);
}
