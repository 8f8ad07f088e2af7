/** Share of the words of the shorter text that the longer one must hold. */
const SAME = 0.8;
/** A text of fewer words is the same only letter for letter. */
const SHORT = 4;

/** Whether two texts say the same in nearly the same words: one holds most words of the other. */
export function isSameWording(a: string, b: string): boolean {
  const words = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  const [short = [], long = []] = words;
  if (short.length < SHORT) return short.join(' ') === long.join(' ');
  const held = new Set(long);
  return short.filter((word) => held.has(word)).length >= SAME * short.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
