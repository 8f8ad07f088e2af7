import { type Logger, LogLevel } from '@slack/bolt';

// xoxb-1-2-abc   xapp-1-A1-abc   "response_url":"https://…"   ?ticket=…   Bearer …
const SECRETS =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<="(?:response_url|token|upload_url)":")[^"]+|(?<=ticket=)[\w-]+|hooks\.slack\.com\/[\w/-]+/g;
const LEVELS = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];

/** Writes lines of the level and above, with every secret blanked; Bolt logs through it too. */
export function buildLogger(
  level: 'debug' | 'info' | 'warn' | 'error',
  write: (line: string) => void,
  secrets: readonly string[],
): Logger {
  const least = LEVELS.indexOf(level as LogLevel);
  const log =
    (lineLevel: LogLevel) =>
    (...parts: unknown[]) => {
      if (LEVELS.indexOf(lineLevel) < least) return;
      write(`${lineLevel} slack: ${blankSecrets(parts.map(describe).join(' '), secrets)}\n`);
    };
  return {
    debug: log(LogLevel.DEBUG),
    info: log(LogLevel.INFO),
    warn: log(LogLevel.WARN),
    error: log(LogLevel.ERROR),
    getLevel: () => level as LogLevel,
    setLevel: () => {},
    setName: () => {},
  };
}

function blankSecrets(line: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret !== '');
  return known
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
    .replace(SECRETS, '[secret]');
}

function describe(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message;
  return typeof part === 'string' ? part : JSON.stringify(part);
}
