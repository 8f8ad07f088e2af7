import { type Annotation, annotationAt, type Span } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';
import {
  type Gender,
  genderOf,
  isDescribedBy,
  kindOfNoun,
  type ReferentKind,
  singularOf,
} from './descriptors.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { describeRole } from './role.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isWord } from './word-classes.ts';

/** Somebody or something that the text has spoken of, and that a pronoun or "the economist" may mean. */
export interface Referent {
  readonly name: string;
  readonly kind: ReferentKind | null;
  /** Lower-case words of its name and role. */
  readonly words: ReadonlySet<string>;
  role: string | null;
  gender: Gender | null;
}

/** Who a noun phrase means, and where it says so. */
export interface Speaker {
  readonly referent: Referent;
  readonly mention: Annotation;
  readonly isPronoun: boolean;
}

const MEMORY = 40;
const SELF = new Set(['i', 'we', 'you']);
const PRONOUN_KINDS: Readonly<Record<string, readonly (ReferentKind | null)[]>> = {
  he: ['person'],
  she: ['person'],
  his: ['person'],
  her: ['person'],
  it: ['body'],
  its: ['body'],
  they: ['group', 'body'],
  their: ['group', 'body'],
};

/** The article's speakers and subjects so far, the latest last, and what is known of each. */
export class Cast {
  readonly #text: string;
  readonly #names: readonly NamedEntity[];
  readonly #byEntity = new Map<NamedEntity, Referent>();
  readonly #byName = new Map<string, Referent>();
  /** Start of every mention, in order, for a look-up in logarithmic time. */
  readonly #mentions: readonly { mention: Annotation; entity: NamedEntity }[];
  #recent: Referent[] = [];

  constructor(text: string, names: readonly NamedEntity[]) {
    this.#text = text;
    this.#names = names;
    this.#mentions = names
      .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
      .sort((a, b) => a.mention.start - b.mention.start);
  }

  /** Keeps in mind that the text now speaks of `referent`. */
  remember(referent: Referent): void {
    this.#recent = [...this.#recent.filter((other) => other !== referent), referent].slice(-MEMORY);
  }

