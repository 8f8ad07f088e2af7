import { alternativesOf } from './thesaurus.ts';
import { stemOf, wordsOf } from './words.ts';

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions no several half both single'.split(
    ' ',
  ),
);
/** How many words may stand between a number and what it counts: "five European Union lawmakers". */
const REACH = 4;

/**
 * Whether the text says how many there are of what is counted: a number shortly before it.
 *
 * @param counted  "student visas": its last word is counted, in any form or by a synonym
 */
export function givesCountOf(counted: string, text: string): boolean {
  const head = stemOf(wordsOf(counted).at(-1) ?? '');
  const heads = new Set([head, ...alternativesOf(head).map(({ stem }) => stem)]);
  const words = wordsOf(text);
  const isCount = (near: string, after: string | undefined) =>
    (/^\d/.test(near) || NUMBER_WORDS.has(near)) && after !== 'percent';
  return words.some((word, at) => {
    if (!heads.has(stemOf(word))) return false;
    const first = Math.max(0, at - REACH);
    return words.slice(first, at).some((near, offset) => isCount(near, words[first + offset + 1]));
  });
}
