import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { askerOf, type MadeUp } from '../made-up.ts';

const cellsOf = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells) : []));
const notesOf = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

const ask = askerOf(
  {
    published: '2025-05-01/2025-05-04',
    title: 'Xi’s ‘steady’ ports',
    text: '“Ships wait,” said Pia Lund.',
    outlet: 'The Pier',
  },
  { published: '2025-05-12/2025-11-10', title: 'Ports of call', text: 'Nothing moves.' },
  {
    published: '2025-06-05',
    title: 'Ports at peace',
    text: 'The price fell.',
    url: 'https://pier.example/peace',
  },
  { published: null, title: 'Undated rope', text: 'Rope is dear.' },
);

it('lists the articles by date, with what is unknown', async () => {
  const answer = await ask('/sources');
  expect(answer).toMatchObject({
    kind: 'answer',
    summary: 'Parley answers from 4 articles, 2025-05-01 to 2025-06-05.',
  });
  expect(cellsOf(answer).map(([id, published, outlet]) => [id, published, outlet])).toEqual([
    ['a', '2025-05-01 to 2025-05-04', 'The Pier'],
    ['b', 'undated, May 2025 to November 2025', 'outlet unknown'],
    ['c', '2025-06-05', 'outlet unknown'],
    ['d', 'undated', 'outlet unknown'],
  ]);
});

describe('gaps', () => {
  it('leave out an article that no week dates', async () => {
    expect(notesOf(await ask('/sources'))).toEqual([
      'No article between 2025-05-04 and 2025-06-05.',
      '2 articles have no date to the week.',
    ]);
  });

  const dated = (...days: string[]): MadeUp[] =>
    days.map((published) => ({ published, text: 'Ships wait.' }));
  it.each([
    [dated('2025-05-01', '2025-05-15'), []],
    [dated('2025-05-01', '2025-05-16'), ['No article between 2025-05-01 and 2025-05-16.']],
    [dated('2025-05-16', '2025-05-01'), ['No article between 2025-05-01 and 2025-05-16.']],
    [dated('2025-05-01/2025-05-07', '2025-05-02', '2025-05-20'), []],
    [[{ published: null, text: 'Ships wait.' }], ['1 article has no date to the week.']],
  ])('of case %#', async (articles, notes) => {
    expect(notesOf(await askerOf(...articles)('/sources'))).toEqual(notes);
  });
});

describe('one article', () => {
  it.each([
    ['/sources c', 'Ports at peace'],
    ['/sources C', 'Ports at peace'],
    ['/sources peace', 'Ports at peace'],
    ["/sources xi's 'steady' ports", 'Xi’s ‘steady’ ports'],
    ['/sources “Xi’s ‘steady’ ports”', 'Xi’s ‘steady’ ports'],
    ['/sources ROPE undated', 'Undated rope'],
  ])('%s', async (line, title) => {
    const answer = await ask(line);
    expect(answer).toMatchObject({ kind: 'answer', title });
    expect(answer.summary.startsWith(title)).toBe(true);
  });

  it('has its facts and opening sentence, and nobody is made to say it', async () => {
    const answer = await ask('/sources a');
    const card = Object.fromEntries(cellsOf(answer).map(([field, value]) => [field, value]));
    expect(card).toMatchObject({
      outlet: 'The Pier',
      author: 'author unknown',
      address: 'no address known',
      quotations: '1',
      speakers: 'Pia Lund',
      'opens with': '“Ships wait,” said Pia Lund.',
    });
    expect(answer.citations).toMatchObject([{ article: 'a', start: 0 }]);
    expect(answer.blocks.some(({ type }) => type === 'quotation')).toBe(false);
  });
});

it('lists several articles that the words name', async () => {
  const answer = await ask('/sources ports');
  expect(answer.summary).toBe('Several articles are called “ports”.');
  expect(cellsOf(answer).map(([id]) => id)).toEqual(['a', 'b', 'c']);
});

it.each(['/sources nothing', '/sources https://pier.example', '/sources 🚢', '/sources "!"'])(
  '%s is silent',
  async (line) => {
    const answer = await ask(line);
    expect(answer).toMatchObject({ kind: 'silent', citations: [] });
    expect(answer.summary).toMatch(/^No article is called “.*”\. \/sources lists them all\.$/);
  },
);
