import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Command } from './command.ts';

const commandShape = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,32}$/, { error: '1 to 32 lower-case letters, digits and "-"' }),
  description: z.string().min(1).max(100, { error: 'a sentence of at most 100 characters' }),
  example: z.string().startsWith('/', { error: 'a line that starts with "/"' }),
  options: z.instanceof(z.ZodObject, { error: 'a zod object' }),
  run: z.custom((run) => typeof run === 'function', { error: 'a function' }),
});

/**
 * The commands of a folder, by name: the default export of every file in it.
 *
 * @throws Error naming the file, what was expected and what was there
 */
export async function loadCommands(folder: URL): Promise<Command[]> {
  const ending = extname(import.meta.url);
  const names = await readdir(fileURLToPath(folder));
  const files = names.filter((name) => name.endsWith(ending) && !name.endsWith(`.d${ending}`)).sort();
  return Promise.all(files.map((file) => loadCommand(folder, file)));
}

async function loadCommand(folder: URL, file: string): Promise<Command> {
  const module: { default?: Command } = await import(new URL(file, folder).href);
  const where = `commands/${file}`;
  if (module.default === undefined) {
    throw new Error(`${where}: expected a default export made with defineCommand, got none`);
  }
  const checked = commandShape.safeParse(module.default);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`${where}: ${issue?.path.join('.')}: expected ${issue?.message}`);
  }
  if (`${module.default.name}${extname(file)}` !== file) {
    throw new Error(`${where}: name: expected the file's name, got "${module.default.name}"`);
  }
  return module.default;
}
