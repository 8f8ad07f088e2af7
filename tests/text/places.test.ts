import { expect, it } from 'vitest';
import { PLACE_PATTERN, placeOf } from '../../src/text/places.ts';

it.each([
  ['Beijing', 'CN'],
  ['Chinese', 'CN'],
  ['China’s', 'CN'],
  ['People’s Republic of China', 'CN'],
  ['the U.S.', 'US'],
  ['The United States', 'US'],
  ['Washington', 'US'],
  ['Americans', 'US'],
  ['EU', 'EU'],
  ['Brussels', 'EU'],
  ['Ottawa', 'CA'],
  ['Canadian', 'CA'],
  ['Mexico', 'MX'],
  ['The Hague', 'NL'],
  ['us', null],
  ['Walnut Road', null],
  ['Chinese goods', null],
])('%s → %s', (words, code) => {
  expect(placeOf(words)).toBe(code);
});

it.each([
  ['the U.S. and China', ['U.S.', 'China']],
  ['U.S.-made goods, US duties, give us time', ['U.S.', 'US']],
  ['Mexico City and South Korean makers', ['Mexico City', 'South Korean']],
  ['Latin American and New Mexico buyers on the South China Sea', []],
  ['US$30 million at Washington Post rates', []],
  ['Chinatown and Indiana', []],
  ['China’s duties on American, Canadian and EU steel', ['China', 'American', 'Canadian', 'EU']],
])('%s', (sentence, forms) => {
  expect(Array.from(sentence.matchAll(new RegExp(PLACE_PATTERN, 'g')), String)).toEqual(forms);
});
