import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';
import { Carriers, ownerOfCarrier } from './carriers.ts';
import { introduceUnnamed, resolveDescribed } from './described.ts';
import { entityAt } from './entity-index.ts';
import { isKinPhrase, Kinships, kinAfter } from './kinships.ts';
import { buildKnown, type Known, resolveNamed } from './named.ts';
import { NamedLater } from './named-later.ts';
import { nameInApposition } from './names-in-phrases.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isIndefinite, isPronoun, resolvePronoun } from './pronouns.ts';
import type { Referent } from './referent.ts';
import type { Token } from './tokens.ts';

/** Who a noun phrase means, and where it says so. */
export interface Speaker {
  readonly referent: Referent;
  readonly mention: Annotation;
  /** The writing that speaks for them: "the Forum, whose **newsletter** told". */
  readonly carrier: string | null;
}

/** Everybody an article speaks of: who its noun phrases mean, as far as it has been read. */
export class Cast {
  /** Who "I" is: the speaker of a transcript's turn; nobody in the article's own prose. */
  self: Referent | null = null;
  /** Who "you" is: whoever had the turn before; nobody in the article's own prose. */
  addressee: Referent | null = null;
  readonly #known: Known;
  readonly #kinships = new Kinships();
  readonly #carriers = new Carriers();
  readonly #namedLater = new NamedLater();

  constructor(text: string, names: readonly NamedEntity[]) {
    this.#known = buildKnown(text, names);
  }

  /** A new unit begins. */
  tick(): void {
    this.#namedLater.tick();
    this.#known.memory.tick();
  }

  /** Keeps in mind that the text now speaks of `referent`. */
  remember(referent: Referent): void {
    this.#known.memory.remember(referent);
  }

  /** Keeps in mind that `referent` speaks. */
  rememberSpeaker(referent: Referent): void {
    this.#known.memory.rememberSpeaker(referent);
  }

  /** Keeps in mind that what `referent` said stands in a writing: "wrote in a note". */
  rememberCarrier(carrier: string, referent: Referent): void {
    this.#carriers.remember(carrier, referent);
  }

  /** "Neil Wenzke, **her brother**": keeps in mind a relative whom the text names. */
  noteKin(tokens: readonly Token[], phrase: NounPhrase, relative: Referent): void {
    const kin = kinAfter(tokens, phrase);
    if (kin === null) return;
    const owner = this.#known.memory.resolvePronoun(kin.sense, { named: () => null, other: relative });
    if (owner !== null) this.#kinships.note(owner, kin.noun, relative);
  }

  /** The text now turns to `speaker` at the beginning of a paragraph. */
  introduce({ referent, mention }: Speaker): void {
    const entity = entityAt(this.#known.index, mention);
    if (entity !== null) this.#namedLater.introduce(referent, entity, mention);
  }

  /** Who an unnamed speaker turned out to be; `null` if the text never says. */
  namedLater(name: string): Referent | null {
    return this.#namedLater.find(name);
  }

  /** Whether the names know the word as part of a body's name. */
  isBody(token: Token): boolean {
    return entityAt(this.#known.index, token)?.type === 'organisation';
  }

  /** The one that a transcript's label names: "NAVARRO" is Estelle Navarro. */
  resolveLabel(label: string): Referent {
    return this.#known.referents.ofLabel(label);
  }

  /** Who the noun phrase means; `null` for the writer, the reader, and a pronoun that fits nobody. */
  resolve(tokens: readonly Token[], phrase: NounPhrase): Speaker | null {
    const [first, head] = [tokens[phrase.from], tokens[phrase.core - 1]];
    if (first === undefined || head === undefined) return null;
    const mention = annotationAt(this.#known.text, first.start, head.end);
    const isOneWord = phrase.core === phrase.from + 1;
    if (isOneWord && phrase.to === phrase.core && isIndefinite(first)) return null;
    if (isOneWord && isPronoun(first)) {
      const referent = resolvePronoun(this.#known, first, this);
      return referent === null ? null : { referent, mention, carrier: null };
    }
    if (head.lower === 'own') return null;
    const owner = ownerOfCarrier(tokens, phrase);
    const source = owner === null ? null : this.resolve(tokens, owner);
    if (source !== null) return { ...source, carrier: head.text };
    const writer = this.#carriers.writerOf(tokens, phrase);
    if (writer !== null) return { referent: writer, mention, carrier: mention.text };
    const name = nameInApposition(tokens, phrase);
    if (name !== null) return this.#inApposition(tokens, phrase, name);
    const referent =
      this.#kin(tokens, phrase) ??
      resolveNamed(this.#known, tokens, phrase) ??
      resolveDescribed(this.#known, tokens, phrase) ??
      this.#unnamed(tokens, phrase);
    return { referent, mention, carrier: null };
  }

  /** "his sister": by what the text has told of her brother. */
  #kin(tokens: readonly Token[], phrase: NounPhrase): Referent | null {
    if (!isKinPhrase(tokens, phrase)) return null;
    const owner = this.resolve(tokens, { from: phrase.from, core: phrase.from + 1, to: phrase.from + 1 });
    return owner === null
      ? null
      : this.#kinships.resolve(owner.referent, tokens[phrase.core - 1]?.lower ?? '');
  }

  /** "her head of sales, **August Finch**, is". */
  #inApposition(tokens: readonly Token[], phrase: NounPhrase, name: NounPhrase): Speaker {
    const { text, memory } = this.#known;
    const [first, head] = [tokens[phrase.from] as Token, tokens[phrase.core - 1] as Token];
    const [from, last] = [tokens[name.from] as Token, tokens[name.core - 1] as Token];
    const role = text.slice(first.start, (tokens[phrase.to - 1] ?? head).end);
    const before = first.lower === 'the' ? memory.findLast(({ words }) => words.has(head.lower)) : null;
    const referent = resolveNamed(this.#known, tokens, name, role) ?? this.#unnamed(tokens, name);
    if (before !== null) this.#namedLater.note(before, referent);
    return { referent, mention: annotationAt(text, from.start, last.end), carrier: null };
  }

  #unnamed(tokens: readonly Token[], phrase: NounPhrase): Referent {
    const referent = introduceUnnamed(this.#known, tokens, phrase);
    this.#namedLater.await(referent, tokens, phrase);
    return referent;
  }
}
