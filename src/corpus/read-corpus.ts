import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { Article } from './article.ts';
import { ArticleError, FRONT_MATTER_FIELDS, findUnknownFields, parseArticle } from './parse-article.ts';

/** What was read from a folder: its articles by id, what is wrong, and what looks wrong but harms nothing. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  /** `folder/file.md: field: expected …, got …`, one a line. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * The articles of a folder, by id: every `.md` and `.txt` file in it, not those of its subfolders.
 *
 * @throws Error naming every bad file with its field, what was expected and what was there
 */
export async function readCorpus(folder: string): Promise<Article[]> {
  const { articles, problems } = await checkCorpus(folder);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...articles];
}

/** Reads the folder without throwing: all that is wrong with it at once. */
export async function checkCorpus(folder: string): Promise<CorpusReading> {
  const files = await listFiles(folder);
  if (typeof files === 'string') return { articles: [], problems: [files], warnings: [] };
  const articles = new Map<string, Article>();
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const id = parse(file).name;
    try {
      const content = await readText(path);
      if (articles.has(id)) throw new ArticleError('name: expected one file of this name, got .md and .txt');
      articles.set(id, parseArticle(id, content));
      warnings.push(...findUnknownFields(content).map((field) => describeUnknown(path, field)));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(...error.message.split('\n').map((line) => `${path}: ${line}`));
    }
  }
  if (files.length === 0) problems.push(`${folder}: expected .md or .txt articles, got none`);
  return { articles: [...articles.values()], problems, warnings };
}

async function listFiles(folder: string): Promise<string[] | string> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names.filter((name) => /^[^.].*\.(md|txt)$/i.test(name)).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const got = code === 'ENOENT' ? 'nothing there' : code === 'ENOTDIR' ? 'a file' : String(code);
    return `${folder}: expected a folder of articles, got ${got}`;
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError('text: expected UTF-8, got other bytes (save the file as UTF-8)');
  }
}

function describeUnknown(path: string, field: string): string {
  const near = FRONT_MATTER_FIELDS.find((known) => distance(known.toLowerCase(), field.toLowerCase()) <= 2);
  return `${path}: ${field}: not a field that Parley reads${near ? ` (did you mean ${near}?)` : ''}`;
}
