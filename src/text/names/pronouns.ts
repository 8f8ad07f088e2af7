import type { Mention } from './mentions.ts';

export type Pronoun = 'he' | 'she' | 'they' | 'it';

const HERS =
  /\b(?:mrs|ms|miss|madam|first lady|queen|\p{L}*woman|mother|wife|sister|daughter|niece|aunt|actress|duchess|baroness|dame)\b/iu;
const HIS =
  /\b(?:mr|sir|king|lord|\p{L}*(?<!wo)man|father|husband|brother|son|nephew|uncle|great-grandson)\b/iu;

/**
 * The pronoun for a person: by title or role, else by the pronouns that follow the mentions; `null` if nothing tells.
 *
 * @param nextPerson  where the next mention of a person starts, by where this one does
 */
export function pronounOf(
  text: string,
  mentions: readonly Mention[],
  roles: readonly string[],
  nextPerson: ReadonlyMap<number, number>,
): Pronoun | null {
  const titles = mentions.map(
    ({ start }) =>
      /\b(?:Mrs?|Ms|Miss|Madam|Sir|MR|MS|MRS)\.? $/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ??
      '',
  );
  const own = roles
    .filter((role) => !/^(?:who|whose|whom)\b/.test(role))
    .map((role) => role.replace(/^(?:his|her) /i, ''));
  const description = [...titles, ...own].join(' | ');
  if (HERS.test(description)) return 'she';
  if (HIS.test(description)) return 'he';
  let hers = 0;
  let his = 0;
  for (const { start, end } of mentions) {
    const next = nextPerson.get(start) ?? text.length;
    const right = text.slice(end, Math.min(end + 200, next));
    const pronoun = /[^.!?“”"]\b(he|him|his|she|her|hers)\b|[.!?][”"’]? (He|She)\b/.exec(right);
    if (pronoun === null) continue;
    if (/she|her/i.test(pronoun[1] ?? pronoun[2] ?? '')) hers++;
    else his++;
  }
  if (hers === his) return null;
  return hers > his ? 'she' : 'he';
}
