import { wholeCharacters } from '../../answer/clip-text.ts';

/**
 * The text in pieces each of which `measure` finds to fit `limit`, cut at spaces where there are any; joined, they are the text.
 *
 * @param measure  the length of the text as it will be shown: escaping makes it longer
 */
export function splitText(text: string, limit: number, measure: (text: string) => number): string[] {
  if (text.length <= 2 || measure(text) <= limit) return [text];
  const middle = Math.floor(text.length / 2);
  const space = text.lastIndexOf(' ', middle);
  const cut =
    space > 0 && space > middle / 2 ? space + 1 : wholeCharacters(text.slice(0, middle)).length || 2;
  return [text.slice(0, cut), text.slice(cut)].flatMap((part) => splitText(part, limit, measure));
}
