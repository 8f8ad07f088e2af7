import { expect, it } from 'vitest';
import { paginate } from '../../src/answer/paginate.ts';

it.each([
  [1, [1, 2], 1],
  [2, [3, 4], 2],
  [3, [5], 3],
  [9, [5], 3],
  [0, [1, 2], 1],
  [-3, [1, 2], 1],
  [1.9, [1, 2], 1],
  [Number.NaN, [1, 2], 1],
])('page %s', (number, items, shown) => {
  expect(paginate([1, 2, 3, 4, 5], number, 2)).toEqual({ items, number: shown, of: 3 });
});

it('gives one empty page of nothing', () => {
  expect(paginate([], 4, 2)).toEqual({ items: [], number: 1, of: 1 });
});
