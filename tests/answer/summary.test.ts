import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type AnnotatedArticle, annotate } from '../../src/text/annotate.ts';
import { annotatedOf, botOver, commands } from '../made-up.ts';

/** Words of the bot's own sentences that begin with a capital or are set so. */
const OWN = `Parley US China EU No The Articles But Only One Another That Reported Speaker Did Searched Example Which There
  Several US-China A I`;
// 145   2025-05-01   30%
const NUMBER = /\d+(?:[.,-]\d+)*/g;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'-]*/gu;

/** Numbers, dates and capitalised words of the summary that nothing it may draw on has. */
function findUnfounded(answer: Answer, line: string, articles: readonly AnnotatedArticle[]): string[] {
  const cited = answer.citations.flatMap(({ text, title, outlet, published }) => [
    text,
    title,
    outlet,
    published,
  ]);
  const inCited = articles.filter(({ article }) =>
    answer.citations.some((citation) => citation.article === article.id),
  );
  const annotated = inCited.flatMap(({ quotations, tariffs, events, dates }) => [
    ...quotations.flatMap(({ text, attribution }) => [
      text,
      attribution?.speaker,
      attribution?.role,
      attribution?.via,
    ]),
    ...tariffs.flatMap((tariff) => Object.values(tariff).map(String)),
    ...events.flatMap(({ date, actors }) => [date, ...actors]),
    ...dates.map(({ value }) => value),
  ]);
  // "Did you mean Pia Lund?" names somebody whom the corpus quotes, where nothing is found to cite.
  const quoted = answer.kind === 'silent' ? articles.flatMap(({ quotations }) => quotations) : [];
  const speakers = quoted.map(({ attribution }) => attribution?.speaker);
  const { coverage, asOf } = answer;
  const examples = commands.map(({ example }) => example);
  const own = [OWN, asOf, coverage.from, coverage.to, coverage.articles, line, ...examples];
  const founded = plain([...cited, ...annotated, ...speakers, ...own].join('\n'));
  const words = [...(answer.summary.match(NUMBER) ?? []), ...(answer.summary.match(NAME) ?? [])];
  return words.filter((word) => !founded.includes(plain(word).replace(/[.'-]+$/, '')));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
}

const LINES = [
  '/tariffs',
  '/tariffs as-of:2025-05-02',
  '/tariffs as-of:2030-01-01',
  '/tariffs side:us-on-china',
  '/tariffs side:china-on-us status:exempted',
  '/tariffs status:threatened',
  '/tariffs semiconductors',
  '/tariffs goods:rope',
  '/who-said blink first',
  '/who-said speaker:Trump',
  '/who-said speaker:"the economist"',
  '/who-said deal terms fair speaker:Trump',
  '/who-said cranes speaker:Lund',
  '/who-said speaker:Lundt',
  '/who-said zebra',
  '/timeline',
  '/timeline order:newest',
  '/timeline tariffs',
  '/timeline from:2025-04-01 to:2025-04-30',
  '/timeline talks side:us',
  '/timeline zebras',
  '/compare formal talks',
  '/compare tariffs',
  '/compare negotiations',
  '/compare rope',
  '/compare the economy',
  '/sources',
  '/sources a',
  '/sources 004',
  '/sources zebra',
  '/trade-help',
  'What tariff does the US charge on Chinese goods?',
  'When did China suspend its duty?',
  'Who said both sides are waiting?',
  'What is the capital of Peru?',
  '/tariffs side:ours',
  '/nothing',
];

const madeUp = annotatedOf(
  {
    published: '2025-05-13',
    title: 'Ropes',
    text: `The United States cut its tariffs on Chinese goods from 145% to 30% on May 14, 2025, for 90 days. It threatened to impose a 60% tariff on Chinese rope.

“Both sides are waiting for the other to move first,” said Pia Lund, an economist at Delta University. China denied that formal talks had begun.`,
  },
  {
    published: '2025-05-20',
    outlet: 'The Pier',
    text: `China suspended its 34% duty on American goods on May 12, 2025. Formal talks began in Delta City on May 10, 2025.

“The cranes are still,” said Bo Berg, a harbour master. Some Chinese products face a U.S. tariff as high as 145%.`,
  },
  { published: null, text: 'Rope is dear.' },
);
const real = (await readCorpus('corpus')).map(annotate);

describe.each([
  ['a made-up corpus', madeUp],
  ['the corpus', real],
])('over %s, a summary draws on its citations alone:', (_, articles) => {
  const bot = botOver(articles);
  it.each(LINES)('%s', async (line) => {
    const answer = await bot.answer(bot.parse(line));
    expect(answer.summary).not.toBe('');
    expect(findUnfounded(answer, line, articles)).toEqual([]);
  });
});

it.each([
  ['a number', 'The rate is 77%.', ['77']],
  ['a date', 'It began on 2024-01-01.', ['2024-01-01']],
  ['a name', 'Mallory denied it.', ['Mallory']],
])('%s from nowhere is found', async (_, summary, unfounded) => {
  const bot = botOver(madeUp);
  const answer = await bot.answer(bot.parse('/tariffs'));
  expect(findUnfounded({ ...answer, summary }, '/tariffs', madeUp)).toEqual(unfounded);
});
