const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

type Level = (typeof LEVELS)[number];

/** Writes one sentence of the level. */
export type Log = (level: Level, sentence: string) => void;

/**
 * Writes lines of the level and more urgent ones, the token blanked.
 *
 * Errors are described, never written whole: those of the library carry the addresses they called, and an
 * interaction's address holds its token.
 */
export function buildLog(least: Level, write: (line: string) => void, token: string): Log {
  return (level, sentence) => {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(least)) return;
    write(`${level} discord: ${sentence.replaceAll(token, '[token]').replace(/\s+/g, ' ')}\n`);
  };
}

/** What went wrong, in a line without addresses: `DiscordAPIError 50013: Missing Permissions`. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const name = error.name.replace(/\[.*\]$/, '');
  const message = error.message.replace(/(?:https?|wss?):\/\/\S+/g, '[address]');
  return `${name}${code}: ${message}`;
}
