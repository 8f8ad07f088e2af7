import type { Token } from './tokens.ts';

/** What the measure at `at` is laid on, in the sentence's words; `null` where the words name only a country or nothing. */
export function goodsOf(sentence: string, tokens: readonly Token[], at: number): string | null {
  const clause = tokens[at]?.clause;
  const starts = tokens.flatMap((token, index) =>
    token.clause === clause && opensGoods(tokens, index) ? [index + 1] : [],
  );
  const phrases = starts.map((start) => ({ start, text: phraseFrom(sentence, tokens, start) }));
  const subject = subjectOfFacing(sentence, tokens, at);
  if (subject !== null) phrases.push({ start: at, text: subject });
  const nearest = phrases
    .filter(({ text }) => text !== null)
    .sort((a, b) => gap(a.start, at) - gap(b.start, at))[0];
  return nearest?.text ?? null;
}

/** Goods before the percentage are as near as those twice as close behind it: the later "on" is another measure's. */
function gap(start: number, at: number): number {
  return start > at ? start - at : at - start + 2;
}

/** "tariffs on …", "hits …", "exempted …": the token after which goods are named. */
function opensGoods(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'hit') return tokens[index - 1]?.kind !== 'be';
  if (/^(?:exempt|exclud|spar)(?:e|ed|es|ing|s)?$/i.test(token.text)) return tokens[index - 1]?.kind !== 'be';
  if (!/^(?:on|against|upon)$/i.test(token.text)) return false;
  return tokens
    .slice(Math.max(0, index - 10), index)
    .some(
      ({ clause, kind }) =>
        clause === token.clause && /^(?:tariff|soft|percentage|impose|change|face)$/.test(kind),
    );
}

const MAX_TOKENS = 14;

/** The words from `start` as far as they name goods: to a verb, a break or a percentage. */
function phraseFrom(sentence: string, tokens: readonly Token[], start: number): string | null {
  let end = start;
  for (; end < Math.min(tokens.length, start + MAX_TOKENS); end++) {
    const token = tokens[end];
    if (token === undefined || endsGoods(tokens, end, start)) break;
  }
  while (end > start && /^(?:comma|possessive)$|^preposition$/.test(tokens[end - 1]?.kind ?? '')) end--;
  while (end > start && /^(?:and|or|the|a)$/i.test(tokens[end - 1]?.text ?? '')) end--;
  const words = tokens.slice(start, end);
  const first = words.find(({ text }) => !/^the$/i.test(text));
  if (first === undefined || !namesGoods(words)) return null;
  return sentence.slice(first.start, words.at(-1)?.end ?? first.end);
}

const NO_GOODS =
  /^(?:the|a|an|its|their|his|it|them|all|most|each|both|other|others?|side|sides?|countries|country|partners?|nations?|top|of|and|or|another|dozens|every|bloc|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*|\w+day)$/i;

function namesGoods(words: readonly Token[]): boolean {
  return (
    words.some(({ kind }) => kind === 'goods') ||
    words.some(({ kind, text }) => kind === 'other' && !NO_GOODS.test(text))
  );
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
      if (/^(?:from|in)$/.test(token.text))
        return !/^(?:made|built|sold)$/i.test(tokens[at - 1]?.text ?? '') && next?.kind !== 'place';
      return token.text === 'to' ? next?.kind !== 'place' : at > start;
    default:
      return /^(?:it|they|he|she|that|this|said|says|last|effective|starting|beginning|until|since|with|not|has|have|had|will|would|could|while|but|as|from)$/i.test(
        token.text,
      );
  }
}

/** "chicken, wheat, corn and cotton": another comma or "and" follows within three words. */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  return tokens
    .slice(comma + 2, comma + 5)
    .some(({ kind, text }) => kind === 'comma' || /^(?:and|or)$/.test(text));
}

/** "Electric vehicles from China face …": the subject of a verb of bearing in the percentage's clause. */
function subjectOfFacing(sentence: string, tokens: readonly Token[], at: number): string | null {
  const clause = tokens[at]?.clause;
  let verb = at - 1;
  while (verb >= 0 && tokens[verb]?.clause === clause && tokens[verb]?.kind !== 'face') verb--;
  if (verb < 0 || tokens[verb]?.kind !== 'face') return null;
  let start = verb;
  while (
    start > 0 &&
    tokens[start - 1]?.kind !== 'break' &&
    tokens[start - 1]?.kind !== 'comma' &&
    tokens[start - 1]?.clause === clause
  )
    start--;
  const words = tokens.slice(start, verb);
  const end = words.findIndex(
    ({ kind, text }) =>
      kind === 'be' ||
      /^(?:will|would|could|must|now|still|that|which|already|also|currently|has|have|may|might)$/i.test(
        text,
      ),
  );
  const subject = end < 0 ? words : words.slice(0, end);
  const first = subject.find(
    ({ text }) => !/^(?:the|while|when|as|and|but|if|after|said|that|most|with)$/i.test(text),
  );
  if (first === undefined || !subject.some(({ kind }) => kind === 'goods')) return null;
  return sentence.slice(first.start, subject.at(-1)?.end ?? first.end);
}
