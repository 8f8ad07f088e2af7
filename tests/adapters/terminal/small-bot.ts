import { z } from 'zod';
import { type Bot, buildBot } from '../../../src/bot.ts';
import {
  buildAnswer,
  choiceOption,
  defineCommand,
  paginate,
  type Source,
  textOption,
} from '../../../src/core.ts';
import { annotate } from '../../../src/text/annotate.ts';
import { articleOf } from '../../article-of.ts';

export const TODAY = '2025-05-20';

const TEXT = `Norland put a duty on glass. Sudland answered with a duty on wool. Talks begin in May.
“Nobody gains from this,” said Ada Quist of the Norland Chamber.`;

/** Every sentence of the articles, two a page. */
const list = defineCommand({
  name: 'list',
  description: 'Every sentence',
  example: '/list side:wool',
  options: z.object({
    side: choiceOption('Whose', ['wool', 'glass', 'wood']).optional(),
    speaker: textOption('Who', 'speakers').optional(),
  }),
  async run({ archive, page }) {
    const sources = archive.articles.flatMap(({ article, sentences }) =>
      sentences.map((sentence): Source => ({ article, fact: sentence, evidence: sentence })),
    );
    const { items, number, of } = paginate(sources, page, 2);
    return buildAnswer({
      command: 'list',
      kind: 'answer',
      title: 'List',
      summary: `Page ${number}`,
      coverage: archive.coverage,
      blocks: [{ type: 'timeline', rows: items.map(rowOf) }],
      page: { number, of },
    });
  },
});

/** Repeats the question. */
const ask = defineCommand({
  name: 'ask',
  description: 'Repeats the question',
  example: '/ask What did Norland do?',
  options: z.object({ question: textOption('Any') }),
  async run({ options, archive }) {
    const summary = `Heard: ${options.question}`;
    return buildAnswer({ command: 'ask', kind: 'silent', title: 'Ask', summary, coverage: archive.coverage });
  },
});

/** A bot of one article and two commands, one with pages, one that repeats what it understood. */
export function smallBot(): Bot {
  return buildBot({
    articles: [annotate(articleOf(TEXT))],
    commands: [ask, list],
    today: () => TODAY,
    onBug: (error) => {
      throw error;
    },
  });
}

function rowOf(source: Source) {
  return {
    date: '2025-05-14',
    basis: 'reported' as const,
    text: source.evidence.text,
    side: 'other' as const,
    cites: [source],
  };
}
