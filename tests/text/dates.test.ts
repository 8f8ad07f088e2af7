import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { findTemporalExpressions } from '../../src/text/dates.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

/** Published on 14 May 2025, a Wednesday, unless said otherwise. */
function datesIn(text: string, fields: Partial<Article> = {}) {
  const article = articleOf(text, fields);
  return findTemporalExpressions(article, splitSentences(article));
}

/** Each expression as "words = value". */
function valuesIn(text: string, fields: Partial<Article> = {}): string[] {
  return datesIn(text, fields).map((date) => `${date.text} = ${date.value}`);
}

describe('days and months of the calendar', () => {
  it.each([
    ['The ministry replied on May 12, 2025.', 'May 12, 2025 = 2025-05-12'],
    ['The ministry replied on 12 May 2025.', '12 May 2025 = 2025-05-12'],
    ['The order of Feb. 4 stands.', 'Feb. 4 = 2025-02-04'],
    ['The duty began on Sept. 24, 2018, a Monday.', 'Sept. 24, 2018 = 2018-09-24'],
    ['It was signed on Wednesday, April 30.', 'Wednesday, April 30 = 2025-04-30'],
    ['They met on the 9th of April.', 'the 9th of April = 2025-04-09'],
    ['Filed 2025-05-14 in Geneva.', '2025-05-14 = 2025-05-14'],
    ['Stamped 5/14/2025 by the port.', '5/14/2025 = 2025-05-14'],
    ['Stamped 14/05/2025 by the port.', '14/05/2025 = 2025-05-14'],
    ['Stamped 14.05.2025 by the port.', '14.05.2025 = 2025-05-14'],
    ['Stamped 4/5/2025 by the port.', '4/5/2025 = null'],
    ['Exports fell in April.', 'April = 2025-04'],
    ['Orders slumped in late April.', 'late April = 2025-04'],
    ['Orders had slumped since mid-March.', 'mid-March = 2025-03'],
    ['They will decide at the beginning of July.', 'the beginning of July = 2025-07'],
    ['It took effect in May 2019.', 'May 2019 = 2019-05'],
    ['The March order was widely mocked.', 'March = 2025-03'],
    ['An August deadline looms.', 'August = 2025-08'],
    ['La tregua se firmó el 12 de mayo de 2025.', '12 de mayo de 2025 = 2025-05-12'],
    ['Shops expect dearer toys by Christmas.', 'Christmas = 2025-12-25'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });

  it.each([
    ['Shipments collapsed after the order of December 20.', 'December 20 = 2024-12-20'],
    ['The pause will end on December 20.', 'December 20 = 2025-12-20'],
    ['They signed on 10 May 2019, and on 13 May Beijing replied.', '13 May = 2019-05-13'],
    ['It began on 22 March 2018. By 6 July of that year it had spread.', '6 July of that year = 2018-07-06'],
    ['They signed in January 2020. That August the duty fell.', 'That August = 2020-08'],
    ['On Feb. 14, 2020, it halved the duty set the previous September.', 'the previous September = 2019-09'],
    ['The envoys were due in Washington on Friday.', 'Friday = 2025-05-16'],
    ['They will publish figures for November.', 'November = 2024-11'],
    ['China’s October rules, lifted in November, would return on July 15.', 'November = 2024-11'],
    ['It will end the duties that it put on farm goods in September.', 'September = 2024-09'],
    ['Freight was under last April’s.', 'last April = 2024-04'],
    ['## 2018\n\nOn July 6 the duty began.', 'July 6 = 2018-07-06'],
    ['Rates rose in the week to April 11.', 'the week to April 11 = 2025-04-05/2025-04-11'],
    ['They met on May 10. Two days on, it fell.', 'Two days on = 2025-05-12'],
    ['In November the truce ends.', 'November = 2025-11'],
    ['“I will not sell in December,” Orla Finch said.', 'December = 2025-12'],
    ['Almonds follow on Dec. 1.', 'Dec. 1 = 2025-12-01'],
    ['The duty took effect on Sept. 1 last year.', 'Sept. 1 last year = 2024-09-01'],
    ['They met on May 10. They parted on the 12th.', 'the 12th = 2025-05-12'],
  ])('%s (year from around it)', (text, expected) => {
    expect(valuesIn(text)).toContain(expected);
  });

  it.each([
    'The “Phase One” pact is dead.',
    'May I ask a question?',
    'Prices may 5 percent higher be.',
    'The buyers march on Washington.',
    'June Castellan sells hinges.',
    'The terrier, called June, barked.',
    'The shop, said August Wendt, is shut.',
    'Mrs May runs the post office.',
    'The line is open 24/7 for callers.',
    'Duties under Section 301 remain.',
    'The 2025 model is dearer.',
    'They paid $2018 for it.',
    'Some 2,018 tons arrived.',
    'The mill shipped 2018 tons.',
    'The G20 ministers smiled.',
    'The 90-day pause holds.',
    'The plan, Made in China 2025, is back.',
    'The Trade Act of 1974 allows it.',
    'Call 555-2018 for details.',
    'He reads the Sunday Times.',
    'They shop on Black Friday.',
    'He calls every Monday.',
    'The fall in exports was steep.',
    'She came in second place.',
  ])('%s (no date)', (sentence) => {
    expect(valuesIn(sentence)).toEqual([]);
  });
});

describe('years and parts of years', () => {
  it.each([
    ['The quarrel began in 2018.', '2018 = 2018'],
    ['The 2018 tariffs are still there.', '2018 = 2018'],
    ['At the beginning of 2020 a deal was struck.', 'the beginning of 2020 = 2020'],
    ['In early 2020 a deal was struck.', 'early 2020 = 2020'],
    ['Budgets for fiscal 2026 are tight.', 'fiscal 2026 = 2026'],
    ['From 2018-2020 duties rose.', '2018-2020 = 2018/2020'],
    ['Purchases pledged for 2020–21 never came.', '2020–21 = 2020/2021'],
    ['Duties rose between 2018 and 2020.', '2018 and 2020 = 2018/2020'],
    ['It recalls 1930s-style protection.', '1930s = 1930/1939'],
    ['Output fell in the first quarter of 2025.', 'the first quarter of 2025 = 2025-01/2025-03'],
    ['Output fell in Q4 2024.', 'Q4 2024 = 2024-10/2024-12'],
    ['Output rose in Q1.', 'Q1 = 2025-01/2025-03'],
    [
      'It grew in the first three months of the year.',
      'the first three months of the year = 2025-01/2025-03',
    ],
    ['Sales sank in the second half of last year.', 'the second half of last year = 2024-07/2024-12'],
    ['Rates peaked in the summer of 2018.', 'the summer of 2018 = 2018-06/2018-08'],
    ['Rates may ease by the autumn.', 'the autumn = 2025-09/2025-11'],
    ['A poll last fall was gloomy.', 'last fall = 2024-09/2024-11'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });
});

describe('stretches and feasts', () => {
  it.each([
    ['It was the worst in the week of April 7.', 'the week of April 7 = 2025-04-07/2025-04-13'],
    ['Freight sank in the first week of May.', 'the first week of May = 2025-05-01/2025-05-07'],
    ['Freight sank in the last full week of April.', 'the last full week of April = 2025-04-21/2025-04-27'],
    ['Prices rose in the year to March.', 'the year to March = 2024-03/2025-03'],
    ['The 12 months through March were poor.', 'The 12 months through March = 2024-04/2025-03'],
    ['Shares sank over Easter.', 'Easter = 2025-04-20'],
    ['Shops close on Labor Day.', 'Labor Day = 2025-09-01'],
    ['Shops closed on Thanksgiving 2024.', 'Thanksgiving 2024 = 2024-11-28'],
    ['A deal was near at the end of 2019.', 'the end of 2019 = 2019'],
    ['By year’s end the mill will shut.', 'year’s end = 2025'],
    ['At the start of the year nobody knew.', 'the start of the year = 2025'],
    ['Revenue in 1Q25 was flat.', '1Q25 = 2025-01/2025-03'],
    ['The talks of May ’19 failed.', 'May ’19 = 2019-05'],
    ['They spoke on that same Valentine’s Day, 2020.', 'Valentine’s Day, 2020 = 2020-02-14'],
    ['A year ago nobody knew.', 'A year ago = 2024-05'],
    ['Several weeks ago nobody knew.', 'Several weeks ago = null'],
    ['Futures rose overnight.', 'overnight = 2025-05-14'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });

  it.each([
    'At the same time, China spared some goods.',
    'Easter eggs are dearer.',
    'They work overnight shifts.',
    'The week of talks was long.',
  ])('%s (no date)', (sentence) => {
    expect(valuesIn(sentence)).toEqual([]);
  });
});

describe('ranges', () => {
  it.each([
    ['They added points between 8 and 11 April.', '8 and 11 April = 2025-04-08/2025-04-11'],
    ['They met Monday to Wednesday.', 'Monday to Wednesday = 2025-05-12/2025-05-14'],
    ['They talk from May 10 to 12.', 'May 10 to 12 = 2025-05-10/2025-05-12'],
    ['They talked May 10–11 in Geneva.', 'May 10–11 = 2025-05-10/2025-05-11'],
    ['They talked on 10 and 11 May in Geneva.', '10 and 11 May = 2025-05-10/2025-05-11'],
    ['Prices rose between April and June 2025.', 'April and June 2025 = 2025-04/2025-06'],
    ['It ran from December to February.', 'December to February = 2024-12/2025-02'],
    ['It ran from April 9 to May 14, 2025.', 'April 9 to May 14, 2025 = 2025-04-09/2025-05-14'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });
});

describe('weekdays', () => {
  it.each([
    ['The ministry replied on Wednesday.', 'Wednesday = 2025-05-14'],
    ['The ministry replied Thursday.', 'Thursday = 2025-05-08'],
    ['The envoys will meet on Friday.', 'Friday = 2025-05-16'],
    ['On Friday the envoys will meet.', 'Friday = 2025-05-16'],
    ['A duty of 10 percent is in force, effective Thursday.', 'Thursday = 2025-05-15'],
    ['“We will win,” he said on Friday.', 'Friday = 2025-05-09'],
    ['He said on Friday that they would meet.', 'Friday = 2025-05-09'],
    ['It was settled by Tuesday night.', 'Tuesday night = 2025-05-13'],
    ['The envoys were due to sail on Friday.', 'Friday = 2025-05-16'],
    ['The duty is 115 points lower from Friday.', 'Friday = 2025-05-16'],
    ['The next vote comes Thursday.', 'Thursday = 2025-05-15'],
    ['A Tuesday post shook the market.', 'Tuesday = 2025-05-13'],
    ['They spoke last Tuesday.', 'last Tuesday = 2025-05-13'],
    ['They speak again next Friday.', 'next Friday = 2025-05-23'],
    ['They spoke on Thursday of last week.', 'Thursday of last week = 2025-05-08'],
    ['They agreed over the weekend.', 'the weekend = 2025-05-10/2025-05-11'],
    ['They will talk this weekend.', 'this weekend = 2025-05-17/2025-05-18'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });
});

describe('times told by today or by the date before', () => {
  it.each([
    ['The rule was published yesterday.', 'yesterday = 2025-05-13'],
    ['It lapses tomorrow.', 'tomorrow = 2025-05-15'],
    ['The two met last week.', 'last week = 2025-05-05/2025-05-11'],
    ['The two met this week.', 'this week = 2025-05-12/2025-05-18'],
    ['It was raised earlier this month.', 'earlier this month = 2025-05'],
    ['It rose last year.', 'last year = 2024'],
    ['It lapses early next month.', 'early next month = 2025-06'],
    ['It was 120 percent a month ago.', 'a month ago = 2025-04'],
    ['It was 120 percent two days ago.', 'two days ago = 2025-05-12'],
    ['He has softened in the past two weeks.', 'the past two weeks = 2025-04-30/2025-05-14'],
    ['The court may rule by year’s end.', 'year’s end = 2025'],
    ['It ends 90 days from May 14.', '90 days from May 14 = 2025-08-12'],
    ['It holds for 90 days from May 14.', 'May 14 = 2025-05-14'],
  ])('%s', (sentence, expected) => {
    expect(valuesIn(sentence)).toEqual([expected]);
  });

  it.each([
    ['The duty rose on April 9. Two days later Beijing replied.', 'Two days later = 2025-04-11'],
    ['The duty rose on April 9. The same day Beijing replied.', 'The same day = 2025-04-09'],
    ['The duty, unveiled the week before, rose on April 9.', 'the week before = null'],
    ['On April 9, the duty unveiled the week before rose.', 'the week before = 2025-03-31/2025-04-06'],
    ['Exports fell in April from a year earlier.', 'a year earlier = 2024-04'],
    ['The duty lapsed on April 9. The evening before, Beijing signed.', 'The evening before = 2025-04-08'],
    ['She left on April 9 and wrote that evening.', 'that evening = 2025-04-09'],
  ])('%s', (text, expected) => {
    expect(valuesIn(text)).toContain(expected);
  });
});

describe('the day that today means', () => {
  it.each([
    ['2025-05-01/2025-05-04', '2025-04-30'],
    ['2025-05-12/2025-11-10', null],
    ['2025-05', null],
    [null, null],
  ])('an article published %s', (published, wednesday) => {
    expect(datesIn('It replied on Wednesday.', { published })[0]?.value).toBe(wednesday);
  });

  it('is nothing to a full date', () => {
    const [date] = datesIn('It replied on April 2, 2018.', { published: null });
    expect(date).toMatchObject({ value: '2018-04-02', precision: 'day', basis: 'stated' });
  });

  it('leaves a day without a year open where no date is known', () => {
    expect(datesIn('It replied on April 11.', { published: null })[0]).toMatchObject({
      value: null,
      precision: null,
      basis: 'relative',
    });
  });

  it('is the dateline’s day in an article without a date, and the dateline is no happening', () => {
    const text = 'WASHINGTON, May 12, 2025 (Corvid Wire) — The order was signed Sunday.';
    expect(valuesIn(text, { published: null })).toEqual(['Sunday = 2025-05-11']);
  });

  it('is the day of a live blog’s entry', () => {
    const text = 'Tuesday, 11:40 p.m.\n\nNobody slept tonight.\n\nWednesday, 6:10 a.m.\n\nIt starts today.';
    expect(valuesIn(text)).toEqual([
      'Tuesday = 2025-05-13',
      'tonight = 2025-05-13',
      'Wednesday = 2025-05-14',
      'today = 2025-05-14',
    ]);
  });
});

it('keeps spans verbatim and in order', () => {
  const text =
    'On May 12 they met; on Tuesday, in 2018 dollars, it fell.\n\nThe first half of 2024 was calm.';
  const dates = datesIn(text);
  expect(dates.map((date) => text.slice(date.start, date.end))).toEqual(dates.map((date) => date.text));
  expect(dates.map((date) => date.start)).toEqual(dates.map((date) => date.start).sort((a, b) => a - b));
});

it('finds no dates in page debris', () => {
  const text = 'The order was signed.\n\nRead it on Monday.';
  expect(valuesIn(text, { debris: [{ start: 23, end: text.length }] })).toEqual([]);
});
