import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// The doors, as real processes of the built program (npm test builds it first).

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

const MAIN = join('dist', 'src', 'main.js');
const ENVIRONMENT = {
  ...process.env,
  CORPUS_DIR: 'corpus',
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  DISCORD_TOKEN: '',
};
const ANSWER_KEYS = [
  'kind',
  'command',
  'title',
  'summary',
  'asOf',
  'coverage',
  'blocks',
  'citations',
  'page',
  'actions',
];
const CITATION_KEYS = [
  'number',
  'article',
  'title',
  'outlet',
  'published',
  'publishedBasis',
  'url',
  'start',
  'end',
  'text',
];
const KINDS = ['answer', 'near-miss', 'silent', 'invalid', 'error'];
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-'));
  const files: Record<string, string> = {
    'batch.txt': '\uFEFF/tariffs\r\n\r\n   \r\n/sources\r\n/trade-help',
    'good/one.md': '---\ntitle: One\npublished: 2025-05-14\n---\nNorland put a 12% tariff on glass.\n',
    'bad/date.md': '---\npublished: April 3\n---\nNorland put a 12% tariff on glass.\n',
    'bad/open.md': '---\ntitle: Open\nNorland put a 12% tariff on glass.\n',
    'bad/good.md': 'Norland put a 12% tariff on glass.\n',
    'blank/empty.md': '',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, 'none'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the program does with the arguments; `FOLDER` in them is the test's own. */
function run(...args: string[]): Promise<Outcome> {
  const given = args.map((arg) => arg.replace('FOLDER', folder));
  const options = { env: ENVIRONMENT, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...given], options, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
    child.stdin?.end();
  });
}

function parseLines(out: string): Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ask', () => {
  it('answers one line in plain text, with sources and the age of the newest article', async () => {
    const { code, out, err } = await run('ask', '/tariffs');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\[1\] .+\n {4}— .+ · .+ · .+ · \d{3}$/m);
    expect(out).toContain('The newest article is ');
    expect(out).not.toContain('\u001b');
  });

  it('gives every line of a batch one JSON answer, with all keys', async () => {
    const { code, out } = await run('ask', '--json', '--batch', 'FOLDER/batch.txt');
    const answers = parseLines(out);
    expect(code).toBe(0);
    expect(answers.map(({ command }) => command)).toEqual(['tariffs', 'sources', 'trade-help']);
    for (const answer of answers) {
      expect(Object.keys(answer).sort()).toEqual(ANSWER_KEYS.toSorted());
      expect(Object.keys(answer.coverage as object)).toEqual(['articles', 'from', 'to']);
      for (const citation of answer.citations as object[]) {
        expect(Object.keys(citation).sort()).toEqual(CITATION_KEYS.toSorted());
      }
    }
  });

  it('shows each question of a batch above its answer', async () => {
    const { out } = await run('ask', '--batch', 'FOLDER/batch.txt');
    expect(out.match(/^> .+$/gm)).toEqual(['> /tariffs', '> /sources', '> /trade-help']);
  });

  it('reads the folder it is given', async () => {
    const { out } = await run('ask', '--json', '--corpus', 'FOLDER/good', '/sources');
    expect(parseLines(out)[0]?.coverage).toEqual({ articles: 1, from: '2025-05-14', to: '2025-05-14' });
  });

  it('answers whatever is typed, in a sentence', async () => {
    const typed = [
      'a'.repeat(10_000),
      '\u001b[31mred\u0007',
      '🐼🔥',
      '关税是多少？',
      '"',
      '/',
      '//',
      '/ tariffs',
      '/tarifs',
      '/constructor',
      '/tariffs sid:x',
      '/tariffs side:',
      '/tariffs constructor:x',
      '/tariffs as-of:2025-02-30',
      '/who-said speaker:',
      '/who-said exact:perhaps words:(((',
      '/sources article:../../package.json',
      '/trade-help me',
    ];
    await writeFile(join(folder, 'hostile.txt'), typed.join('\n'));
    const { code, out, err } = await run('ask', '--json', '--batch', 'FOLDER/hostile.txt');
    const answers = parseLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers).toHaveLength(typed.length);
    for (const { kind, summary } of answers) {
      expect(KINDS).toContain(kind);
      expect(kind).not.toBe('error');
      expect(summary).toMatch(/\w+ \w+/);
    }
    const misspelt = answers.filter((_, i) => typed[i]?.startsWith('/tariffs '));
    expect(misspelt.map(({ kind }) => kind)).toEqual(misspelt.map(() => 'invalid'));
  });

  it('answers nothing at all too', async () => {
    const { code, out, err } = await run('ask', '');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim()).not.toBe('');
  });
});

