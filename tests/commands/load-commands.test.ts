import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/commands/load-commands.ts';
import { commands } from '../made-up.ts';

const zod = import.meta.resolve('zod');
const door = new URL('../../src/core.ts', import.meta.url).href;
const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

async function load(file: string, code: string) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-commands-'));
  made.push(folder);
  const imports = `import { z } from '${zod}';\nimport { textOption } from '${door}';\n`;
  await writeFile(join(folder, file), `${imports}${code}`);
  await writeFile(join(folder, 'README.md'), 'not a command');
  return loadCommands(pathToFileURL(`${folder}/`));
}

const commandOf = (fields: string) => `export default {
  name: 'ports', description: 'Ports', example: '/ports', options: z.object({}), run: async () => null,
  ${fields}
};`;

it('loads the commands of the folder, by name', () => {
  expect(commands.map(({ name }) => name)).toEqual([
    'ask',
    'compare',
    'sources',
    'tariffs',
    'timeline',
    'trade-help',
    'who-said',
  ]);
});

it('loads a file dropped in', async () => {
  const code = commandOf(
    `options: z.object({ port: textOption('Which port').optional() }), example: '/ports x'`,
  );
  expect((await load('ports.ts', code)).map(({ name }) => name)).toEqual(['ports']);
});

describe('a bad command stops the start:', () => {
  it.each([
    [
      'no default export',
      'export const ports = 1;',
      'expected a default export made with defineCommand, got none',
    ],
    ['not loading', `throw new Error('broken');`, 'expected a module that loads, got broken'],
    [
      'a bad name',
      commandOf(`name: 'Ports!'`),
      'name: expected 1 to 32 lower-case letters, digits and "-", got "Ports!"',
    ],
    [
      'another name',
      commandOf(`name: 'docks', example: '/docks'`),
      `name: expected the file's name, got "docks"`,
    ],
    [
      'no description',
      commandOf(`description: ''`),
      'description: expected a sentence of at most 100 characters, got ""',
    ],
    [
      'a long one',
      commandOf(`description: 'x'.repeat(101)`),
      'description: expected a sentence of at most 100',
    ],
    ['another example', commandOf(`example: '/docks'`), 'example: expected a line that asks this command'],
    ['no zod object', commandOf(`options: {}`), 'options: expected a zod object, got {}'],
    ['no function', commandOf(`run: 'later'`), 'run: expected a function, got "later"'],
    [
      'an option named private',
      commandOf(`options: z.object({ private: textOption('x') })`),
      'options.private: expected',
    ],
    [
      'a bad option',
      commandOf(`options: z.object({ asOf: textOption('x') })`),
      'options.asOf: expected 1 to 32',
    ],
    [
      'an option unexplained',
      commandOf(`options: z.object({ port: z.string() })`),
      'options.port: expected a description',
    ],
  ])('%s', async (_, code, message) => {
    await expect(load('ports.ts', code)).rejects.toThrow(`commands/ports.ts: ${message}`);
  });
});
