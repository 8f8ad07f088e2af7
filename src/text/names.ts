import type { Article } from '../corpus/article.ts';
import type { Annotation } from '../corpus/span.ts';
import type { Sentence } from './sentences.ts';

export type NameType = 'person' | 'organisation' | 'place';
/** Whose side somebody or something speaks or acts for. */
export type Party = 'us' | 'cn' | 'other';

/** Someone or something the article names, with every form it uses. */
export interface NamedEntity {
  /** The fullest form in the article: "Donald Trump" where the text says "Trump" too. */
  readonly name: string;
  readonly type: NameType;
  /** As the article describes it: "an economist at Peking University"; `null` if it does not. */
  readonly role: string | null;
  readonly party: Party | null;
  /** Full and short forms and monikers, in the order of the text. */
  readonly mentions: readonly Annotation[];
}

/** The people, organisations and places that the article's own sentences (no debris) name. */
export function findNames(article: Article, sentences: readonly Sentence[]): NamedEntity[] {
  void article;
  void sentences;
  return [];
}
