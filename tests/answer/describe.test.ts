import { expect, it } from 'vitest';
import {
  describeAge,
  describeCoverage,
  describeDate,
  describeList,
  describePublished,
} from '../../src/answer/describe.ts';

it.each([
  [null, 'no date'],
  ['2025-05', '2025-05'],
  ['2025-05-01/2025-05-04', '2025-05-01 to 2025-05-04'],
])('the date %s is told as “%s”', (value, words) => {
  expect(describeDate(value)).toBe(words);
});

it.each([
  [null, null, 'undated'],
  ['2025-05-14', 'stated', '2025-05-14'],
  ['2025-05', 'inferred', '2025-05 (date inferred)'],
  ['2025-05-01/2025-05-04', 'inferred', '2025-05-01 to 2025-05-04 (date inferred)'],
  ['2025-05-12/2025-11-10', 'inferred', 'undated, May 2025 to November 2025 (date inferred)'],
] as const)('published %s, %s: “%s”', (published, publishedBasis, words) => {
  expect(describePublished({ published, publishedBasis })).toBe(words);
});

it.each([
  [{ articles: 5, from: '2025-05-01', to: '2025-06-05' }, '5 articles, 2025-05-01 to 2025-06-05'],
  [{ articles: 1, from: '2025-05-01', to: '2025-05-01' }, '1 article of 2025-05-01'],
  [{ articles: 2, from: null, to: null }, '2 articles, none dated'],
])('coverage %#', (coverage, words) => {
  expect(describeCoverage(coverage)).toBe(words);
});

it.each([
  ['2025-06-05', '2025-06-05', 'The newest article is from today (2025-06-05).'],
  ['2025-06-05', '2025-06-06', 'The newest article is one day old (2025-06-05).'],
  ['2025-06-05', '2025-07-05', 'The newest article is 30 days old (2025-06-05).'],
  ['2025-06-05', '2025-06-01', 'The newest article is dated 2025-06-05, after today.'],
  [null, '2025-06-01', ''],
])('the newest of %s on %s: “%s”', (to, today, words) => {
  expect(describeAge({ articles: 1, from: to, to }, today)).toBe(words);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('the list %j', (items, words) => {
  expect(describeList(items)).toBe(words);
});
