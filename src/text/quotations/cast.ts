import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';
import { type Gender, genderOf, isDescribedBy, kindOfNoun, type ReferentKind } from './descriptors.ts';
import { buildEntityIndex, type EntityIndex, entityAt, findLastMention } from './entity-index.ts';
import { type NounPhrase, nounBefore, nounPhraseAt } from './noun-phrase.ts';
import { namedReferent, type Referent, unnamedReferent, wordsOf } from './referent.ts';
import { isCarrier } from './relay.ts';
import { describeRole } from './role.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isPause, isWord } from './word-classes.ts';

/** Who a noun phrase means, and where it says so. */
export interface Speaker {
  readonly referent: Referent;
  readonly mention: Annotation;
  /** The writing that speaks for them: "the Forum, whose **newsletter** told". */
  readonly carrier: string | null;
}

const MEMORY = 40;
/** After so many units a subject gives way to a person just named. */
const STALE = 3;
/** How far back a pronoun may look for a name, in UTF-16 units. */
const FURTHEST = 250;
const PRONOUNS: Readonly<Record<string, { kinds: readonly (ReferentKind | null)[]; gender: Gender | null }>> =
  {
    he: { kinds: ['person'], gender: 'he' },
    his: { kinds: ['person'], gender: 'he' },
    she: { kinds: ['person'], gender: 'she' },
    her: { kinds: ['person'], gender: 'she' },
    it: { kinds: ['body'], gender: null },
    its: { kinds: ['body'], gender: null },
    they: { kinds: ['group', 'body'], gender: null },
    their: { kinds: ['group', 'body'], gender: null },
  };
const WRITER_OR_READER = /^(?:i|we|you|my|our|your)$/;

/** The article's speakers and subjects so far, the latest last: what pronouns and "the economist" can mean. */
export class Cast {
  readonly #text: string;
  readonly #names: readonly NamedEntity[];
  readonly #index: EntityIndex;
  readonly #byEntity = new Map<NamedEntity, Referent>();
  readonly #words = new Map<NamedEntity, ReadonlySet<string>>();
  readonly #byLabel = new Map<string, Referent>();
  readonly #byName = new Map<string, Referent>();
  /** The gender of those that only a pronoun told of. */
  readonly #genders = new Map<Referent, Gender>();
  /** Those whom the text first left unnamed: “a spokesman said …, said the spokesman, Luo Wenqi”. */
  readonly #namedLater = new Map<string, Referent>();
  /** The number of the unit in which each was last spoken of. */
  readonly #seen = new Map<Referent, number>();
  #clock = 0;
  #recent: Referent[] = [];

  /** Who "I" is: the speaker of a transcript's turn; nobody in the article's own prose. */
  self: Referent | null = null;

  constructor(text: string, names: readonly NamedEntity[]) {
    this.#text = text;
    this.#names = names;
    this.#index = buildEntityIndex(names);
  }

  /** A new unit begins. */
  tick(): void {
    this.#clock++;
  }

  /** Keeps in mind that the text now speaks of `referent`. */
  remember(referent: Referent): void {
    this.#seen.set(referent, this.#clock);
    this.#recent = [...this.#recent.filter((other) => other !== referent), referent].slice(-MEMORY);
  }

  /** Who an unnamed speaker turned out to be; `null` if the text never says. */
  namedLater(name: string): Referent | null {
    return this.#namedLater.get(name) ?? null;
  }

