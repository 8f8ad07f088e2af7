import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../src/text/dates.ts';
import { findNames } from '../../src/text/names.ts';
import { findQuotations, type Quotation } from '../../src/text/quotations.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

function quotationsOf(text: string): Quotation[] {
  const article = articleOf(text);
  const sentences = splitSentences(article);
  const names = findNames(article, sentences);
  const dates = findTemporalExpressions(article, sentences);
  return findQuotations(article, sentences, { names, dates });
}

function marksIn(text: string): string[] {
  const quotations = quotationsOf(text);
  return quotations.filter(({ form }) => form !== 'indirect').map(({ text: words }) => words);
}

describe('every style of mark', () => {
  it.each([
    ['“Nobody blinked,” Holt said.', ['Nobody blinked,']],
    ['"Nobody blinked," Holt said.', ['Nobody blinked,']],
    ['‘Nobody’s blinked’, Holt said.', ['Nobody’s blinked']],
    ["'Nobody's blinked,' Holt said.", ["Nobody's blinked,"]],
    ['‘The farmers’ anger is real’, Holt said.', ['The farmers’ anger is real']],
    ['«Nadie duerme», dijo Holt.', ['Nadie duerme']],
    ['Holt said: 「門沒有關。」', ['門沒有關。']],
    ['Holt said: “门没有关。”', ['门没有关。']],
    ['“Nobody blinked," Holt said.', ['Nobody blinked,']],
    ['Holt calls that, quote, a rounding error, unquote.', ['a rounding error']],
  ])('%s', (text, expected) => {
    expect(marksIn(text)).toEqual(expected);
  });
});

describe('nested, open and broken marks', () => {
  it.each([
    ['“He said ‘wait’ and I waited,” Holt said.', ['He said ‘wait’ and I waited,']],
    ['“The word is “no” today,” Holt said.', ['The word is “no” today,']],
    ['“First.\n\n“Second.”', ['First.', 'Second.']],
    ['‘The dealers’ orders were in.\n\n‘So we stopped.’', ['The dealers’ orders were in.', 'So we stopped.']],
    ['Holt said: “Nobody blinked.\n\nPrices fell.', ['Nobody blinked.']],
  ])('%s', (text, expected) => {
    expect(marksIn(text)).toEqual(expected);
  });
});

describe('what is no quotation mark', () => {
  it.each([
    ['Buyers of 3/8" bolts and 10" pipe waited.', []],
    ['The crate is 5\'11" tall.', []],
    ['"We quoted a 3/8" bolt at nine cents," Holt said.', ['We quoted a 3/8" bolt at nine cents,']],
    ['"You have a 24" screen," Holt said.', ['You have a 24" screen,']],
    ['The farmers’ anger and the makers’ fear grew in the ’90s.', []],
    ["It's the growers' own money, and they're glad.", []],
  ])('%s', (text, expected) => {
    expect(marksIn(text)).toEqual(expected);
  });
});
