import type { Gender, ReferentKind } from './descriptors.ts';
import type { Referent } from './referent.ts';

/** What a pronoun can stand for. */
export interface PronounSense {
  readonly kinds: readonly (ReferentKind | null)[];
  readonly gender: Gender | null;
}

const SENSES: Readonly<Record<string, PronounSense>> = {
  he: { kinds: ['person'], gender: 'he' },
  his: { kinds: ['person'], gender: 'he' },
  she: { kinds: ['person'], gender: 'she' },
  him: { kinds: ['person'], gender: 'he' },
  her: { kinds: ['person'], gender: 'she' },
  it: { kinds: ['body'], gender: null },
  its: { kinds: ['body'], gender: null },
  they: { kinds: ['group', 'body'], gender: null },
  them: { kinds: ['group', 'body'], gender: null },
  their: { kinds: ['group', 'body'], gender: null },
};
const ONE_NAME = /^\p{Lu}[\p{L}’'-]+$/u;
/** How many referents are kept in mind. */
const CAPACITY = 40;
/** After so many units a subject gives way to a person just named. */
const STALE = 3;

/** What a third-person pronoun can stand for; `null` for any other word. */
export function senseOf(word: string): PronounSense | null {
  return SENSES[word] ?? null;
}

/** Whom the text has spoken of, the latest last: what pronouns and descriptions can mean. */
export class Memory {
  #recent: Referent[] = [];
  #unit = 0;
  /** The unit in which each was last spoken of. */
  readonly #seen = new Map<Referent, number>();
  readonly #speakers = new Set<Referent>();
  /** The gender of those that only a pronoun told of. */
  readonly #genders = new Map<Referent, Gender>();

  /** A new unit begins. */
  tick(): void {
    this.#unit++;
  }

  remember(referent: Referent): void {
    this.#seen.set(referent, this.#unit);
    const at = this.#recent.indexOf(referent);
    if (at !== -1) this.#recent.splice(at, 1);
    else if (this.#recent.length === CAPACITY) this.#recent.shift();
    this.#recent.push(referent);
  }

  /** Keeps in mind that `referent`, of whom no more is known, speaks: it may be a person. */
  rememberSpeaker(referent: Referent): void {
    this.remember(referent);
    this.#speakers.add(referent);
  }

  /** Puts what is now known of somebody in the place of what was. */
  replace(known: Referent, referent: Referent): void {
    this.#recent = this.#recent.map((other) => (other === known ? referent : other));
    this.#seen.set(referent, this.#seen.get(known) ?? 0);
  }

  latest(): Referent | null {
    return this.#recent.at(-1) ?? null;
  }

  findLast(isFit: (referent: Referent) => boolean): Referent | null {
    return this.#recent.findLast(isFit) ?? null;
  }

  /**
   * Whom a pronoun means: the latest that fits.
   *
   * @param named  the person named last before it, for where no subject fits or the last was long ago
   * @param other  whom it cannot mean
   */
  resolvePronoun(
    sense: PronounSense,
    { named, other: speaker }: { named: () => Referent | null; other: Referent | null },
  ): Referent | null {
    const fits = (other: Referent) => {
      if (other === speaker) return false;
      const isPossible =
        other.kind === null &&
        sense.gender !== null &&
        this.#speakers.has(other) &&
        ONE_NAME.test(other.name);
      return (isPossible || sense.kinds.includes(other.kind)) && this.#mayBe(other, sense.gender);
    };
    const subject = this.findLast(fits);
    const isStale = subject === null || this.#unit - (this.#seen.get(subject) ?? 0) > STALE;
    const other = isStale && sense.gender !== null ? named() : null;
    const referent = other !== null && fits(other) ? other : subject;
    if (referent !== null && sense.gender !== null) this.#genders.set(referent, sense.gender);
    return referent;
  }

  #genderOf(referent: Referent): Gender | null {
    return referent.gender ?? this.#genders.get(referent) ?? null;
  }

  #mayBe(referent: Referent, gender: Gender | null): boolean {
    const known = this.#genderOf(referent);
    return gender === null || known === null || known === gender;
  }
}