  /** Whether the names know the word as part of a body's name. */
  isBody(token: Token): boolean {
    return entityAt(this.#index, token)?.type === 'organisation';
  }

  /** Who the noun phrase means; `null` for the writer, the reader, and a pronoun that fits nobody. */
  resolve(tokens: readonly Token[], phrase: NounPhrase): Speaker | null {
    const [first, head] = [tokens[phrase.from], tokens[phrase.core - 1]];
    if (first === undefined || head === undefined) return null;
    const mention = annotationAt(this.#text, first.start, head.end);
    const isOneWord = phrase.core === phrase.from + 1;
    if (isOneWord && WRITER_OR_READER.test(first.lower)) {
      const isSelf = this.self !== null && !first.lower.startsWith('you');
      return isSelf && this.self !== null ? { referent: this.self, mention, carrier: null } : null;
    }
    if (isOneWord && PRONOUNS[first.lower] !== undefined) {
      const referent = this.#byPronoun(first);
      return referent === null ? null : { referent, mention, carrier: null };
    }
    const owner = this.#ownerOfCarrier(tokens, phrase, head);
    if (owner !== null) return owner;
    const name = nameInApposition(tokens, phrase);
    if (name !== null) {
      const described = this.#text.slice(first.start, (tokens[phrase.to - 1] as Token).end);
      const last = tokens[name.core - 1] as Token;
      const before =
        first.lower === 'the' ? this.#recent.findLast(({ words }) => words.has(head.lower)) : undefined;
      const referent = this.#named(tokens, name, last, described) ?? this.#unnamed(tokens, name, last);
      if (before !== undefined && /^an? /i.test(before.name)) this.#namedLater.set(before.name, referent);
      return {
        referent,
        mention: annotationAt(this.#text, (tokens[name.from] as Token).start, last.end),
        carrier: null,
      };
    }
    const referent =
      this.#named(tokens, phrase, head, null) ??
      this.#described(tokens, phrase, head) ??
      this.#unnamed(tokens, phrase, head);
    return { referent, mention, carrier: null };
  }

  /** The one that a transcript's label names: "NAVARRO" is Estelle Navarro. */
  resolveLabel({ text }: Annotation): Referent {
    const known = this.#byLabel.get(text) ?? this.#findLabel(text);
    this.#byLabel.set(text, known);
    return known;
  }

  #findLabel(label: string): Referent {
    const words = label.replace(
      /^(?:rep|sen|gov|mr|mrs|ms|dr|chair(?:man|woman)?|president|secretary)\b\.? /i,
      '',
    );
    const lower = words.toLowerCase();
    const people = this.#names.filter(
      ({ type, name }) => type !== 'place' && ` ${name.toLowerCase()}`.endsWith(` ${lower}`),
    );
    const entity = people.find(({ type }) => type === 'person') ?? people[0];
    if (entity !== undefined) return this.#ofEntity(entity, null);
    const surname = lower.split(' ').at(-1) ?? lower;
    const known = [...this.#byName.values()].find(({ name }) => name.toLowerCase().endsWith(` ${surname}`));
    const name =
      words === words.toUpperCase()
        ? lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
        : words;
    return known ?? this.#introduce(namedReferent(name, null));
  }

  #byPronoun(token: Token): Referent | null {
    const pronoun = token.lower;
    const { kinds, gender } = PRONOUNS[pronoun] as {
      kinds: readonly (ReferentKind | null)[];
      gender: Gender | null;
    };
    const referent = this.#recent.findLast(
      (other) => kinds.includes(other.kind) && this.#mayBe(other, gender),
    );
    const isStale = referent === undefined || this.#clock - (this.#seen.get(referent) ?? 0) > STALE;
    const named = isStale ? this.#lastNamed(token) : null;
    if (named !== null) return named;
    if (referent === undefined) return null;
    if (gender !== null) this.#genders.set(referent, gender);
    return referent;
  }

  /** "I put it to Yu Shaowen. **He** laughed": the person named last, where no subject fits. */
  #lastNamed(pronoun: Token): Referent | null {
    const gender = PRONOUNS[pronoun.lower]?.gender ?? null;
    if (gender === null) return null;
    const found = findLastMention(this.#index, pronoun.start, ({ type }) => type === 'person');
    if (found === null || found.mention.start < pronoun.start - FURTHEST) return null;
    const referent = this.#ofEntity(found.entity, null);
    return this.#mayBe(referent, gender) ? referent : null;
  }

