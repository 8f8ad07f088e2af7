import { kindOfNoun } from './descriptors.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isWord } from './word-classes.ts';

/** "her head of sales, **August Finch**, is": the name after the description. */
export function nameInApposition(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | null {
  const head = tokens[phrase.core - 1];
  if (head === undefined || isCapitalised(head) || tokens[phrase.to]?.kind !== 'comma') return null;
  const isOneOf = head.lower === 'one' && tokens[phrase.core]?.lower === 'of';
  if (kindOfNoun(head.lower) === 'group' || (kindOfNoun(head.lower) === null && !isOneOf)) return null;
  const name = monthAsName(tokens, phrase.to + 1) ?? nounPhraseAt(tokens, phrase.to + 1);
  const next = name === null ? undefined : tokens[name.to];
  if (name === null || (isWord(next) && !(isOneOf && next.lower === 'who'))) return null;
  return isCapitalised(tokens[name.core - 1]) || isOneOf ? name : null;
}

/** "My broker, **June**, called": between commas, a month is somebody. */
function monthAsName(tokens: readonly Token[], at: number): NounPhrase | null {
  const isMonth = /^(?:April|May|June|August)$/.test(tokens[at]?.text ?? '');
  return isMonth && tokens[at + 1]?.kind === 'comma' ? { from: at, core: at + 1, to: at + 1 } : null;
}

/** The name in a capitalised phrase, titles and descriptions before it left out. */
export function nameOf(text: string, tokens: readonly Token[], phrase: NounPhrase): string {
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
