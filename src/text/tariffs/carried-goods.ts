import type { Direction } from './direction.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** The goods named with the measure, else those that its paragraph named with a tariff of the same two. */
export function goodsFor(
  direction: Direction,
  named: string | null,
  tokens: readonly Token[],
  reading: Reading,
): string | null {
  const { goods, sentence } = reading;
  const paragraph = sentence?.paragraph ?? 0;
  if (named !== null) {
    reading.goods = { text: named, direction, paragraph };
    return named;
  }
  const isSame =
    goods?.paragraph === paragraph &&
    (/\b(?:goods|imports|products)$/.test(goods.text) || !tokens.some(({ kind }) => kind === 'goods')) &&
    goods.direction.imposer === direction.imposer &&
    goods.direction.target === direction.target;
  return isSame ? goods.text : null;
}
