const ELLIPSIS = '…';

/** The text, or its start and an ellipsis, in at most `limit` UTF-16 units; no character is cut in half. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${wholeCharacters(text.slice(0, limit - ELLIPSIS.length)).trimEnd()}${ELLIPSIS}`;
}

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

function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
