import { stripVTControlCharacters } from 'node:util';

const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const WITHOUT_WIDTH = /[\p{M}\u200b-\u200f\u2060]/u;

/** The columns of a terminal that the text takes: East Asian characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (WIDE.test(character)) width += 2;
    else if (!WITHOUT_WIDTH.test(character)) width += 1;
  }
  return width;
}

/**
 * The text in lines of at most `width` columns, broken at spaces; a longer word is broken anywhere.
 *
 * @param width  in columns; `Infinity` keeps every line as it is
 */
export function wrapText(text: string, width: number): string[] {
  const lines = text.split('\n');
  return width === Infinity ? lines : lines.flatMap((line) => wrapLine(line, width));
}

/** The text wrapped, all lines but the first indented by as many columns as `lead` takes, `lead` before the first. */
export function wrapAfter(lead: string, text: string, width: number): string {
  const hang = displayWidth(lead);
  return lead + wrapText(text, width - hang).join(`\n${' '.repeat(hang)}`);
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/).flatMap((whole) => breakWord(whole, width))) {
    const wide = displayWidth(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    used += wide + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = displayWidth(character);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece];
}
