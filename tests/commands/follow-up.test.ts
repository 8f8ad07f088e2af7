import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../src/commands/follow-up.ts';
import { describeInvocation } from '../../src/commands/invocation.ts';
import { parseLine } from '../../src/commands/parse-line.ts';
import { commands } from '../made-up.ts';

function follow(before: string | null, line: string): string {
  const previous = before === null ? null : parseLine(before, commands);
  const resolved = resolveFollowUp({ ...parseLine(line, commands), previous });
  return typeof resolved === 'string' ? resolved : describeInvocation(resolved);
}

describe('a follow-up', () => {
  it.each([
    ['/tariffs', 'and China?', '/tariffs side:china-on-us'],
    ['/tariffs side:us-on-china', 'what about Beijing', '/tariffs side:china-on-us'],
    ['What is the US tariff on China?', 'and China?', '/tariffs side:china-on-us'],
    ['how big is the Chinese tariff?', 'and the US one?', '/tariffs side:us-on-china'],
    ['/tariffs side:china-on-us', 'and on China?', '/tariffs side:us-on-china'],
    ['What is the US tariff on China?', 'and for toys?', '/tariffs toys side:us-on-china'],
    ['What is the US tariff on China?', 'why?', '/ask why What is the US tariff on China?'],
    ['who said Will ships wait?', 'when?', '/ask when Will ships wait?'],
    ['What did Pia Lund say about fees?', 'what else did she say?', '/who-said speaker:"Pia Lund"'],
    ['/who-said fees speaker:Lund', 'And what else did he say', '/who-said speaker:Lund'],
    ['Will ships wait?', 'what else did he say?', '/ask what else did he say?'],
    ['when what else did he say?', 'why?', '/ask why what else did he say?'],
    ['/tariffs', 'And in April 2025?', '/tariffs as-of:"April 2025"'],
    ['/tariffs', 'and on May 14, 2025?', '/tariffs as-of:"May 14, 2025"'],
    ['/tariffs goods:steel', 'and for semiconductors?', '/tariffs semiconductors'],
    ['/tariffs steel side:both', 'how about toys', '/tariffs toys side:both'],
    ['/timeline talks', 'and what about June?', '/timeline talks from:June to:June'],
    ['/who-said speaker:Lund', 'and Berg?', '/who-said speaker:Berg'],
    ['/who-said blink', 'and in May?', '/who-said blink from:May to:May'],
    ['What did China say about chips?', 'and the U.S.?', '/ask What did U.S. say about chips?'],
    ['What did Pia Lund say in May?', 'and in June?', '/ask What did Pia Lund say in June?'],
    ['What did Pia Lund say?', 'and $& $1?', '/ask What did $& $1 say?'],
    ['Will ships wait?', 'who said that?', '/ask who said Will ships wait?'],
    ['Will ships wait?', 'Says who?', '/ask who said Will ships wait?'],
    ['/compare topic:talks', 'why?', '/ask why talks'],
  ])('after %s: %s', (before, line, expected) => {
    expect(follow(before, line)).toBe(expected);
  });

  it.each([
    [null, 'and China?'],
    [null, 'who said that?'],
    [null, 'why?'],
    [null, 'what else did he say?'],
    ['/tariffs', 'who said that?'],
  ])('after %s, %s asks which question is meant', (before, line) => {
    expect(follow(before, line)).toMatch(/^Which question do you mean\?/);
  });

  it.each([
    'Who said ships would wait?',
    'And who denied the talks?',
    'But did Beijing ever confirm the formal talks?',
    'and so the two sides went on and on and on for years',
    'Andorra?',
  ])('%s is none', (line) => {
    expect(follow(null, line)).toBe(`/ask ${line}`);
  });

  it('is free text alone', () => {
    expect(follow('/tariffs', '/tariffs and China')).toBe('/tariffs and China');
  });
});
