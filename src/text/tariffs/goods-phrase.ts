import type { Token } from './tokens.ts';

const MAX_TOKENS = 14;

/** The words from `start` as far as they name goods, to a verb, a break or a percentage; `null` if they name none. */
export function phraseFrom(sentence: string, tokens: readonly Token[], start: number): string | null {
  let end = start;
  for (; end < Math.min(tokens.length, start + MAX_TOKENS); end++) {
    const token = tokens[end];
    if (token === undefined || endsGoods(tokens, end, start)) break;
  }
  while (end > start && /^(?:comma|possessive)$|^preposition$/.test(tokens[end - 1]?.kind ?? '')) end--;
  while (end > start && /^(?:and|or|the|a)$/i.test(tokens[end - 1]?.text ?? '')) end--;
  const words = tokens.slice(start, end);
  const first = words.find(({ text }) => !/^(?:the|our|their|its|his)$/i.test(text));
  if (first === undefined || !namesGoods(words)) return null;
  return sentence.slice(first.start, words.at(-1)?.end ?? first.end);
}

const NO_GOODS =
  /^(?:the|a|an|its|their|his|it|them|all|most|each|both|other|others?|side|sides?|countries|country|partners?|nations?|side|either|direction|ice|hold|paper|average|top|our|of|and|or|another|dozens|every|bloc|spring|summer|autumn|winter|jan|feb|mar|apr|aug|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*|\w+day)$/i;

function namesGoods(words: readonly Token[]): boolean {
  return (
    words.some(({ kind }) => kind === 'goods') ||
    (!isCountry(words[0]) && words.some(({ kind, text }) => kind === 'other' && !NO_GOODS.test(text)))
  );
}

/** "China" in "on China seems right"; "Chinese" before a word names goods. */
function isCountry(word: Token | undefined): boolean {
  return word?.kind === 'place' && word.form !== 'demonym' && !/^[A-Z.]{2,6}$/.test(word.text);
}

function endsGoods(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  switch (token.kind) {
    case 'break':
    case 'percentage':
    case 'tariff':
    case 'be':
    case 'impose':
    case 'hit':
    case 'face':
      return true;
    case 'change':
      return at > start;
    case 'comma':
      return (
        next === undefined ||
        next.clause !== token.clause ||
        !(next.kind === 'goods' || listGoesOn(tokens, at))
      );
    case 'preposition':
      if (token.text === 'of') return false;
      if (token.text === 'in' && next?.kind === 'goods') return false;
      if (/^(?:from|in)$/.test(token.text))
        return !/^(?:made|built|sold)$/i.test(tokens[at - 1]?.text ?? '') && next?.kind !== 'place';
      return token.text === 'to' ? next?.kind !== 'place' : at > start;
    case 'other':
      if (isAfterGoods(tokens, at, start)) return true;
      return ENDS_GOODS.test(token.text);
    default:
      return ENDS_GOODS.test(token.text);
  }
}

const ENDS_GOODS =
  /^(?:it|they|he|she|that|this|said|says|last|effective|starting|beginning|until|since|with|not|has|have|had|will|would|could|while|but|as|from|stays?|stayed|remains?|remained)$/i;
/** What may follow the last word for goods: a list, or words that narrow them. */
const GOES_ON =
  /^(?:and|or|worth|outside|inside|including|built|grown|assembled|not|already|most|some|other|parts?|\$?\d.*)$/i;

/** "goods … braces for", "everything made in China and names": a word that is neither a list's nor narrows the goods. */
function isAfterGoods(tokens: readonly Token[], at: number, start: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || at === start) return false;
  if (/^(?:and|or)$/i.test(token.text)) {
    if (next === undefined || next.kind === 'goods' || next.kind === 'place') return false;
    const isVerb = /s$/.test(next.text) && /^(?:for|to|from|as)$/i.test(tokens[at + 2]?.text ?? '');
    return isVerb || /^(?:everything|anything)$/i.test(tokens[start]?.text ?? '');
  }
  return before?.kind === 'goods' && !GOES_ON.test(token.text);
}

/** "chicken, wheat, corn and cotton": another comma or "and" follows within three words. */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  return tokens
    .slice(comma + 2, comma + 5)
    .some(({ kind, text }) => kind === 'comma' || /^(?:and|or)$/.test(text));
}
