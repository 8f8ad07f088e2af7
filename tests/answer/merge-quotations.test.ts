import { describe, expect, it } from 'vitest';
import { mergeQuotations } from '../../src/answer/merge-quotations.ts';
import type { Sourced } from '../../src/archive/sourced.ts';
import type { Quotation } from '../../src/text/quotations.ts';
import { articleOf } from '../article-of.ts';

const article = articleOf('Text.');
const said = (text: string, speaker: string | null, role: string | null = null): Sourced<Quotation> => {
  const span = { start: 0, end: text.length, text };
  const attribution =
    speaker === null
      ? null
      : { speaker, role, mention: null, cue: null, via: null, saidOn: null, confidence: 1, rule: 'made-up' };
  return { article, evidence: span, fact: { ...span, form: 'direct', group: 0, attribution } };
};
const LONG = 'Both harbours wait for the other';

describe('one saying', () => {
  it.each([
    ['of one name', said(LONG, 'Pia Lund'), said(LONG, 'Pia Lund')],
    ['of a full and a short name', said(LONG, 'Lund'), said(LONG, 'Pia Lund')],
    ['with one speaker unnamed', said(LONG, null), said(LONG, 'Pia Lund')],
    ['of few words', said('Never', 'Pia Lund'), said('never', 'Lund')],
  ])('%s', (_, one, other) => {
    expect(mergeQuotations([one, other])).toHaveLength(1);
  });

  it('is shown as the article has it that tells most of the speaker', () => {
    const [saying] = mergeQuotations([
      said(LONG, null),
      said(LONG, 'Lund'),
      said(LONG, 'Pia Lund', 'an economist'),
    ]);
    expect(saying?.quotation.attribution).toMatchObject({ speaker: 'Pia Lund', role: 'an economist' });
    expect(saying?.sources).toHaveLength(3);
  });
});

describe('two sayings', () => {
  it.each([
    ['of two speakers', said(LONG, 'Pia Lund'), said(LONG, 'Bo Berg')],
    ['of bodies that share a word', said(LONG, 'the Port Ministry'), said(LONG, 'the Rope Ministry')],
    ['of few words with a speaker unnamed', said('Never', null), said('Never', 'Pia Lund')],
    [
      'of opposite sense',
      said(`${LONG} side`, 'Lund'),
      said('Both harbours do not wait for the other side', 'Lund'),
    ],
  ])('%s', (_, one, other) => {
    expect(mergeQuotations([one, other])).toHaveLength(2);
  });
});

it('keeps the order given', () => {
  const merged = mergeQuotations([said('Never', 'A B'), said(LONG, 'C D'), said('Never', 'A B')]);
  expect(merged.map(({ quotation }) => quotation.text)).toEqual(['Never', LONG]);
});

it('merges thousands in a moment', () => {
  const many = Array.from({ length: 3_000 }, (_, i) =>
    said(`Pier ${i} closes on day ${i * 7} for good`, 'Bo Berg'),
  );
  const start = performance.now();
  expect(mergeQuotations(many)).toHaveLength(3_000);
  expect(performance.now() - start).toBeLessThan(3_000);
});
