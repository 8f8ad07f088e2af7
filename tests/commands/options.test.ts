import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  choiceOption,
  dayOption,
  describeOptions,
  flagOption,
  textOption,
} from '../../src/commands/options.ts';
import { resolveDay } from '../../src/commands/typed-day.ts';

const problemOf = (option: z.ZodType, typed: string) => option.safeParse(typed).error?.issues[0]?.message;

describe('a text', () => {
  const option = textOption('Words');
  it('is taken without the blanks around it', () => {
    expect(option.parse('  blink first ')).toBe('blink first');
  });
  it.each(['', '  '])('“%s” needs a value', (typed) => {
    expect(problemOf(option, typed)).toBe('needs a value');
  });
});

describe('a choice', () => {
  const option = choiceOption('Order', ['oldest', 'newest']);
  it.each(['newest', 'NEWEST', ' Newest '])('%s', (typed) => {
    expect(option.parse(typed)).toBe('newest');
  });
  it.each([
    ['latest', 'takes oldest, newest, not “latest”'],
    ['', 'takes oldest, newest'],
  ])('“%s” is refused', (typed, problem) => {
    expect(problemOf(option, typed)).toBe(problem);
  });
});

describe('a flag', () => {
  const option = flagOption('Exact');
  it.each([
    ['true', true],
    ['Yes', true],
    ['', true],
    ['0', false],
    ['off', false],
  ])('“%s” is %s', (typed, value) => {
    expect(option.parse(typed)).toBe(value);
  });
  it.each(['maybe', 'constructor', '2'])('“%s” is refused', (typed) => {
    expect(problemOf(option, typed)).toBe(`takes true or false, not “${typed}”`);
  });
});

describe('a day', () => {
  it.each([
    ['2025-05-14', '2025-05-14', '2025-05-14'],
    ['2025-05', '2025-05-01', '2025-05-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-05-12/2025-05-18', '2025-05-12', '2025-05-18'],
  ])('%s', (typed, first, last) => {
    expect(dayOption('From', 'first').parse(typed)).toBe(first);
    expect(dayOption('To', 'last').parse(typed)).toBe(last);
  });
  it.each(['2025-02-30', 'soon', '2025-13', '14/05'])('“%s” is refused', (typed) => {
    const problem = `needs a day that exists, such as 2025-05-14, not “${typed}”`;
    expect(problemOf(dayOption('From', 'first'), typed)).toBe(problem);
  });
});

describe('typed on Tuesday 2025-07-01, with the newest article of 2025-05-14,', () => {
  it.each([
    ['2025-05-14', '2025-05-14'],
    ['May 14, 2025', '2025-05-14'],
    ['may 14, 2025,', '2025-05-14'],
    ['MAY 14 2025', '2025-05-14'],
    ['14 May 2025', '2025-05-14'],
    ['14th May 2025', '2025-05-14'],
    ['May 2025', '2025-05'],
    ['May 14', '2025-05-14'],
    ['14 May', '2025-05-14'],
    ['today', '2025-07-01'],
    ['Yesterday', '2025-06-30'],
    ['last week', '2025-06-23/2025-06-29'],
  ])('%s is %s', (typed, value) => {
    expect(resolveDay(typed, { today: '2025-07-01', newest: '2025-05-14' })).toBe(value);
  });

  it('a month without a year is the nearest to the newest article, not to the asker', () => {
    expect(resolveDay('June', { today: '2031-01-01', newest: '2025-05-14' })).toBe('2025-06');
  });

  it.each([
    '',
    ' ',
    '2025-02-30',
    'Feb 30, 2025',
    'soon',
    'the day of the deal',
    '---',
    '🚢',
    'x'.repeat(10_000),
  ])('“%s” is no day', (typed) => {
    expect(resolveDay(typed, { today: '2025-07-01', newest: null })).toBeNull();
  });
});

it('tells help and completion what an option is', () => {
  const schema = z.object({
    words: textOption('Words', 'topics'),
    order: choiceOption('Order', ['oldest', 'newest']).optional(),
    'as-of': dayOption('Day', 'last').optional(),
    exact: flagOption('Exact').optional(),
  });
  expect(describeOptions(schema)).toEqual([
    { name: 'words', description: 'Words', choices: [], suggest: 'topics', isRequired: true },
    { name: 'order', description: 'Order', choices: ['oldest', 'newest'], suggest: null, isRequired: false },
    { name: 'as-of', description: 'Day', choices: [], suggest: 'dates', isRequired: false },
    { name: 'exact', description: 'Exact', choices: ['true', 'false'], suggest: null, isRequired: false },
  ]);
});
