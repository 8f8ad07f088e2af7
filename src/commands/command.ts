import type { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import type { Archive } from '../archive/archive.ts';

/** What a command's `run` is given. */
export interface Request<Options> {
  readonly options: Options;
  readonly archive: Archive;
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The page asked for, from 1. */
  readonly page: number;
  /** All commands, for help. */
  readonly commands: readonly Command[];
  /** Lets another command answer; its name goes into the answer. */
  readonly delegate: (command: string, options: Readonly<Record<string, string>>) => Promise<Answer>;
}

/** A slash command: its definition, and how it answers. */
export interface Command<Schema extends z.ZodObject = z.ZodObject> {
  /** 1 to 32 lower-case letters, digits and `-`; the file's name too. */
  readonly name: string;
  /** One sentence of at most 100 characters. */
  readonly description: string;
  /** A line that works on the corpus as it stands. */
  readonly example: string;
  /** One zod object: types, validation, help and registration. Its first option takes words without a key. */
  readonly options: Schema;
  run(request: Request<z.output<Schema>>): Promise<Answer>;
}

/** The command as given, its option types known to `run`. */
export function defineCommand<Schema extends z.ZodObject>(command: Command<Schema>): Command<Schema> {
  return command;
}
