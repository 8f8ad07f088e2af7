import { kindOfNoun } from './descriptors.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isFiniteVerb, isWord } from './word-classes.ts';

const BE_OR_CLITIC = /^(?:is|was|'s)$/;

/** "**It was her brother** who made it": whom the cleft sentence is about. */
export function cleftSubject(tokens: readonly Token[], main: NounPhrase): NounPhrase | null {
  if (tokens[main.from]?.lower !== 'it' || !BE_OR_CLITIC.test(tokens[main.to]?.lower ?? '')) return null;
  const meant = nounPhraseAt(tokens, main.to + 1);
  if (meant === null) return null;
  const rest = tokens.slice(meant.core, meant.core + 12);
  return rest.some(({ lower }) => lower === 'who') ? meant : null;
}

/** "A welder by trade, **Sonny Beal** sets", "The wholesaler, who …, is **Stan Szymanski**": the name for the description. */
export function namedByUnit(tokens: readonly Token[], main: NounPhrase): NounPhrase | null {
  const [first, head] = [tokens[main.from], tokens[main.core - 1]];
  if (first === undefined || isCapitalised(head) || kindOfNoun(head?.lower ?? '') === 'body') return null;
  if (/^an?$/.test(first.lower) && tokens[main.to]?.kind === 'comma') return personAt(tokens, main.to + 1);
  if (first.lower !== 'the') return null;
  const is = tokens.findIndex((token, at) => at >= main.core && BE_OR_CLITIC.test(token.lower));
  return is === -1 || is > main.core + 30 ? null : personAt(tokens, is + 1);
}

function personAt(tokens: readonly Token[], at: number): NounPhrase | null {
  const phrase = nounPhraseAt(tokens, at);
  if (phrase === null || phrase.core - phrase.from < 2) return null;
  return tokens.slice(phrase.from, phrase.core).every((token) => isCapitalised(token)) ? phrase : null;
}

/** "Kvist, the mate, **and Captain Oyelaran** disagreed": the second of two named subjects. */
export function joinedSubject(tokens: readonly Token[], main: NounPhrase, end: number): NounPhrase | null {
  if (!isCapitalised(tokens[main.core - 1])) return null;
  for (let at = main.core; at < Math.min(end, main.core + 10); at++) {
    const token = tokens[at];
    if (isFiniteVerb(token) || (!isWord(token) && token?.kind !== 'comma')) return null;
    if (token?.lower !== 'and') continue;
    const other = nounPhraseAt(tokens, at + 1, end);
    return other !== null && isCapitalised(tokens[other.core - 1]) ? other : null;
  }
  return null;
}

/** "**Let** them lapse", "**Ask** China’s ministry": nobody is told of. */
export function isOrder(tokens: readonly Token[], { from }: NounPhrase): boolean {
  return (
    from === 0 &&
    /^(?:let|ask|take|consider|look|see|note|call|add|think|forget|remember)$/.test(tokens[0]?.lower ?? '')
  );
}

/** "**Mr Peng’s** daughter sent him": whose somebody or something is. */
export function ownerOf(tokens: readonly Token[], { from, core }: NounPhrase): NounPhrase | null {
  for (let at = from; at < core - 1; at++) {
    const token = tokens[at];
    if (/'s$|s'$/.test(token?.lower ?? ''))
      return isCapitalised(token) ? { from, core: at + 1, to: at + 1 } : null;
  }
  return null;
}
