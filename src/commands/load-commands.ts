import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Command } from './command.ts';

/** Discord's rule for the names of commands and options, safe on Slack. */
const name = z
  .string({ error: 'text' })
  .regex(/^[a-z0-9-]{1,32}$/, { error: '1 to 32 lower-case letters, digits and "-"' });
const A_SENTENCE = 'a sentence of at most 100 characters';
const description = z
  .string({ error: A_SENTENCE })
  .min(1, { error: A_SENTENCE })
  .max(100, { error: A_SENTENCE });
const A_LINE = 'a line that asks this command, such as "/tariffs steel"';

const commandShape = z
  .object({
    name,
    description,
    example: z.string({ error: A_LINE }),
    options: z.instanceof(z.ZodObject, { error: 'a zod object' }),
    run: z.custom((run) => typeof run === 'function', { error: 'a function' }),
  })
  .refine((command) => command.example.split(' ')[0] === `/${command.name}`, {
    path: ['example'],
    error: A_LINE,
  });

/**
 * The commands of a folder, by name: the default export of every file in it.
 *
 * @throws Error naming the file, what was expected and what was there
 */
export async function loadCommands(folder: URL): Promise<Command[]> {
  const ending = extname(import.meta.url);
  const names = await readdir(fileURLToPath(folder));
  const files = names.filter((file) => file.endsWith(ending) && !file.endsWith(`.d${ending}`)).sort();
  return Promise.all(files.map((file) => loadCommand(folder, file)));
}

async function loadCommand(folder: URL, file: string): Promise<Command> {
  const where = `commands/${file}`;
  const command = await importCommand(new URL(file, folder), where);
  const issue = commandShape.safeParse(command).error?.issues[0];
  if (issue !== undefined) throw new Error(`${where}: ${describeIssue(issue, command)}`);
  if (`${command.name}${extname(file)}` !== file) {
    throw new Error(`${where}: name: expected the file's name, got "${command.name}"`);
  }
  for (const [option, schema] of Object.entries(command.options.shape)) {
    checkOption(option, schema as z.ZodType, `${where}: options.${option}`);
  }
  return command;
}

async function importCommand(file: URL, where: string): Promise<Command> {
  try {
    const module: { default?: Command } = await import(file.href);
    if (module.default !== undefined) return module.default;
  } catch (cause) {
    const got = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${where}: expected a module that loads, got ${got}`, { cause });
  }
  throw new Error(`${where}: expected a default export made with defineCommand, got none`);
}

function checkOption(option: string, schema: z.ZodType, where: string): void {
  if (option === 'private' || !name.safeParse(option).success) {
    throw new Error(`${where}: expected 1 to 32 lower-case letters, digits and "-", not "private"`);
  }
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const described = inner.meta()?.description;
  if (!description.safeParse(described).success) {
    throw new Error(`${where}: expected a description, ${A_SENTENCE}, got ${JSON.stringify(described)}`);
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue, command: Command): string {
  const field = String(path[0]);
  const got = JSON.stringify((command as unknown as Record<string, unknown>)[field]);
  return `${field}: expected ${message}, got ${got}`;
}
