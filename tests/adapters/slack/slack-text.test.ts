import { describe, expect, it } from 'vitest';
import { linkToSentence } from '../../../src/adapters/slack/sentence-link.ts';
import { escapeText, readTyped } from '../../../src/adapters/slack/slack-text.ts';
import { splitText } from '../../../src/adapters/slack/split-text.ts';
import { cleanText } from '../../../src/answer/clean-text.ts';
import { clipText } from '../../../src/answer/clip-text.ts';

describe('escapeText', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['&amp;', '&amp;amp;'],
    ['"*_~`', '"*_~`'],
  ])('%s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('readTyped', () => {
  it.each([
    ['<@U0LOOPBACK> who denied talks?', 'who denied talks?'],
    ['<@U1|ada> said so', 'said so'],
    ['in <#C1|trade> and <!here>', 'in trade and'],
    ['see <https://example.org/a|example.org> now', 'see example.org now'],
    ['see <https://example.org/a>', 'see https://example.org/a'],
    ['AT&amp;T &lt;3 5 &gt; 4', 'AT&T <3 5 > 4'],
    ['&amp;lt;', '&lt;'],
    ['speaker:“Yao Yang”', 'speaker:“Yao Yang”'],
    ['two\nlines', 'two lines'],
  ])('%s', (markup, typed) => {
    expect(readTyped(markup)).toBe(typed);
  });
});

describe('cleanText', () => {
  it.each([
    ['a\u0000b\u001bc', 'a b c'],
    ['half \ud83d of one', 'half \ufffd of one'],
    ['whole 😀', 'whole 😀'],
    ['turned \u202e round', 'turned   round'],
    ['two\nlines', 'two\nlines'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('clipText', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['ab😀d', 4, 'ab…'],
    ['abcd efg', 6, 'abcd…'],
  ])('%s in %i', (text, limit, clipped) => {
    expect(clipText(text, limit)).toBe(clipped);
  });
});

describe('splitText', () => {
  it.each([
    ['one two three', 8, ['one two ', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['😀😀😀', 3, ['😀', '😀', '😀']],
    ['short', 10, ['short']],
    ['', 10, ['']],
  ])('%s by %i', (text, limit, pieces) => {
    expect(splitText(text, limit)).toEqual(pieces);
  });
});

describe('linkToSentence', () => {
  it.each([
    ['https://example.org/a', 'Talks resume.', 'https://example.org/a#:~:text=Talks%20resume.'],
    [
      'https://example.org/a#top',
      'A well-known fact, said.',
      'https://example.org/a#top:~:text=A%20well%2Dknown%20fact%2C%20said.',
    ],
    [
      'https://example.org/a',
      'One two three four five six seven eight nine ten eleven twelve thirteen.',
      'https://example.org/a#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen.',
    ],
    ['https://example.org/a|b', '', 'https://example.org/a%7Cb'],
    ['javascript:alert(1)', 'Talks resume.', null],
    ['nowhere', 'Talks resume.', null],
    [null, 'Talks resume.', null],
    [`https://example.org/${'a'.repeat(3000)}`, 'Talks resume.', null],
  ])('%s: %s', (address, sentence, link) => {
    expect(linkToSentence(address, sentence)).toBe(link);
  });
});
