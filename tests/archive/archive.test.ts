import { describe, expect, it } from 'vitest';
import { archiveOf } from './archive-of.ts';

const HARBOUR = `Harbour fees rise

The port of Marlow raised its harbour fees by a tenth on Monday. Shipowners were furious. “We will sail elsewhere,” said Ada Lund, who heads the shipowners’ league.
Fishing boats pay nothing.`;
const ORCHARDS = `The orchards of Tolland had a poor spring. Frost killed the blossom, and growers expect half a crop. “It was the coldest April of my life,” said Lund.
Also Read: Ten harbour fees you should know`;
const archive = archiveOf(
  [HARBOUR, { title: 'Harbour fees rise', published: '2025-05-14' }],
  [ORCHARDS, { title: 'A poor spring', published: '2025-04-28/2025-05-02' }],
  ['Nobody knows when this page about harbour fees was written.', { published: null }],
);
const textsOf = (hits: readonly { evidence: { text: string } }[]) =>
  hits.map(({ evidence }) => evidence.text);

describe('a sentence is found first by', () => {
  it.each([
    ['its words', 'frost killed blossom', 'Frost killed the blossom, and growers expect half a crop.'],
    [
      'other forms of its words',
      'growers expecting crops',
      'Frost killed the blossom, and growers expect half a crop.',
    ],
    ['synonyms', 'skippers angry', 'Shipowners were furious.'],
    [
      'a misspelt word',
      'blosom killed by frsot',
      'Frost killed the blossom, and growers expect half a crop.',
    ],
    [
      'the sentence that it leans on',
      'coldest April of Lund',
      '“It was the coldest April of my life,” said Lund.',
    ],
  ])('%s: %s', async (_, words, sentence) => {
    const [hit] = await archive.find('sentence', { words });
    expect(hit?.evidence.text).toBe(sentence);
  });
});

describe('find', () => {
  it('finds nothing for words that no sentence has', async () => {
    expect(await archive.find('sentence', { words: 'zeppelin' })).toEqual([]);
  });

  it('finds nothing for stop words alone but lists all in order', async () => {
    const hits = await archive.find('sentence', { words: 'what is the' });
    expect(hits[0]?.evidence.text).toBe('Harbour fees rise');
  });

  it('never finds page debris', async () => {
    const hits = await archive.find('sentence', { words: 'ten harbour fees you should know' });
    expect(textsOf(hits).filter((text) => text.includes('Also Read'))).toEqual([]);
  });

  it('gives evidence that is verbatim', async () => {
    for (const { article, evidence } of await archive.find('quotation', {})) {
      expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('says which asked words are not met, and how much is', async () => {
    const [hit] = await archive.find('sentence', { words: 'tenth of the zeppelin harbour fees' });
    expect(hit?.unmet).toEqual(['zeppelin']);
    expect(hit?.coverage).toBeGreaterThan(0.3);
    expect(hit?.coverage).toBeLessThan(1);
  });

  it('covers all where all is met', async () => {
    const [hit] = await archive.find('sentence', { words: 'fishing boats pay' });
    expect(hit?.coverage).toBe(1);
    expect(hit?.unmet).toEqual([]);
  });

  it('keeps to the limit', async () => {
    expect(await archive.find('sentence', { words: 'harbour fees', limit: 2 })).toHaveLength(2);
  });
});

describe('a query keeps to', () => {
  it.each([
    ['an article', { article: 'b' }, ['b']],
    ['what was published by a day, dated articles only', { asOf: '2025-05-02' }, ['b']],
    ['days on or after', { from: '2025-05-03' }, ['a']],
    ['days on or before', { to: '2025-05-01' }, ['b']],
  ])('%s', async (_, query, articles) => {
    const hits = await archive.find('sentence', query);
    expect([...new Set(hits.map(({ article }) => article.id))]).toEqual(articles);
  });

  it('a speaker of several articles, named in full in one', async () => {
    const hits = await archive.find('quotation', { speaker: 'Lund' });
    expect(hits.map(({ article }) => article.id)).toEqual(['a', 'b']);
  });

  it.each([
    ['“WE WILL SAIL', 0],
    ['WE WILL SAIL', 1],
    ['sail we will', 0],
  ])('exact words: %s (%i)', async (words, count) => {
    expect(await archive.find('quotation', { words, exact: true })).toHaveLength(count);
  });
});

describe('the archive', () => {
  it('covers its articles, from the first day published to the last', () => {
    expect(archive.coverage).toEqual({ articles: 3, from: '2025-04-28', to: '2025-05-14' });
  });

  it('has no days where no article is dated', () => {
    expect(archiveOf(['Rain.', { published: null }]).coverage).toEqual({ articles: 1, from: null, to: null });
  });

  it('knows the words that it does not know', () => {
    expect(archive.findUnknownWords('Do fishing boats carry tungsten?')).toEqual(['tungsten']);
  });

  it('lists events by their date', async () => {
    const dated = archiveOf('The league met on 12 May 2025. It had signed the pact on 3 March 2024.');
    const events = await dated.find('event', {});
    expect(events.map(({ fact }) => fact.date)).toEqual(['2024-03-03', '2025-05-12']);
  });
});
