import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Article } from './article.ts';
import { daysOf } from './edtf.ts';
import { findPageDebris } from './page-debris.ts';
import type { Span } from './span.ts';

/** What is wrong with an article file; `message` reads `field: expected …, got …`. */
export class ArticleError extends Error {
  override name = 'ArticleError';
}

const TITLE_LENGTH = 120;

const words = z.string({ error: 'text' }).trim().nullish();
const frontMatter = z.object({
  title: words,
  outlet: words,
  author: words,
  url: z.url({ protocol: /^https?$/, error: 'a web address (https://…)' }).nullish(),
  published: z
    .union([z.string(), z.number()], { error: 'YYYY-MM-DD' })
    .transform(String)
    .refine((value) => daysOf(value) !== null, {
      error: 'YYYY-MM-DD (or YYYY, YYYY-MM, or start/end of two of these)',
    })
    .nullish(),
  publishedBasis: z.enum(['stated', 'inferred'], { error: '"stated" or "inferred"' }).nullish(),
  publishedReason: words,
  language: z
    .string({ error: 'a language code such as "en"' })
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'a language code such as "en"' })
    .nullish(),
});

/** The fields a front matter may have. */
export const FRONT_MATTER_FIELDS: readonly string[] = Object.keys(frontMatter.shape);

/**
 * The article in a file's content.
 *
 * A file without front matter, or with an empty one, is an article too: its title is the text's first line, its date unknown.
 *
 * @param id  the file's name without its ending
 * @throws ArticleError naming every bad field, one a line
 */
export function parseArticle(id: string, content: string): Article {
  const { yaml, text } = splitFrontMatter(content);
  const fields = checkFields(parseFields(yaml));
  if (text.trim() === '') throw new ArticleError('text: expected an article, got nothing');
  const published = fields.published ?? null;
  let debris: Span[] | null = null;
  return {
    id,
    title: fields.title ?? firstLine(text),
    outlet: fields.outlet ?? null,
    author: fields.author ?? null,
    url: fields.url ?? null,
    published,
    publishedBasis: published === null ? null : (fields.publishedBasis ?? 'stated'),
    publishedReason: fields.publishedReason ?? null,
    language: fields.language ?? 'en',
    text,
    // Found when first asked for: a start that needs no sentence need not wait for it.
    get debris() {
      debris ??= findPageDebris(text);
      return debris;
    },
  };
}

/** The keys of a file's front matter that no field has: likely misspelt. */
export function findUnknownFields(content: string): string[] {
  const fields = parseFields(splitFrontMatter(content).yaml);
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.keys(fields).filter((key) => !FRONT_MATTER_FIELDS.includes(key));
}

function splitFrontMatter(content: string): { yaml: string; text: string } {
  const opening = /^---[^\S\r\n]*(?<language>\w*)[^\S\r\n]*\r?\n/.exec(content);
  if (opening === null) return { yaml: '', text: content };
  const { language = '' } = opening.groups ?? {};
  if (language !== '') {
    throw new ArticleError(`front matter: expected YAML (a line "---"), got "---${language}"`);
  }
  const rest = content.slice(opening[0].length);
  const closing = /^---[^\S\r\n]*(?:\r?\n|$)/m.exec(rest);
  if (closing === null) {
    throw new ArticleError('front matter: expected a closing line "---", got the end of the file');
  }
  return { yaml: rest.slice(0, closing.index), text: rest.slice(closing.index + closing[0].length) };
}

function parseFields(yaml: string): unknown {
  try {
    return parseYaml(yaml, { logLevel: 'error' }) ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const place = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const where = place === undefined ? 'front matter' : `front matter, line ${place + 1}`;
    const what = error.message.split(/ at line |\n/)[0];
    throw new ArticleError(`${where}: expected YAML, got a mistake: ${what}`);
  }
}

function checkFields(fields: unknown): z.infer<typeof frontMatter> {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw new ArticleError(`front matter: expected lines "field: value", got ${JSON.stringify(fields)}`);
  }
  const filled = Object.entries(fields).filter(([, value]) => !isBlank(value));
  const result = frontMatter.safeParse(Object.fromEntries(filled));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const field = String(issue.path[0]);
    const got = JSON.stringify((fields as Record<string, unknown>)[field]);
    return `${field}: expected ${issue.message}, got ${got}`;
  });
  throw new ArticleError(lines.join('\n'));
}

/** `author: ""` says as little as no author. */
function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function firstLine(text: string): string {
  const line = (/^[^\S\r\n]*\S.*$/m.exec(text)?.[0] ?? '').trim().replace(/^#+\s+/, '');
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
