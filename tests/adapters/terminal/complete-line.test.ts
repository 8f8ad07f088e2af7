import { expect, it } from 'vitest';
import { completeLine } from '../../../src/adapters/terminal/complete-line.ts';
import type { Bot } from '../../../src/bot.ts';
import { smallBot } from './small-bot.ts';

const bot: Bot = {
  ...smallBot(),
  suggest: (command, option, typed) =>
    command === 'list' && option === 'speaker'
      ? ['Ada Quist', 'Quist', 'ministry'].filter((name) => name.includes(typed))
      : smallBot().suggest(command, option, typed),
};

it.each([
  ['', ['/ask ', '/list '], ''],
  ['/', ['/ask ', '/list '], '/'],
  ['/LI', ['/list '], '/LI'],
  ['/x', [], '/x'],
  ['what did', [], 'did'],
  ['li', [], 'li'],
  ['/list ', ['side:', 'speaker:'], ''],
  ['/list glass sp', ['speaker:'], 'sp'],
  ['/list side:', ['side:wool ', 'side:glass ', 'side:wood '], 'side:'],
  ['/list side:wo', ['side:wool ', 'side:wood '], 'side:wo'],
  ['list side:g', ['side:glass '], 'side:g'],
  ['/list side:glass speaker:Ada', ['speaker:"Ada Quist" '], 'speaker:Ada'],
  ['/list speaker:"Ada Q', ['speaker:"Ada Quist" '], 'speaker:"Ada Q'],
  ['/list speaker:Q', ['speaker:"Ada Quist" ', 'speaker:Quist '], 'speaker:Q'],
  ['/list speaker:"Ada Quist" si', ['side:'], 'si'],
  ['/list nothing:x', [], 'nothing:x'],
  ['/nothing side:', [], 'side:'],
])('%j completes to %j', (typed, completions, end) => {
  expect(completeLine(bot, typed)).toEqual([completions, end]);
});
