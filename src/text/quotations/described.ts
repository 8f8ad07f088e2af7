import { isDescribedBy, kindOfNoun } from './descriptors.ts';
import { findLastMention } from './entity-index.ts';
import { type Known, resolveEntity } from './named.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { type Referent, unnamedReferent } from './referent.ts';
import type { Token } from './tokens.ts';
import { isCapitalised } from './word-classes.ts';

/** Offices that one can mean without having named who holds them. */
const OFFICE =
  /^(?:president|premier|minister|secretary|chancellor|king|pope|governor|mayor|chairman|chief)$/;
const OF_COMPANY = /^of the (?:company|firm|group|bank|factory|union|party|agency)$/;
/** "my", "our": nobody that the text has told of. */
const OWN = /^(?:my|our)$/;

/** "the economist", "the ministry": the latest that the text has called so; `null` if it has called nobody so. */
export function resolveDescribed(
  known: Known,
  tokens: readonly Token[],
  phrase: NounPhrase,
): Referent | null {
  const { index, referents, memory } = known;
  const [first, head] = [tokens[phrase.from]?.lower ?? '', tokens[phrase.core - 1] as Token];
  if (!/^(?:the|this|that|my|our)$/.test(first) || isCapitalised(head)) return null;
  const after = tokens.slice(phrase.core, phrase.to).map(({ lower }) => lower);
  const isOfCompany = OF_COMPANY.test(after.join(' '));
  if ((after.length > 0 && !isOfCompany) || phrase.core - phrase.from > 4) return null;
  const noun = head.lower.replace(/'s$/, '');
  const modifiers = tokens.slice(phrase.from + 1, phrase.core - 1).map(({ lower }) => lower);
  const fits = (words: ReadonlySet<string>) =>
    isDescribedBy(noun, words) && modifiers.every((word) => words.has(word));
  const recent = memory.findLast(({ words }) => fits(words));
  if (recent !== null) return recent;
  const named = findLastMention(
    index,
    head.start,
    (entity) => entity.type !== 'place' && fits(referents.wordsOf(entity)),
  );
  if (named !== null) return resolveEntity(known, named.entity, null);
  return OWN.test(first) ? null : resolveProtagonist(known, noun, isOfCompany);
}

/** "fumed the **dad-of-three**": of a person not met before, the one the text is about. */
function resolveProtagonist({ memory }: Known, noun: string, isOfCompany: boolean): Referent | null {
  const isPerson =
    /-of-/.test(noun) || (kindOfNoun(noun) === 'person' && (isOfCompany || !OFFICE.test(noun)));
  const about = isOfCompany ? memory.findLast(({ kind }) => kind === 'person') : memory.latest();
  return isPerson && about?.kind === 'person' && about.role !== null ? about : null;
}

/** The one whom the phrase leaves unnamed, called by its words: "a senior official close to the talks". */
export function introduceUnnamed(
  { text, referents }: Known,
  tokens: readonly Token[],
  phrase: NounPhrase,
): Referent {
  const [first, head] = [tokens[phrase.from] as Token, tokens[phrase.core - 1] as Token];
  const wordsTo = (end: number) =>
    text
      .slice(first.start, end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s$/, '');
  const name = wordsTo((tokens[phrase.to - 1] ?? head).end);
  return referents.introduce(name, () => unnamedReferent(name, wordsTo(head.end)));
}
