import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../src/text/dates.ts';
import { findNames } from '../../src/text/names.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { findTariffMeasures, type TariffMeasure } from '../../src/text/tariffs.ts';
import { articleOf } from '../article-of.ts';

function measuresOf(text: string): TariffMeasure[] {
  const article = articleOf(text);
  const sentences = splitSentences(article);
  const measures = findTariffMeasures(article, sentences, {
    names: findNames(article, sentences),
    dates: findTemporalExpressions(article, sentences),
  });
  for (const { start, end, text: words } of measures) expect(article.text.slice(start, end)).toBe(words);
  return measures;
}

const figuresOf = (measure: TariffMeasure) =>
  [
    measure.ratePercent,
    measure.fromPercent,
    measure.toPercent,
    measure.changePoints,
    measure.minPercent,
    measure.maxPercent,
  ]
    .join(' ')
    .trim();

describe('figures', () => {
  it.each([
    ['China put a tariff of 12 percent on American pears.', '12 percent', '12'],
    ['China put a tariff of 7.5 per cent on American pears.', '7.5 per cent', '7.5'],
    ['China put a 12% tariff on American pears.', '12%', '12'],
    ['China put a 12 pct tariff on American pears.', '12 pct', '12'],
    ['China put a 12-percent tariff on American pears.', '12-percent', '12'],
    ['China put a tariff of twenty-five per cent on American pears.', 'twenty-five per cent', '25'],
    [
      'China cut its tariff on American pears from 60 per cent to 20 per cent.',
      'from 60 per cent to 20 per cent',
      '60 20',
    ],
    ['China cut its tariff on American pears from 60 percent to 20.', 'from 60 percent to 20', '60 20'],
    ['China cut its tariff on American pears to 20 percent from 60.', 'to 20 percent from 60', '60 20'],
    [
      'China’s tariff on American pears is now 20 percent, down from 60 percent.',
      '20 percent, down from 60 percent',
      '60 20',
    ],
    ['China halved its tariff on American pears to 10%.', 'to 10%', '10'],
    ['China cut its tariffs on American pears by 40 percentage points.', '40 percentage points', '-40'],
    ['China raised its tariffs on American pears by 40 percentage points.', '40 percentage points', '40'],
    ['China put tariffs of between 10% and 25% on American pears.', 'between 10% and 25%', '10 25'],
    ['China put tariffs of 10 to 15 percent on American pears.', '10 to 15 percent', '10 15'],
    ['China put tariffs of 10–25% on American pears.', '10–25%', '10 25'],
    ['China gave American pears duty-free access under its tariff law.', 'duty-free', '0'],
  ])('%s', (sentence, text, figures) => {
    const [measure, ...more] = measuresOf(sentence);
    expect(measure?.text).toBe(text);
    expect(measure && figuresOf(measure).replace(/\s+/g, ' ')).toBe(figures);
    expect(more).toEqual([]);
  });

  it.each([
    'American tariffs on Chinese pears run from May 12 to May 30.',
    'China keeps its tariffs under Section 301 and Chapter 25.',
    'The tariff office moved from 145 Main Street to 30 Elm Street.',
  ])('none: %s', (sentence) => expect(measuresOf(sentence)).toEqual([]));

  it.each<[string, Partial<TariffMeasure>[]]>([
    ['The U.S. rate on Chinese pears will settle at 30.', [{ ratePercent: 30 }]],
    [
      'The U.S. tariff on Chinese pears rose to 104 percent, then 125.',
      [{ toPercent: 104 }, { ratePercent: 125 }],
    ],
    ['China’s tariff of 25 percent became 40.', [{ fromPercent: 25, toPercent: 40 }]],
    [
      'China will suspend 24 points of its tariffs and drop a further 10.',
      [{ changePoints: 24 }, { changePoints: -10 }],
    ],
    [
      'Chinese pears face tariffs of 55 percent in all; American pears, 32.',
      [{ ratePercent: 55 }, { ratePercent: 32 }],
    ],
  ])('reads a number whose unit the sentence makes plain: %s', (sentence, measures) => {
    expect(measuresOf(sentence)).toMatchObject(measures);
  });

  it.each([
    ['Mr Lind is 54, and China’s tariff on his pears is 125 percent.', 125],
    ['He got up at 4 to read of the 125 percent Chinese tariff on his pears.', 125],
    ['China’s tariff of 125 percent covers 40 kinds of American pears.', 125],
    ['China’s 125 percent tariff on American pears is in chapter 8 of the book of May 12.', 125],
  ])('reads no tariff in other numbers: %s', (sentence, ratePercent) => {
    expect(measuresOf(sentence)).toMatchObject([{ ratePercent }]);
  });

  it('reads each of two rates that share a percent sign', () => {
    const measures = measuresOf('Washington put tariffs of 54 and 34 percent on Chinese pears.');
    expect(measures.map(({ ratePercent }) => ratePercent)).toEqual([54, 34]);
  });
});

