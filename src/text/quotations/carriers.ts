import { nounBefore } from './noun-before.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Referent } from './referent.ts';
import type { Token } from './tokens.ts';
import { isPause } from './word-classes.ts';
import { isCarrier } from './writings.ts';

const POSSESSIVE = /^(?:its|their|his|her)$/;

/** Who wrote what: "note", "letter". */
export class Carriers {
  readonly #writers = new Map<string, Referent>();

  /** Keeps in mind that what `referent` said stands in a writing: "wrote in a note". */
  remember(carrier: string, referent: Referent): void {
    this.#writers.set(carrier.split(' ').at(-1) ?? carrier, referent);
  }

  /** "**the note** adds": whoever has been said to write one; `null` if nobody has. */
  writerOf(tokens: readonly Token[], { from, core, to }: NounPhrase): Referent | null {
    const isBare = /^(?:the|this|that)$/.test(tokens[from]?.lower ?? '') && to === from + 2;
    return isBare ? (this.#writers.get(tokens[core - 1]?.lower ?? '') ?? null) : null;
  }
}

/** "whose newsletter", "**the Federation**'s own newsletter", "**its** letter": the one a writing comes from, or `null`. */
export function ownerOfCarrier(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | null {
  const noun = tokens[phrase.core - 1]?.lower ?? '';
  const isOwnReport = POSSESSIVE.test(tokens[phrase.from]?.lower ?? '') && noun === 'report';
  if (!(isCarrier(noun) || isOwnReport) || phrase.core - phrase.from < 2) return null;
  return ownerIn(tokens, phrase);
}

function ownerIn(tokens: readonly Token[], { from, core }: NounPhrase): NounPhrase | null {
  const first = tokens[from]?.lower ?? '';
  if (POSSESSIVE.test(first)) return { from, core: from + 1, to: from + 1 };
  if (first === 'whose') return nounBefore(tokens, isPause(tokens[from - 1]) ? from - 1 : from);
  const owner = tokens.findLastIndex(
    (token, at) => at >= from && at < core - 1 && /'s$|s'$/.test(token.lower),
  );
  return owner === -1 ? null : { from, core: owner + 1, to: owner + 1 };
}
