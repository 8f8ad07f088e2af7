import { describe, expect, it } from 'vitest';
import { buildLadder, currentRungs } from '../../src/answer/tariff-ladder.ts';
import { rateOf, type TariffHit } from '../../src/answer/tariff-statement.ts';
import type { TariffMeasure } from '../../src/text/tariffs.ts';
import { articleOf } from '../article-of.ts';

function measureOf(fields: Partial<TariffMeasure>, published: string | null = '2025-05-14'): TariffHit {
  const span = { start: 0, end: 5, text: 'Text.' };
  const fact: TariffMeasure = {
    ...span,
    imposer: 'US',
    target: 'CN',
    goods: null,
    ratePercent: null,
    fromPercent: null,
    toPercent: null,
    changePoints: null,
    minPercent: null,
    maxPercent: null,
    durationDays: null,
    effective: null,
    status: 'in-force',
    qualifier: null,
    ...fields,
  };
  return {
    article: articleOf('Text.', { published }),
    fact,
    evidence: span,
    score: 0,
    coverage: 0,
    unmet: [],
  };
}

const current = (hits: TariffHit[], day: string | null = '2025-06-01') =>
  currentRungs(buildLadder(hits, day)).map(({ rate }) => rate);

it.each([
  [{ ratePercent: 25 }, '25%'],
  [{ fromPercent: 145, toPercent: 30 }, '30%'],
  [{ minPercent: 10, maxPercent: 25 }, '10% to 25%'],
  [{ maxPercent: 145 }, '145%'],
  [{ changePoints: 115 }, null],
])('the rate of %j is %s', (fields, rate) => {
  expect(rateOf(measureOf(fields).fact)).toBe(rate);
});

describe('the current rate', () => {
  it.each([
    ['the newest', [measureOf({ ratePercent: 20 }, '2025-03-01'), measureOf({ ratePercent: 30 })], ['30%']],
    [
      'on goods at large',
      [measureOf({ ratePercent: 20 }), measureOf({ ratePercent: 100, goods: 'Chinese cars' })],
      ['20%'],
    ],
    ['on all there is', [measureOf({ ratePercent: 100, goods: 'Chinese cars' })], ['100%']],
    [
      'not one to come',
      [measureOf({ ratePercent: 20 }), measureOf({ ratePercent: 30, effective: '2025-06-02' })],
      ['20%'],
    ],
    [
      'one announced whose day has come',
      [measureOf({ ratePercent: 30, effective: '2025-06-01', status: 'announced' })],
      ['30%'],
    ],
    ['not one announced without a day', [measureOf({ ratePercent: 30, status: 'announced' })], []],
    ['not a threat', [measureOf({ ratePercent: 60, status: 'threatened' })], []],
    [
      'not one ended since',
      [measureOf({ ratePercent: 34 }, '2025-04-01'), measureOf({ ratePercent: 34, status: 'ended' })],
      [],
    ],
    [
      'one that another rate’s end leaves',
      [measureOf({ ratePercent: 34 }, '2025-04-01'), measureOf({ ratePercent: 50, status: 'ended' })],
      ['34%'],
    ],
    [
      'one put back after its end',
      [measureOf({ ratePercent: 34, status: 'ended' }, '2025-03-01'), measureOf({ ratePercent: 34 })],
      ['34%'],
    ],
    [
      'not one that is to end later',
      [
        measureOf({ ratePercent: 34 }),
        measureOf({ ratePercent: 34, status: 'suspended', effective: '2025-07-01' }),
      ],
      ['34%'],
    ],
    ['both of one day', [measureOf({ ratePercent: 20 }), measureOf({ ratePercent: 30 })], ['20%', '30%']],
    [
      'not one replaced on its day',
      [measureOf({ ratePercent: 145 }), measureOf({ fromPercent: 145, toPercent: 30 })],
      ['30%'],
    ],
    ['no change without a rate', [measureOf({ changePoints: 10 })], []],
  ])('is %s', (_, hits, rates) => {
    expect(current(hits)).toEqual(rates);
  });
});

describe('a bare number', () => {
  it('counts where two articles tell it', () => {
    const [one, other] = [measureOf({ ratePercent: 57 }), measureOf({ ratePercent: 57 })];
    const elsewhere = { ...other, article: { ...other.article, id: 'elsewhere' } };
    const older = measureOf({ ratePercent: 20, goods: 'all Chinese goods' }, '2025-03-01');
    expect(current([older, one, elsewhere])).toEqual(['57%']);
  });

  it.each([
    [
      'gives way to an older statement that tells more',
      [
        measureOf({ ratePercent: 20, goods: 'all Chinese goods' }, '2025-03-01'),
        measureOf({ ratePercent: 57 }),
      ],
      ['20%'],
    ],
    ['stands where nothing tells more', [measureOf({ ratePercent: 57 })], ['57%']],
  ])('%s', (_, hits, rates) => {
    expect(current(hits)).toEqual(rates);
  });
});

it.each(['another', 'an additional', 'average'])('“%s” is no rate on goods at large', (qualifier) => {
  const hits = [
    measureOf({ ratePercent: 20, goods: 'Chinese goods' }, '2025-03-01'),
    measureOf({ ratePercent: 10, qualifier }),
  ];
  expect(current(hits)).toEqual(['20%']);
});

describe('a duration', () => {
  it.each([
    ['2025-05-14', 90, '2025-08-11', false],
    ['2025-05-14', 90, '2025-08-12', true],
    ['2025-05', 90, '2025-07-29', false],
    ['2025-05', 90, '2025-07-30', true],
    [null, 90, '2025-05-15', true],
    ['2025-05-14', null, '2031-01-01', false],
  ])('from %s for %s days, on %s: %s', (effective, durationDays, day, mayHaveEnded) => {
    const [rung] = buildLadder([measureOf({ ratePercent: 30, effective, durationDays })], day).rungs;
    expect(rung?.mayHaveEnded).toBe(mayHaveEnded);
  });
});

it('begins when it was first reported, where nobody says when it took effect', () => {
  const hits = [
    measureOf({ ratePercent: 30 }, '2025-05-20/2025-05-22'),
    measureOf({ ratePercent: 30 }, '2025-05-14'),
  ];
  expect(buildLadder(hits, null).rungs).toMatchObject([{ since: '2025-05-14', isReported: true }]);
  const dated = [...hits, measureOf({ ratePercent: 30, effective: '2025-05-15' })];
  expect(buildLadder(dated, null).rungs).toMatchObject([{ since: '2025-05-15', isReported: false }]);
});
