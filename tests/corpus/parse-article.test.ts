import { describe, expect, it } from 'vitest';
import { ArticleError, findUnknownFields, parseArticle } from '../../src/corpus/parse-article.ts';

const TEXT = 'Ports wait for news.\n\nShips wait too.\n';

describe('parseArticle', () => {
  it('reads the fields of the front matter', () => {
    const content = `---
title: "Ports wait"
outlet: The Harbour Post
author: A. Writer
url: https://harbour.example/ports
published: 2025-05-12/2025-05-14
publishedBasis: inferred
publishedReason: it says "Monday"
language: en-GB
---
${TEXT}`;
    expect(parseArticle('ports', content)).toMatchObject({
      id: 'ports',
      title: 'Ports wait',
      outlet: 'The Harbour Post',
      author: 'A. Writer',
      url: 'https://harbour.example/ports',
      published: '2025-05-12/2025-05-14',
      publishedBasis: 'inferred',
      publishedReason: 'it says "Monday"',
      language: 'en-GB',
      text: TEXT,
    });
  });

  it.each([
    ['no front matter', TEXT],
    ['an empty one', `---\n---\n${TEXT}`],
    ['one with blank fields', `---\ntitle: ""\nauthor: " "\npublished: ""\n---\n${TEXT}`],
    ['one with a comment alone', `---\n# nothing yet\n---\n${TEXT}`],
    ['CRLF', `---\r\n---\r\n${TEXT}`],
  ])('takes %s: title from the first line, date unknown', (_, content) => {
    expect(parseArticle('ports', content)).toMatchObject({
      title: 'Ports wait for news.',
      outlet: null,
      published: null,
      publishedBasis: null,
      language: 'en',
      text: TEXT,
    });
  });

  it.each([
    ['\n\n  Late line\nmore', 'Late line'],
    ['# Heading\n\nbody', 'Heading'],
    ['关税 升级\nbody', '关税 升级'],
  ])('takes the title of %j from its first line that is not blank', (text, title) => {
    expect(parseArticle('a', text)).toMatchObject({ title, text });
  });

  it('cuts a long first line between words', () => {
    const { title } = parseArticle('a', 'tariff '.repeat(60));
    expect(title).toMatch(/^(tariff )+tariff…$/);
    expect(title.length).toBeLessThanOrEqual(121);
  });

  it.each([
    ['a rule of dashes', '-----\nNews.'],
    ['a line that begins with dashes', '--- From our port desk ---\nNews.'],
    ['a later rule', 'News.\n---\nMore.'],
  ])('takes %s for text', (_, content) => {
    expect(parseArticle('a', content).text).toBe(content);
  });

  it.each([
    ['after CRLF', `---\r\ntitle: T\r\n---\r\n\r\nLine.\r\n`, '\r\nLine.\r\n'],
    ['without a last newline', '---\ntitle: T\n---\nLine.', 'Line.'],
    ['with its own rule', '---\ntitle: T\n---\nOne.\n---\nTwo.\n', 'One.\n---\nTwo.\n'],
  ])('keeps the text character for character %s', (_, content, text) => {
    expect(parseArticle('a', content).text).toBe(text);
  });

  it.each([
    ['2025', '2025'],
    ['2025-05', '2025-05'],
    ['"2025-05-14"', '2025-05-14'],
    ['2025-05-14', '2025-05-14'],
  ])('takes published: %s, as stated', (yaml, published) => {
    const article = parseArticle('a', `---\npublished: ${yaml}\n---\n${TEXT}`);
    expect(article).toMatchObject({ published, publishedBasis: 'stated' });
  });

  it.each([
    [
      'published: April 3',
      'published: expected YYYY-MM-DD (or YYYY, YYYY-MM, or start/end of two of these), got "April 3"',
    ],
    ['published: 2025-02-30', 'got "2025-02-30"'],
    ['published: [2025]', 'published: expected YYYY-MM-DD, got [2025]'],
    ['outlet: 12', 'outlet: expected text, got 12'],
    ['url: javascript:alert(1)', 'url: expected a web address (https://…), got "javascript:alert(1)"'],
    ['publishedBasis: guessed', 'publishedBasis: expected "stated" or "inferred", got "guessed"'],
    ['language: English', 'language: expected a language code such as "en", got "English"'],
    ['- a list', 'front matter: expected lines "field: value", got ["a list"]'],
    ['title: "unclosed', 'front matter, line 3: expected YAML, got a mistake'],
    ['title: a\ntitle: b', 'front matter, line 3: expected YAML, got a mistake'],
    ['title: *nobody', 'front matter: expected YAML, got a mistake'],
  ])('refuses %j', (yaml, message) => {
    const parse = () => parseArticle('a', `---\n${yaml}\n---\n${TEXT}`);
    expect(parse).toThrow(ArticleError);
    expect(parse).toThrow(message);
  });

  it('names every bad field, one a line', () => {
    const parse = () => parseArticle('a', `---\noutlet: 1\nlanguage: 2\n---\n${TEXT}`);
    expect(parse).toThrow('outlet: expected text, got 1\nlanguage: expected');
  });

  it.each([
    ['---js\nmodule.exports = {}\n---\nNews.', 'got "---js"'],
    ['--- toml\ntitle = 1\n---\nNews.', 'got "---toml"'],
    ['---\ntitle: T\nNews.', 'expected a closing line "---"'],
    ['', 'text: expected an article, got nothing'],
    ['---\ntitle: T\n---\n \n', 'text: expected an article, got nothing'],
  ])('refuses the file %j', (content, message) => {
    expect(() => parseArticle('a', content)).toThrow(message);
  });

  it('runs nothing that a front matter names', () => {
    const content = `---\ntitle: !!js/function "function () { throw 1 }"\n---\n${TEXT}`;
    expect(parseArticle('a', content).title).toBe('function () { throw 1 }');
  });
});

it.each([
  ['publised: 2025\ntitle: T', ['publised']],
  ['title: T', []],
])('finds the unknown fields of %j', (yaml, unknown) => {
  expect(findUnknownFields(`---\n${yaml}\n---\n${TEXT}`)).toEqual(unknown);
});
