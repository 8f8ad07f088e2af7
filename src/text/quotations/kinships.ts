import { isKin, type Kinship, resolveKin } from './kin.ts';
import { type PronounSense, senseOf } from './memory.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Referent } from './referent.ts';
import type { Token } from './tokens.ts';

/** Who is whose in an article, as far as it has been read. */
export class Kinships {
  readonly #known: Kinship[] = [];

  note(owner: Referent, noun: string, relative: Referent): void {
    this.#known.push({ owner, noun, relative });
  }

  /** Whom "his sister" means by what the text has told; if it has told nothing, keeps in mind that he has one. */
  resolve(owner: Referent, noun: string): Referent | null {
    const relative = resolveKin(this.#known, owner, noun);
    if (relative === null) this.#known.push({ owner, noun, relative: null });
    return relative;
  }
}

/** Whether the phrase is "**his sister**". */
export function isKinPhrase(tokens: readonly Token[], { from, core }: NounPhrase): boolean {
  return (
    /^(?:his|her)$/.test(tokens[from]?.lower ?? '') &&
    core === from + 2 &&
    isKin(tokens[core - 1]?.lower ?? '')
  );
}

/** "Neil Wenzke, **her brother**,": the pronoun and the noun that follow a name, or `null`. */
export function kinAfter(
  tokens: readonly Token[],
  { core }: NounPhrase,
): { sense: PronounSense; noun: string } | null {
  const [comma, first, noun, end] = [tokens[core], tokens[core + 1], tokens[core + 2], tokens[core + 3]];
  if (comma?.kind !== 'comma' || end?.kind !== 'comma' || !isKin(noun?.lower ?? '')) return null;
  const sense = senseOf(first?.lower ?? '');
  return sense === null ? null : { sense, noun: noun?.lower ?? '' };
}
