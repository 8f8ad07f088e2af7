import { describe, expect, it } from 'vitest';
import { checkInvocation } from '../../src/commands/check-invocation.ts';
import { parseLine } from '../../src/commands/parse-line.ts';
import { commands, TODAY } from '../made-up.ts';

const clock = { today: TODAY, newest: '2025-05-14' };
const check = (line: string) => checkInvocation(parseLine(line, commands), commands, clock);

describe('a good line', () => {
  it.each([
    ['/tariffs', {}],
    ['/tariffs rare earths', { goods: 'rare earths' }],
    ['/tariffs goods:rare earths', { goods: 'rare earths' }],
    ['/tariffs as-of:"14 May 2025"', { 'as-of': '2025-05-14' }],
    ['/tariffs as-of:2025-05', { 'as-of': '2025-05-31' }],
    ['/tariffs as-of:yesterday side:BOTH', { 'as-of': '2025-06-30', side: 'both' }],
    ['/timeline from:"last week" to:today', { from: '2025-06-23', to: '2025-07-01' }],
    ['/who-said blink exact:', { words: 'blink', exact: true }],
    ['/who-said he said: stop', { words: 'he said: stop' }],
    [
      'What happened on "May 14" as-of:2025',
      { question: 'What happened on "May 14"', 'as-of': '2025-12-31' },
    ],
    ['/trade-help private:true', {}],
    ['/sources private: private:false', {}],
    ...commands.map(({ example }): [string, object] => [`${example} private:true`, expect.any(Object)]),
  ])('%s', (line, options) => {
    const checked = check(line);
    expect(checked.problem).toBeUndefined();
    expect(checked).toMatchObject({ options });
  });
});

describe('a mistake', () => {
  it.each([
    ['/tarifs', 'There is no command /tarifs. Did you mean /tariffs?', '/trade-help'],
    ['/whosaid x', 'There is no command /whosaid. Did you mean /who-said?', '/trade-help'],
    ['/time', 'There is no command /time. Did you mean /timeline?', '/trade-help'],
    ['/weather', 'There is no command /weather.', '/trade-help'],
    ['/関税', 'There is no command /関税.', '/trade-help'],
    ['/', 'There is no command after the “/”.', '/trade-help'],
    ['//x', 'There is no command //x.', '/trade-help'],
    ['/tariffs sidde:both', '/tariffs has no option sidde. Did you mean side?', '/tariffs'],
    [
      '/tariffs constructor:x',
      '/tariffs has no option constructor. It takes goods, side, as-of, status, private.',
      '/tariffs',
    ],
    ['/tariffs side:', 'side takes us-on-china, china-on-us, both.', '/tariffs'],
    ['/tariffs side:ours', 'side takes us-on-china, china-on-us, both, not “ours”.', '/tariffs'],
    [
      '/tariffs as-of:2025-02-30',
      'as-of needs a day that exists, such as 2025-05-14, not “2025-02-30”.',
      '/tariffs',
    ],
    ['/tariffs as-of:soon', 'as-of needs a day that exists, such as 2025-05-14, not “soon”.', '/tariffs'],
    ['/tariffs goods:', 'goods needs a value.', '/tariffs'],
    ['/timeline from:2025-06 to:May', 'from 2025-06-01 lies after to 2025-05-31.', '/timeline'],
    ['/timeline topic:"  "', 'topic needs a value.', '/timeline'],
    ['/compare', 'topic needs a value.', '/compare'],
    ['/ask', 'question needs a value.', '/ask'],
    ['', 'question needs a value.', '/ask'],
    ['\u200B\u0000 ', 'question needs a value.', '/ask'],
    ['/trade-help me', '/trade-help takes no words.', '/trade-help'],
    ['/tariffs private:perhaps', 'private takes true or false, not “perhaps”.', '/tariffs'],
    ['/who-said exact:maybe x', 'exact takes true or false, not “maybe”.', '/who-said'],
    ['x'.repeat(10_000), 'That is too long: 10005 characters, and a request may have 300.', '/ask'],
    [
      `/${'x'.repeat(10_000)}`,
      'That is too long: 10001 characters, and a request may have 300.',
      '/trade-help',
    ],
  ])('%s', (line, problem, example) => {
    const checked = check(line);
    expect(checked.problem).toContain(problem);
    expect(checked).toMatchObject({ example: expect.stringContaining(example) });
  });
});

it('takes values as a form gives them like typed ones', () => {
  const invocation = {
    command: 'who-said',
    options: { words: ' “blink\nfirst” ', speaker: 'Pia\u200B Lund' },
  };
  const options = { words: '"blink first"', speaker: 'Pia Lund' };
  expect(checkInvocation(invocation, commands, clock)).toMatchObject({ options });
});