describe('what is no tariff', () => {
  it.each([
    'The economy grew by 3 percent despite the tariff.',
    'Exports fell 21 percent.',
    'Inflation could touch 3.5 percent by the autumn, whatever the tariffs do.',
    'The tariffs cover 100 percent of goods.',
    'In a poll on tariffs, 54 percent of respondents said no.',
    'Shares of the shipper rose 9 percent as tariffs fell.',
    'The tariff debate cost him, and his approval is at 41 percent.',
    'Its share of the market was 12 percent before any duty.',
    'Unemployment stood at 5 percent when the levy came.',
    'Bookings had dropped by 45 percent after the duties.',
    'The economy is growing at an annual rate of 5.4 percent despite the tariffs.',
    'In a survey of importers, 64 percent feared the tariffs.',
    'The betting site put the odds of a tariff at 16 percent.',
    'Under the tariff rules, ships are caught if investors hold 25 percent or more.',
    'Tariffs or not, spot rates rose 9 percent on the week.',
    'Wholesale orders bring in 45% of revenue, up from 2% before the tariffs.',
  ])('%s', (sentence) => expect(measuresOf(sentence)).toEqual([]));

  it('keeps the tariff of a sentence that measures something else too', () => {
    const measures = measuresOf('Chinese exports fell 21 percent after the 145 percent U.S. tariff.');
    expect(measures.map(({ ratePercent }) => ratePercent)).toEqual([145]);
  });

  it('reads nothing from page debris', () => {
    expect(
      measuresOf('China’s tariffs rose.\n\nAlso Read: China slaps 84 percent tariff on U.S. pears'),
    ).toEqual([]);
  });
});

