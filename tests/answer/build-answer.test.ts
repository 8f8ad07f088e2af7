import { expect, it } from 'vitest';
import { buildActions } from '../../src/answer/build-actions.ts';
import { buildAnswer } from '../../src/answer/build-answer.ts';
import { widenCitations } from '../../src/answer/widen-citations.ts';
import { buildSourced } from '../../src/archive/sourced.ts';
import { annotatedOf } from '../made-up.ts';

const [a, b] = annotatedOf(
  {
    text: 'One waits. Two wait. Three wait. Four wait.\n\nSubscribe to our newsletter\n\nFive wait. Six wait.',
  },
  { text: 'Seven wait.', published: null, url: 'https://pier.example/7' },
) as [ReturnType<typeof annotatedOf>[number], ReturnType<typeof annotatedOf>[number]];
const sentence = (of: typeof a, words: string) => {
  const start = of.article.text.indexOf(words);
  return buildSourced(of, { start, end: start + words.length });
};
const coverage = { articles: 2, from: '2025-05-14', to: '2025-05-14' };
const draft = { kind: 'answer', command: 'ports', title: 'Ports', summary: 'Ports.', coverage } as const;

it('numbers the evidence in order of first use, the same sentence once', () => {
  const [four, seven, one] = [sentence(a, 'Four'), sentence(b, 'Seven'), sentence(a, 'waits')];
  const answer = buildAnswer({
    ...draft,
    blocks: [
      {
        type: 'table',
        columns: ['x'],
        rows: [
          { cells: ['1'], cites: [four, four] },
          { cells: ['2'], cites: [seven] },
        ],
      },
      {
        type: 'timeline',
        rows: [{ date: null, basis: 'reported', text: 'x', side: 'us', cites: [seven, four] }],
      },
      { type: 'conflict', about: 'x', sides: [{ text: 'x', date: null, cites: [one] }] },
      { type: 'paragraph', text: 'x' },
    ],
  });
  expect(answer.blocks).toMatchObject([
    { rows: [{ cites: [1] }, { cites: [2] }] },
    { rows: [{ cites: [2, 1] }] },
    { sides: [{ cites: [3] }] },
    { text: 'x' },
  ]);
  expect(answer.citations.map(({ number, article, text }) => [number, article, text])).toEqual([
    [1, 'a', 'Four wait.'],
    [2, 'b', 'Seven wait.'],
    [3, 'a', 'One waits.'],
  ]);
  expect(answer.citations[1]).toMatchObject({
    published: null,
    url: 'https://pier.example/7',
    start: 0,
    end: 11,
  });
});

it.each([
  ['One', 'One waits. Two wait. Three wait.'],
  ['Three', 'One waits. Two wait. Three wait. Four wait.'],
  ['Five', 'Five wait. Six wait.'],
])('shows %s in context, up to page debris', (word, text) => {
  const blocks = [
    { type: 'table', columns: ['x'], rows: [{ cells: ['x'], cites: [sentence(a, word)] }] },
  ] as const;
  const [citation] = widenCitations(buildAnswer({ ...draft, blocks }), [a, b]).citations;
  expect(citation?.text).toBe(text);
  expect(a.article.text.slice(citation?.start, citation?.end)).toBe(text);
});

it.each([
  [1, 1, null, false, ['context']],
  [1, 3, null, false, ['page 2', 'context']],
  [2, 3, 'rope', false, ['page 1', 'page 3', 'context', 'compare']],
  [3, 3, 'rope', true, ['page 2', 'compare']],
  [1, 1, 'x'.repeat(250), true, []],
])('page %i of %i, topic %s, in context %s', (number, of, topic, inContext, verbs) => {
  const blocks = [
    { type: 'table', columns: ['x'], rows: [{ cells: ['x'], cites: [sentence(a, 'One')] }] },
  ] as const;
  const answer = buildAnswer({ ...draft, blocks, page: { number, of } });
  const actions = buildActions(answer, { line: '/ports', topic, inContext });
  expect(actions.map(({ verb, page }) => (verb === 'page' ? `page ${page}` : verb))).toEqual(verbs);
});

it.each(['silent', 'invalid', 'error'] as const)('a %s answer has no actions', (kind) => {
  const answer = buildAnswer({ ...draft, kind });
  expect(buildActions(answer, { line: '/ports', topic: 'rope', inContext: false })).toEqual([]);
});

it('cites the first eight sentences of a row', () => {
  const crowd = annotatedOf(...Array.from({ length: 12 }, () => ({ text: 'Ships wait.' })));
  const cites = crowd.map((article) => sentence(article, 'Ships'));
  const answer = buildAnswer({
    ...draft,
    blocks: [{ type: 'table', columns: ['x'], rows: [{ cells: ['x'], cites }] }],
  });
  expect(answer.citations.map(({ article }) => article).join('')).toBe('abcdefgh');
});
