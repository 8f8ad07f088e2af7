import type { Span } from '../../corpus/span.ts';
import { closesSingle, mayBePossessive, opensSingle } from './single-marks.ts';

/** An outermost pair of quotation marks: its span takes in the marks, `inner` does not. */
export interface MarkedSpan extends Span {
  readonly inner: Span;
  /** Whether a closing mark was found; an open one ends with its paragraph. */
  readonly isClosed: boolean;
}

/** What closes what. Curly and straight double marks are mixed up in many a page, so they close each other. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
};

const OPENING = /[“"„«「『‘']/g;
const ANY_MARK = /[“”"]/g;

/** `quote nobody blinked unquote`, as it is read aloud and transcribed. */
const SPOKEN = /\bquote[,:]?\s([^“”"\n]{2,300}?),?\s(?:unquote|end quote|close quote)\b/gi;

/** The outermost pairs of quotation marks of one paragraph, in order. Marks of feet and inches are none. */
export function findMarks(text: string, paragraph: Span): MarkedSpan[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const isContinued = /^\s{1,8}[‘']/.test(text.slice(paragraph.end, paragraph.end + 10));
  const marks: MarkedSpan[] = [...findSpoken(line)];
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(line);
    if (opening === null) break;
    at = opening.index + 1;
    if (!isOpening(line, opening.index)) continue;
    const mark = closeMark(line, opening.index, isContinued);
    if (mark === null) continue;
    marks.push(mark);
    at = mark.end;
  }
  return marks
    .filter(
      (mark) =>
        mark.inner.end > mark.inner.start &&
        /[\p{L}\p{N}]/u.test(line.slice(mark.inner.start, mark.inner.end)),
    )
    .sort((a, b) => a.start - b.start)
    .map((mark) => shift(mark, paragraph.start));
}

function isOpening(line: string, at: number): boolean {
  const mark = line.charAt(at);
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  if (mark === "'" || mark === '‘') return opensSingle(line, at);
  if (mark !== '"') return after !== '';
  return /^$|[\s([{—–\-/*_:]/.test(before) && /[^\s)\]]/.test(after);
}

function closeMark(line: string, start: number, isContinued: boolean): MarkedSpan | null {
  const mark = line.charAt(start);
  if (mark === "'" || mark === '‘') {
    const end = closesSingle(line, start);
    // A quotation that the next paragraph goes on with is not closed: its last mark is an apostrophe.
    if (isContinued && line.slice(0, start).trim() === '' && (end === null || mayBePossessive(line, end))) {
      return markedSpan(start, line.trimEnd().length, false);
    }
    return end === null ? null : markedSpan(start, end, true);
  }
  const end = mark === '"' ? closesStraight(line, start) : closesPaired(line, start);
  if (end !== null) return markedSpan(start, end, true);
  return CLOSING[mark] !== undefined ? markedSpan(start, line.trimEnd().length, false) : null;
}

/** The end of a straight pair: a mark that does not open, and is not the inches of `a 24" screen`. */
function closesStraight(line: string, start: number): number | null {
  ANY_MARK.lastIndex = start + 1;
  for (let found = ANY_MARK.exec(line); found !== null; found = ANY_MARK.exec(line)) {
    if (found[0] === '“' || (found[0] === '"' && isOpening(line, found.index))) return null;
    if (found[0] === '"' && isInches(line, found.index) && hasClosingLater(line, found.index)) continue;
    return found.index;
  }
  return null;
}

function isInches(line: string, at: number): boolean {
  return /\d/.test(line.charAt(at - 1)) && /[\s),;x×-]/.test(line.charAt(at + 1));
}

/** Whether the next mark of the line closes too, so that the one at `at` cannot be the last. */
function hasClosingLater(line: string, at: number): boolean {
  const next = line.slice(at + 1, at + 2000).search(/[“”"]/);
  if (next === -1) return false;
  const index = at + 1 + next;
  return line.charAt(index) === '”' || (line.charAt(index) === '"' && !isOpening(line, index));
}

/** The end of a pair whose marks differ, pairs inside it skipped. */
function closesPaired(line: string, start: number): number | null {
  const opening = line.charAt(start);
  const closing = CLOSING[opening] ?? '';
  let depth = 1;
  for (let at = start + 1; at < line.length; at++) {
    const char = line.charAt(at);
    if (closing.includes(char) && !(char === '"' && (isInches(line, at) || isOpening(line, at)))) depth--;
    else if (char === opening) depth++;
    if (depth === 0) return at;
  }
  // A mark was left open: the first closing one is then the best end.
  if (depth === 1) return null;
  const next = line.indexOf(opening, start + 1);
  const first = line.indexOf(closing.charAt(0), start + 1);
  return first === -1 || (next !== -1 && next < first) ? null : first;
}

function findSpoken(line: string): MarkedSpan[] {
  return [...line.matchAll(SPOKEN)].map((match) => {
    const from = match.index + match[0].indexOf(match[1] ?? '', 5);
    return {
      start: match.index,
      end: match.index + match[0].length,
      inner: { start: from, end: from + (match[1] ?? '').length },
      isClosed: true,
    };
  });
}

function markedSpan(start: number, end: number, isClosed: boolean): MarkedSpan {
  return { start, end: isClosed ? end + 1 : end, inner: { start: start + 1, end }, isClosed };
}

function shift(mark: MarkedSpan, by: number): MarkedSpan {
  return {
    start: mark.start + by,
    end: mark.end + by,
    inner: { start: mark.inner.start + by, end: mark.inner.end + by },
    isClosed: mark.isClosed,
  };
}
