import type { Interface } from 'node:readline/promises';

/** A line as typed. */
export interface TypedLine {
  readonly text: string;
  /** Other text was typed or pasted after it already, and so stands between it and its answer. */
  readonly isOvertaken: boolean;
}

/**
 * The lines in the order they were typed, each prompted for once all before it are dealt with.
 *
 * Ends at the end of the input, and at Ctrl-C without the lines still waiting.
 */
export async function* typedLines(rl: Interface): AsyncGenerator<TypedLine> {
  const waiting: string[] = [];
  let isClosed = false;
  let wake = () => {};
  rl.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  rl.on('close', () => {
    isClosed = true;
    wake();
  });
  rl.on('SIGINT', () => {
    waiting.length = 0;
    rl.close();
  });
  // Back from Ctrl-Z: node leaves the input paused.
  rl.on('SIGCONT', () => rl.prompt(true));
  while (true) {
    const wasWaiting = waiting.length > 0;
    if (!wasWaiting && !isClosed) {
      rl.prompt(true);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const text = waiting.shift();
    if (text === undefined && isClosed) return;
    if (text === undefined) continue;
    yield { text, isOvertaken: wasWaiting || waiting.length > 0 || rl.line !== '' };
  }
}
