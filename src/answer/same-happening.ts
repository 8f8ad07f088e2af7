import { STOP_WORDS } from '../archive/stop-words.ts';
import { stemOf, wordsOf } from '../archive/words.ts';

/** Share of the telling words of the shorter text that the longer one must hold. */
const ENOUGH = 0.6;
/** Fewer telling words could be those of any happening of the day. */
const FEWEST = 4;
const NEGATION = /\b(?:not|no|never|neither|nor|none|without|cannot)\b|n['’]t\b/i;
/** Dates are the same already; nouns of the dispute are in every text. */
const COMMON = new Set(
  [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['tariff', 'duty', 'levy', 'goods', 'trade', 'percent', 'good'],
  ].map(stemOf),
);

/**
 * Whether two texts of one date and one side tell the same happening in different words: the longer one holds most of the
 * telling words of the other, no rate of one is missing in the other, and either both deny something or neither does.
 */
export function isSameHappening(a: string, b: string): boolean {
  if (NEGATION.test(a) !== NEGATION.test(b)) return false;
  const [short, long] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.size - y.size);
  if (short === undefined || long === undefined || short.size < FEWEST) return false;
  const shared = [...short].filter((word) => long.has(word));
  const hasRates = [...short].every((word) => !/^\d/.test(word) || long.has(word));
  return hasRates && shared.length >= ENOUGH * short.size;
}

function tellingWords(text: string): Set<string> {
  const words = wordsOf(text).filter(
    (word) => !STOP_WORDS.has(word) && !/^(?:[12]?\d|3[01]|(?:19|20)\d\d)$/.test(word),
  );
  return new Set(words.map(stemOf).filter((stem) => !COMMON.has(stem)));
}
