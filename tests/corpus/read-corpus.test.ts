import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCorpus, readCorpus } from '../../src/corpus/read-corpus.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-corpus-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

describe('readCorpus', () => {
  it('reads every .md and .txt file, by name', async () => {
    const folder = await folderOf({
      'b.txt': 'Second.',
      'a.md': '---\ntitle: First\n---\nText.',
      '.hidden.md': 'no',
      'notes.pdf': 'no',
      'old/c.md': 'no',
      'odd.md/d.md': 'no',
    });
    const articles = await readCorpus(folder);
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'First'],
      ['b', 'Second.'],
    ]);
  });

  it('leaves a byte order mark out of the text', async () => {
    const [article] = await readCorpus(await folderOf({ 'a.txt': '\uFEFFNews.' }));
    expect(article?.text).toBe('News.');
  });

  it('names all that is wrong at once', async () => {
    const folder = await folderOf({
      'a.md': '---\npublished: soon\n---\nText.',
      'b.md': '',
      'c.md': new Uint8Array([0x66, 0xe9, 0x65]),
      'd.md': 'Good.',
      'd.txt': 'Good too.',
    });
    await expect(readCorpus(folder)).rejects.toThrow(
      [
        `${join(folder, 'a.md')}: published: expected YYYY-MM-DD (or YYYY, YYYY-MM, or start/end of two of these), got "soon"`,
        `${join(folder, 'b.md')}: text: expected an article, got nothing`,
        `${join(folder, 'c.md')}: text: expected UTF-8, got other bytes (save the file as UTF-8)`,
        `${join(folder, 'd.txt')}: name: expected one file of this name, got .md and .txt`,
      ].join('\n'),
    );
  });

  it.each([
    ['a folder without articles', { 'a.pdf': 'x' }, '', 'expected .md or .txt articles, got none'],
    ['no folder', {}, 'missing', 'expected a folder of articles, got nothing there'],
    ['a file', { 'a.md': 'x' }, 'a.md', 'expected a folder of articles, got a file'],
  ])('refuses %s', async (_, files, inside, message) => {
    const folder = await folderOf(files as Record<string, string>);
    await expect(readCorpus(join(folder, inside))).rejects.toThrow(message);
  });
});

it('warns of a misspelt field and harms nothing', async () => {
  const folder = await folderOf({ 'a.md': '---\npublised: 2025\nmood: calm\n---\nText.' });
  const { articles, problems, warnings } = await checkCorpus(folder);
  expect(articles).toHaveLength(1);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    `${join(folder, 'a.md')}: publised: not a field that Parley reads (did you mean published?)`,
    `${join(folder, 'a.md')}: mood: not a field that Parley reads`,
  ]);
});
