import { describe, expect, it } from 'vitest';
import type { Answer, Block } from '../../src/answer/answer.ts';
import { askerOf } from '../made-up.ts';

function rowsOf(answer: Answer, third: 'before' | 'status'): string[] {
  const tables = answer.blocks.filter((block) => block.type === 'table');
  const table = tables.find(({ columns }) => columns[2] === third);
  return (table?.rows ?? []).map(({ cells }) => cells.join(' | '));
}

const conflictsOf = ({ blocks }: Answer) =>
  blocks.filter((block): block is Block & { type: 'conflict' } => block.type === 'conflict');

describe('a rate that was cut', () => {
  const ask = askerOf(
    { published: '2025-04-20', text: 'The United States imposes a 145% tariff on all Chinese goods.' },
    {
      published: '2025-05-13',
      text: 'The United States cut its tariffs on Chinese goods from 145% to 30% on May 14, 2025, for 90 days.',
    },
  );

  it.each([
    ['/tariffs side:us-on-china as-of:2025-07-01', /^US on China: 30% \(.*for 90 days.*\), before that 145%/],
    ['/tariffs side:us-on-china', /^US on China: 145% .*; not yet in force: 30% from 2025-05-14\.$/],
    ['/tariffs side:us-on-china as-of:2025-05-14', /^US on China: 30% /],
    [
      '/tariffs side:us-on-china as-of:2025-05-13',
      /^US on China: 145% \(all Chinese goods\), first reported 2025-04-20/,
    ],
    [
      '/tariffs side:us-on-china as-of:2025-05-01',
      /^US on China: 145% \(all Chinese goods\), first reported 2025-04-20/,
    ],
    ['/tariffs side:us-on-china as-of:"May 1, 2025"', /^US on China: 145%/],
    ['/tariffs side:us-on-china as-of:2025-08-11', /30% \((?!.*may have ended)/],
    ['/tariffs side:us-on-china as-of:2025-08-12', /30% \(.*may have ended\)/],
  ])('%s', async (line, summary) => {
    const answer = await ask(line);
    expect(answer.kind).toBe('answer');
    expect(answer.summary).toMatch(summary);
  });

  it.each([
    ['/tariffs as-of:2025-05-01', '2025-05-01'],
    ['/tariffs as-of:yesterday', '2025-06-30'],
    ['/tariffs', '2025-05-13'],
  ])('%s applies the day %s', async (line, asOf) => {
    expect((await ask(line)).asOf).toBe(asOf);
  });

  it('is not cited before it was reported', async () => {
    const { citations } = await ask('/tariffs as-of:2025-05-01');
    expect(citations.map(({ article }) => article)).toEqual(['a']);
  });

  it('is not yet in force on the day of its report', async () => {
    const rows = rowsOf(await ask('/tariffs as-of:2025-05-13'), 'status');
    expect(rows[0]).toMatch(/^US on China \| 145% \| in-force/);
    expect(rows[1]).toMatch(/^US on China \| 30% \| (?:announced|not yet in force) \| from 2025-05-14/);
  });

  it('is listed as replaced once the new rate stands', async () => {
    const rows = rowsOf(await ask('/tariffs as-of:2025-06-01'), 'status');
    expect(rows.map((row) => row.split(' | ').slice(1, 3))).toEqual([
      ['30%', 'in-force'],
      ['145%', 'replaced by 30%'],
    ]);
  });

  it('is silent before the first report', async () => {
    const answer = await ask('/tariffs as-of:2024-01-01');
    expect(answer).toMatchObject({
      kind: 'silent',
      summary: 'No article states a tariff by 2024-01-01.',
      citations: [],
    });
  });

  it('draws its steps', async () => {
    const { blocks } = await ask('/tariffs as-of:2025-06-01');
    expect(blocks.find(({ type }) => type === 'chart')).toMatchObject({
      form: 'ladder',
      points: [
        { date: '2025-04-20', basis: 'reported', series: 'US on China', percent: 145 },
        { date: '2025-05-14', basis: 'stated', series: 'US on China', percent: 30 },
      ],
    });
  });
});

it('says that a duration that cannot be dated may have ended', async () => {
  const ask = askerOf({
    text: 'China cut its tariffs on American goods from 125% to 10% for a 90-day period.',
  });
  expect((await ask('/tariffs side:china-on-us')).summary).toMatch(/10% \(.*for 90 days; may have ended\)/);
});

it('takes the rate before from an older article', async () => {
  const ask = askerOf(
    { published: '2025-04-03', text: 'The United States imposes a 54% tariff on all Chinese goods.' },
    { published: '2025-05-13', text: 'The United States imposes a 30% tariff on all Chinese goods.' },
  );
  const answer = await ask('/tariffs side:us-on-china');
  expect(answer.summary).toContain('30% (all Chinese goods), before that 54%, first reported 2025-05-13');
  expect(answer.citations.map(({ article }) => article)).toEqual(['b', 'a']);
});

it('does not let a suspended rate stand', async () => {
  const ask = askerOf(
    { published: '2025-04-03', text: 'China imposes a 34% tariff on all American goods.' },
    { published: '2025-05-13', text: 'China suspended the 34% tariff on all American goods.' },
  );
  const now = await ask('/tariffs side:china-on-us');
  expect(now.summary).toBe('China on US: no rate in force is reported, but 34% suspended.');
  expect(rowsOf(now, 'status')[0]).toMatch(/34% \| later suspended/);
  expect((await ask('/tariffs side:china-on-us as-of:2025-04-30')).summary).toMatch(/^China on US: 34%/);
});

it('keeps a threat apart from a rate in force', async () => {
  const ask = askerOf({
    text: 'The United States imposes a 20% tariff on Chinese goods. It threatened to impose a 60% tariff on Chinese goods.',
  });
  const answer = await ask('/tariffs side:us-on-china');
  expect(answer.summary).toMatch(/^US on China: 20%/);
  expect(rowsOf(answer, 'status').map((row) => row.split(' | ').slice(1, 3))).toEqual([
    ['20%', 'in-force'],
    ['60%', 'threatened'],
  ]);
  const threatened = await ask('/tariffs side:us-on-china status:threatened');
  expect(threatened.summary).toBe('US on China: 60% threatened.');
  expect((await ask('/tariffs status:threatened')).summary).toBe(
    'US on China: 60% threatened. China on US: none threatened.',
  );
});

describe('goods', () => {
  const ask = askerOf({
    text: 'The United States imposes a 25% tariff on Chinese steel. The United States imposes a 100% tariff on Chinese electric vehicles.',
  });

  it.each([
    ['/tariffs steel', /^US on China: 25%/],
    ['/tariffs goods:"electric vehicles" side:us-on-china', /^US on China: 100%/],
  ])('%s', async (line, summary) => {
    expect((await ask(line)).summary).toMatch(summary);
  });

  it('that no article names get the nearest tariffs', async () => {
    const answer = await ask('/tariffs bananas');
    expect(answer.kind).toBe('near-miss');
    expect(answer.summary).toBe('No article states a tariff on “bananas”. The nearest tariffs are shown.');
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('are both current where nothing is said of goods at large', async () => {
    const { summary } = await ask('/tariffs side:us-on-china');
    expect(summary).toMatch(/25%.*; also 100%/);
  });
});

it('lists exemptions', async () => {
  const ask = askerOf({
    text: 'China imposes a 125% tariff on all American goods. China exempted some American medicines from its 125% tariff.',
  });
  const answer = await ask('/tariffs');
  expect(answer.summary).toContain('China on US: 125% (all American goods)');
  expect(rowsOf(answer, 'status').some((row) => /125% \| exempted/.test(row))).toBe(true);
  expect(conflictsOf(answer)).toEqual([]);
});

describe('a conflict', () => {
  it('on scope is named', async () => {
    const ask = askerOf(
      { text: 'The United States imposes a 145% tariff on all Chinese goods.' },
      { text: 'Some Chinese products face a U.S. tariff as high as 145%.' },
    );
    const [conflict] = conflictsOf(await ask('/tariffs side:us-on-china'));
    expect(conflict?.about).toBe('whether 145% US on China holds for all goods');
    expect(conflict?.sides).toHaveLength(2);
  });

  it('on the rate is named, and both rates stand', async () => {
    const ask = askerOf(
      { text: 'The United States imposes a 54% tariff on Chinese goods.' },
      { text: 'The United States imposes a 104% tariff on Chinese goods.' },
    );
    const answer = await ask('/tariffs side:us-on-china');
    expect(conflictsOf(answer).map(({ about }) => about)).toEqual(['the rate US on China']);
    expect(answer.summary).toMatch(/54%.*; also 104%/);
  });

  it.each([
    ['weeks apart', '2025-03-01', 'The United States imposes a 54% tariff on Chinese goods.'],
    ['followed by a cut from it', '2025-05-12', 'The United States imposes a 145% tariff on Chinese goods.'],
  ])('is none between rates %s', async (_, published, text) => {
    const ask = askerOf(
      { published, text },
      { text: 'The United States cut its tariff on Chinese goods from 145% to 30%.' },
    );
    expect(conflictsOf(await ask('/tariffs'))).toEqual([]);
  });
});

it('takes a rate on some goods for none on goods at large', async () => {
  const ask = askerOf(
    { text: 'The United States imposes a 20% tariff on all Chinese goods.' },
    { text: 'Some Chinese products face a U.S. tariff as high as 145%.' },
  );
  const answer = await ask('/tariffs side:us-on-china');
  expect(answer.summary).toBe('US on China: 20% (all Chinese goods), first reported 2025-05-14.');
  expect(conflictsOf(answer)).toEqual([]);
});

it('reads an undated article without making up its day', async () => {
  const ask = askerOf({ published: null, text: 'The United States imposes a 54% tariff on Chinese goods.' });
  const answer = await ask('/tariffs side:us-on-china');
  expect(answer.asOf).toBeNull();
  expect(answer.summary).toBe('US on China: 54% (Chinese goods), start not known.');
});

describe('goods of which no rate is told', () => {
  const ask = askerOf({
    text: 'The United States imposes a 30% tariff on all Chinese goods. China exempted American medicines from its 125% tariff. China imposes a 125% tariff on all American goods.',
  });

  it.each([
    [
      '/tariffs medicines side:china-on-us',
      'answer',
      'China on US: no rate on medicines alone is reported, but 125% exempted; on goods at large: 125% (all American goods), first reported 2025-05-14.',
    ],
    [
      '/tariffs bananas side:us-on-china',
      'near-miss',
      'US on China: no rate on bananas alone is reported; on goods at large: 30% (all Chinese goods), first reported 2025-05-14.',
    ],
  ])('%s', async (line, kind, summary) => {
    const answer = await ask(line);
    expect(answer).toMatchObject({ kind, summary });
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

describe('the day of a tariff that ended or was put off', () => {
  it.each([
    [
      'China dropped the 15% tariff it had charged on American chicken since March 10, 2025.',
      '15% | ended | began 2025-03-10, reported 2025-05-14',
    ],
    [
      'A 15% tariff on American chicken that China had planned to add from March 10, 2025 was suspended.',
      '15% | suspended | planned for 2025-03-10, reported 2025-05-14',
    ],
    [
      'China suspended its 15% tariff on American chicken effective May 10, 2025.',
      '15% | suspended | since 2025-05-10',
    ],
  ])('%s', async (text, row) => {
    const rows = rowsOf(await askerOf({ text })('/tariffs side:china-on-us'), 'status');
    expect(rows[0]).toContain(row);
  });
});

it('counts an undated article by the day its tariff begins', async () => {
  const ask = askerOf({
    published: null,
    text: 'The United States imposed a 54% tariff on Chinese goods on April 9, 2025.',
  });
  expect((await ask('/tariffs as-of:2025-05-01')).summary).toContain('54%');
  expect((await ask('/tariffs as-of:2025-04-01')).kind).toBe('silent');
});

describe('a rate in quoted speech', () => {
  const OWN = 'The United States imposes a 54% tariff on all Chinese goods.';

  it.each([
    ['The tariff bites. “They get nought, I get a 145% tariff,” said Ann Ode.', /^US on China: 54% \(/],
    ['“China pays a 145% tariff on its goods to the United States,” said Ann Ode.', /^US on China: 54% \(/],
    ['"China pays a 145% tariff on its goods to the United States," said Ann Ode.', /^US on China: 54% \(/],
    ['The “reciprocal” U.S. tariff on all Chinese goods is 145%, said Ann Ode.', /^US on China: 145% \(/],
  ])('%s', async (text, summary) => {
    const ask = askerOf({ published: '2025-04-03', text: OWN }, { published: '2025-05-14', text });
    expect((await ask('/tariffs side:us-on-china')).summary).toMatch(summary);
  });

  it('stands where no article tells another in its own words', async () => {
    const ask = askerOf({ text: '“The United States imposes a 54% tariff on Chinese goods,” said Ann Ode.' });
    expect((await ask('/tariffs side:us-on-china')).summary).toMatch(/^US on China: 54%/);
  });
});

it('lists “as high as” a replaced rate as replaced, and other goods as in force', async () => {
  const ask = askerOf(
    {
      published: '2025-05-01',
      text: 'The United States imposes a 145% tariff on all Chinese goods. Some Chinese products face a U.S. tariff as high as 145%. The United States imposes a 100% tariff on Chinese electric vehicles.',
    },
    { published: '2025-06-05', text: 'The United States imposes a 30% tariff on all Chinese goods.' },
  );
  const rows = rowsOf(await ask('/tariffs side:us-on-china'), 'status');
  expect(rows.map((row) => row.split(' | ').slice(1, 3)).sort()).toEqual([
    ['100%', 'in-force'],
    ['145%', 'replaced by 30%'],
    ['145%', 'replaced by 30%'],
    ['30%', 'in-force'],
  ]);
});
