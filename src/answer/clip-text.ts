const ELLIPSIS = '…';

/** The text, or its start and an ellipsis, in at most `limit` UTF-16 units; no character is cut in half. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${wholeCharacters(text.slice(0, limit - ELLIPSIS.length)).trimEnd()}${ELLIPSIS}`;
}

/** The text without half a character at its end. */
export function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
