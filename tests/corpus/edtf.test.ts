import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, daysOf, isDay, weekdayOf, weekOf } from '../../src/corpus/edtf.ts';

describe('daysOf', () => {
  it.each([
    ['2025-05-14', '2025-05-14', '2025-05-14'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['0047', '0047-01-01', '0047-12-31'],
    ['2025-01/2025-03', '2025-01-01', '2025-03-31'],
    ['2025-05-01/2025-05-04', '2025-05-01', '2025-05-04'],
  ])('%s', (value, from, to) => {
    expect(daysOf(value)).toEqual({ from, to });
  });

  it.each([
    '',
    '2025-02-30',
    '2023-02-29',
    '2025-13',
    '2025-5-1',
    'yesterday',
    '2025-05-04/2025-05-01',
    '2025-05-14/',
    '/2025-05-14',
    '2025/2026/2027',
    '2025-05-14T00:00',
    ' 2025',
  ])('refuses “%s”', (value) => {
    expect(daysOf(value)).toBeNull();
  });
});

it.each([
  ['2025-02-28', 1, '2025-03-01'],
  ['2025-05-14', 90, '2025-08-12'],
  ['2025-01-01', -1, '2024-12-31'],
])('%s and %i days', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(count);
});

it.each([
  ['2025-05-14', 3, '2025-05-12/2025-05-18'],
  ['2025-05-18', 7, '2025-05-12/2025-05-18'],
])('%s in its week', (day, weekday, week) => {
  expect(weekdayOf(day)).toBe(weekday);
  expect(weekOf(day)).toBe(week);
});

it.each([
  ['2025-11', 2, '2026-01'],
  ['2025-01', -1, '2024-12'],
])('%s and %i months', (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected);
});

it.each([
  ['2025-05-14', true],
  ['2025-02-30', false],
  ['2025-05', false],
  ['2025-05-14/2025-05-15', false],
])('%s is a day: %s', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});
