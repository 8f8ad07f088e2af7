import type { NameType } from '../names.ts';
import { placeFormOf, placeOf } from '../places.ts';
import { type Candidate, typeOf } from './candidates.ts';
import { isPlaceName } from './regions.ts';
import { BODIES, CALENDAR, ORDINARY, PARTICLES, TITLES } from './words.ts';

/** A named thing before its mentions are found: its type, and the forms that may stand for it. */
export interface Entity {
  name: string;
  readonly type: NameType;
  readonly forms: Set<string>;
}

/** The things that the candidates name: each form goes to the fullest name that it can be short for. */
export function buildEntities(candidates: ReadonlyMap<string, Candidate>): Entity[] {
  const typed = [...candidates.values()].map((candidate, order) => ({
    order,
    name: candidate.name,
    length: candidate.words.length,
    type: typeOf(candidate) ?? (isCalledByOne(candidate, candidates) ? 'person' : null),
  }));
  const entities: (Entity & { order: number })[] = [];
  const index = new Map<string, Entity[]>();
  for (const { name, type, order } of typed
    .filter((entry) => entry.type !== null)
    .sort((a, b) => b.length - a.length)) {
    const whole = findWhole(index, name).filter((entity) => entity.type === type && isShortFor(name, entity));
    for (const entity of whole) entity.forms.add(name);
    if (whole.length > 0 || type === null) continue;
    const entity = { name, type, forms: new Set([name]), order };
    entities.push(entity);
    for (const key of keysOf(name)) push(index, key, entity);
  }
  for (const { name } of typed.filter(({ type }) => type === null)) {
    for (const entity of findWhole(index, name)) if (isShortFor(name, entity)) entity.forms.add(name);
  }
  for (const entity of entities) if (entity.type === 'person') addShortForms(entity);
  return dropShadows(
    entities.sort((a, b) => a.order - b.order),
    candidates,
  );
}

function push(index: Map<string, Entity[]>, key: string, entity: Entity): void {
  const bucket = index.get(key);
  if (bucket === undefined) index.set(key, [entity]);
  else bucket.push(entity);
}

/** The entities that share a word with the form, by its rarest word. */
function findWhole(index: ReadonlyMap<string, Entity[]>, form: string): Entity[] {
  const buckets = keysOf(form).map((key) => index.get(key) ?? []);
  return buckets.reduce((least, bucket) => (bucket.length < least.length ? bucket : least), buckets[0] ?? []);
}

/** The words of a name, its country by code: "U.S." is "United States". */
function keysOf(name: string): string[] {
  const country = placeFormOf(name) === 'name' ? placeOf(name) : null;
  if (country !== null) return [country];
  return [
    ...new Set(
      wordsOf(name).filter((word) => !/^(?:of|the|for|and|&)$/.test(word) && placeOf(word) === null),
    ),
  ];
}

/** Whether the article calls someone by one word of the name: "Delroy Lind … Lind shouted". */
function isCalledByOne({ words, weights }: Candidate, candidates: ReadonlyMap<string, Candidate>): boolean {
  if (words.length < 2 || weights.person < 1) return false;
  return [words.at(-1), words[0]].some((word) => (candidates.get(word ?? '')?.weights.person ?? 0) > 1);
}

/** A single word that may be short for a person and for a body is the person's if it speaks, else the body's. */
function dropShadows(entities: readonly Entity[], candidates: ReadonlyMap<string, Candidate>): Entity[] {
  const people = entities.filter(({ type, name }) => type === 'person' && name.includes(' '));
  const byForm = new Map(people.flatMap((entity) => [...entity.forms].map((form) => [form, entity])));
  for (const { type, name, forms } of entities) {
    if (type !== 'organisation' || !name.includes(' ')) continue;
    for (const form of forms) {
      const person = byForm.get(form);
      if (person === undefined) continue;
      const isSpeaker = (candidates.get(form)?.weights.person ?? 0) > 1;
      (isSpeaker ? forms : person.forms).delete(form);
    }
  }
  return entities.filter(({ name, type }) => type === 'person' || name.includes(' ') || !byForm.has(name));
}

function isShortFor(form: string, { name, type }: Entity): boolean {
  if (type === 'person') return isPersonShort(form, name);
  if (type === 'place') return isSamePlace(form, name);
  return isSameBody(form, name) || isBodyShort(form, name);
}

/** Every word of the form is a word of the name, in its order: "Ren", "Anderson White". */
function isPersonShort(form: string, name: string): boolean {
  const words = wordsOf(name);
  let at = 0;
  return wordsOf(form).every((word) => {
    const found = words.indexOf(word, at);
    at = found + 1;
    return found >= 0;
  });
}

function isSamePlace(form: string, name: string): boolean {
  if (form === name) return true;
  return placeFormOf(form) === 'name' && placeFormOf(name) === 'name' && placeOf(form) === placeOf(name);
}

/** "China’s Commerce Ministry" is the "Ministry of Commerce". */
function isSameBody(form: string, name: string): boolean {
  const [a, b] = [bodyKey(form), bodyKey(name)];
  return (
    a.key === b.key && a.key !== '' && (a.country === null || b.country === null || a.country === b.country)
  );
}

function bodyKey(name: string): { key: string; country: string | null } {
  const words = name.split(/\s+/).map((word) => word.replace(/[’']s?$/, ''));
  const owner = words.length > 2 ? placeOf(words[0] as string) : null;
  const rest = (owner === null ? words : words.slice(1)).map((word) => word.toLowerCase());
  return {
    key: rest
      .filter((word) => !/^(?:of|the|for|and|&)$/.test(word))
      .sort()
      .join(' '),
    country: owner,
  };
}

/** "Redcastle" for "Redcastle Capital", "the Federation" for "Nursery Goods Federation". */
function isBodyShort(form: string, name: string): boolean {
  if (placeOf(form) !== null || isPlaceName(form) || !/^\p{Lu}/u.test(form)) return false;
  if (ORDINARY.has(form.toLowerCase()) || CALENDAR.has(form.toLowerCase())) return false;
  if (name.startsWith(`${form} `) && /\p{Lu}\p{L}*$/u.test(name))
    return !BODIES.has(form.toLowerCase()) && !/ (?:of|for) /.test(form);
  return (
    name.endsWith(` ${form}`) &&
    /\p{Ll}/u.test(form) &&
    (form.includes(' ') || BODIES.has(form.toLowerCase()))
  );
}

/** A person is called by the last name, or by the first: Chinese names have the surname there. */
function addShortForms({ name, forms }: Entity): void {
  const words = name.split(/\s+/).filter((word) => !/^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(word));
  for (const word of [words.at(-1), words[0]]) {
    if (word === undefined || word.length < 2 || PARTICLES.has(word)) continue;
    const lower = word.toLowerCase();
    const isOther =
      isPlaceName(word) ||
      placeOf(word) !== null ||
      CALENDAR.has(lower) ||
      TITLES.has(lower) ||
      ORDINARY.has(lower);
    if (!isOther && !BODIES.has(lower)) forms.add(word);
  }
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
}
