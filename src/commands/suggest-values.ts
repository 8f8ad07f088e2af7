import type { Archive } from '../archive/archive.ts';
import type { Command } from './command.ts';
import { describeOptions, type SuggestionSource } from './options.ts';
import { normaliseTyped } from './typed-text.ts';

/** As many as Discord shows. */
const SUGGESTIONS = 25;

/**
 * Completions of `typed` for the command's option, best first: values that begin with it, then values with a word that does.
 *
 * Free text may still be sent: a completion is an offer.
 */
export function suggestValues(
  commands: readonly Command[],
  archive: Archive,
  { command, option, typed }: { command: string; option: string; typed: string },
): string[] {
  const schema = commands.find(({ name }) => name === command)?.options;
  if (schema === undefined) return [];
  const found = describeOptions(schema).find(({ name }) => name === option);
  if (found === undefined) return option === 'private' ? ['true', 'false'] : [];
  const values = found.choices.length > 0 ? found.choices : valuesOf(archive, found.suggest);
  const start = normaliseTyped(typed).toLowerCase();
  const plain = values.map((value) => ({ value, words: normaliseTyped(value).toLowerCase() }));
  const beginning = plain.filter(({ words }) => words.startsWith(start));
  const inside = plain.filter(({ words }) => words.includes(` ${start}`));
  return [...new Set([...beginning, ...inside].map(({ value }) => value))].slice(0, SUGGESTIONS);
}

function valuesOf({ vocabulary, articles }: Archive, source: SuggestionSource | null): readonly string[] {
  switch (source) {
    case 'speakers':
      return vocabulary.speakers;
    case 'goods':
      return vocabulary.goods;
    case 'topics':
      return vocabulary.topics;
    case 'dates':
      return vocabulary.dates;
    case 'articles':
      return articles.flatMap(({ article }) => [article.id, article.title]);
    default:
      return [];
  }
}
