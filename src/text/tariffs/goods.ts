import { placeOf } from '../places.ts';
import { phraseFrom } from './goods-phrase.ts';
import type { Token } from './tokens.ts';

/** What the measure at `at` is laid on, in the sentence's words; `null` where the words name only a country or nothing. */
export function goodsOf(sentence: string, tokens: readonly Token[], at: number): string | null {
  const clause = tokens[at]?.clause;
  const starts = tokens.flatMap((token, index) =>
    token.clause === clause && opensGoods(sentence, tokens, index) && !isOfLater(tokens, at, index)
      ? [index + 1]
      : [],
  );
  const phrases = starts.map((start) => ({ start, text: phraseFrom(sentence, tokens, start) }));
  for (const start of objectsOf(tokens, at))
    phrases.push({ start, text: phraseFrom(sentence, tokens, start) });
  const subject = subjectOfFacing(sentence, tokens, at);
  if (subject !== null) phrases.push({ start: at, text: subject });
  for (const { start, text } of modifiersOf(sentence, tokens, at)) phrases.push({ start, text });
  const nearest = phrases
    .filter(({ text }) => text !== null)
    .sort((a, b) => gap(a.start, at) - gap(b.start, at))[0];
  return nearest?.text ?? goodsWithin(tokens[at]?.text ?? '');
}

/** "84% on *all American imports*, up from 34%": goods between the figures of a change. */
const WITHIN =
  /[%t]\s(?:[\p{L}-]{1,15}\s){0,3}?on\s(?<goods>[^,;%]{3,60}?)(?:,|\s(?:up|down|from|to|will|would|is|was|has|already|he|it|they)\b)/u;

function goodsWithin(percentage: string): string | null {
  const goods = WITHIN.exec(percentage)?.groups?.goods ?? null;
  return goods === null || placeOf(goods) !== null ? null : goods;
}

/** Whether a percentage of its own stands before the goods at `start`: "20 percent was met with 10 percent on pork". */
function isOfLater(tokens: readonly Token[], at: number, start: number): boolean {
  const later = tokens.findIndex(({ kind }, index) => index > at && kind === 'percentage');
  return later > 0 && later < start && !/^(?:and|or)$/.test(tokens[later - 1]?.lower ?? '');
}

/** Goods before the percentage are as near as those twice as close behind it: the later "on" is another measure's. */
function gap(start: number, at: number): number {
  return start > at ? start - at : at - start + 2;
}

/** "tariffs on …", "hits …", "exempted …": the token after which goods are named. */
function opensGoods(sentence: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'hit') return tokens[index - 1]?.kind !== 'be';
  if (/^(?:exempt|exclud|spar)(?:e|ed|es|ing|s)?$/i.test(token.text)) return tokens[index - 1]?.kind !== 'be';
  if (!/^(?:on|against|upon)$/i.test(token.text)) return false;
  if (NO_OBJECT.test(tokens[index + 1]?.text ?? '') && !isMoney(sentence, tokens[index + 1])) return false;
  return tokens
    .slice(Math.max(0, index - 5), index)
    .some(
      ({ clause, kind, lower }) =>
        clause === token.clause &&
        (/^(?:tariff|soft|percentage|impose|change|face)$/.test(kind) || lower === 'those'),
    );
}

function isMoney(sentence: string, token: Token | undefined): boolean {
  return token !== undefined && /[$€£¥]\s?$/.test(sentence.slice(Math.max(0, token.start - 2), token.start));
}

/** "on top of", "on hold": no goods. */
const NO_OBJECT =
  /^(?:top|average|hold|ice|paper|track|condition|grounds|behalf|balance|shelf|table|way|books|docket|invoice|new|\w+day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\d+)$/i;

/** "puts small parcels at 120 percent", "ordered electric cars from 25 to 100", "and soybeans and pork with 10 percent" */
function objectsOf(tokens: readonly Token[], at: number): number[] {
  const last = tokens[at - 1];
  const isChange = /^from\b/i.test(tokens[at]?.text ?? '');
  if (!isChange && !/^(?:at|with)$/i.test(last?.text ?? '')) return [];
  const end = isChange ? at : at - 1;
  let start = end;
  while (start > 0 && tokens[start - 1]?.clause === tokens[at]?.clause && isListed(tokens[start - 1]))
    start--;
  if (/^and$/i.test(tokens[start]?.text ?? '')) start++;
  if (tokens[start - 1]?.kind === 'preposition') return [];
  return tokens.slice(start, end).some(({ kind }) => kind === 'goods') ? [start] : [];
}

