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
  const [isHers, isHis] = [HERS.test(description), HIS.test(description)];
  if (isHers !== isHis) return isHers ? 'she' : 'he';
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

/** A pronoun that may mean the subject: not "her" as an object ("had rung **her** on Sunday"). */
const NEAR =
  /[^.!?“”"]\b(he|his|she|hers|her(?= (?!on\b|in\b|at\b|to\b|that\b|by\b|with\b|for\b|from\b|about\b|when\b|over\b|not\b|as\b|and\b|how\b|what\b|why\b|if\b)\p{L}))\b/u;

/**
 * What the words after a mention tell, above 0 for "she", below for "he": most in the same sentence ("Lin Bo shook
 * **his** head"), less at the beginning of the next ("Ada Poole sells lamps. **She**").
 */
function voteOf(right: string): number {
  const end = /[.!?][”"’']?\s+(?=[“"‘']?\p{Lu})/u.exec(right);
  const own = (end === null ? right : right.slice(0, end.index)).replace(/[“”"].*$/s, '');
  const near = NEAR.exec(own)?.[1];
  const isMixed = /\b(?:he|him|his)\b/.test(own) && /\b(?:she|her|hers)\b/.test(own);
  if (near !== undefined && !isMixed) return /she|her/.test(near) ? 2 : -2;
  if (end === null || /^[.,!?]?[”"]/.test(right)) return 0;
  const next = /^(He|She)\b/.exec(right.slice(end.index + end[0].length))?.[1];
  if (next === undefined) return 0;
  return /she/i.test(next) ? 1 : -1;
}