describe('imposer and target', () => {
  it.each([
    ['U.S. tariffs on Chinese pears stand at 30 percent.', 'US', 'CN'],
    ['Chinese duties on US imports stand at 10 percent.', 'CN', 'US'],
    ['In America, pears from China face tariffs of 54 percent.', 'US', 'CN'],
    ['Pears from China face tariffs of 54 percent.', null, 'CN'],
    ['Beijing retaliated, slapping duties of 84 percent on American pears.', 'CN', 'US'],
    ['China denounced Washington’s 145 percent levy.', 'US', 'CN'],
    ['China exempted American pears from its 125 percent tariff.', 'CN', 'US'],
    ['America spoke first; Beijing answered with a 34 percent levy.', 'CN', 'US'],
    ['The United States put a 25 percent tariff on Canadian pears.', 'US', 'CA'],
    ['Washington put a 25 percent tariff on steel from every country.', 'US', null],
    ['The EU set a tariff of 35 percent on Chinese cars.', 'EU', 'CN'],
    ['President June Marsh raised the tariff on Chinese pears to 60 percent.', 'US', 'CN'],
    ['The United States put a 54 percent tariff on all pears it imports from China.', 'US', 'CN'],
    ['At the same time, China exempted U.S.-made pears from its 125 percent tariff.', 'CN', 'US'],
    ['The U.S. tariff peaked; China’s was 125 percent.', 'CN', 'US'],
    ['American growers say pears sold to China face a tariff of 57 percent.', 'CN', 'US'],
    ['On Friday China said it would put a 10 percent duty on American pears.', 'CN', 'US'],
    ['The fentanyl tariff of 20 percent stays, China and the United States said.', 'US', 'CN'],
    ['In its tariff war China put 10 percent on Canadian pears.', 'CN', 'CA'],
    ['America kept its tariff on Chinese pears, but lifted China’s to 125 percent.', 'US', 'CN'],
    ['Canada has been levying a tariff of 100 percent on Chinese cars.', 'CA', 'CN'],
    [
      'In the European Union, officials said countermeasures of 25 percent on U.S. pears would wait.',
      'EU',
      'US',
    ],
    ['The tariff that American growers face in China is 32 percent.', 'CN', 'US'],
    ['Pears made in China pay an American tariff of 20 percent.', 'US', 'CN'],
    ['Pears sold in China by American growers pay a tariff of 25 percent.', 'CN', 'US'],
    ['Washington set a tariff of 10 percent for countries that had not retaliated.', 'US', null],
    ['The Mexican Senate agreed to charge a tariff of 35 percent on Chinese cars.', 'MX', 'CN'],
  ])('%s', (sentence, imposer, target) => {
    expect(measuresOf(sentence)).toMatchObject([{ imposer, target }]);
  });

  it.each([
    'The two sides cut tariffs on each other’s goods by 115 percentage points.',
    'Each side has suspended 24 points of its tariffs.',
  ])('both ways: %s', (sentence) => {
    expect(measuresOf(sentence)).toMatchObject([
      { imposer: 'US', target: 'CN' },
      { imposer: 'CN', target: 'US' },
    ]);
  });

  it('gives each country of a pair its record', () => {
    expect(measuresOf('Washington put a tariff of 25 percent on Canada and Mexico.')).toMatchObject([
      { imposer: 'US', target: 'CA' },
      { imposer: 'US', target: 'MX' },
    ]);
  });

  it.each<[string, Partial<TariffMeasure>[]]>([
    ['The U.S. rate drops to 30 percent and China’s to 10 percent.', [{ imposer: 'US' }, { imposer: 'CN' }]],
    [
      'The American tariff stands at 30 percent and the Chinese one at 10.',
      [{ imposer: 'US' }, { imposer: 'CN' }],
    ],
    [
      'China put a tariff of 100 percent on Canadian oil and 25 percent on pork.',
      [
        { imposer: 'CN', target: 'CA' },
        { imposer: 'CN', target: 'CA' },
      ],
    ],
    [
      'Washington put a tariff of 15 percent on Japan, Taiwan and Norway.',
      [{ target: 'JP' }, { target: 'TW' }, { target: 'NO' }],
    ],
  ])('one by one: %s', (sentence, measures) => {
    expect(measuresOf(sentence)).toMatchObject(measures);
  });

  it('does not tell whose tariff a rate is that stands alone', () => {
    expect(measuresOf('The tariff was 40 percent.')).toMatchObject([{ imposer: null, target: null }]);
  });
});

