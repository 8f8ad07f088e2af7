import type { Span } from './span.ts';

/** The lines of the text that are page debris, not the article's own words. */
export function findPageDebris(text: string): Span[] {
  void text;
  return [];
}
