import type { Archive } from '../archive/archive.ts';
import type { Sourced } from '../archive/sourced.ts';
import type { Party } from '../text/names.ts';
import { placeOf } from '../text/places.ts';
import type { Quotation } from '../text/quotations.ts';

const WORD = /\p{Lu}[\p{L}.]*/gu;

/** Whose side the speaker of the quotation is on, by how the article names and describes the speaker; `null` if it does not tell. */
export function partyOf(archive: Archive, { article, fact }: Sourced<Quotation>): Party | null {
  const { speaker, role } = fact.attribution ?? {};
  if (speaker === undefined) return null;
  const names = archive.articles.find((annotated) => annotated.article.id === article.id)?.names ?? [];
  const known = names.find(({ name }) => name === speaker)?.party ?? null;
  if (known !== null) return known;
  const codes = `${speaker} ${role ?? ''}`.match(WORD)?.map((word) => placeOf(word)) ?? [];
  const code = codes.find((place) => place !== null);
  if (code === undefined) return null;
  return code === 'US' ? 'us' : code === 'CN' ? 'cn' : 'other';
}