describe('status', () => {
  it.each([
    ['China imposed a tariff of 15 percent on American pears.', 'in-force'],
    ['China threatened a tariff of 15 percent on American pears.', 'threatened'],
    ['China proposed a tariff of 15 percent on American pears.', 'proposed'],
    ['China will impose a tariff of 15 percent on American pears.', 'announced'],
    ['China suspended its tariff of 15 percent on American pears.', 'suspended'],
    ['China scrapped its tariff of 15 percent on American pears.', 'ended'],
    ['China ruled out a tariff of 15 percent on American pears.', 'ruled-out'],
    ['China exempted American pears from its tariff of 15 percent.', 'exempted'],
    ['American pears would have been under a Chinese tariff of 15 percent.', 'conditional'],
    ['In May China put a tariff of 15 percent on American pears.', 'in-force'],
    ['China dropped its tariff on American pears to 15 percent.', 'in-force'],
    ['American pears, which had faced a Chinese tariff of 15 percent, are cheap.', 'ended'],
    ['China dropped the extra 15 percent tariff on American pears.', 'ended'],
    [
      'A planned increase of China’s tariff on American pears to 15 percent was never carried out.',
      'ruled-out',
    ],
    ['China’s tariff of 15 percent on American pears never took effect.', 'ruled-out'],
    ['A Chinese tariff of 15 percent on American pears was called off.', 'ruled-out'],
    ['A Chinese tariff of 15 percent on American pears was shelved before it began.', 'ruled-out'],
    ['A Chinese tariff of 15 percent on American pears was shelved.', 'suspended'],
    ['A Chinese tariff of 15 percent on American pears was called a mistake.', 'in-force'],
    ['American pears will still pay a Chinese tariff of 15 percent.', 'in-force'],
    ['China said the tariff on American pears would rise to 15 percent.', 'announced'],
    ['China let American pears off its tariff of 15 percent.', 'exempted'],
    ['China keeps in a drawer its tariff of 15 percent on American pears.', 'suspended'],
  ])('%s', (sentence, status) => expect(measuresOf(sentence)).toMatchObject([{ status }]));
});

describe('goods, qualifier, duration and date', () => {
  it.each<[string, Partial<TariffMeasure>]>([
    [
      'The U.S. put a minimum tariff of 30 percent on all goods it imports from China.',
      { goods: 'all goods', qualifier: 'a minimum tariff of' },
    ],
    [
      'China hit American wheat, corn and cotton with a duty of 15 percent.',
      { goods: 'American wheat, corn and cotton' },
    ],
    ['Electric cars from China face a tariff of 100 percent.', { goods: 'Electric cars from China' }],
    ['Beijing answered with a 125 percent blanket levy on America.', { goods: null, qualifier: 'blanket' }],
    ['U.S. levies on Chinese pears go as high as 145%.', { qualifier: 'as high as' }],
    ['U.S. levies on Chinese pears are 145%.', { qualifier: null }],
    [
      'China cut its tariff on American pears from 60 percent to 20 percent for 90 days.',
      { durationDays: 90 },
    ],
    ['China put a tariff of 20 percent on American pears for a year.', { durationDays: 365 }],
    ['China cut its tariff on American pears to 20 percent under a one-year truce.', { durationDays: 365 }],
    ['China cut its tariff on American pears to 20 percent, but only for 90 days.', { durationDays: 90 }],
    [
      'American pears face the 20 percent tariff that China brought in earlier this year.',
      { durationDays: null },
    ],
    [
      'China’s tariff of 20 percent on American pears remains, but exclusions will be extended by about a year.',
      { durationDays: null },
    ],
    [
      'China’s tariff of 20 percent on American pears remains, but exclusions were extended for a year.',
      { durationDays: null },
    ],
    [
      'China cut its tariff on American pears from 60 percent to 20 percent for two weeks.',
      { durationDays: 14 },
    ],
    [
      'China cut its tariff on American pears from 60 percent to 20 percent for three months.',
      { durationDays: null },
    ],
    [
      'China put a tariff of 15 percent on American pears, effective May 20, 2025.',
      { effective: '2025-05-20', status: 'announced' },
    ],
    ['China said on May 12, 2025 that its tariff on American pears is 15 percent.', { effective: null }],
    ['The American tariff of 20 percent on Chinese pears is the highest since 1934.', { effective: null }],
    [
      'China raised its tariff on American pears to 84 percent, effective immediately.',
      { effective: '2025-05-14' },
    ],
    [
      'China put a tariff of 10 percent on $60 billion of American goods.',
      { goods: '$60 billion of American goods' },
    ],
    ['Washington doubled its steel and aluminum tariff to 50 percent.', { goods: 'steel and aluminum' }],
    ['Pears from China were charged an American tariff of 25 percent.', { goods: 'Pears from China' }],
    ['Chinese makers of pears face an American tariff of 25 percent.', { goods: null }],
    [
      'China hit back with an 84% tariff on all American pears, up from 34%.',
      { goods: 'all American pears', fromPercent: 34, toPercent: 84 },
    ],
    [
      'In April, the United States brought in tariffs on Chinese pears, with some kinds facing 145 percent.',
      { effective: '2025-04' },
    ],
  ])('%s', (sentence, fields) => expect(measuresOf(sentence)).toMatchObject([fields]));
});