/** "its *steel and aluminum* tariff": goods right before a word for a tariff in the percentage's clause. */
function modifiersOf(
  sentence: string,
  tokens: readonly Token[],
  at: number,
): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'tariff' || token.clause !== tokens[at]?.clause) continue;
    let start = index;
    while (
      tokens[start - 1]?.clause === token.clause &&
      (tokens[start - 1]?.kind === 'goods' ||
        (tokens[start - 1]?.lower === 'and' && tokens[start - 2]?.kind === 'goods') ||
        /^electric$/.test(tokens[start - 1]?.lower ?? ''))
    )
      start--;
    const [first, last] = [tokens[start], tokens[index - 1]];
    if (start === index || first === undefined || last === undefined || NO_MODIFIER.test(last.lower))
      continue;
    found.push({ start, text: sentence.slice(first.start, last.end) });
  }
  return found;
}

const NO_MODIFIER = /^(?:imports?|exports?|goods|inputs?|purchases?|shipments?)$/;

function isListed(token: Token | undefined): boolean {
  return token !== undefined && /^(?:goods|other|place|comma)$/.test(token.kind);
}

/** Those who pay, or are said to: "importers", "firms", "Americans". */
const PEOPLE =
  /(?:ers?|ors?|ians|ists|ants|ans|firms|companies|families|households|businesses|countries|nations|sides|states|partners|rivals|economies|governments|officials|retailers|people|has|is|was|does|says)$/;

/** "Electric vehicles from China face …": the subject of a verb of bearing in the percentage's clause. */
function subjectOfFacing(sentence: string, tokens: readonly Token[], at: number): string | null {
  const clause = tokens[at]?.clause;
  let verb = at - 1;
  while (verb >= 0 && tokens[verb]?.clause === clause && !isBearing(tokens, verb)) verb--;
  if (verb < 0 || !isBearing(tokens, verb)) return null;
  let start = verb;
  while (
    start > 0 &&
    tokens[start - 1]?.kind !== 'break' &&
    (tokens[start - 1]?.kind !== 'comma' || tokens[start - 2]?.kind === 'goods') &&
    tokens[start - 1]?.clause === clause
  )
    start--;
  const reported = tokens
    .slice(start, verb)
    .findLastIndex(({ text }) => /^(?:says?|said|that|which|where|under)$/i.test(text));
  const words = tokens.slice(start + reported + 1, verb);
  const end = words.findIndex(
    ({ kind, text }) =>
      kind === 'be' ||
      /^(?:will|would|could|must|now|still|that|which|already|also|currently|has|have|may|might)$/i.test(
        text,
      ),
  );
  const subject = end < 0 ? words : words.slice(0, end);
  const first = subject.find(
    ({ text }) => !/^(?:the|while|when|as|and|but|if|after|said|that|most|with|leaving)$/i.test(text),
  );
  if (subject.some(({ kind }) => kind === 'tariff' || kind === 'soft')) return null;
  if (
    first === undefined ||
    subject.some(({ text }) => /^(?:who|it|they|he|she|we|i|you|those|these|not|for|on|[’']s)$/i.test(text))
  )
    return null;
  while (subject.at(-1)?.kind === 'comma') subject.pop();
  const headEnd = subject.findIndex(({ kind }) => kind === 'preposition');
  const head = (headEnd > 0 ? subject[headEnd - 1] : subject.at(-1))?.lower ?? '';
  if (PEOPLE.test(head)) return null;
  if (!/^\p{Ll}+s$/u.test(head) && !subject.some(({ kind }) => kind === 'goods')) return null;
  return sentence.slice(first.start, subject.at(-1)?.end ?? first.end);
}

/** "faces", "were charged", "will be taxed" */
function isBearing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'face') return true;
  // "semiconductors go to 50 percent"
  if (token?.kind === 'change' || /^(?:goes|go|went)$/.test(token?.lower ?? ''))
    return /^(?:to|from)\b/.test(tokens[at + 1]?.lower ?? '');
  return (
    /^(?:charged|taxed|hit|slapped|tariffed)$/.test(token?.lower ?? '') &&
    tokens.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'be')
  );
}

const NO_LABEL =
  /^(?:It|They|This|That|These|There|We|He|She|What|Not|But|And|Yes|No)\b|^The (?!rest\b)|\b(?:is|was|has|had|says|said|given)\b/;

/** "- Soybeans: 34%": what a list's item is headed with. */
export function labelOf(item: string): string | null {
  const label =
    /^[-*•●▪·–]?\s*\*{0,2}(?<label>\p{Lu}[\p{L}\s,’'-]{2,60}?)\*{0,2}\s?[:–—-]\s/u.exec(item)?.groups
      ?.label ?? null;
  if (label === null || NO_LABEL.test(label)) return null;
  return label.split(/,\s|\sand\s/).every((part) => placeOf(part) !== null) ? null : label;
}
