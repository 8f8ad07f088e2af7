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

// note:this   that reads as an option
const LIKE_OPTION = /(?:^|\s)[a-z][a-z-]*:/i;

/** The invocation as a line that asks for the same again: `/who-said blink first speaker:"Yao Yang"`. */
export function describeInvocation({ command, options }: Invocation): string {
  const { [LOOSE_WORDS]: loose, ...named } = options;
  const words = loose === undefined ? [] : [LIKE_OPTION.test(loose) ? quote(loose) : loose];
  const keyed = Object.entries(named).map(
    ([key, value]) => `${key}:${/[\s"“”]|^$/.test(value) ? quote(value) : value}`,
  );
  return [`/${command}`, ...words, ...keyed].join(' ');
}

function quote(value: string): string {
  return `"${value.replace(/["“”]/g, "'")}"`;
}
