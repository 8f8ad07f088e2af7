import { placeOf } from '../text/places.ts';
import { STOP_WORDS } from './stop-words.ts';
import { stemOf } from './words.ts';

/**
 * Gives the name over the whole corpus for a name of one article.
 *
 * A lone surname ("Lund") joins the one person whose full name ends with it, or begins with it as Chinese names do. A body
 * joins the one with the same words ("Ministry of Commerce", "China’s Commerce Ministry" and "Chinese commerce ministry").
 *
 * @param names  all names of the corpus, the preferred form of each first
 */
export function buildCanonicalNames(names: Iterable<string>): (name: string) => string {
  const full = [...new Set(names)].filter((name) => name.includes(' '));
  const byWords = new Map<string, string>();
  for (const name of full) {
    const key = bodyOf(name).join(' ');
    if (!byWords.has(key)) byWords.set(key, name);
  }
  const known = new Map<string, string>();
  return (name) => {
    const canonical = known.get(name) ?? (name.includes(' ') ? sameBody(name) : bearerOf(name));
    known.set(name, canonical);
    return canonical;
  };

  function bearerOf(surname: string): string {
    const bearers = full.filter((name) => name.startsWith(`${surname} `) || name.endsWith(` ${surname}`));
    const [only, ...others] = new Set(bearers.map(sameBody));
    return only === undefined || others.length > 0 ? surname : only;
  }

  function sameBody(name: string): string {
    const body = bodyOf(name);
    const wanted = body.join(' ');
    const same = byWords.get(wanted);
    if (same !== undefined && same !== name) return same;
    const fuller = [...byWords].filter(([key]) => withoutPlaces(key) === wanted && key !== wanted);
    const [only, ...others] = fuller;
    return only === undefined || others.length > 0 || body.length < 2 ? name : only[1];
  }
}

/** A name's words in the order of the alphabet: articles and "of" left out, a country's forms by its code. */
export function bodyOf(name: string): string[] {
  const words = name.replace(/['’]s?(?=\s|$)/g, '').match(/[\p{L}\d.]+/gu) ?? [];
  const body = words
    .filter((word) => !STOP_WORDS.has(word.toLowerCase()) || /^(?:U\.?S|US)\b/.test(word))
    .map((word) => placeOf(word) ?? stemOf(word.toLowerCase()));
  return body.sort();
}

function withoutPlaces(key: string): string {
  return key
    .split(' ')
    .filter((word) => !/^[A-Z]{2}$/.test(word))
    .join(' ');
}
