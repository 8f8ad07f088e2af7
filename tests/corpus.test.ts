import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../src/adapters/terminal/export-records.ts';
import { type Bot, buildBot } from '../src/bot.ts';
import { loadCommands } from '../src/commands/load-commands.ts';
import { checkCorpus, readCorpus } from '../src/corpus/read-corpus.ts';
import { annotate } from '../src/text/annotate.ts';

const folder = fileURLToPath(new URL('../corpus', import.meta.url));
const articles = (await readCorpus(folder)).map(annotate);
const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
const commands = await loadCommands(new URL('../commands/', import.meta.url));
const bot: Bot = buildBot({
  articles,
  commands,
  today: () => '2025-06-10',
  onBug: (error) => {
    throw error;
  },
});

interface Exported {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence?: string;
}

describe('the corpus', () => {
  it('has no bad file and no unknown field', async () => {
    const { problems, warnings } = await checkCorpus(folder);
    expect([...problems, ...warnings]).toEqual([]);
  });

  it('dates no article without saying how the date is known', () => {
    for (const { article } of articles) {
      expect(
        article.publishedBasis === 'inferred' ? article.publishedReason : article.published,
      ).not.toBeNull();
    }
  });
});

describe.each(articles.map((annotated) => [annotated.article.id, annotated] as const))(
  '%s',
  (id, annotated) => {
    const records = recordsOf(annotated).filter(
      (record) => record.type !== 'article',
    ) as unknown as Exported[];
    const facts = records.filter(({ type }) => type !== 'sentence');

    it('exports only verbatim spans', () => {
      expect(records.length).toBeGreaterThan(10);
      const wrong = records.filter(({ start, end, text }) => texts.get(id)?.slice(start, end) !== text);
      expect(wrong).toEqual([]);
    });

    it('gives every fact the sentence that holds it', () => {
      const loose = facts.filter(({ text, sentence }) => !sentence?.includes(text));
      expect(loose).toEqual([]);
    });

    it('has its sentences in order, over every character that is not white space', () => {
      const sentences = records.filter(({ type }) => type === 'sentence');
      let from = 0;
      for (const { start, end } of sentences) {
        expect(texts.get(id)?.slice(from, start).trim()).toBe('');
        from = end;
      }
      expect(texts.get(id)?.slice(from).trim()).toBe('');
    });

    it('takes no fact from page debris', () => {
      const { debris } = annotated.article;
      const taken = facts.filter((fact) =>
        debris.some(({ start, end }) => fact.start < end && start < fact.end),
      );
      expect(taken).toEqual([]);
    });
  },
);

describe('every command', () => {
  it('is there', () => {
    const names = ['ask', 'compare', 'sources', 'tariffs', 'timeline', 'trade-help', 'who-said'];
    expect(commands.map(({ name }) => name)).toEqual(names);
  });

  it.each(commands)('$name: its example, $example, is answered with verbatim citations', async (command) => {
    const answer = await bot.answer(bot.parse(command.example));
    expect(answer.kind).toBe('answer');
    const wrong = answer.citations.filter(
      ({ article, start, end, text }) => texts.get(article)?.slice(start, end) !== text,
    );
    expect(wrong).toEqual([]);
    const isAboutItself = command.name === 'sources' || command.name === 'trade-help';
    expect(answer.citations.length > 0).toBe(!isAboutItself);
  });

  it.each(commands)('$name: is described in a sentence that fits every platform', ({ description }) => {
    expect(description.length).toBeLessThanOrEqual(100);
  });
});
