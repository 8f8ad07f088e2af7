import { distance } from 'fastest-levenshtein';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Party } from '../text/names.ts';
import { placeOf } from '../text/places.ts';
import { bodyOf, buildCanonicalNames } from './speaker-names.ts';

/** Whom a typed name means: none, one, or all who bear it; when none, perhaps somebody spelt nearly so. */
export interface SpeakerMatch {
  /** Canonical names. */
  readonly speakers: readonly string[];
  /** Somebody of the corpus whose name is within one or two letters of the typed one. */
  readonly suggestion: string | null;
}

/** Those whom the corpus quotes, each under one name over all articles. */
export interface Speakers {
  /** The most quoted first. */
  readonly names: readonly string[];
  /** The name over the whole corpus for a name of one article. */
  canonical(name: string): string;
  resolve(typed: string): SpeakerMatch;
}

/** What is known of a speaker over all articles. */
interface Profile {
  readonly name: string;
  /** In lower case. */
  readonly forms: Set<string>;
  /** Words of the name's forms and of the roles, as `bodyOf` gives them. */
  readonly words: Set<string>;
  /** Those of the words that are not another person's name: of "Mr Lund's aides" only "aide". */
  readonly own: Set<string>;
  readonly parties: Set<Party>;
  quotations: number;
}

const PARTY_OF: Readonly<Record<string, Party>> = { US: 'us', CN: 'cn' };

/** A phrase whose head is not the name in it: "Mr Lund's aides", "an aide to Lund". */
const OF_ANOTHER = /['’]s?\s|\s(?:of|to|for|with|from|at|by|under|in|on)\s/;
const LAST_WORD = /\S+$/;

/** The speakers of the articles' quotations. */
export function buildSpeakers(articles: readonly AnnotatedArticle[]): Speakers {
  const canonical = buildCanonicalNames(namesOf(articles));
  const profiles = buildProfiles(articles, canonical);
  return { names: profiles.map(({ name }) => name), canonical, resolve };

  function resolve(typed: string): SpeakerMatch {
    const form = typed.trim().toLowerCase();
    const body = bodyOf(typed);
    const place = placeOf(typed);
    const party = PARTY_OF[place ?? ''];
    const tests: readonly ((profile: Profile) => boolean)[] = [
      ({ forms }) => forms.has(form),
      ({ words, own }) =>
        place === null && body.every((word) => words.has(word)) && body.some((word) => own.has(word)),
      ({ parties }) => party !== undefined && parties.has(party),
    ];
    for (const test of tests) {
      const speakers = profiles.filter(test).map(({ name }) => name);
      if (speakers.length > 0) return { speakers, suggestion: null };
    }
    const near = profiles.find(({ forms }) => [...forms].some((known) => isNear(known, form)));
    return { speakers: [], suggestion: near?.name ?? null };
  }
}

function* namesOf(articles: readonly AnnotatedArticle[]): Generator<string> {
  for (const { names } of articles) for (const { name, type } of names) if (type !== 'place') yield name;
  for (const { quotations } of articles) {
    for (const { attribution } of quotations) if (attribution !== null) yield attribution.speaker;
  }
}

function buildProfiles(
  articles: readonly AnnotatedArticle[],
  canonical: (name: string) => string,
): readonly Profile[] {
  const profiles = new Map<string, Profile>();
  const persons = wordsOfPersons(articles);
  for (const { quotations } of articles) {
    for (const { form, attribution } of quotations) {
      if (form === 'term' || attribution === null) continue;
      const name = canonical(attribution.speaker);
      const profile = profiles.get(name) ?? profileOf(name, persons);
      addForm(profile, attribution.speaker, persons);
      addRole(profile, attribution.role, persons);
      profile.quotations++;
      profiles.set(name, profile);
    }
  }
  for (const { names } of articles) {
    for (const { name, role, party, mentions } of names) {
      const profile = profiles.get(canonical(name));
      if (profile === undefined) continue;
      for (const { text } of mentions) addForm(profile, text, persons);
      addRole(profile, role, persons);
      if (party !== null) profile.parties.add(party);
    }
  }
  return [...profiles.values()].sort((a, b) => b.quotations - a.quotations);
}

/** The words of all persons' names. */
function wordsOfPersons(articles: readonly AnnotatedArticle[]): ReadonlySet<string> {
  const persons = articles.flatMap(({ names }) => names.filter(({ type }) => type === 'person'));
  return new Set(persons.flatMap(({ name }) => bodyOf(name)));
}

function profileOf(name: string, persons: ReadonlySet<string>): Profile {
  const profile = {
    name,
    forms: new Set<string>(),
    words: new Set<string>(),
    own: new Set<string>(),
    parties: new Set<Party>(),
    quotations: 0,
  };
  addForm(profile, name, persons);
  return profile;
}

function addForm({ forms, words, own }: Profile, form: string, persons: ReadonlySet<string>): void {
  forms.add(form.toLowerCase());
  const hasOtherHead =
    OF_ANOTHER.test(form) || !bodyOf(LAST_WORD.exec(form)?.[0] ?? '').every((word) => persons.has(word));
  for (const word of bodyOf(form)) {
    words.add(word);
    if (!hasOtherHead || !persons.has(word)) own.add(word);
  }
}

function addRole({ words, own }: Profile, role: string | null, persons: ReadonlySet<string>): void {
  for (const word of bodyOf(role ?? '')) {
    words.add(word);
    if (!persons.has(word)) own.add(word);
  }
}

function isNear(form: string, typed: string): boolean {
  const allowed = typed.length >= 5 ? 2 : 1;
  return [form, ...form.split(' ')].some((part) => part.length > 3 && distance(part, typed) <= allowed);
}
