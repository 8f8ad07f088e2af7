import type { Span } from '../../corpus/span.ts';
import { isClosed, isHeadingLike, isListItem, isTableRow } from './kinds.ts';

/** Plain-text wire copy is broken at 60 to 90 characters. */
const WIDEST_LINE = 100;
const NARROWEST_WRAP = 45;
/** "the two sides agreed to / Suspend" goes on: no title ends so. */
const LEADS_ON =
  /(?:,|\b(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|that|which|as|is|are|was|were|its|his|her|their|has|have|had|will|not|than))$/i;

interface Line extends Span {
  readonly words: string;
  /** A list item, table row or piece of page debris starts a paragraph of its own. */
  readonly stands: 'alone' | 'first' | 'anywhere';
  readonly afterBlank: boolean;
}

/** The paragraphs: every line that is not blank, with lines that only a fixed width broke put together again. */
export function splitParagraphs(text: string, debris: readonly Span[]): Span[] {
  return splitRuns(linesOf(text, debris)).flatMap((run) =>
    isWrapped(run) ? [{ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }] : joinPairs(run),
  );
}

function linesOf(text: string, debris: readonly Span[]): Line[] {
  let next = 0;
  let before = 0;
  return Array.from(text.matchAll(/[^\r\n]*\S[^\r\n]*/g), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    while (next < debris.length && (debris[next] as Span).end <= start) next++;
    const isDebris = (debris[next]?.start ?? Number.POSITIVE_INFINITY) < end;
    const isAlone = isDebris || isTableRow(match[0]) || /^\s*#{1,6}\s/.test(match[0]);
    const afterBlank = countNewlines(text, before, start) > 1;
    before = end;
    const stands = isAlone ? 'alone' : isListItem(match[0]) ? 'first' : 'anywhere';
    return { start, end, words: match[0].trim(), stands, afterBlank };
  });
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charAt(at) === '\n') count++;
  return count;
}

/** Runs of lines with no blank line between them that may belong to one paragraph. */
function splitRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const goesOn = !line.afterBlank && line.stands === 'anywhere' && last?.stands !== 'alone';
    const run = goesOn ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([line]);
    else run.push(line);
    last = line;
  }
  return runs;
}

/** Whether a fixed width broke the lines: none could have held the next one's first word, and most end mid-sentence. */
function isWrapped(run: readonly Line[]): boolean {
  if (run.length < 3) return false;
  const width = run.reduce((widest, { words }) => Math.max(widest, words.length), 0);
  if (width > WIDEST_LINE || width < NARROWEST_WRAP) return false;
  const broken = run.slice(0, -1);
  const isFull = broken.every(({ words }, index) => {
    const firstWord = /^\S+/.exec(run[index + 1]?.words ?? '')?.[0] ?? '';
    return words.length + 1 + firstWord.length > width;
  });
  const open = broken.filter(({ words }) => !isClosed(words) || words.endsWith(',')).length;
  return isFull && open * 2 >= broken.length;
}

/** Joins a line to the one before where that one goes on: it leads on, or the next begins in lower case. */
function joinPairs(run: readonly Line[]): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let last: Line | undefined;
  for (const line of run) {
    const paragraph = paragraphs.at(-1);
    if (last !== undefined && paragraph !== undefined && goesOn(last, line)) paragraph.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
    last = line;
  }
  return paragraphs;
}

function goesOn(line: Line, next: Line): boolean {
  const { words } = line;
  if (LEADS_ON.test(words.slice(-12))) return true;
  return /^\p{Ll}/u.test(next.words) && !isClosed(words) && !isHeadingLike(next.words);
}
