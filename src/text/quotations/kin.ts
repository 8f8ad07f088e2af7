import type { Gender } from './descriptors.ts';
import type { Referent } from './referent.ts';

/** Who is whose: "**her** brother, Neil". */
export interface Kinship {
  readonly owner: Referent;
  readonly noun: string;
  /** `null` where the text has not named the relative. */
  readonly relative: Referent | null;
}

/** For each noun, how the one so called may call the owner. */
const INVERSE: Readonly<Record<string, readonly string[]>> = {
  brother: ['brother', 'sister'],
  sister: ['brother', 'sister'],
  husband: ['wife'],
  wife: ['husband'],
  son: ['mother', 'father'],
  daughter: ['mother', 'father'],
  mother: ['son', 'daughter'],
  father: ['son', 'daughter'],
  uncle: ['nephew', 'niece'],
  aunt: ['nephew', 'niece'],
  nephew: ['uncle', 'aunt'],
  niece: ['uncle', 'aunt'],
  boss: ['assistant', 'deputy'],
};
const GENDERS: Readonly<Record<string, Gender>> = {
  brother: 'he',
  sister: 'she',
  husband: 'he',
  wife: 'she',
  son: 'he',
  daughter: 'she',
  mother: 'she',
  father: 'he',
  uncle: 'he',
  aunt: 'she',
  nephew: 'he',
  niece: 'she',
};

export function isKin(noun: string): boolean {
  return INVERSE[noun] !== undefined;
}

/** Whom "his sister" means by what the text has told: his named sister, or the one whose brother he is. */
export function resolveKin(known: readonly Kinship[], owner: Referent, noun: string): Referent | null {
  const own = known.findLast((other) => other.owner === owner && other.noun === noun);
  if (own?.relative != null) return own.relative;
  const inverse = known.findLast(
    (other) =>
      (other.relative === owner || (other.relative === null && other.owner !== owner)) &&
      INVERSE[other.noun]?.includes(noun) === true &&
      (other.owner.gender ?? GENDERS[noun]) === GENDERS[noun],
  );
  return inverse?.owner ?? null;
}
