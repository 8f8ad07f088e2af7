import type { Span } from '../../corpus/span.ts';
import type { Percentage } from './percentages.ts';
import type { Token } from './tokens.ts';

/** The "10 percent" of "fell to 30 and 10 percent". */
export function isJoinedToChange(
  percentages: readonly Percentage[],
  index: number,
  sentence: string,
): boolean {
  const [before, own] = [percentages[index - 1], percentages[index]];
  if (before?.form !== 'to' || own?.form !== 'rate') return false;
  return /^,?\s(?:and|or)\s$/.test(sentence.slice(before.end, own.start));
}

/** Whether a verb of change stands before the percentage: "raised … to 84 percent". */
export function isChanged(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at];
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (/^to\b/i.test(own?.text ?? '') && before.some((word) => MOVES.test(word))) return true;
  return (
    /^became|^become/i.test(own?.text ?? '') ||
    tokens.slice(Math.max(0, at - 14), at).some((token) => {
      // "the bill comes to 57.5 percent"
      const isSum = /^(?:comes?|came)$/i.test(token.text) && tokens[at - 1] === token;
      return token.kind === 'change' && token.clause === own?.clause && !isSum;
    })
  );
}

const MOVES = /^(?:go|goes|went|gone|going|moves?|moved|down)$/;

/** What of the percentage its measure covers: a plain rate goes without "to". */
export function spanOf(percentage: Percentage, sentence: string, isChange: boolean): Span {
  return percentage.form === 'to' && !isChange ? rateOf(percentage, sentence) : percentage;
}

/** The percentage without the "to" or "became" before its number. */
export function rateOf(percentage: Percentage, sentence: string): Span {
  if (percentage.form !== 'to') return percentage;
  const words = sentence.slice(percentage.start, percentage.end);
  return { start: percentage.start + words.search(/\d|\S+(?:\s?%|[\s-]\S+)$/), end: percentage.end };
}
