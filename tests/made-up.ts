import { type Bot, buildBot } from '../src/bot.ts';
import { loadCommands } from '../src/commands/load-commands.ts';
import type { Article } from '../src/corpus/article.ts';
import { type AnnotatedArticle, annotate } from '../src/text/annotate.ts';
import { articleOf } from './article-of.ts';

/** The text of a made-up article, and the fields that matter. */
export interface MadeUp extends Partial<Article> {
  readonly text: string;
}

/** The asker's day in these tests: a Tuesday. */
export const TODAY = '2025-07-01';

export const commands = await loadCommands(new URL('../commands/', import.meta.url));

/** Made-up articles with the ids `a`, `b`, `c`, … */
export function annotatedOf(...articles: readonly MadeUp[]): AnnotatedArticle[] {
  return articles.map((fields, i) =>
    annotate(articleOf(fields.text, { id: String.fromCharCode(97 + i), ...fields })),
  );
}

/** A bot over annotated articles; a bug fails the test. */
export function botOver(articles: readonly AnnotatedArticle[]): Bot {
  const onBug = (error: Error) => {
    throw error;
  };
  return buildBot({ articles, commands, today: () => TODAY, onBug });
}

/** Asks a bot over made-up articles, a line at a time. */
export function askerOf(...articles: readonly MadeUp[]) {
  const bot = botOver(annotatedOf(...articles));
  return (line: string) => bot.answer(bot.parse(line));
}
