import { describe, expect, it } from 'vitest';
import { termsOf, wantedTermsOf } from '../../src/archive/terms.ts';
import { stemOf } from '../../src/archive/words.ts';

describe('one term for', () => {
  it.each([
    ['rang', 'ring'],
    ['shrank', 'shrinking'],
    ['weakest', 'weak'],
    ['graciously', 'gracious'],
    ['criticised', 'criticized'],
    ['labour', 'labor'],
    ['parliamentarians', 'parliament'],
    ['duties', 'duty'],
    ['legislators', 'legislature'],
  ])('%s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['paper', 'pap'],
    ['position', 'positive'],
    ['important', 'imports'],
    ['authorities', 'author'],
    ['lower', 'low'],
    ['family', 'fami'],
    ['rise', 'rize'],
  ])('but not for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('the terms of', () => {
  it.each([
    ['What did they say about it?', []],
    ['a 1,250-tonne ship', ['1250', 'tonn', 'ship']],
    ['the U.S. and us', ['unitedst']],
    ['25 per cent, 25% and 25 percent', ['25', 'percent', '25', 'percent', '25', 'percent']],
    ['café’s', ['cafe']],
    ['the rare earths', ['rare_earth', 'rare', 'earth']],
    ['they let these goods off', ['let_off', 'let', 'good']],
    ['they let these goods go', ['let', 'good', 'go']],
  ])('%s', (text, stems) => {
    expect(termsOf(text).map(({ stem }) => stem)).toEqual(stems);
  });

  it('asked as a phrase are the phrase alone', () => {
    expect(wantedTermsOf('rare earths and magnets').map(({ stem }) => stem)).toEqual([
      'rare_earth',
      'magnet',
    ]);
  });
});
