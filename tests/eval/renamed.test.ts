import { expect, it } from 'vitest';
import { buildBot } from '../../src/bot.ts';
import { loadCommands } from '../../src/commands/load-commands.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { annotate } from '../../src/text/annotate.ts';
import { readQuestions } from './ask-questions.ts';
import { buildRename, renameArticle } from './rename.ts';

const articles = await readCorpus('corpus');
const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const rename = buildRename(articles.map(annotate));
const bot = botOf(articles);
const renamedBot = botOf(articles.map((article) => renameArticle(article, rename)));

it('renames people and bodies, not places, and moves no character', () => {
  const [first] = articles;
  const text = first?.text ?? '';
  expect(rename(text)).toHaveLength(text.length);
  expect(rename(text)).not.toBe(text);
  expect(rename('Beijing and Washington')).toBe('Beijing and Washington');
});

it.each(readQuestions('tests/eval/questions.json'))(
  'no rule knows a name: $question',
  async ({ question }) => {
    expect(await hitsOf(renamedBot, rename(question))).toEqual(await hitsOf(bot, question));
  },
);

function botOf(read: readonly Article[]) {
  return buildBot({
    articles: read.map(annotate),
    commands,
    today: () => '2025-06-10',
    onBug: (error) => {
      throw error;
    },
  });
}

/** The kind of the answer, and where its citations stand. */
async function hitsOf(asked: ReturnType<typeof botOf>, question: string): Promise<string[]> {
  const { kind, citations } = await asked.answer(asked.parse(question));
  return [kind, ...citations.map(({ article, start, end }) => `${article}:${start}-${end}`)];
}