  #mayBe(referent: Referent, gender: Gender | null): boolean {
    const known = referent.gender ?? this.#genders.get(referent) ?? null;
    return gender === null || known === null || known === gender;
  }

  /** "whose newsletter", "the Federation's own newsletter", "its letter": the one it comes from. */
  #ownerOfCarrier(tokens: readonly Token[], phrase: NounPhrase, head: Token): Speaker | null {
    if (!isCarrier(head.lower) || phrase.core - phrase.from < 2) return null;
    const carrier = head.text;
    const first = tokens[phrase.from] as Token;
    if (/^(?:its|his|her|their)$/.test(first.lower)) {
      const owner = this.resolve(tokens, { from: phrase.from, core: phrase.from + 1, to: phrase.from + 1 });
      return owner === null ? null : { ...owner, carrier };
    }
    if (first.lower === 'whose') {
      const owner = nounBefore(tokens, isPause(tokens[phrase.from - 1]) ? phrase.from - 1 : phrase.from);
      const found = owner === null ? null : this.resolve(tokens, owner);
      return found === null ? null : { ...found, carrier };
    }
    const possessive = tokens.findLastIndex(
      (token, at) => at >= phrase.from && at < phrase.core - 1 && /'s$|s'$/.test(token.lower),
    );
    if (possessive === -1) return null;
    const owner = this.resolve(tokens, { from: phrase.from, core: possessive + 1, to: possessive + 1 });
    return owner === null ? null : { ...owner, carrier };
  }

  /** The person, body or place that the phrase's head names. */
  #named(
    tokens: readonly Token[],
    phrase: NounPhrase,
    head: Token,
    described: string | null,
  ): Referent | null {
    const role = described ?? describeRole(this.#text, tokens, phrase);
    const bare = { start: head.start, end: head.end - (/['’]s$/.exec(head.text)?.[0].length ?? 0) };
    const entity = entityAt(this.#index, bare);
    if (entity !== null) return this.#ofEntity(entity, role);
    if (!isCapitalised(head)) return null;
    const name = nameOf(this.#text, tokens, phrase);
    const words = [...wordsOf(name)];
    const known = this.#recent.findLast((other) => words.every((word) => other.words.has(word)));
    return known ?? this.#introduce(namedReferent(name, role));
  }

  #ofEntity(entity: NamedEntity, role: string | null): Referent {
    const known = this.#byEntity.get(entity);
    if (known !== undefined && (known.role !== null || role === null)) return known;
    const { name, type, mentions } = entity;
    const isPerson = type === 'person';
    const pronoun = entity.pronoun === 'he' || entity.pronoun === 'she' ? entity.pronoun : null;
    const best = entity.role ?? (isPerson ? role : null);
    const referent: Referent = {
      name,
      kind: isPerson ? 'person' : 'body',
      words: wordsOf([name, best ?? '', ...mentions.slice(0, 8).map(({ text }) => text)].join(' ')),
      role: type === 'place' ? null : best,
      gender: isPerson ? (pronoun ?? genderOf(best ?? '')) : null,
    };
    this.#byEntity.set(entity, referent);
    if (known !== undefined) this.#recent = this.#recent.map((other) => (other === known ? referent : other));
    return referent;
  }

  /** "the economist", "the ministry": the latest that the text has called so. */
  #described(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent | null {
    const first = tokens[phrase.from];
    if (first === undefined || !/^(?:the|this|that)$/.test(first.lower) || isCapitalised(head)) return null;
    const isOfCompany = /^of the (?:company|firm|group|bank|factory|union|party|agency)$/.test(
      tokens
        .slice(phrase.core, phrase.to)
        .map(({ lower }) => lower)
        .join(' '),
    );
    if ((phrase.to > phrase.core && !isOfCompany) || phrase.core - phrase.from > 4) return null;
    const noun = head.lower.replace(/'s$/, '');
    const modifiers = tokens.slice(phrase.from + 1, phrase.core - 1).map((token) => token.lower);
    const fits = (words: ReadonlySet<string>) =>
      isDescribedBy(noun, words) && modifiers.every((word) => words.has(word));
    const recent = this.#recent.findLast((other) => fits(other.words));
    if (recent !== undefined) return recent;
    const named = findLastMention(
      this.#index,
      head.start,
      (entity) => entity.type !== 'place' && fits(this.#wordsOf(entity)),
    );
    if (named !== null) return this.#ofEntity(named.entity, null);
    // "fumed the dad-of-three": of a person not met before, the one the text is about.
    const isPerson =
      kindOfNoun(noun) === 'person' &&
      (isOfCompany ||
        !/^(?:president|premier|minister|secretary|chancellor|king|pope|governor|mayor|chairman|chief)$/.test(
          noun,
        ));
    const about = this.#recent.at(-1);
    return (isPerson || /-of-/.test(noun)) && about?.kind === 'person' && about.role !== null ? about : null;
  }

  #wordsOf(entity: NamedEntity): ReadonlySet<string> {
    const words = this.#words.get(entity) ?? wordsOf(`${entity.name} ${entity.role ?? ''}`);
    this.#words.set(entity, words);
    return words;
  }

  #unnamed(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent {
    const [first, last] = [tokens[phrase.from] as Token, tokens[phrase.to - 1] ?? head];
    const name = this.#text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const core = this.#text.slice(first.start, head.end).replace(/['’]s$/, '');
    return this.#introduce(unnamedReferent(name.replace(/['’]s$/, ''), core));
  }

  #introduce(referent: Referent): Referent {
    const key = referent.name.toLowerCase();
    const known = this.#byName.get(key) ?? referent;
    this.#byName.set(key, known);
    return known;
  }
}

/** "her head of sales, **August Finch**, is": the name after the description. */
function nameInApposition(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | null {
  const head = tokens[phrase.core - 1];
  if (head === undefined || isCapitalised(head) || tokens[phrase.to]?.kind !== 'comma') return null;
  const isOneOf = head.lower === 'one' && tokens[phrase.core]?.lower === 'of';
  if (kindOfNoun(head.lower) === 'group' || (kindOfNoun(head.lower) === null && !isOneOf)) return null;
  const name = nounPhraseAt(tokens, phrase.to + 1);
  const next = name === null ? undefined : tokens[name.to];
  if (name === null || (isWord(next) && !(isOneOf && next.lower === 'who'))) return null;
  return isCapitalised(tokens[name.core - 1]) || isOneOf ? name : null;
}

/** The name in a capitalised phrase, titles and descriptions before it left out. */
function nameOf(text: string, tokens: readonly Token[], phrase: NounPhrase): string {
  let from = phrase.core - 1;
  while (from > phrase.from) {
    const before = tokens[from - 1];
    if (
      !isWord(before) ||
      !(isCapitalised(before) || /^(?:of|the|for|and|de|van|von|al)$/.test(before.lower))
    )
      break;
    from--;
  }
  while (
    from < phrase.core - 1 &&
    /^(?:mr|mrs|ms|dr|sen|rep|gov|prof|president|secretary|minister|senator|the|for|of|and)\.?$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    from++;
  const [first, last] = [tokens[from] as Token, tokens[phrase.core - 1] as Token];
  return text
    .slice(first.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
}
