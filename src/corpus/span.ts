/** A stretch of an article's text: half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its words: always `article.text.slice(start, end) === text`. */
export interface Annotation extends Span {
  readonly text: string;
}

/** The annotation of `text` from `start` to `end`, white space at either edge left out. */
export function annotationAt(text: string, start: number, end: number): Annotation {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
