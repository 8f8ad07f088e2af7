import { describe, expect, it } from 'vitest';
import { ANSWER_TYPE_EXAMPLES, answerTypeOf, givesAnswerOf } from '../../src/archive/answer-type.ts';
import { parseQuestion } from '../../src/archive/question.ts';

const VOCABULARY = { speakers: ['Oskar Brandt'], goods: [], topics: [], dates: [] };
const parse = (text: string) => parseQuestion(text, VOCABULARY);

describe('what kind of question it is', () => {
  it.each([
    ['Who said the harbour would close?', 'who-said'],
    ['what did brandt say about fees', 'who-said'],
    ['Quote from Oskar Brandt on fees', 'who-said'],
    ['When did the harbour close?', 'when'],
    ['How long will the pause last?', 'when'],
    ['Which goods does the duty spare?', 'tariff'],
    ['Do the articles agree on the fee?', 'compare'],
    ['Is the fee described the same way everywhere?', 'compare'],
    ['How do the two sides differ on fees?', 'compare'],
    ['Why was the harbour closed?', 'fact'],
    ['harbour closed', 'fact'],
    ['', 'fact'],
  ])('%s (%s)', (text, kind) => {
    expect(parse(text).kind).toBe(kind);
  });
});

describe('what it is about', () => {
  it.each([
    ['Do the articles agree that the fee rose?', 'the fee rose?'],
    ['Is the fee high? Please check whether the sources line up.', 'Is the fee high?   .'],
    ['Did the fee rise?', 'Did the fee rise?'],
    ['Hi, did the fee rise?', 'did the fee rise?'],
  ])('%s', (text, terms) => {
    expect(parse(text).terms).toBe(terms);
  });
});

describe('whose words it asks for', () => {
  it.each([
    ['What did Oskar Brandt say about fees?', 'Oskar Brandt'],
    ['what does the ministry think of it', 'ministry'],
    ['What did the fee change?', null],
    ['Who said so?', null],
  ])('%s (%s)', (text, speaker) => {
    expect(parse(text).speaker).toBe(speaker);
  });
});

it.each([
  ['Did Lena Ortiz meet Brandt in Marlow?', ['Lena', 'Ortiz', 'Brandt', 'Marlow', 'Oskar'].slice(0, 4)],
  ['did brandt leave', ['Brandt']],
  ['Does China tax U.S. goods?', []],
])('names in: %s', (text, names) => {
  expect(parse(text).names).toEqual(names);
});

it.each([
  ['Who said “cranes stand still”?', ['cranes stand still']],
  ['Who said "we will sail," and when?', ['we will sail']],
  ['What is “dumping”?', []],
])('quoted in: %s', (text, quoted) => {
  expect(parse(text).quoted).toEqual(quoted);
});

it.each([
  ['How many student visas were revoked?', 'student visas'],
  ['How many lawmakers did it punish?', 'lawmakers'],
  ['How much was it?', null],
])('counted in: %s', (text, counted) => {
  expect(parse(text).counted).toBe(counted);
});

it.each([
  ['What is the American duty on Chinese steel?', 'us-on-china'],
  ['china tariffs on us imports', 'china-on-us'],
  ['What is the duty on steel?', null],
])('whose tariff: %s', (text, side) => {
  expect(parse(text).side).toBe(side);
});

it.each([
  ['What is the current rate?', true],
  ['What was the rate in May?', false],
])('about now: %s', (text, isNow) => {
  expect(parse(text).isNow).toBe(isNow);
});

describe('an answer is of the kind', () => {
  it.each(ANSWER_TYPE_EXAMPLES)('$type: $example', ({ type, example: [question, sentence] }) => {
    expect(answerTypeOf(question)).toBe(type);
    expect(givesAnswerOf(type, sentence)).toBe(true);
  });

  it.each([
    ['duration', 'The pause is short.'],
    ['time', 'The talks began.'],
    ['day', 'The pact was signed early in 2020.'],
    ['percent', 'The duties are high.'],
    ['number', 'Lawmakers were punished.'],
    ['money', 'The deficit was large.'],
  ] as const)('not %s: %s', (type, sentence) => {
    expect(givesAnswerOf(type, sentence)).toBe(false);
  });

  it('none where the question does not tell', () => {
    expect(answerTypeOf('harbour fees')).toBeNull();
  });
});
