import type { Mention } from './mentions.ts';

export type Pronoun = 'he' | 'she' | 'they' | 'it';

const HERS =
  /\b(?:mrs|ms|miss|madam|first lady|queen|\p{L}*woman|mother|wife|sister|daughter|niece|aunt|actress|duchess|baroness|dame)\b/iu;
const HIS =
  /\b(?:mr|sir|king|lord|\p{L}*(?<!wo)man|father|husband|brother|son|nephew|uncle|great-grandson)\b/iu;

/** "Lin Bo, **her purchasing manager**, shook his head": somebody else's pronoun. */
const OWNED = /^, (?:his|her|their) [^,.]{1,60},/;

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
    const vote = voteOf(text.slice(end, Math.min(end + 200, next)).replace(OWNED, ''));
    if (vote > 0) hers += vote;
    else his -= vote;
  }
  if (hers === his) return null;
  return hers > his ? 'she' : 'he';
}

/**
 * What the words after a mention tell, above 0 for "she", below for "he": most in the same sentence ("Lin Bo shook
 * **his** head"), less at the beginning of the next ("Ada Poole sells lamps. **She**").
 */
function voteOf(right: string): number {
  const end = /[.!?][”"’']?\s+(?=[“"‘']?\p{Lu})/u.exec(right);
  const own = (end === null ? right : right.slice(0, end.index)).replace(/[“”"].*$/s, '');
  const near = /[^.!?“”"]\b(he|him|his|she|her|hers)\b/.exec(own)?.[1];
  if (near !== undefined) return /she|her/.test(near) ? 2 : -2;
  if (end === null || /^[.,!?]?[”"]/.test(right)) return 0;
  const next = /^(He|She)\b/.exec(right.slice(end.index + end[0].length))?.[1];
  if (next === undefined) return 0;
  return /she/i.test(next) ? 1 : -1;
}
