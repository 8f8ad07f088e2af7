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

function formsIn(text: string): string[] {
  return quotationsOf(text).map(({ form, text: words }) => `${form}: ${words}`);
}

describe('form', () => {
  it.each([
    ['“Nobody blinked,” said Pia Holt.', ['direct: Nobody blinked,']],
    ['“You buy,” she said, “and you sell.”', ['direct: You buy,', 'direct: and you sell.']],
    ['Pia Holt called the deal “a ladder of ifs.”', ['mixed: a ladder of ifs.']],
    ['Pia Holt is “definitely” willing to talk, she said.', ['mixed: definitely']],
    ['Pia Holt described it as “historic” on Monday.', ['mixed: historic']],
    ['The so-called “reciprocal” duties remain.', ['term: reciprocal']],
    ['The pact, known as “Phase One,” held.', ['term: Phase One,']],
    ['A blogger who uses the moniker “Captain Cargo” disagreed.', ['term: Captain Cargo']],
    ['Traders whom colleagues call “the Notary” were wrong.', ['term: the Notary']],
    ['In his memoir, “A Bushel of Promises”, he recalls the talks.', ['term: A Bushel of Promises']],
    ['Duties on “green” goods fell.', ['term: green']],
  ])('%s', (text, expected) => {
    expect(formsIn(text)).toEqual(expected);
  });
});

describe('reported clauses', () => {
  it.each([
    ['Pia Holt said that the talks had failed.', ['indirect: the talks had failed']],
    ['Pia Holt told clients prices would fall by May.', ['indirect: prices would fall by May']],
    ['Stocks had fallen, said Pia Holt.', ['indirect: Stocks had fallen']],
    ['Stocks had fallen, Pia Holt said on Monday.', ['indirect: Stocks had fallen']],
    ['Stocks, Pia Holt said, had fallen.', ['indirect: Stocks, Pia Holt said, had fallen']],
    ['According to Pia Holt, the talks had failed.', ['indirect: the talks had failed']],
    ['The talks had failed, according to Pia Holt.', ['indirect: The talks had failed']],
    [
      'Stocks had fallen, Pia Holt said, and bonds were dull.',
      ['indirect: Stocks had fallen', 'indirect: bonds were dull'],
    ],
    ['A survey found that one firm in five had closed.', ['indirect: one firm in five had closed']],
    ['Pia Holt did not say that the talks had failed.', []],
    ['Pia Holt would say that the talks had failed.', []],
    ['Pia Holt announced a duty that hit steel.', []],
    ['Pia Holt found a warehouse that was empty.', []],
    ['The claim that prices fell was false.', []],
  ])('%s', (text, expected) => {
    expect(formsIn(text)).toEqual(expected);
  });
});

describe('pieces of one utterance', () => {
  it.each([
    ['“A ladder,” Wei Lan said. “It is made of ifs.”', 1],
    ['“You buy,” Pia Holt said, “and you sell.”', 1],
    ['Pia Holt called it “thin” and “late.”', 1],
    ['“A ladder,” Wei Lan said. Pia Holt called it “a fence of ifs.”', 2],
  ])('%s', (text, groups) => {
    const quotations = quotationsOf(text);
    expect(new Set(quotations.map(({ group }) => group)).size).toBe(groups);
  });
});