describe('flags that are not understood', () => {
  it.each(
    [
      ['ask', '--bogus', 'x'],
      ['ask'],
      ['ask', '--batch', 'FOLDER/batch.txt', 'and a line'],
      ['corpus', 'burn'],
      ['corpus', 'check', '--json'],
      ['start', '--port', '80'],
      ['begin'],
    ].map((args) => ({ args })),
  )('$args ends with 2, a sentence and the usage', async ({ args }) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^\S.+[.'"]\s+Usage:\n {2}npm start\n/);
    expect(err).not.toMatch(STACK);
  });
});

describe('a corpus that cannot be read', () => {
  it.each([
    ['bad', 'date.md: published: expected YYYY-MM-DD', 'got "April 3"'],
    ['blank', 'empty.md: text: expected an article', 'got nothing'],
    ['none', 'none: expected .md or .txt articles', 'got none'],
    ['nowhere', 'nowhere: expected a folder of articles', 'got nothing there'],
    ['batch.txt', 'batch.txt: expected a folder of articles', 'got a file'],
  ])('%s ends with 1 and %j', async (name, expected, got) => {
    const { code, out, err } = await run('ask', '--json', '--corpus', `FOLDER/${name}`, '/tariffs');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(expected);
    expect(err).toContain(got);
    expect(err).not.toMatch(STACK);
  });
});

it.each([
  ['nothing.txt', 'got nothing there'],
  ['good', 'got a folder'],
])('a batch of %s is refused: %s', async (name, got) => {
  const { code, out, err } = await run('ask', '--batch', `FOLDER/${name}`);
  expect(code).not.toBe(0);
  expect(out).toBe('');
  expect(err).toContain(`${name}: expected a file of questions, one a line, ${got}`);
});

describe('corpus', () => {
  it('exports lines of JSON, every span verbatim and every fact with its sentence', async () => {
    const { code, out } = await run('corpus', 'export');
    const records = parseLines(out);
    const texts = new Map(
      records.filter(({ type }) => type === 'article').map(({ id, text }) => [id, String(text)]),
    );
    const spans = records.filter(({ type }) => type !== 'article');
    expect(code).toBe(0);
    expect(texts.size).toBeGreaterThanOrEqual(5);
    expect(new Set(spans.map(({ type }) => type))).toContain('sentence');
    for (const { type, article, start, end, text, sentence } of spans) {
      expect(texts.get(article)?.slice(Number(start), Number(end))).toBe(text);
      if (type !== 'sentence') expect(texts.get(article)).toContain(sentence);
    }
  });

  it('checks a good folder', async () => {
    const { code, out } = await run('corpus', 'check', '--corpus', 'FOLDER/good');
    expect({ code, out }).toEqual({ code: 0, out: `${join(folder, 'good')}: 1 articles, all good.\n` });
  });

  it('lists every bad file', async () => {
    const { code, out, err } = await run('corpus', 'check', '--corpus', 'FOLDER/bad');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.match(/\w+\.md/g)).toEqual(['date.md', 'open.md']);
  });
});

describe('npm start', () => {
  it('says how to configure it where there is no terminal', async () => {
    const { code, out, err } = await run('start');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Parley has nobody to talk to: .+\n$/);
  });

  const hasPseudoTerminal = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
  it.skipIf(!hasPseudoTerminal)('talks in a terminal, in colour, and leaves with 0', async () => {
    const child = spawn('script', ['-qec', `"${process.execPath}" ${MAIN}`, '/dev/null'], {
      env: { ...ENVIRONMENT, TERM: 'xterm', NO_COLOR: '' },
    });
    const lines = ['/trade-help\r', 'exit\r'];
    let written = '';
    child.stdout.on('data', (chunk) => {
      written += chunk;
      if (stripVTControlCharacters(written).endsWith('\n> ')) child.stdin.write(lines.shift() ?? '');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(written).toContain('\u001b[1m');
    expect(stripVTControlCharacters(written)).toMatch(/\/tariffs +The tariff rates/);
  });
});
