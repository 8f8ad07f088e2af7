import type { Article } from '../corpus/article.ts';
import { type Annotation, annotationAt } from '../corpus/span.ts';
import { findAliases, isAcronymOf } from './names/aliases.ts';
import { findCandidates } from './names/candidates.ts';
import { buildEntities, type Entity } from './names/entities.ts';
import { findMentions, type Mention, type TokenSentence } from './names/mentions.ts';
import { ministriesOf, partyOf } from './names/party.ts';
import { type Pronoun, pronounOf } from './names/pronouns.ts';
import { findRoles } from './names/roles.ts';
import { splitTokens } from './names/tokens.ts';
import type { Sentence } from './sentences.ts';

export type NameType = 'person' | 'organisation' | 'place';
/** Whose side somebody or something speaks or acts for. */
export type Party = 'us' | 'cn' | 'other';

/** Someone or something the article names, with every form it uses. */
export interface NamedEntity {
  /** The fullest form in the article: "Donald Trump" where the text says "Trump" too. */
  readonly name: string;
  readonly type: NameType;
  /** As the article describes it: "an economist at Peking University"; `null` if it does not. */
  readonly role: string | null;
  readonly party: Party | null;
  /** How the article refers to a person, where it tells; "it" for what is no person. */
  readonly pronoun?: Pronoun | null;
  /** Full and short forms and monikers, in the order of the text. */
  readonly mentions: readonly Annotation[];
}

/** The people, organisations and places that the article's own sentences (no debris) name, in the order of the text. */
export function findNames(article: Article, sentences: readonly Sentence[]): NamedEntity[] {
  const { text } = article;
  const own = sentences.filter(({ kind }) => kind !== 'debris');
  const tokenised = own.map(
    (sentence): TokenSentence => ({ tokens: splitTokens(text, sentence), kind: sentence.kind }),
  );
  const flowing = tokenised
    .filter(({ kind }) => kind === 'prose' || kind === 'list')
    .map(({ tokens }) => tokens);
  const entities = buildEntities(findCandidates(text, flowing));
  const named = findMentions(text, tokenised, entities);
  const mentions = addAliases(entities, own, named) ? findMentions(text, tokenised, entities) : named;
  const people = entities
    .filter(({ type }) => type === 'person')
    .flatMap((entity) => mentions.get(entity) ?? []);
  const starts = people.map(({ start }) => start).sort((a, b) => a - b);
  const nextPerson = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const leaders = findLeaders(text);
  const ministries = ministriesOf(text);
  return entities
    .map((entity) => describe(entity, mentions.get(entity) ?? []))
    .filter(({ mentions: [first] }) => first !== undefined)
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));

  function describe({ name, type }: Entity, found: readonly Mention[]): NamedEntity {
    const isPlace = type === 'place';
    const roles = isPlace
      ? []
      : found.map((mention) => findRoles(text, tokenised[mention.sentence]?.tokens ?? [], mention, type));
    const all = roles.flat();
    return {
      name: fullName(text, name, type, found),
      type,
      role: bestOf(roles),
      party: isPlace
        ? null
        : (partyOf(name, type, all, ministries) ??
          (leaders.has(name.split(' ').at(-1) ?? name) ? 'us' : null)),
      pronoun: type === 'person' ? pronounOf(text, found, all, nextPerson) : 'it',
      mentions: found.map(({ start, end }) => annotationAt(text, start, end)),
    };
  }
}

/** The name with the article or the title that it never goes without: "the Paper", "Mrs Lind". */
function fullName(text: string, name: string, type: NameType, mentions: readonly Mention[]): string {
  if (name.includes(' ') || type === 'place') return name;
  const pattern = type === 'person' ? /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $/ : /\b[Tt]he $/;
  const before = mentions.map(({ start }) => pattern.exec(text.slice(Math.max(0, start - 6), start))?.[0]);
  const [first] = before;
  if (first === undefined || before.includes(undefined)) return name;
  return type === 'person' ? `${first}${name}` : `the ${name}`;
}

/** The first mention's best role, if it is more than a title; else the longest of the others' best. */
function bestOf(roles: readonly (readonly string[])[]): string | null {
  const best = roles.flatMap(([first]) => first ?? []);
  return best.find((role) => /\s/.test(role)) ?? best[0] ?? null;
}

/** The people after whom the text calls an administration: American usage for a president's government. */
function findLeaders(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(
      text.matchAll(/(\p{Lu}[\p{L}-]{1,30})(?:[’']s)? administration\b/gu),
      (match) => match[1] ?? '',
    ),
  );
}

/** Gives the entities the other names that the text introduces right after them; tells whether there are any. */
function addAliases(
  entities: readonly Entity[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
): boolean {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const bySentence: { entity: Entity; end: number }[][] = sentences.map(() => []);
  for (const [entity, found] of mentions)
    for (const { sentence, end } of found) bySentence[sentence]?.push({ entity, end });
  let isChanged = false;
  for (const [index, sentence] of sentences.entries()) {
    for (const { alias, at, rule } of findAliases(sentence)) {
      const isAcronym = rule === 'acronym';
      const named = (bySentence[index] ?? [])
        .filter(({ entity: { type, name } }) => (isAcronym ? isAcronymOf(alias, name) : type !== 'place'))
        .filter(({ end }) => end <= at && (!isAcronym || at - end < 3))
        .sort((a, b) => b.end - a.end)[0];
      if (named === undefined) continue;
      const other = byName.get(alias);
      if (other !== named.entity) other?.forms.delete(alias);
      named.entity.forms.add(alias);
      isChanged = true;
    }
  }
  return isChanged;
}
