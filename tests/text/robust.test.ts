import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/corpus/span.ts';
import { type AnnotatedArticle, annotate } from '../../src/text/annotate.ts';
import { articleOf } from '../article-of.ts';

/** Pieces of which news text is made, well formed and broken, for texts that nobody would write. */
const PIECES = [
  'The ministry said ',
  'Mr. Quillon Brask, an economist at Port Ostrey University, ',
  '“We will respond,” he said. ',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '「',
  '」',
  '(',
  ')',
  '—',
  '…',
  '.',
  ',',
  ':',
  ';',
  '!',
  '?',
  ' said ',
  ' told reporters ',
  ' according to ',
  ' as saying ',
  ' quoted ',
  'It added: ',
  'from 145 per cent to 30 per cent',
  '10% to 25%',
  ' tariffs on Chinese goods ',
  '125-percent ',
  '1.5',
  '%',
  'by 115 points ',
  'on May 14, 2025 ',
  'last week ',
  'two days later ',
  'in the first quarter of 2025 ',
  '2018-2020',
  '24/7 ',
  'until November 10 ',
  'WASHINGTON, May 12 (Reuters) — ',
  'U.S. ',
  'Beijing ',
  'the EU ',
  'Xu Wenlan ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '| Goods | Rate |\n',
  '| --- | --- |\n',
  '- ',
  '# ',
  'Q: ',
  'NAME: ',
  '09:45 ',
  'Also Read: ',
  'Leave a Reply\n',
  '🙂',
  '\u202e',
  '\ud83d',
  '\u0000',
  '中国',
  'ñ',
  'a',
  'A',
];
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

function annotationsOf({
  sentences,
  names,
  dates,
  quotations,
  tariffs,
  events,
}: AnnotatedArticle): Annotation[] {
  const mentions = names.flatMap((name) => name.mentions);
  const parts = quotations.flatMap(({ attribution }) => [attribution?.mention, attribution?.cue]);
  const given = parts.filter((part) => part !== null && part !== undefined);
  return [...sentences, ...mentions, ...dates, ...quotations, ...given, ...tariffs, ...events];
}

function annotateText(words: string): AnnotatedArticle {
  return annotate(articleOf(words.trim() === '' ? 'x' : words));
}

describe('any text', () => {
  it('gives verbatim spans only, sentences without overlap, and no facts from debris', () => {
    fc.assert(
      fc.property(text, (words) => {
        const annotated = annotateText(words);
        const { article, sentences } = annotated;
        for (const { start, end, text: shown } of annotationsOf(annotated)) {
          expect(shown).toBe(article.text.slice(start, end));
          expect(end).toBeGreaterThan(start);
        }
        sentences.forEach((sentence, i) => {
          expect(sentence.start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
        });
        const covered = sentences.reduce(
          (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
          article.text,
        );
        expect(covered.trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same annotations twice', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(annotateText(words)).toEqual(annotateText(words));
      }),
      { numRuns: 100 },
    );
  });
});

/** A fifth of a megabyte of one thing over and over: what takes a rule more than linear time shows here. */
const HOSTILE = 200_000;
const SECONDS = 10;

describe(`${HOSTILE} characters of the same`, () => {
  const paragraph =
    '“We will not wait,” said Oriel Tamsin, a trade lawyer in Port Ostrey, on Wednesday. The U.S. raised its tariff on Chinese goods from 10 percent to 25 percent on May 10, 2025. ';
  it.each([
    ...PIECES.filter((piece) => piece.trim() !== ''),
    paragraph,
    `${paragraph}\n\n`,
    'a',
    'A ',
    'Aa ',
    'a. ',
    'A.',
    '“a ',
    'said “',
    '“a” ',
    "'a ",
    'of the ',
    'X of the ',
    'Mr. ',
    '10% ',
    '10% tariff ',
    'May ',
    'May 1, ',
    '1/',
    '-',
    '((',
    'to 10 percent from ',
    'and ',
    'X, who ',
    'X, a ',
    '| a ',
    '| 10% |\n',
    '- a 10% tariff\n',
    'No 10% ',
    ', X said, ',
  ])('%j', { timeout: SECONDS * 1000 }, (piece) => {
    const started = performance.now();
    annotateText(piece.repeat(Math.ceil(HOSTILE / piece.length)));
    expect(performance.now() - started).toBeLessThan(SECONDS * 1000);
  });
});
