import { type Gender, genderOf, kindOfNoun, type ReferentKind, singularOf } from './descriptors.ts';

/** Somebody or something that the text has spoken of, and that a pronoun or "the economist" may mean. */
export interface Referent {
  readonly name: string;
  readonly kind: ReferentKind | null;
  /** Lower-case words of its name and role. */
  readonly words: ReadonlySet<string>;
  readonly role: string | null;
  readonly gender: Gender | null;
}

/** A referent known only by a capitalised name that no list has. */
export function namedReferent(name: string, role: string | null): Referent {
  const kind = kindOfName(name) ?? kindOfRole(role);
  const all = `${name} ${role ?? ''}`;
  return withWords({ name, kind, role, gender: genderOf(all) }, all);
}

/** The referent with the words of `all`, which are looked at only if something asks for them. */
export function withWords(referent: Omit<Referent, 'words'>, all: string): Referent {
  let words: ReadonlySet<string> | null = null;
  return {
    ...referent,
    get words() {
      words ??= wordsOf(all);
      return words;
    },
  };
}

/**
 * A referent that the text leaves unnamed: "a senior official close to the talks".
 *
 * @param core  the name up to its head noun: "a senior official"
 */
export function unnamedReferent(name: string, core: string): Referent {
  const head = core.split(/\s+/).at(-1) ?? core;
  return withWords({ name, kind: kindOfNoun(head), role: null, gender: genderOf(core) }, core);
}

/** The words of a name or role in lower case, plurals in the singular too. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu) ?? [];
  return new Set([...words, ...words.map(singularOf)]);
}

/** "her customer in Ningbo": what the head noun tells. */
function kindOfRole(role: string | null): ReferentKind | null {
  const head = /^[^,]*?(\S+)(?=$|,| (?:of|in|at|for|from|with|who|on)\b)/.exec(role ?? '')?.[1];
  return head === undefined ? null : kindOfNoun(head);
}

function kindOfName(name: string): ReferentKind | null {
  const words = name.split(' ');
  if (words.some((word) => kindOfNoun(word) === 'body') || /^\p{Lu}{2,}$/u.test(words.at(-1) ?? ''))
    return 'body';
  if (words.length === 1) return null;
  return words.length <= 4 ? 'person' : 'body';
}