describe('several measures in a sentence', () => {
  it.each<[string, Partial<TariffMeasure>[]]>([
    [
      'China cut its tariffs on American pears from 10 and 5 percent to 5 and 2.5.',
      [
        { fromPercent: 10, toPercent: 5, imposer: 'CN' },
        { fromPercent: 5, toPercent: 2.5, imposer: 'CN' },
      ],
    ],
    [
      'The United States puts a tariff of 20 percent on goods from Vietnam and 19 percent on those from Indonesia.',
      [{ target: 'VN' }, { target: 'ID' }],
    ],
    [
      'China keeps a tariff of 10 percent on American pears and suspends 24 percent.',
      [{ status: 'in-force' }, { status: 'suspended' }],
    ],
    [
      'Chinese tariffs of 15 percent on American coal and 10 percent on crude began on May 10, 2025.',
      [{ effective: '2025-05-10' }, { effective: '2025-05-10' }],
    ],
    [
      'Washington cut its duties on Chinese pears from 60 percent to 30, and Beijing its own on American pears from 40 to 10 percent.',
      [
        { fromPercent: 60, toPercent: 30, imposer: 'US', target: 'CN' },
        { fromPercent: 40, toPercent: 10, imposer: 'CN', target: 'US' },
      ],
    ],
    [
      'America will charge a duty of 55 percent and China 10 percent.',
      [
        { ratePercent: 55, imposer: 'US', target: 'CN' },
        { ratePercent: 10, imposer: 'CN', target: 'US' },
      ],
    ],
    [
      'Vietnam faces a tariff of 46 percent, Taiwan 32 percent and Japan 24 percent.',
      [{ target: 'VN' }, { target: 'TW' }, { target: 'JP' }],
    ],
    [
      'Tariffs of 54 and 34 percent on Chinese and Vietnamese pears, respectively, were imposed by Washington.',
      [
        { ratePercent: 54, imposer: 'US', target: 'CN' },
        { ratePercent: 34, imposer: 'US', target: 'VN' },
      ],
    ],
    [
      'Another 10 percent came on top of the 20 percent tariff on Chinese pears.',
      [
        { ratePercent: 10, qualifier: 'Another' },
        { ratePercent: 20, qualifier: null },
      ],
    ],
    [
      'In America importers pay a 54 percent duty on parcels from mainland China and Hong Kong.',
      [{ imposer: 'US', target: 'CN' }],
    ],
    [
      'Washington’s tariff on buyers of Russian oil is 50 percent for India.',
      [{ imposer: 'US', target: 'IN' }],
    ],
  ])('%s', (sentence, measures) => expect(measuresOf(sentence)).toMatchObject(measures));
});

