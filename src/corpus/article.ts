import type { Span } from './span.ts';

/** How a publication date is known: the page says so, or a person worked it out from the text. */
export type PublishedBasis = 'stated' | 'inferred';

/** One news article of the corpus. */
export interface Article {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** EDTF level 0: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an interval `start/end` of these; `null` if unknown. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  /** Why an inferred date is what it is. */
  readonly publishedReason: string | null;
  /** BCP 47, such as `en`. */
  readonly language: string;
  /** Everything after the front matter's closing line, character for character. */
  readonly text: string;
  /** Page debris (link lines, forms, author boxes): in the text, but no facts and no answers come from it. */
  readonly debris: readonly Span[];
}