  /** Who the noun phrase means; `null` for the writer, the reader, and a pronoun that fits nobody. */
  resolve(tokens: readonly Token[], phrase: NounPhrase): Speaker | null {
    const first = tokens[phrase.from];
    const head = tokens[phrase.core - 1];
    if (first === undefined || head === undefined) return null;
    const mention = annotationAt(this.#text, first.start, head.end);
    if (SELF.has(first.lower) && phrase.core === phrase.from + 1) return null;
    if (phrase.core === phrase.from + 1 && PRONOUN_KINDS[first.lower] !== undefined) {
      const referent = this.#byPronoun(first.lower);
      return referent === null ? null : { referent, mention, isPronoun: true };
    }
    const referent =
      this.#named(tokens, phrase, head) ??
      this.#described(tokens, phrase, head) ??
      this.#unnamed(tokens, phrase, head);
    return { referent, mention, isPronoun: false };
  }

  /** Whether the names know the word as part of a body's name. */
  isBody(token: Token): boolean {
    return this.#entityAt(token)?.type === 'organisation';
  }

  #byPronoun(pronoun: string): Referent | null {
    const kinds = PRONOUN_KINDS[pronoun] ?? [];
    const gender = /^(?:he|his)$/.test(pronoun) ? 'he' : /^(?:she|her)$/.test(pronoun) ? 'she' : null;
    const referent = this.#recent.findLast(
      (other) =>
        kinds.includes(other.kind) && (gender === null || other.gender === null || other.gender === gender),
    );
    if (referent === undefined) return null;
    if (gender !== null) referent.gender = gender;
    return referent;
  }

  /** The person, body or place that the names know at the phrase's head. */
  #named(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent | null {
    const entity = this.#entityAt(head);
    const from = tokens[phrase.from] as Token;
    const role = describeRole(this.#text, tokens, phrase);
    if (entity !== null) {
      const referent = this.#referentOf(entity, role);
      referent.gender ??= genderOf(this.#text.slice(Math.max(0, from.start - 5), head.end));
      return referent;
    }
    if (!isCapitalised(head)) return null;
    const name = nameOf(this.#text, tokens, phrase);
    const words = name.toLowerCase().split(/\s+/);
    const known = this.#recent.findLast((other) => words.every((word) => other.words.has(word)));
    if (known !== undefined) return known;
    return this.#introduce(name, kindOfName(name), role, this.#text.slice(from.start, head.end));
  }

  #entityAt(span: Span): NamedEntity | null {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.mention.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= Math.max(0, low - 4); at--) {
      const found = this.#mentions[at];
      if (found !== undefined && found.mention.end >= span.end) return found.entity;
    }
    return null;
  }

  #referentOf(entity: NamedEntity, role: string | null): Referent {
    const known = this.#byEntity.get(entity);
    if (known !== undefined) {
      known.role ??= role;
      return known;
    }
    const words = wordsOf(
      [entity.name, entity.role ?? '', role ?? '', ...entity.mentions.slice(0, 8).map((m) => m.text)].join(
        ' ',
      ),
    );
    const referent: Referent = {
      name: entity.name,
      kind: entity.type === 'person' ? 'person' : 'body',
      words,
      role: entity.role ?? role,
      gender:
        entity.type === 'person'
          ? genderOf(
              `${entity.role ?? ''} ${entity.mentions.map((m) => this.#text.slice(Math.max(0, m.start - 5), m.end)).join(' ')}`,
            )
          : null,
    };
    this.#byEntity.set(entity, referent);
    return referent;
  }

  /** "the economist", "the ministry": the latest that the text has called so. */
  #described(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent | null {
    const first = tokens[phrase.from];
    if (first === undefined || !/^(?:the|this|that)$/.test(first.lower) || phrase.core - phrase.from > 4)
      return null;
    if (isCapitalised(head) || phrase.to > phrase.core) return null;
    const noun = head.lower;
    const modifiers = tokens.slice(phrase.from + 1, phrase.core - 1).map((token) => token.lower);
    const fits = (words: ReadonlySet<string>) =>
      isDescribedBy(noun, words) && modifiers.every((word) => words.has(word));
    const recent = this.#recent.findLast((other) => fits(other.words));
    if (recent !== undefined) return recent;
    let latest: { entity: NamedEntity; start: number } | null = null;
    for (const entity of this.#names) {
      if (entity.type === 'place' || !fits(wordsOf(`${entity.name} ${entity.role ?? ''}`))) continue;
      const start = entity.mentions.findLast((mention) => mention.start < head.start)?.start ?? -1;
      if (start > (latest?.start ?? -1)) latest = { entity, start };
    }
    return latest === null ? null : this.#referentOf(latest.entity, null);
  }

  /** A speaker whom the text leaves unnamed, as it names it: "a senior official close to the talks". */
  #unnamed(tokens: readonly Token[], phrase: NounPhrase, head: Token): Referent {
    const first = tokens[phrase.from] as Token;
    const last = tokens[phrase.to - 1] ?? head;
    const name = this.#text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const kind = kindOfNoun(head.lower);
    return this.#introduce(name, kind, null, name);
  }

  #introduce(name: string, kind: ReferentKind | null, role: string | null, described: string): Referent {
    const key = name.toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const referent = {
      name,
      kind,
      role,
      words: wordsOf(`${described} ${role ?? ''}`),
      gender: genderOf(`${described} ${role ?? ''}`),
    };
    this.#byName.set(key, referent);
    return referent;
  }
}

/** The name in a capitalised phrase, titles and descriptions before it left out. */
function nameOf(text: string, tokens: readonly Token[], phrase: NounPhrase): string {
  let from = phrase.core - 1;
  while (from > phrase.from) {
    const before = tokens[from - 1];
    if (
      !isWord(before) ||
      (!isCapitalised(before) && !/^(?:of|the|for|and|de|van|von|al)$/.test(before.lower))
    )
      break;
    if (/^the$/i.test(before.text) && from - 1 === phrase.from) break;
    from--;
  }
  while (
    from < phrase.core - 1 &&
    /^(?:mr|mrs|ms|dr|sen|rep|gov|prof|president|secretary|minister|senator|the|for|of|and)\.?$/i.test(
      tokens[from]?.text ?? '',
    )
  )
    from++;
  const [first, last] = [tokens[from] as Token, tokens[phrase.core - 1] as Token];
  return text
    .slice(first.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/[’']s$/, '');
}

function kindOfName(name: string): ReferentKind | null {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.some((word) => kindOfNoun(word) === 'body') || /^[A-Z]{2,}$/.test(last)) return 'body';
  return words.length <= 4 ? 'person' : 'body';
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}.-]+/gu) ?? [];
  return new Set([...words, ...words.map(singularOf)]);
}
