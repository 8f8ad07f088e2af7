import { describe, expect, it } from 'vitest';
import { asOfDay, findAskedDates, isAskedDate } from '../../src/archive/asked-dates.ts';

it.each([
  ['What did Ortiz say in May 2025?', [[2025, 5, null]]],
  ['rates as of mid-September 2024', [[2024, 9, null]]],
  ['What happened on 14 June?', [[null, 6, 14]]],
  ['What happened on June 14, 2025?', [[2025, 6, 14]]],
  ['duties in 2018', [[2018, null, null]]],
  ['What was agreed in May?', [[null, 5, null]]],
  ['the rate on 2025-05-14', [[2025, 5, 14]]],
  ['May I ask who paid 25 percent?', []],
  ['Who may march on the capital?', []],
  ['Who sold 4100 invoices?', []],
])('times named in: %s', (question, dates) => {
  expect(findAskedDates(question).map(({ year, month, day }) => [year, month, day])).toEqual(dates);
});

describe('a date is of the time asked for', () => {
  it.each([
    ['in May 2025', '2025-05-14', true],
    ['in May 2025', '2025-05', true],
    ['in May', '2024-05-02', true],
    ['in 2025', '2025-04-28/2025-05-04', true],
    ['in May 2025', '2025-06-01', false],
    ['on 14 May 2025', '2025-05-15', false],
    ['in May', 'soon', false],
  ])('%s: %s %s', (question, value, is) => {
    expect(findAskedDates(question).some((date) => isAskedDate(date, value))).toBe(is);
  });
});

it.each([
  ['What is the duty as of mid-May 2025?', '2025-05-31'],
  ['What is the duty as of 14 May 2025?', '2025-05-14'],
  ['the duty as at 2025-05-02', '2025-05-02'],
  ['What was the duty in May 2025?', null],
  ['What is the duty as of May?', null],
])('told as of: %s', (question, day) => {
  expect(asOfDay(findAskedDates(question))).toBe(day);
});
