import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { askerOf } from '../made-up.ts';

const conflictsOf = ({ blocks }: Answer) => blocks.filter((block) => block.type === 'conflict');

describe('a denial', () => {
  it.each([
    'Chinese officials denied that any port talks are under way.',
    'The ministry was not aware of any port talks between the two sides.',
    'Neither side has confirmed the port talks.',
    'A spokesman dismissed reports of port talks as rumour.',
    'There are no port talks, the ministry said.',
  ])('%s', async (denial) => {
    const ask = askerOf(
      { text: 'Port talks between the two sides began in secret last week.' },
      { text: denial },
    );
    const answer = await ask('/compare port talks');
    expect(conflictsOf(answer)).toMatchObject(
      [
        {
          about: '“port talks”, which some deny and others report',
          sides: [{ text: denial }, { text: /began/ }],
        },
      ].map(({ about }) => ({ about })),
    );
    expect(answer.summary).toBe(
      `Articles differ: “${denial}” But: “Port talks between the two sides began in secret last week.”`,
    );
  });

  it.each([
    ['of something else', 'Beijing denied visas to two crews while port talks were discussed.'],
    ['that is none', 'The ministry welcomed the port talks.'],
    ['that is only possible', 'If port talks fail, both sides lose.'],
  ])('is not found %s', async (_, sentence) => {
    const ask = askerOf(
      { text: 'Port talks between the two sides began in secret last week.' },
      { text: sentence },
    );
    expect(conflictsOf(await ask('/compare port talks'))).toEqual([]);
  });

  it('needs somebody who reports the thing', async () => {
    const ask = askerOf(
      { text: 'Port talks would help both sides.' },
      { text: 'Chinese officials denied that any port talks are under way.' },
    );
    expect(conflictsOf(await ask('/compare port talks'))).toEqual([]);
  });

  it('within one article counts too', async () => {
    const ask = askerOf({
      text: 'The mayor said port talks had begun. The ministry denied that any port talks are under way.',
    });
    expect(conflictsOf(await ask('/compare port talks'))).toHaveLength(1);
  });
});

it('sets tariffs at odds against each other', async () => {
  const ask = askerOf(
    { text: 'The United States imposes a 54% tariff on Chinese goods.' },
    { text: 'The United States imposes a 104% tariff on Chinese goods.' },
  );
  const answer = await ask('/compare tariff on Chinese goods');
  expect(conflictsOf(answer).map(({ about }) => about)).toEqual(['the rate US on China']);
  expect(answer.summary).toMatch(/^Articles differ: “.*54%.*” But: “.*104%.*”$/);
});

it('shows each article and each side', async () => {
  const ask = askerOf(
    { text: '“The harbour fees are a burden,” said Commerce Ministry spokesperson Li Hao of China.' },
    { text: '“The harbour fees are fair,” said U.S. Trade Secretary Tom Hale.' },
  );
  const answer = await ask('/compare harbour fees');
  const table = answer.blocks.find((block) => block.type === 'table');
  expect(table?.rows.map(({ cells }) => cells[0]).sort()).toEqual(['a', 'b']);
  expect(answer.blocks.filter((block) => block.type === 'quotation')).toHaveLength(2);
  expect(answer.summary).toMatch(/^No contradiction was found\. One article: “/);
});

it('says when one article alone speaks of it', async () => {
  const ask = askerOf({ text: 'The price of rope doubled.' }, { text: 'Ships wait.' });
  expect((await ask('/compare rope')).summary).toBe(
    'Only one article speaks of it: “The price of rope doubled.”',
  );
});

it.each([
  ['/compare zebras', 'silent'],
  ['/compare 关税', 'silent'],
  ['/compare the', 'silent'],
  ['/compare', 'invalid'],
])('%s is %s', async (line, kind) => {
  const ask = askerOf({ text: 'The price of rope doubled.' });
  expect(await ask(line)).toMatchObject({ kind, citations: [] });
});

it('pages through many articles', async () => {
  const piers = Array.from({ length: 12 }, (_, i) => ({
    text: `Pier ${i} sells rope by the yard.`,
    id: `pier-${i}`,
  }));
  const answer = await askerOf(...piers)('/compare rope by the yard');
  expect(answer.page).toEqual({ number: 1, of: 2 });
  expect(answer.citations).toHaveLength(10);
});
