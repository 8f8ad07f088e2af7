import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';
import { isDescribedBy, kindOfNoun } from './descriptors.ts';
import { buildEntityIndex, type EntityIndex, entityAt, findLastMention } from './entity-index.ts';
import { isKin, type Kinship, resolveKin } from './kin.ts';
import { Memory, senseOf } from './memory.ts';
import { nameInApposition, nameOf } from './names-in-phrases.ts';
import { nounBefore } from './noun-before.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { namedReferent, type Referent, unnamedReferent, wordsOf } from './referent.ts';
import { Referents } from './referents.ts';
import { describeRole } from './role.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isPause } from './word-classes.ts';
import { isCarrier } from './writings.ts';

/** Who a noun phrase means, and where it says so. */
export interface Speaker {
  readonly referent: Referent;
  readonly mention: Annotation;
  /** The writing that speaks for them: "the Forum, whose **newsletter** told". */
  readonly carrier: string | null;
}

/** How far back a pronoun may look for a name, in UTF-16 units. */
const FURTHEST = 250;
/** Offices that one can mean without having named who holds them. */
const OFFICE =
  /^(?:president|premier|minister|secretary|chancellor|king|pope|governor|mayor|chairman|chief)$/;
/** Units in which an article may speak of somebody whom it names only later. */
const LEDE = 8;
/** So many units later at most. */
const SOON = 6;
const OF_COMPANY = /^of the (?:company|firm|group|bank|factory|union|party|agency)$/;

/** Everybody an article speaks of: who its noun phrases mean, as far as it has been read. */
export class Cast {
  /** Who "I" is: the speaker of a transcript's turn; nobody in the article's own prose. */
  self: Referent | null = null;
  /** Who "you" is: whoever had the turn before; nobody in the article's own prose. */
  addressee: Referent | null = null;
  readonly #text: string;
  readonly #index: EntityIndex;
  readonly #referents: Referents;
  readonly #memory = new Memory();
  /** Who wrote what: "note", "letter". */
  readonly #kinships: Kinship[] = [];
  readonly #carriers = new Map<string, Referent>();
  #unit = 0;
  /** A person whom the article's beginning described and has not named. */
  #undescribed: { readonly referent: Referent; readonly unit: number } | null = null;
  /** Those whom the text first left unnamed: "a spokesman said …, said the spokesman, Luo Wenqi". */
  readonly #namedLater = new Map<string, Referent>();

  constructor(text: string, names: readonly NamedEntity[]) {
    this.#text = text;
    this.#index = buildEntityIndex(names);
    this.#referents = new Referents(names);
  }

  /** A new unit begins. */
  tick(): void {
    this.#unit++;
    this.#memory.tick();
  }

  /** Keeps in mind that the text now speaks of `referent`. */
  remember(referent: Referent): void {
    this.#memory.remember(referent);
  }

  /** Keeps in mind that `referent` speaks. */
  rememberSpeaker(referent: Referent): void {
    this.#memory.rememberSpeaker(referent);
  }

  /** Who an unnamed speaker turned out to be; `null` if the text never says. */
  namedLater(name: string): Referent | null {
    return this.#namedLater.get(name) ?? null;
  }

