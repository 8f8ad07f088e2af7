import { DEBRIS_LINES } from './debris/debris-lines.ts';
import { DEBRIS_SECTIONS, type DebrisSection, isHeadline } from './debris/debris-sections.ts';
import type { Span } from './span.ts';

/** No form or link line is longer; captions are the longest. */
const LONGEST_LINE = 500;
/** A writer's initials that close an agency's article: `… from the brink. (zai)` */
const CLOSING_INITIALS = /(?<=[.”"’]\s{1,3})\([a-z]{2,4}(?:\/[a-z]{2,4})?\)$/;

interface Line extends Span {
  readonly words: string;
  readonly afterBlank: boolean;
}

/**
 * The lines of the text that are page debris, in order: link lines, forms, author boxes, credits, not the article's own words.
 *
 * A span is a whole line without the white space around it, or the writer's initials at an article's end.
 */
export function findPageDebris(text: string): Span[] {
  const lines = linesOf(text);
  const isDebris = markLines(lines);
  markTail(lines, isDebris);
  const spans = lines.filter((_, index) => isDebris[index]).map(({ start, end }) => ({ start, end }));
  const initials = initialsOf(lines.findLast((_, index) => !isDebris[index]));
  return initials === null ? spans : [...spans, initials].sort((a, b) => a.start - b.start);
}

function markLines(lines: readonly Line[]): boolean[] {
  let section: DebrisSection | undefined;
  let isFirst = false;
  return lines.map(({ words, afterBlank }) => {
    const opened = DEBRIS_SECTIONS.find(({ heading }) => heading.test(words));
    section = opened ?? section;
    if (opened !== undefined || isDebrisLine(words)) {
      isFirst = opened !== undefined;
      return true;
    }
    if (!section?.holds({ line: words, afterBlank, isFirst })) section = undefined;
    isFirst = false;
    return section !== undefined;
  });
}

function linesOf(text: string): Line[] {
  let blank = true;
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const words = match[0].trim();
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const isBlankBefore = text.startsWith('\n', match.index - 2) || text.startsWith('\n\r', match.index - 3);
    if (words !== '')
      lines.push({ start, end: start + words.length, words, afterBlank: blank || isBlankBefore });
    blank = words === '';
  }
  return lines;
}

function isDebrisLine(line: string): boolean {
  return line.length <= LONGEST_LINE && DEBRIS_LINES.some(({ pattern }) => pattern.test(line));
}

/** Headlines among the debris at the text's end belong to a list of links: "You May Also Like". */
function markTail(lines: readonly Line[], isDebris: boolean[]): void {
  let at = lines.length - 1;
  while (at >= 0 && (isDebris[at] || isHeadline(lines[at]?.words ?? ''))) at--;
  const links = lines.findIndex(({ words }, index) => index > at && LINK_LIST.test(words));
  if (links >= 0) isDebris.fill(true, links);
}

/** `You May Also Like`, `Related Stories:` */
const LINK_LIST =
  /^[#*_\s]*(?:you (?:may|might) (?:also|like)|related|recommended|more (?:stories|news|from)|latest|read (?:more|also|next)|also read|most (?:read|popular)|trending|top stories)\b/i;

function initialsOf(last: Line | undefined): Span | null {
  if (last === undefined) return null;
  const match = CLOSING_INITIALS.exec(last.words.slice(-16));
  return match === null ? null : { start: last.end - match[0].length, end: last.end };
}
