import { describe, expect, it } from 'vitest';
import { describeInvocation, LINE_LENGTH } from '../../src/commands/invocation.ts';
import { parseLine } from '../../src/commands/parse-line.ts';
import { annotatedOf, botOver, commands } from '../made-up.ts';

const bot = botOver(
  annotatedOf({ text: '“Ships will wait,” said Pia Lund, an economist. “Ports will wait,” said Bo Berg.' }),
);

describe('a line', () => {
  it.each([
    ['/tariffs', 'tariffs', {}],
    ['/ tariffs', 'tariffs', {}],
    ['/TARIFFS', 'tariffs', {}],
    ['/tariffs steel', 'tariffs', { '': 'steel' }],
    ['/tariffs rare earths side:both', 'tariffs', { '': 'rare earths', side: 'both' }],
    ['/tariffs SIDE:both', 'tariffs', { side: 'both' }],
    ['/tariffs side: both', 'tariffs', { side: 'both' }],
    ['/tariffs side:', 'tariffs', { side: '' }],
    ['/tariffs sidde:both', 'tariffs', { sidde: 'both' }],
    ['/tariffs side:both side:us-on-china', 'tariffs', { side: 'us-on-china' }],
    ['/who-said blink first', 'who-said', { '': 'blink first' }],
    ['/who-said "blink first"', 'who-said', { '': 'blink first' }],
    ['/who-said speaker:“Pia Lund” wait', 'who-said', { speaker: 'Pia Lund', '': 'wait' }],
    ['/who-said speaker:"Pia Lund', 'who-said', { speaker: 'Pia Lund' }],
    ['/who-said "blink first', 'who-said', { '': '"blink first' }],
    ['/who-said he said: stop', 'who-said', { '': 'he said: stop' }],
    ['/who-said it is 12:30', 'who-said', { '': 'it is 12:30' }],
    ['/who-said constructor: x', 'who-said', { '': 'constructor: x' }],
    ['/sources https://port.example/a?b=c', 'sources', { '': 'https://port.example/a?b=c' }],
    ['/', '', {}],
    ['//x', '/x', {}],
    ['/nothing here', 'nothing', { '': 'here' }],
    ['tariffs', 'tariffs', {}],
    ['Tariffs Side:both', 'tariffs', { side: 'both' }],
    ['tariffs side:both as-of:"14 May 2025"', 'tariffs', { side: 'both', 'as-of': '14 May 2025' }],
  ])('%s', (line, command, options) => {
    expect(bot.parse(line)).toEqual({ command, options });
  });

  it.each([
    ['tariffs on steel', {}],
    ['tariffs side', {}],
    ['who said: stop', {}],
    ['sources https://port.example', {}],
    ['Is it 12:30 at https://port.example/a now?', {}],
    ['note:this is a word', {}],
    ['関税は？', {}],
    ['ما هي الرسوم', {}],
    ['🚢🚢', {}],
  ])('%s is a question', (line, options) => {
    expect(bot.parse(line)).toEqual({ command: 'ask', options: { '': line, ...options } });
  });

  it.each([
    ['What is the rate as-of:2025-05-01', { '': 'What is the rate', 'as-of': '2025-05-01' }],
    ['What is the rate private:true', { '': 'What is the rate', private: 'true' }],
    ['', {}],
    ['   \t ', {}],
    ['tar\u200Biffs on\u0007steel\u202E', { '': 'tariffs on steel' }],
  ])('%j is a question with its options', (line, options) => {
    expect(bot.parse(line)).toEqual({ command: 'ask', options });
  });
});

describe('a value without quotes', () => {
  it.each([
    ['/who-said speaker:Pia Lund', { speaker: 'Pia Lund' }],
    ['/who-said speaker: Pia Lund wait', { speaker: 'Pia Lund', '': 'wait' }],
    ['/who-said speaker:Pia wait', { speaker: 'Pia', '': 'wait' }],
    ['/who-said speaker:Pia Berg', { speaker: 'Pia', '': 'Berg' }],
    ['/who-said speaker:Pja Lund wait', { speaker: 'Pja Lund', '': 'wait' }],
    ['/tariffs as-of:May 14, 2025 steel', { 'as-of': 'May 14, 2025', '': 'steel' }],
    ['/tariffs as-of:14 May 2025', { 'as-of': '14 May 2025' }],
    ['/tariffs as-of:last week', { 'as-of': 'last week' }],
    ['/tariffs as-of:yesterday steel', { 'as-of': 'yesterday', '': 'steel' }],
    ['/tariffs as-of:2025-05-14 steel', { 'as-of': '2025-05-14', '': 'steel' }],
  ])('%s', (line, options) => {
    expect(bot.parse(line).options).toEqual(options);
  });
});

it.each([
  '/who-said blink first speaker:"Pia Lund" exact:true',
  '/who-said words:"he said: stop"',
  '/tariffs as-of:"14 May 2025"',
  '/tariffs side:""',
  '/compare',
])('%s describes itself', (line) => {
  expect(describeInvocation(parseLine(line, commands))).toBe(line);
});

it.each(['note:this is a word', 'who said "note:this"', '/who-said words:“a "b" c”', '/ask "a b" c'])(
  '%s asks for the same again by its description',
  (line) => {
    const again = describeInvocation(parseLine(line, commands));
    expect(describeInvocation(parseLine(again, commands))).toBe(again);
    expect(parseLine(again, commands).command).toBe(parseLine(line, commands).command);
  },
);

it.each([
  ['quoted values', `tariffs${' k:"a"'.repeat(5_000)} !`],
  ['one long word', `/tariffs ${'a-'.repeat(200_000)}`],
  ['quotation marks', `/who-said ${'" '.repeat(100_001)}`],
  ['colons', `/who-said ${'a:'.repeat(100_000)}`],
])('reads a long line of %s at once', (_, line) => {
  const start = performance.now();
  expect(parseLine(line, commands).command).not.toBe('');
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(line.length).toBeGreaterThan(LINE_LENGTH);
});
