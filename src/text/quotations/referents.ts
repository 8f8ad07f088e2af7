import type { NamedEntity } from '../names.ts';
import { placeFormOf } from '../places.ts';
import { genderOf } from './descriptors.ts';
import { namedReferent, type Referent, withWords, wordsOf } from './referent.ts';

const TITLE = /^(?:rep|sen|gov|mr|mrs|ms|dr|chair(?:man|woman)?|president|secretary)\b\.? /i;
/** So many of a name's forms are looked at. */
const MOST_FORMS = 8;

/** The article's referents, each made once: from the names, from capitalised words, from descriptions. */
export class Referents {
  readonly #names: readonly NamedEntity[];
  readonly #byEntity = new Map<NamedEntity, Referent>();
  readonly #byName = new Map<string, Referent>();
  readonly #byLabel = new Map<string, Referent>();
  readonly #words = new Map<NamedEntity, ReadonlySet<string>>();

  constructor(names: readonly NamedEntity[]) {
    this.#names = names;
  }

  /**
   * The named entity as a referent.
   *
   * @param role  what the sentence says of it, for one of whom the names know no role
   */
  ofEntity(entity: NamedEntity, role: string | null): Referent {
    const known = this.#byEntity.get(entity);
    if (known !== undefined && (known.role !== null || role === null)) return known;
    const referent = referentOf(entity, role);
    this.#byEntity.set(entity, referent);
    return referent;
  }

  /** What was made of the entity so far. */
  known(entity: NamedEntity): Referent | null {
    return this.#byEntity.get(entity) ?? null;
  }

  /** The referent of that name: the one made before, or else a new one. */
  introduce(name: string, make: () => Referent): Referent {
    const key = name.toLowerCase();
    const known = this.#byName.get(key) ?? make();
    this.#byName.set(key, known);
    return known;
  }

  /** The words of an entity's name and role. */
  wordsOf(entity: NamedEntity): ReadonlySet<string> {
    const words = this.#words.get(entity) ?? wordsOf(`${entity.name} ${entity.role ?? ''}`);
    this.#words.set(entity, words);
    return words;
  }

  /** The one that a transcript's label names: "NAVARRO" is Estelle Navarro. */
  ofLabel(label: string): Referent {
    const known = this.#byLabel.get(label) ?? this.#findLabel(label.replace(TITLE, ''));
    this.#byLabel.set(label, known);
    return known;
  }

  #findLabel(words: string): Referent {
    const lower = words.toLowerCase();
    const fits = this.#names.filter(
      ({ type, name }) => type !== 'place' && ` ${name.toLowerCase()}`.endsWith(` ${lower}`),
    );
    const entity = fits.find(({ type }) => type === 'person') ?? fits[0];
    if (entity !== undefined) return this.ofEntity(entity, null);
    const surname = lower.split(' ').at(-1) ?? lower;
    const known = [...this.#byName.values()].find(({ name }) => name.toLowerCase().endsWith(` ${surname}`));
    const isShouted = words === words.toUpperCase();
    const name = isShouted ? lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : words;
    return known ?? this.introduce(name, () => namedReferent(name, null));
  }
}

function referentOf(entity: NamedEntity, described: string | null): Referent {
  const { name, type, mentions, pronoun } = entity;
  const isPerson = type === 'person';
  const role = type === 'place' ? null : (entity.role ?? (isPerson ? described : null));
  const forms = mentions.slice(0, MOST_FORMS).map(({ text }) => text);
  const isCity = type === 'place' && placeFormOf(name) === null;
  const gender = isPerson ? (pronoun === 'he' || pronoun === 'she' ? pronoun : genderOf(role ?? '')) : null;
  const kind = isPerson ? 'person' : isCity ? null : 'body';
  return withWords({ name, kind, role, gender }, [name, role ?? '', ...forms].join(' '));
}
