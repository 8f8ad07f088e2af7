/** What an asker wants, whatever the platform: a command with its options as typed. */
export interface Invocation {
  readonly command: string;
  /** Typed values by option name, not yet checked. */
  readonly options: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page?: number;
  /** Show two sentences either side of each citation. */
  readonly inContext?: boolean;
  /** What was asked before in the same conversation; `null` if that is not known. */
  readonly previous?: Invocation | null;
}

/** Words typed without a key, until the bot gives them to the command's first option. */
export const LOOSE_WORDS = '';

/** The most characters that a request line may have. */
export const LINE_LENGTH = 300;

/** The invocation as a line that asks for the same again: `/who-said blink first speaker:"Yao Yang"`. */
export function describeInvocation({ command, options }: Invocation): string {
  const words = options[LOOSE_WORDS] === undefined ? [] : [options[LOOSE_WORDS]];
  const keyed = Object.entries(options)
    .filter(([key]) => key !== LOOSE_WORDS)
    .map(([key, value]) => `${key}:${/\s/.test(value) ? `"${value}"` : value}`);
  return [`/${command}`, ...words, ...keyed].join(' ');
}