describe('what the sentences before tell', () => {
  it.each<[string, Partial<TariffMeasure>[]]>([
    [
      'What tariff does China charge America? Ten percent across the board.',
      [{ imposer: 'CN', target: 'US', ratePercent: 10 }],
    ],
    [
      'America’s tariff took effect. The EU votes on its answer today. It may approve duties of 25 percent on American pears.',
      [{ imposer: 'EU', target: 'US' }],
    ],
    [
      'America and China have a truce. Tariffs are 30 percent one way and 10 percent the other.',
      [{ imposer: 'US' }, { imposer: 'CN' }],
    ],
    [
      'The U.S. put a tariff on Chinese goods of 30 percent. It rose to 40 percent.',
      [{ goods: 'Chinese goods' }, { goods: 'Chinese goods' }],
    ],
    [
      'The U.S. put a tariff on Chinese pears of 30 percent. Cars pay 40 percent.',
      [{ goods: 'Chinese pears' }, { goods: 'Cars' }],
    ],
  ])('%s', (story, measures) => expect(measuresOf(story)).toMatchObject(measures));

  it('takes the parties of a rate that the article has told', () => {
    const measures = measuresOf(
      'China put a duty of 84 percent on American pears.\n\nThe 84 percent came as a surprise.',
    );
    expect(measures[1]).toMatchObject({ imposer: 'CN', target: 'US' });
  });

  it('takes the parties of a list from its lead-in, and the goods from the item', () => {
    expect(measuresOf('Chinese duties on American goods:\n\n- Pears: 25%\n- Cars: 15%')).toMatchObject([
      { imposer: 'CN', target: 'US', goods: 'Pears', ratePercent: 25 },
      { imposer: 'CN', target: 'US', goods: 'Cars', ratePercent: 15 },
    ]);
  });

  it('takes a head of government for the country the article gives, and nobody else', () => {
    const story =
      'Chinese Premier Hu Lanting flew to America. Later Hu raised the tariff on pears to 40 percent.';
    expect(measuresOf(story)).toMatchObject([{ imposer: 'CN', target: 'US' }]);
    expect(measuresOf('Later Hu raised the tariff on pears to 40 percent.')).toMatchObject([
      { imposer: null },
    ]);
  });
});

describe('tables', () => {
  it('reads who taxes whom and since when from the row', () => {
    expect(
      measuresOf(
        '| Tariff | Who charges whom | Rate | Since |\n|---|---|---|---|\n| Answer | China on U.S. | 10% | May 14, 2025 |',
      ),
    ).toMatchObject([{ imposer: 'CN', target: 'US', ratePercent: 10, effective: '2025-05-14' }]);
  });

  it('reads a change from an old rate to a new one', () => {
    expect(
      measuresOf(
        'The US tariffs:\n\n| Partner | Old rate | New rate |\n|---|---|---|\n| India | 26% | 25% |',
      ),
    ).toMatchObject([{ imposer: 'US', target: 'IN', fromPercent: 26, toPercent: 25, ratePercent: null }]);
  });

  it('reads each cell by its column and row', () => {
    const measures = measuresOf(
      'The tariffs now:\n\n| Goods | US rate on China | China rate on US |\n|---|---|---|\n| Pears | 30% | 10% |\n| Cars | 100% | 25% |',
    );
    expect(measures).toMatchObject([
      { ratePercent: 30, imposer: 'US', target: 'CN', goods: 'Pears' },
      { ratePercent: 10, imposer: 'CN', target: 'US', goods: 'Pears' },
      { ratePercent: 100, imposer: 'US', target: 'CN', goods: 'Cars' },
      { ratePercent: 25, imposer: 'CN', target: 'US', goods: 'Cars' },
    ]);
  });

  it('reads bare numbers where the columns are tariffs', () => {
    expect(
      measuresOf('| Date | US on China | China on US |\n|---|---|---|\n| April 9, 2025 | 104 | 84 |'),
    ).toMatchObject([
      { ratePercent: 104, imposer: 'US', target: 'CN' },
      { ratePercent: 84, imposer: 'CN', target: 'US' },
    ]);
  });

  it('reads nothing from a table of something else', () => {
    expect(measuresOf('| Year | Growth | Share of trade |\n|---|---|---|\n| 2024 | 5% | 12% |')).toEqual([]);
  });
});

it('reads a megabyte of hostile text in seconds', () => {
  const text = `A tariff. ${'from 10 percent on goods '.repeat(20_000)}\n\n${'China, 5% '.repeat(50_000)}`;
  const start = performance.now();
  measuresOf(text);
  expect(performance.now() - start).toBeLessThan(5_000);
}, 60_000);
