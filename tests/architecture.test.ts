import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The floors from the ground up; a file imports from its own floor or a lower one. */
const FLOORS = [
  'src/corpus/',
  'src/text/',
  'src/archive/',
  'src/answer/',
  'src/chart/',
  'src/commands/',
  'src/core.ts',
  'src/bot.ts',
  'src/annotation-cache.ts',
  'src/conversation/',
  'src/adapters/',
  'src/environment.ts',
  'src/join-platforms.ts',
  'src/main.ts',
];

/** Where each package may be imported: a file's path starts with one of these. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['src/archive/'],
  stemmer: ['src/archive/'],
  'discord.js': ['src/adapters/discord/'],
  '@slack/bolt': ['src/adapters/slack/'],
  '@slack/web-api': ['src/adapters/slack/'],
  '@slack/types': ['src/adapters/slack/'],
  dotenv: ['src/main.ts'],
  yaml: ['src/corpus/parse-article.ts'],
  zod: ['src/corpus/parse-article.ts', 'src/commands/', 'src/environment.ts', 'src/adapters/', 'commands/'],
  'fastest-levenshtein': ['src/corpus/', 'src/archive/', 'src/commands/'],
};

const IMPORT = /(?:^|\n)(?:import|export)\b[^;]*?\bfrom '(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/g;

const files = [...listFiles('src'), ...listFiles('commands')];
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
const inside = imports.filter(({ target }) => !isOutside(target));
const outside = imports.filter(({ target }) => isOutside(target) && !target.startsWith('node:'));

describe('the floors', () => {
  it('are seen: there are files and imports to check', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(inside.length).toBeGreaterThan(50);
    expect(outside.length).toBeGreaterThan(5);
  });

  it.each(inside.filter(({ file }) => file.startsWith('src/')))(
    '$file may import $target',
    ({ file, target }) => {
      expect(floorOf(target)).toBeLessThanOrEqual(floorOf(file));
    },
  );

  it.each(imports.filter(({ file }) => file.startsWith('commands/')))(
    '$file enters by the door: $target',
    ({ target }) => {
      expect(['src/core.ts', 'zod']).toContain(target);
    },
  );

  it.each(inside.filter(({ file }) => file.startsWith('src/adapters/')))(
    '$file knows no other adapter: $target',
    ({ file, target }) => {
      if (!target.startsWith('src/adapters/')) return expect(floorOf(target)).toBeLessThan(floorOf(file));
      expect(adapterOf(target)).toBe(adapterOf(file));
    },
  );
});

describe('the packages', () => {
  it.each(outside)('$file may import $target', ({ file, target }) => {
    const places = PACKAGES[target] ?? [];
    expect(places.some((place) => file.startsWith(place))).toBe(true);
  });
});

it('keeps the clock, disk, network and environment out of the floors below the doors', () => {
  const pure = files.filter((file) =>
    /^src\/(?:corpus|text|archive|answer|commands|conversation)\//.test(file),
  );
  const impure = pure
    .filter((file) => !/\/(?:read-corpus|load-commands)\.ts$/.test(file))
    .filter((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return /process\.env|\bDate\.now\(|new Date\(\)|from 'node:(?:fs|net|http|https)/.test(code);
    });
  expect(impure).toEqual([]);
});

it('has the top level that was fixed', () => {
  const visible = readdirSync(root).filter((name) => !name.startsWith('.'));
  const fixed = [
    'src',
    'commands',
    'corpus',
    'tests',
    'package.json',
    'tsconfig.json',
    'README.md',
    'package-lock.json',
    'biome.json',
    'LICENSE',
    'CHANGELOG.md',
    'node_modules',
    'dist',
  ];
  expect(visible.filter((name) => !fixed.includes(name))).toEqual([]);
});

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Packages by name, files by their path from the top. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(IMPORT)].map(({ groups }) => {
    const target = groups?.from ?? groups?.lazy ?? '';
    return target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target;
  });
}

function isOutside(target: string): boolean {
  return !/^(?:src|commands)\//.test(target);
}

function floorOf(file: string): number {
  const floor = FLOORS.findIndex((place) => file.startsWith(place));
  if (floor < 0) throw new Error(`${file} is on no floor`);
  return floor;
}

function adapterOf(file: string): string | undefined {
  return file.split('/')[2];
}
