import type { TextStyle } from '../../answer/render-text.ts';

/** A stream to write answers to; the last three only where it is a terminal. */
export interface TextOutput extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** In columns: longer lines are hard to read, and narrower ones cannot hold a table. */
const WIDEST = 120;
const NARROWEST = 30;
const USUAL = 80;

/**
 * How answers look on the output: in its width and with bold and dim on a terminal, else plain.
 *
 * Unmarked where `NO_COLOR` is set and not empty, and where `TERM` is `dumb`.
 *
 * @see https://no-color.org
 */
export function describeStyle(
  { isTTY = false, columns = 0 }: TextOutput,
  { NO_COLOR = '', TERM }: NodeJS.ProcessEnv,
): TextStyle {
  const isMarked = isTTY && NO_COLOR === '' && TERM !== 'dumb';
  const mark = (on: number) => (text: string) =>
    isMarked && text !== '' ? `\u001b[${on}m${text}\u001b[22m` : text;
  // A terminal that does not know its width says 0.
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns || USUAL));
  return { strong: mark(1), faint: mark(2), width: isTTY ? width : Infinity };
}
