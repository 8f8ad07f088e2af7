/** `- a`, `• a`, `* a`, `– a`, `1. a`, `2) a`, `a) a` */
const LIST_ITEM = /^\s*(?:[-•‣▪·*–●○◦■►]|\d{1,3}[.)]|[a-z]\))\s+\S/;
/** `| Layer | Peak |` or cells between tabs */
const TABLE_ROW = /^\s*\||\|[^|\n]*\||\S\t+\S/;
const MARKDOWN_HEADING = /^\s*#{1,6}\s/;
/** Ends as a sentence does, or leads on to what follows: `.`, `!”`, `:` */
const CLOSED = /[.!?…:;,。！？—–-][)\]”’"'»」』*_]*$/;
/** `the brink. (abc)`: a sentence ends inside. */
const INNER_STOP = /[\p{Ll}\d]\.[”’"')]?\s/u;
/** An agency's heading within an article: `- Death by invoice -` */
const DASHED_HEADING = /^\s*[-–—]\s\S.{0,100}\s[-–—]\s*$/;
const HEADING_LENGTH = 150;
const HEADING_WORDS = 24;

/** What a paragraph is, by its form alone. */
export function kindOf(paragraph: string): 'prose' | 'heading' | 'list' | 'table' {
  if (MARKDOWN_HEADING.test(paragraph) || DASHED_HEADING.test(paragraph)) return 'heading';
  if (isListItem(paragraph)) return 'list';
  if (isTableRow(paragraph)) return 'table';
  return isHeadingLike(paragraph) ? 'heading' : 'prose';
}

export function isListItem(line: string): boolean {
  return LIST_ITEM.test(line);
}

export function isTableRow(line: string): boolean {
  return TABLE_ROW.test(line);
}

/** Whether the line ends with closing punctuation, within quotation marks or brackets or not. */
export function isClosed(line: string): boolean {
  return CLOSED.test(line.trimEnd().slice(-8));
}

/** Whether the line reads as a title: short, without closing punctuation, and not begun in lower case. */
export function isHeadingLike(line: string): boolean {
  const words = line.trim();
  return (
    words.length <= HEADING_LENGTH &&
    !isClosed(words) &&
    !INNER_STOP.test(words) &&
    !/^\p{Ll}/u.test(words) &&
    words.split(/\s+/).length <= HEADING_WORDS
  );
}
