import { describe, expect, it } from 'vitest';
import { describeOptions } from '../../src/commands/options.ts';
import { annotatedOf, botOver, commands } from '../made-up.ts';

const bot = botOver(
  annotatedOf(
    {
      title: '‘Steel’ week',
      text: 'The United States imposed a 25% tariff on Chinese steel on May 2, 2025. “Ships will wait,” said Pia Lund, an economist.',
    },
    { title: 'Ports wait', published: '2025-06-01', text: '“Ports will wait,” said Bo Berg, a trader.' },
  ),
);

describe('completions', () => {
  it.each([
    ['who-said', 'speaker', '', ['Bo Berg', 'Pia Lund']],
    ['who-said', 'speaker', 'pi', ['Pia Lund']],
    ['who-said', 'speaker', 'berg', ['Bo Berg']],
    ['who-said', 'speaker', 'Nobody', []],
    ['who-said', 'words', '', []],
    ['who-said', 'from', '2025-06', ['2025-06-01']],
    ['who-said', 'exact', 't', ['true']],
    ['tariffs', 'goods', 'steel', [expect.stringContaining('steel')]],
    ['tariffs', 'side', 'us', ['us-on-china']],
    ['tariffs', 'status', 'in', ['in-force']],
    ['tariffs', 'as-of', '2025-05-1', ['2025-05-14']],
    ['timeline', 'order', '', ['oldest', 'newest']],
    ['timeline', 'topic', 'por', ['ports']],
    ['compare', 'topic', 'ship', ['ships']],
    ['sources', 'article', "'steel", ['‘Steel’ week']],
    ['sources', 'article', 'b', ['b']],
    ['ask', 'question', 'who', []],
    ['tariffs', 'private', '', ['true', 'false']],
    ['tariffs', 'nothing', '', []],
    ['nothing', 'private', '', []],
  ])('/%s %s:%s', (command, option, typed, values) => {
    expect([...bot.suggest(command, option, typed)].sort()).toEqual([...values].sort());
  });

  it.each(
    commands.flatMap(({ name, options }) =>
      describeOptions(options).map((option) => [name, option.name] as const),
    ),
  )('/%s %s: at most 25, and any typed text gets an answer', (command, option) => {
    for (const typed of ['', 'a', '2025', '🚢', '(', '\u0000', 'x'.repeat(10_000)]) {
      const values = bot.suggest(command, option, typed);
      expect(values.length).toBeLessThanOrEqual(25);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});
