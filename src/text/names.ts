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
  addAliases(entities, own, findMentions(text, tokenised, entities));
  const mentions = findMentions(text, tokenised, entities);
  const people = entities
    .filter(({ type }) => type === 'person')
    .flatMap((entity) => mentions.get(entity) ?? []);
  const starts = people.map(({ start }) => start).sort((a, b) => a - b);
  const ministries = ministriesOf(text);
  return entities
    .map((entity) => describe(entity, mentions.get(entity) ?? []))
    .filter(({ mentions: [first] }) => first !== undefined)
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));

  function describe({ name, type }: Entity, found: readonly Mention[]): NamedEntity {
    const roles = found.map((mention) =>
      findRoles(text, tokenised[mention.sentence]?.tokens ?? [], mention, type),
    );
    const role = type === 'place' ? null : bestOf(roles);
    const all = roles.flat();
    return {
      name: fullName(text, name, type, found),
      type,
      role,
      party:
        type === 'place' ? null : (partyOf(name, type, all, ministries) ?? (leads(text, name) ? 'us' : null)),
      pronoun: type === 'person' ? pronounOf(text, found, all, starts) : 'it',
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

/** "the Poole administration": American usage for the government that a president leads. */
function leads(text: string, name: string): boolean {
  const surname = name.split(' ').at(-1) ?? name;
  return ['', '’s', "'s"].some((ending) => text.includes(`${surname}${ending} administration`));
}

/** Gives the entities the other names that the text introduces right after them. */
function addAliases(
  entities: Entity[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
): void {
  for (const sentence of sentences) {
    for (const { alias, at, rule } of findAliases(sentence)) {
      const isAcronym = rule === 'acronym';
      const before = entities
        .filter(({ type, name }) => (isAcronym ? isAcronymOf(alias, name) : type !== 'place'))
        .flatMap((entity) => (mentions.get(entity) ?? []).map((mention) => ({ entity, end: mention.end })))
        .filter(({ end }) => end > sentence.start && end <= at && (!isAcronym || at - end < 3))
        .sort((a, b) => b.end - a.end)[0];
      if (before === undefined) continue;
      before.entity.forms.add(alias);
      for (const entity of entities) if (entity !== before.entity) entity.forms.delete(alias);
    }
  }
}
