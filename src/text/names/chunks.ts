import type { Span } from '../../corpus/span.ts';
import { placeOf } from '../places.ts';
import { countryOf, isPlaceName } from './regions.ts';
import { isAdjacent, type Token } from './tokens.ts';
import {
  BODIES,
  CALENDAR,
  HONOURS,
  isPersonNoun,
  MONTHS,
  NAMED_FOR,
  ORDINARY,
  PARTICLES,
  STATE_BODIES,
  TITLES,
} from './words.ts';

/** Capitalised words that may be a name: `[Treasury Secretary] Ada Poole`. */
export interface Chunk extends Span {
  /** Of the sentence's tokens: the title before the name starts at `from`, the name at `at`, and both end before `to`. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** Words of the article that are told apart by their capitals. */
export interface Capitals {
  /** Written in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** Written with a capital where a small letter would do, in lower case. */
  readonly upper: ReadonlySet<string>;
}

const OFFICES =
  /^(?:state|defen[cs]e|commerce|treasury|agriculture|energy|labor|labour|transportation|transport|war|health|education|interior|finance|trade|foreign|affairs|industry|economy|justice)$/;
const ARTICLE = /^(?:the|an?)$/i;
const CLIPPED = /^(?:mr|mrs|ms|miss|mme|dr|sir|dame|lord)$/;

/** The chunks of a sentence, in order; calendar words and words that only begin the sentence are cut off. */
export function findChunks(tokens: readonly Token[], capitals: Capitals): Chunk[] {
  const chunks: Chunk[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]?.isCapital) continue;
    const end = joinBody(tokens, runFrom(tokens, index));
    const chunk = trim(tokens, index, end, capitals);
    if (chunk !== null) chunks.push(chunk);
    index = end - 1;
  }
  return chunks;
}

/** Where the run of adjacent capitalised words ends: `Ursula von der Leyen`, `Harrow & Finch`. */
function runFrom(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  for (;;) {
    const last = tokens[end - 1] as Token;
    const next = tokens[end];
    if (isAdjacent(last, next) && next.isCapital) end += 1;
    else if (next?.gap === ' & ' && next.isCapital) end += 1;
    else if (/^[’'] $/.test(next?.gap ?? '') && BODIES.has(next?.lower ?? '') && next?.isCapital) end += 1;
    else if (isParticle(tokens, end)) end += 1;
    else return end;
  }
}

function isParticle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !PARTICLES.has(token.text) || !isAdjacent(tokens[index - 1] as Token, token))
    return false;
  const next = tokens[index + 1];
  return (
    isAdjacent(token, next) &&
    (next.isCapital || (PARTICLES.has(next.text) && tokens[index + 2]?.isCapital === true))
  );
}

/** Goes on over "of", "for", "on" and "and" after a body's noun: `Center | for China and Globalization`. */
function joinBody(tokens: readonly Token[], end: number): number {
  const head = tokens[end - 1] as Token;
  if (!NAMED_FOR.has(head.lower) || head.isPossessive) return end;
  let to = end;
  for (;;) {
    const link = tokens[to];
    const article = tokens[to + 1]?.text === 'the' ? 1 : 0;
    const next = tokens[to + 1 + article];
    if (link === undefined || link.gap !== ' ' || next?.gap !== ' ' || !next.isCapital) return to;
    const runEnd = runFrom(tokens, to + 1 + article);
    const words = tokens.slice(to + 1 + article, runEnd);
    if (!joins(link.text, words, to > end)) return to;
    to = runEnd;
  }
}

function joins(link: string, words: readonly Token[], isLater: boolean): boolean {
  if (words.every(({ lower }) => CALENDAR.has(lower))) return false;
  if (/^(?:of|for|on)$/.test(link)) return true;
  const hasBody = words.some(({ lower }) => BODIES.has(lower) && lower !== 'industry');
  if (link === 'at')
    return isLater && words.some(({ lower }) => /^(?:university|college|institute|institution)$/.test(lower));
  if (link !== 'and' || !isLater || hasBody || words.length > 2) return false;
  const name = words.map(({ text }) => text).join(' ');
  return (
    countryOf(name) === null &&
    !words.some(({ lower, text }) => TITLES.has(lower) || text === text.toUpperCase())
  );
}

function trim(tokens: readonly Token[], start: number, end: number, capitals: Capitals): Chunk | null {
  let from = start;
  let to = end;
  const textOf = (a: number, b: number) =>
    tokens
      .slice(a, b)
      .map(({ text }) => text)
      .join(' ');
  const isPlace = (index: number) =>
    !ARTICLE.test(tokens[index]?.text ?? '') && isPlaceName(textOf(index, index + 2));
  while (from < to && isOnlyFirst(tokens, from, to, capitals) && !isPlace(from)) from++;
  while (to > from && isCalendar(tokens, to - 1) && !CLIPPED.test(tokens[to - 2]?.lower ?? '')) to--;
  if (from === to) return null;
  const at = /^.+ White House$/.test(textOf(from, to)) ? to - 2 : splitTitle(tokens, from, to);
  if (at === to) return null;
  const body = tokens.slice(at, to).some(({ lower }) => STATE_BODIES.has(lower));
  const owner = tokens[at - 1];
  const isOwned = body && at === from && owner?.isPossessive && placeOf(owner.text) !== null;
  const first = isOwned ? at - 1 : at;
  return {
    from: Math.min(from, first),
    at: first,
    to,
    start: tokens[first]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  };
}

/** "Wednesday", "Aug." but not "Jan de Vries". */
function isCalendar(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  const isClipped =
    /^(?:mon|tues?|wed|thur?s?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(lower);
  return (
    CALENDAR.has(lower) &&
    (!isClipped || /^\.| \d/.test(`${tokens[index + 1]?.gap ?? '.'}${tokens[index + 1]?.text ?? ''}`))
  );
}

/** Whether the word owes its capital to its place: "Meanwhile Trump", "On Tuesday Beijing", "The White House". */
function isOnlyFirst(
  tokens: readonly Token[],
  index: number,
  end: number,
  { lower, upper }: Capitals,
): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (isCalendar(tokens, index)) {
    const before = tokens[index - 1]?.lower ?? '';
    const isDated = /^(?:in|on|by|since|until|of|from|last|this|next|early|late|mid|after|before)$/.test(
      before,
    );
    return (
      !MONTHS.has(token.lower) || isDated || index + 1 === end || !/^\p{Lu}\p{Ll}/u.test(next?.text ?? '')
    );
  }
  if (
    /^(?:the|a|an|i|we|he|she|it|they|this|that|these|those|and|but|or|if|in|on|at|for|my|our|his|her)$/.test(
      token.lower,
    )
  )
    return true;
  if (!token.isFirst) return false;
  if (index + 1 < end && TITLES.has(token.lower)) return false;
  if (index + 1 < end && isPersonNoun(token.lower)) return true;
  return ORDINARY.has(token.lower) || (lower.has(token.lower) && !upper.has(token.lower));
}

/** Where the name starts after its titles; `to` if there is nothing but titles. */
function splitTitle(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (BODIES.has(token.lower) && tokens.slice(index + 1, to).every(({ lower }) => !TITLES.has(lower)))
      return from;
    if (!TITLES.has(token.lower)) continue;
    if (HONOURS.has(token.lower) && index > 0 && token.lower !== 'lady' && index + 1 < to) return index;
    at = index + 1;
    while (
      /^(?:of|the)$/.test(tokens[at]?.text ?? '') ||
      (at > index + 1 && OFFICES.test(tokens[at]?.lower ?? ''))
    )
      at++;
    if (at > to) return to;
  }
  return at;
}
