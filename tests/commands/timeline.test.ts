import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { askerOf } from '../made-up.ts';

const rowsOf = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.type === 'timeline' ? block.rows : []));
const datesOf = (answer: Answer) => rowsOf(answer).map(({ date }) => date);

const ask = askerOf(
  {
    published: '2025-05-14',
    text: `The United States closed its northern port on April 2, 2025.

China closed its southern port on April 9, 2025.

The two countries signed a harbour agreement on May 12, 2025.

The United States imposes a 20% tariff on Chinese rope.`,
  },
  { published: '2025-05-20', text: 'China closed its southern port on April 9, 2025, for repairs.' },
);

it('lists dated lines, the oldest first', async () => {
  const answer = await ask('/timeline');
  expect(answer.kind).toBe('answer');
  expect(datesOf(answer)).toEqual(['2025-04-02', '2025-04-09', '2025-05-12', '2025-05-14']);
  expect(answer.summary).toMatch(/^The oldest line, 2025-04-02: The United States closed its northern port/);
  expect(answer.summary).toMatch(/The newest shown, reported 2025-05-14: The United States imposes/);
});

it('or the newest first', async () => {
  const answer = await ask('/timeline order:newest');
  expect(datesOf(answer)).toEqual(['2025-05-14', '2025-05-12', '2025-04-09', '2025-04-02']);
  expect(answer.summary).toMatch(/The oldest shown, 2025-04-02: The United States closed/);
});

it('gives a happening that two articles tell one line with both', async () => {
  const row = rowsOf(await ask('/timeline')).find(({ date }) => date === '2025-04-09');
  expect(row?.cites).toHaveLength(2);
});

it('marks a tariff that no article dates with the day of its report', async () => {
  const answer = await ask('/timeline rope');
  expect(rowsOf(answer)).toMatchObject([{ date: '2025-05-14', basis: 'reported', side: 'us' }]);
  expect(answer.summary).toMatch(/^reported 2025-05-14: The United States imposes a 20% tariff/);
});

describe('a report without a date', () => {
  const dated = 'On April 9, 2025, the United States raised its tariff on Chinese rope to 50 percent.';
  const rowsIn = async (text: string) => rowsOf(await askerOf({ text: dated }, { text })('/timeline'));

  it.each([
    ['The United States imposes a 50% tariff on Chinese rope.', 1],
    ['Will the United States impose a 60% tariff on Chinese rope?', 1],
    ['The United States imposes a 20% tariff on Chinese sails.', 2],
  ])('%s: lines %i', async (text, lines) => {
    expect(await rowsIn(text)).toHaveLength(lines);
  });
});

it('joins what two articles tell of one day in different words', async () => {
  const twice = askerOf(
    { text: 'China suspended the export licences of three Ohio rope mills on April 9, 2025.' },
    { text: 'On April 9, 2025, Beijing suspended licences of three rope mills in Ohio.' },
    { text: 'On April 9, 2025, Beijing fined two barge owners in Shanghai.' },
  );
  expect(rowsOf(await twice('/timeline')).map(({ cites }) => cites.length)).toEqual([2, 1]);
});

it('shows no row of a table', async () => {
  const table = askerOf({
    text: `The port shut on May 10, 2025.

| Goods | Before | After |
| --- | --- | --- |
| US tariff on Chinese rope | 20% | 10% |
| 4 February 2025 | First fee takes hold | 10% |`,
  });
  expect(rowsOf(await table('/timeline')).map(({ text }) => text)).toEqual(['The port shut on May 10, 2025']);
});

describe('a piece of a clause is shown with its whole sentence', () => {
  it.each([
    ['A survey of mills released on May 12, 2025 showed a slump in rope.', true],
    ['A rise to 30 percent, put off to May 15, 2025, was never carried out.', true],
    ['The mill opened in Ohio, and voted on May 9, 2025, to close, which surprised Delta.', true],
    ['Delta was content, but China closed its port on April 9, 2025, which nobody saw.', false],
  ])('%s', async (text, isWhole) => {
    const texts = rowsOf(await askerOf({ text })('/timeline')).map((row) => row.text);
    expect(texts.length).toBeGreaterThan(0);
    for (const shown of texts) expect(`${shown.replace(/\.$/, '')}.` === text).toBe(isWhole);
  });
});

it('leaves out that figures were published', async () => {
  const figures = askerOf({
    text: 'Figures published on May 9, 2025, were poor. The port shut on May 10, 2025.',
  });
  expect(datesOf(await figures('/timeline'))).toEqual(['2025-05-10']);
});

describe('options', () => {
  it.each([
    ['/timeline from:2025-04-05 to:2025-05-01', ['2025-04-09']],
    ['/timeline from:"May 12, 2025" to:"May 12, 2025"', ['2025-05-12']],
    ['/timeline to:2025-04', ['2025-04-02', '2025-04-09']],
    ['/timeline side:china', ['2025-04-09']],
    ['/timeline side:joint', ['2025-05-12']],
    ['/timeline harbour agreement', ['2025-05-12']],
    ['/timeline topic:"southern port" side:us', ['2025-04-09']],
  ])('%s', async (line, dates) => {
    expect(datesOf(await ask(line)).slice(0, dates.length)).toEqual(dates);
  });
});

describe('nothing found', () => {
  it.each([
    ['/timeline zebras', 'No article dates a happening about “zebras”.'],
    ['/timeline from:2031', 'No article dates a happening from 2031-01-01.'],
    ['/timeline 🚢', 'No article dates a happening about “🚢”.'],
  ])('%s', async (line, summary) => {
    expect(await ask(line)).toMatchObject({ kind: 'silent', summary, citations: [] });
  });

  it('shows what another side did as the nearest', async () => {
    const answer = await ask('/timeline southern port side:us');
    expect(answer.kind).toBe('near-miss');
    expect(answer.summary).toMatch(
      /^No article dates a happening about “southern port” by the us side\. The nearest: 2025-04-09: /,
    );
  });

  it('is silent over an article that dates nothing', async () => {
    const silent = askerOf({ text: 'Ships wait.', published: null });
    expect(await silent('/timeline')).toMatchObject({
      kind: 'silent',
      summary: 'No article dates a happening.',
    });
  });
});

it('keeps opposite happenings of one day apart', async () => {
  const opposite = askerOf(
    { text: 'China will reopen the southern port to all ships on April 9, 2025.' },
    { text: 'China will not reopen the southern port to all ships on April 9, 2025.' },
  );
  for (const { cites } of rowsOf(await opposite('/timeline'))) expect(cites).toHaveLength(1);
});