  /** Whether the names know the word as part of a body's name. */
  isBody(token: Token): boolean {
    return entityAt(this.#index, token)?.type === 'organisation';
  }

  /**
   * The text now turns to `speaker` at the beginning of a paragraph: if it is the first word of somebody, a person whom
   * the paragraphs before only described is meant. "The woman who runs it said … / Ada Poole had come with a jar."
   */
  introduce(speaker: Speaker): void {
    const { referent, mention } = speaker;
    const waiting = this.#undescribed;
    const entity = entityAt(this.#index, mention);
    if (waiting === null || entity === null || entity.type !== 'person') return;
    const isNew = entity.mentions.every(
      ({ start, text }) => start >= mention.start || text.length < mention.text.length,
    );
    if (!isNew || entity.party !== null || this.#unit - waiting.unit > SOON) return;
    this.#undescribed = null;
    const nouns = [...referent.words].filter((word) => kindOfNoun(word) === 'person');
    const isOther = nouns.length > 0 && !nouns.some((noun) => waiting.referent.words.has(noun));
    const isSameGender =
      waiting.referent.gender === null ||
      referent.gender === null ||
      waiting.referent.gender === referent.gender;
    if (!isOther && isSameGender) this.#namedLater.set(waiting.referent.name, referent);
  }

  /** The one that a transcript's label names: "NAVARRO" is Estelle Navarro. */
  resolveLabel(label: string): Referent {
    return this.#referents.ofLabel(label);
  }

  /** Who the noun phrase means; `null` for the writer, the reader, and a pronoun that fits nobody. */
  resolve(tokens: readonly Token[], phrase: NounPhrase): Speaker | null {
    const [first, head] = [tokens[phrase.from], tokens[phrase.core - 1]];
    if (first === undefined || head === undefined) return null;
    const mention = annotationAt(this.#text, first.start, head.end);
    if (phrase.core === phrase.from + 1) {
      if (/^(?:your|some|many|most|several|both|all)$/.test(first.lower) && phrase.to === phrase.core)
        return null;
      if (first.lower === 'you')
        return this.addressee === null ? null : { referent: this.addressee, mention, carrier: null };
      const isSelf = /^(?:i|we|my|our)$/.test(first.lower);
      const sense = senseOf(first.lower);
      if (isSelf || sense !== null) {
        const referent =
          sense === null
            ? this.self
            : this.#memory.resolvePronoun(sense, {
                named: () => this.#namedBefore(first),
                // "the aide quotes **him**": not himself; nor is whoever has the turn "he"
                other: /^(?:him|them)$/.test(first.lower) ? this.#memory.latest() : this.self,
              });
        return referent === null ? null : { referent, mention, carrier: null };
      }
    }
    if (head.lower === 'own') return null;
    const special =
      this.#ownerOfCarrier(tokens, phrase, head) ??
      this.#writerOf(tokens, phrase, head) ??
      this.#inApposition(tokens, phrase, first, head);
    if (special !== null) return special;
    const referent =
      this.#kin(tokens, phrase, head) ??
      this.#named(tokens, phrase, head, null) ??
      this.#described(tokens, phrase, head) ??
      this.#unnamed(tokens, phrase, head);
    return { referent, mention, carrier: null };
  }

  /** "his sister": by what the text has told of her brother; keeps in mind whose relatives it tells of. */
  #kin(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent | null {
    const first = tokens[phrase.from]?.lower ?? '';
    if (!/^(?:his|her)$/.test(first) || phrase.core !== phrase.from + 2 || !isKin(head.lower)) return null;
    const owner = this.resolve(tokens, { from: phrase.from, core: phrase.from + 1, to: phrase.from + 1 });
    if (owner === null) return null;
    const relative = resolveKin(this.#kinships, owner.referent, head.lower);
    if (relative === null) this.#kinships.push({ owner: owner.referent, noun: head.lower, relative: null });
    return relative;
  }

  /** "Neil Wenzke, **her brother**": a relative whom the text names. */
  noteKin(tokens: readonly Token[], { from, core }: NounPhrase, relative: Referent): void {
    const [comma, first, noun, end] = [tokens[core], tokens[core + 1], tokens[core + 2], tokens[core + 3]];
    if (comma?.kind !== 'comma' || end?.kind !== 'comma' || !isKin(noun?.lower ?? '')) return;
    const sense = senseOf(first?.lower ?? '');
    if (sense === null || from >= core) return;
    const owner = this.#memory.resolvePronoun(sense, { named: () => null, other: relative });
    if (owner !== null) this.#kinships.push({ owner, noun: noun?.lower ?? '', relative });
  }

  /** "I put it to Yu Shaowen. **He** laughed": the person named last. */
  #namedBefore(pronoun: Token): Referent | null {
    const found = findLastMention(this.#index, pronoun.start, ({ type }) => type === 'person');
    if (found === null || found.mention.start < pronoun.start - FURTHEST) return null;
    return this.#ofEntity(found.entity, null);
  }

  /** Keeps in mind that what `referent` said stands in a writing: "wrote in a note". */
  rememberCarrier(carrier: string, referent: Referent): void {
    this.#carriers.set(carrier.split(' ').at(-1) ?? carrier, referent);
  }

  /** "**the note** adds": whoever has been said to write one. */
  #writerOf(tokens: readonly Token[], phrase: NounPhrase, head: Token): Speaker | null {
    const isBare =
      /^(?:the|this|that)$/.test(tokens[phrase.from]?.lower ?? '') && phrase.to === phrase.from + 2;
    const referent = isBare ? this.#carriers.get(head.lower) : undefined;
    if (referent === undefined) return null;
    const mention = annotationAt(this.#text, (tokens[phrase.from] as Token).start, head.end);
    return { referent, mention, carrier: mention.text };
  }

  /** "whose newsletter", "the Federation's own newsletter", "its letter": the one it comes from. */
  #ownerOfCarrier(tokens: readonly Token[], phrase: NounPhrase, head: Token): Speaker | null {
    const isOwned = /^(?:its|their|his|her)$/.test(tokens[phrase.from]?.lower ?? '');
    const isOwnReport = isOwned && head.lower === 'report';
    if (!(isCarrier(head.lower) || isOwnReport) || phrase.core - phrase.from < 2) return null;
    const owner = ownerPhrase(tokens, phrase);
    const speaker = owner === null ? null : this.resolve(tokens, owner);
    return speaker === null ? null : { ...speaker, carrier: head.text };
  }

  /** "her head of sales, **August Finch**, is". */
  #inApposition(tokens: readonly Token[], phrase: NounPhrase, first: Token, head: Token): Speaker | null {
    const name = nameInApposition(tokens, phrase);
    if (name === null) return null;
    const [from, last] = [tokens[name.from] as Token, tokens[name.core - 1] as Token];
    const role = this.#text.slice(first.start, (tokens[phrase.to - 1] ?? head).end);
    const before = first.lower === 'the' ? this.#memory.findLast(({ words }) => words.has(head.lower)) : null;
    const referent = this.#named(tokens, name, last, role) ?? this.#unnamed(tokens, name, last);
    if (before !== null && /^an? /i.test(before.name)) this.#namedLater.set(before.name, referent);
    return { referent, mention: annotationAt(this.#text, from.start, last.end), carrier: null };
  }

  /** The person, body or place that the phrase's head names. */
  #named(
    tokens: readonly Token[],
    phrase: NounPhrase,
    head: Token,
    described: string | null,
  ): Referent | null {
    const role = () => described ?? describeRole(this.#text, tokens, phrase);
    const bare = { start: head.start, end: head.end - (/['’]s$/.exec(head.text)?.[0].length ?? 0) };
    const entity = entityAt(this.#index, bare);
    if (entity !== null) {
      const known = this.#referents.known(entity);
      return known?.role == null ? this.#ofEntity(entity, role()) : known;
    }
    if (!isCapitalised(head)) return null;
    const name = nameOf(this.#text, tokens, phrase);
    const words = [...wordsOf(name)];
    return (
      this.#memory.findLast((other) => words.every((word) => other.words.has(word))) ??
      this.#referents.introduce(name, () => namedReferent(name, role()))
    );
  }

  #ofEntity(entity: NamedEntity, role: string | null): Referent {
    const known = this.#referents.known(entity);
    const referent = this.#referents.ofEntity(entity, role);
    if (known !== null && known !== referent) this.#memory.replace(known, referent);
    return referent;
  }

  /** "the economist", "the ministry": the latest that the text has called so. */
  #described(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent | null {
    if (!/^(?:the|this|that|my|our)$/.test(tokens[phrase.from]?.lower ?? '') || isCapitalised(head))
      return null;
    const after = tokens.slice(phrase.core, phrase.to).map(({ lower }) => lower);
    const isOfCompany = OF_COMPANY.test(after.join(' '));
    if ((after.length > 0 && !isOfCompany) || phrase.core - phrase.from > 4) return null;
    const noun = head.lower.replace(/'s$/, '');
    const modifiers = tokens.slice(phrase.from + 1, phrase.core - 1).map(({ lower }) => lower);
    const fits = (words: ReadonlySet<string>) =>
      isDescribedBy(noun, words) && modifiers.every((word) => words.has(word));
    const recent = this.#memory.findLast((other) => fits(other.words));
    if (recent !== null) return recent;
    const named = findLastMention(
      this.#index,
      head.start,
      (entity) => entity.type !== 'place' && fits(this.#referents.wordsOf(entity)),
    );
    if (named !== null) return this.#ofEntity(named.entity, null);
    // "fumed the dad-of-three": of a person not met before, the one the text is about.
    const isPerson =
      /-of-/.test(noun) || (kindOfNoun(noun) === 'person' && (isOfCompany || !OFFICE.test(noun)));
    if (/^(?:my|our)$/.test(tokens[phrase.from]?.lower ?? '')) return null;
    const about = isOfCompany
      ? this.#memory.findLast(({ kind }) => kind === 'person')
      : this.#memory.latest();
    return isPerson && about?.kind === 'person' && about.role !== null ? about : null;
  }

  #unnamed(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent {
    const [first, last] = [tokens[phrase.from] as Token, tokens[phrase.to - 1] ?? head];
    const wordsTo = (end: number) =>
      this.#text
        .slice(first.start, end)
        .replace(/\s+/g, ' ')
        .replace(/['’]s$/, '');
    const name = wordsTo(last.end);
    const referent = this.#referents.introduce(name, () => unnamedReferent(name, wordsTo(head.end)));
    const isDefinite =
      /^(?:the|its|his|her|their)$/.test(first.lower) || /'s$/.test(tokens[phrase.from + 1]?.lower ?? '');
    if (isDefinite && referent.kind === 'person' && this.#unit <= LEDE)
      this.#undescribed = { referent, unit: this.#unit };
    return referent;
  }
}

function ownerPhrase(tokens: readonly Token[], { from, core }: NounPhrase): NounPhrase | null {
  const first = tokens[from]?.lower ?? '';
  if (/^(?:its|his|her|their)$/.test(first)) return { from, core: from + 1, to: from + 1 };
  if (first === 'whose') return nounBefore(tokens, isPause(tokens[from - 1]) ? from - 1 : from);
  const owner = tokens.findLastIndex(
    (token, at) => at >= from && at < core - 1 && /'s$|s'$/.test(token.lower),
  );
  return owner === -1 ? null : { from, core: owner + 1, to: owner + 1 };
}
