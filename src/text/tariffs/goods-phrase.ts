import type { Token } from './tokens.ts';

const MAX_TOKENS = 14;

/** The words from `start` as far as they name goods, to a verb, a break or a percentage; `null` if they name none. */
export function phraseFrom(sentence: string, tokens: readonly Token[], start: number): string | null {
  const value = valueAt(sentence, tokens, start);
  let end = value?.next ?? start;
  const begun = end;
  for (; end < Math.min(tokens.length, start + MAX_TOKENS); end++) {
    const token = tokens[end];
    if (token === undefined || endsGoods(tokens, end, begun)) break;
  }
  while (end > start && /^(?:comma|possessive)$|^preposition$/.test(tokens[end - 1]?.kind ?? '')) end--;
  while (end > start && /^(?:and|or|the|a|to|into|mere)$/i.test(tokens[end - 1]?.text ?? '')) end--;
  const words = tokens.slice(begun, end);
  if (value !== null) {
    const isOfGoods = value.isOfGoods && words.length > 0 && namesGoods(words);
    return sentence
      .slice(value.start, isOfGoods ? words.at(-1)?.end : value.end)
      .replace(/ (?:of|in|worth) $|\s$/, '');
  }
  const first = words.find(({ text }) => !/^(?:the|our|their|its|his)$/i.test(text));
  if (first === undefined || !namesGoods(words) || NO_PHRASE.test(first.text)) return null;
  if (words.at(-1)?.lower === 'what') return null;
  return sentence.slice(first.start, words.at(-1)?.end ?? first.end);
}

/** "those goods", "its own" */
const NO_PHRASE = /^(?:those|these|such|own|whose|this|that)$/i;

/** "$60 billion of", "another $200bn in", "the first $34 billion worth of" */
const VALUE =
  /(?:(?:another|a further|an additional|some|about|roughly|nearly|the first|the remaining)\s)?(?:U\.?S\.?\s?)?[$€£¥]\s?\d[\d.,]*(?:\s?(?:bn|billion|m|million|trillion)\b)?(?<of>(?:\sworth)?\s(?:of|in)\s)?/iy;

/** What the goods are worth, where the phrase begins with it, and the token after it. */
function valueAt(
  sentence: string,
  tokens: readonly Token[],
  start: number,
): { start: number; end: number; next: number; isOfGoods: boolean } | null {
  const from = tokens[start - 1]?.end;
  if (from === undefined) return null;
  VALUE.lastIndex = from + 1;
  const match = VALUE.exec(sentence);
  if (match === null) return null;
  const end = match.index + match[0].length;
  let next = start;
  while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
  return { start: match.index, end, next, isOfGoods: match.groups?.of !== undefined };
}

const NO_GOODS =
  /^(?:the|a|an|its|their|his|it|them|all|most|each|both|other|others?|side|sides?|countries|country|partners?|nations?|side|either|direction|ice|hold|paper|average|top|our|of|and|or|another|dozens|every|bloc|spring|summer|autumn|winter|day|night|week|month|year|invoice|bad|buyers|exporters|importers|jan|feb|mar|apr|aug|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*|\w+day)$/i;

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
        return (
          !/^(?:made|built|sold|imported|grown|produced|originating|coming|shipped)$/i.test(
            tokens[at - 1]?.text ?? '',
          ) && next?.kind !== 'place'
        );
      return token.text === 'to' ? next?.kind !== 'place' : at > start;
    case 'other':
      if (isAfterGoods(tokens, at, start)) return true;
      return ENDS_GOODS.test(token.text);
    default:
      return ENDS_GOODS.test(token.text);
  }
}

const ENDS_GOODS =
  /^(?:it|they|he|she|that|this|goes?|went|lasts?|covers?|now|still|also|said|says|last|effective|starting|beginning|until|since|with|not|has|have|had|will|would|could|while|but|as|from|stays?|stayed|remains?|remained)$/i;
/** What may follow the last word for goods: a list, or words that narrow them. */
const GOES_ON =
  /^(?:and|or|worth|deemed|made|bought|imported|valued|outside|inside|including|built|grown|assembled|not|already|most|some|other|parts?|\$?\d.*)$/i;

/** "goods … braces for", "everything made in China and names": a word that is neither a list's nor narrows the goods. */
function isAfterGoods(tokens: readonly Token[], at: number, start: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || at === start) return false;
  if (/^(?:and|or)$/i.test(token.text)) {
    if (next === undefined || next.kind === 'goods') return false;
    if (next.kind === 'place') return next.form !== 'demonym' && tokens[at + 2]?.kind !== 'goods';
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
