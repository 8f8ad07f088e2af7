import { expect, it } from 'vitest';
import { isSameWording, wordingOf } from '../../src/answer/same-wording.ts';

const isSame = (a: string, b: string) => isSameWording(wordingOf(a), wordingOf(b));

it.each([
  ['Both harbours wait for the other', 'both harbours wait, for the other!'],
  ['Both harbours wait for the other', 'Both harbours wait for the other side to move first'],
  ['we will never sell rope', 'We will never, ever sell rope'],
  ['very good', 'Very good.'],
  ['', ''],
])('“%s” is “%s”', (a, b) => {
  expect(isSame(a, b)).toBe(true);
  expect(isSame(b, a)).toBe(true);
});

it.each([
  ['China will sell rope to America', 'China will not sell rope to America'],
  ['we will sell rope this year', 'we won’t sell rope this year'],
  ['a tariff of 30 percent on rope from China', 'a tariff of 50 percent on rope from China'],
  ['very good', 'very good indeed'],
  ['Rain does not stop the harvest', 'Snow does not stop the harvest'],
  ['Both harbours wait for the other', 'Neither ship will sail before autumn'],
])('“%s” is not “%s”', (a, b) => {
  expect(isSame(a, b)).toBe(false);
  expect(isSame(b, a)).toBe(false);
});
