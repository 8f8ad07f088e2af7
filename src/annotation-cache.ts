import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Article } from './corpus/article.ts';
import { type AnnotatedArticle, annotate } from './text/annotate.ts';

/** Beside the compiled code, which every build empties: annotations of older rules are never read. */
const FOLDER = new URL('../annotations/', import.meta.url);

/** Articles annotated between two turns of the event loop. */
const BATCH = 20;

/**
 * The articles annotated, each once for its content: what an earlier start has read is taken from disk.
 *
 * A cache that cannot be read or written is done without.
 */
export async function annotateAll(articles: readonly Article[]): Promise<AnnotatedArticle[]> {
  const annotated: AnnotatedArticle[] = [];
  for (let i = 0; i < articles.length; i += BATCH) {
    annotated.push(...(await Promise.all(articles.slice(i, i + BATCH).map(annotateOnce))));
  }
  return annotated;
}

async function annotateOnce(article: Article): Promise<AnnotatedArticle> {
  const hash = createHash('sha256')
    .update(JSON.stringify([article.published, article.text]))
    .digest('hex');
  const file = fileURLToPath(new URL(`${hash}.json`, FOLDER));
  try {
    return { ...JSON.parse(await readFile(file, 'utf8')), article };
  } catch {
    const { article: _, ...annotations } = annotate(article);
    await write(file, JSON.stringify(annotations)).catch(() => undefined);
    return { ...annotations, article };
  }
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, file);
}
