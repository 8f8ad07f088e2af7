import { LIMITS } from './limits.ts';

/** Words at each end of a long sentence that name it. */
const EDGE_WORDS = 5;
const WHOLE_WORDS = 12;

/**
 * The address of the sentence in its article, by text fragment: `https://example.org/a#:~:text=Talks%20resume`.
 *
 * @returns `null` where the address is none that a click may open
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkToSentence(address: string | null, sentence: string): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const page = href.replace(/[|<>]/g, encodeURIComponent);
  if (page.length > LIMITS.url) return null;
  const fragment = describeFragment(sentence);
  const link = `${page}${page.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return fragment === '' || link.length > LIMITS.url ? page : link;
}

function describeFragment(sentence: string): string {
  const words = sentence.split(/\s+/).filter((word) => word !== '');
  if (words.length <= WHOLE_WORDS) return encode(words);
  return `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
}

/** A hyphen has a meaning of its own in a text fragment, as `,` and `&` have. */
function encode(words: readonly string[]): string {
  const whole = words.join(' ').replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/-/g, '%2D');
}
