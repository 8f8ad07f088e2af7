import { wholeCharacters } from '../../answer/clip-text.ts';

/** The text in pieces of at most `limit` UTF-16 units, cut at spaces where there are any; joined, they are the text. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const window = text.slice(start, start + limit);
    const space = window.lastIndexOf(' ');
    const length = space > limit / 2 ? space + 1 : wholeCharacters(window).length || limit;
    pieces.push(text.slice(start, start + length));
    start += length;
  }
  return [...pieces, text.slice(start)];
}
