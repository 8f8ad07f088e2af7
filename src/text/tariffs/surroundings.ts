import type { Token } from './tokens.ts';

/** What stands about a country's name, as far as it tells who taxes whom. */
export interface Surroundings {
  readonly place: Token;
  /** Whether it stands before a noun of its own: "Chinese …", "China’s …", "U.S. …". */
  readonly isAdjective: boolean;
  readonly isPossessive: boolean;
  /** The noun that it belongs to: "tariffs" in "Chinese retaliatory tariffs". */
  readonly head: Token | null;
  /** The word right after that noun. */
  readonly afterHead: Token | null;
  /** The preposition or verb that governs it, and the words before that. */
  readonly governor: Token | null;
  readonly beforeGovernor: readonly Token[];
  /** The verb that it is the subject of. */
  readonly verb: Token | null;
  readonly isPassive: boolean;
  readonly previous: Token | null;
  readonly next: Token | null;
  readonly afterNext: Token | null;
  /** The words of its clause after that. */
  readonly rest: readonly Token[];
}

const REACH = 9;
const ENDS_PHRASE =
  /^(?:said|says|that|which|also|has|have|had|will|would|could|may|might|must|should|can|did|does|do|not|to|then|itself|now|still|already|only|alone|too|and|or)$/;
/** Nouns for those who act in a country’s name. */
export const AGENTS =
  /^(?:customs|officials?|government|authorities|regulators?|negotiators?|cabinet|side|team|leaders?|president|premier|minister|ministry|administration|department|treasury|commission|officers?|policymakers|delegation|council|parliament|commerce|trade|finance|foreign|spokes\w+|embassy|senate|congress|lawmakers|cabinet)$/;

/** What stands about the place at `at`. */
export function lookAround(tokens: readonly Token[], at: number): Surroundings {
  const place = tokens[at] as Token;
  const isPossessive = tokens[at + 1]?.kind === 'possessive';
  const isAdjective =
    isPossessive || place.form === 'demonym' || (place.form !== 'leader' && /^[A-Z.]{2,6}$/.test(place.text));
  const phraseEnd = endOfPhrase(tokens, at, isPossessive);
  const headAt = headOf(tokens, at, phraseEnd);
  const governorAt = governorOf(tokens, at);
  const verbAt = canBeSubject(tokens, { at, governorAt, headAt, isPossessive }) ? verbOf(tokens, at) : null;
  return {
    place,
    isAdjective,
    isPossessive,
    head: headAt === null ? null : (tokens[headAt] ?? null),
    afterHead: headAt === null ? null : (tokens[headAt + 1] ?? null),
    governor: governorAt === null ? null : (tokens[governorAt] ?? null),
    beforeGovernor: governorAt === null ? [] : tokens.slice(Math.max(0, governorAt - 12), governorAt),
    verb: verbAt === null ? null : (tokens[verbAt] ?? null),
    isPassive:
      verbAt !== null &&
      !/ing$/.test(tokens[verbAt]?.lower ?? '') &&
      tokens.slice(Math.max(0, verbAt - 2), verbAt).some(({ kind }) => kind === 'be'),
    previous: tokens[at - 1] ?? null,
    next: tokens[at + 1] ?? null,
    afterNext: tokens[at + 2] ?? null,
    rest: tokens.slice(at + 2, at + 7).filter(({ clause }) => clause === place.clause),
  };
}

function endOfPhrase(tokens: readonly Token[], at: number, isPossessive: boolean): number {
  let end = at + (isPossessive ? 2 : 1);
  for (; end < Math.min(tokens.length, at + 7); end++) {
    const token = tokens[end] as Token;
    const isNominal =
      /^(?:other|goods|tariff|soft|percentage|number|other-measure)$/.test(token.kind) ||
      /^(?:announced|planned|proposed|threatened|increased|raised|reduced|set)$/.test(token.lower);
    if (!isNominal || (ENDS_PHRASE.test(token.lower) && !isJoint(tokens, end))) break;
  }
  return end;
}

/** The "and" of "Chinese steel and aluminium". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:and|or)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at - 1]?.kind === 'goods' &&
    tokens[at + 1]?.kind === 'goods'
  );
}

function headOf(tokens: readonly Token[], at: number, end: number): number | null {
  for (let index = end - 1; index > at; index--) {
    const { kind, lower } = tokens[index] as Token;
    if (/^(?:goods|tariff|soft)$/.test(kind) || DEEDS.test(lower) || PAYERS.test(lower) || AGENTS.test(lower))
      return index;
  }
  return null;
}

/** "China’s reply", "Beijing’s first list" */
export const DEEDS =
  /^(?:reply|response|retaliation|answer|list|order|decree|threat|package|average|reprisals?|decision|measures?|one|figure|ones|announcement|move|side)$/;
/** Those who pay their own country’s tariff. */
export const PAYERS =
  /^(?:consumers?|importers?|buyers?|shoppers?|households|families|retailers?|customers)$/;

const IS_TIME =
  /(?:day|week|month|year|spring|summer|autumn|fall|winter)s?$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

/** The word before the phrase that decides what the place does, over the phrase’s other words. */
function governorOf(tokens: readonly Token[], at: number): number | null {
  if (beginsAnew(tokens, at)) return null;
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    const { kind, lower } = tokens[before] as Token;
    if (kind === 'preposition' && lower === 'of') continue;
    if (IS_TIME.test(lower)) return null;
    if (
      /^(?:goods|other|comma|soft|number)$/.test(kind) ||
      (kind === 'place' && tokens[before + 1]?.lower === 'and')
    )
      continue;
    return /^(?:preposition|hit|impose)$/.test(kind) ? before : null;
  }
  return null;
}

/** "At the same time, China …", "goods it imports", "everything America buys": a subject, governed by nothing before it. */
function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const [place, before] = [tokens[at], tokens[at - 1]];
  if (/^(?:it|they|he|she)$/.test(place?.lower ?? '')) return before?.kind !== 'preposition';
  if (place?.form === 'demonym') return false;
  if (before?.kind === 'comma') return tokens[at - 2]?.kind !== 'place';
  return before?.kind === 'goods';
}

function canBeSubject(
  tokens: readonly Token[],
  {
    at,
    governorAt,
    headAt,
    isPossessive,
  }: { at: number; governorAt: number | null; headAt: number | null; isPossessive: boolean },
): boolean {
  const head = headAt === null ? null : (tokens[headAt] ?? null);
  const isOfActors = head !== null && (AGENTS.test(head.lower) || /^(?:goods)$/.test(head.kind));
  if (
    isPossessive &&
    !isOfActors &&
    !(headAt === null && /^(?:have|has|still|now|also|would|will)$/.test(tokens[at + 2]?.lower ?? ''))
  )
    return false;
  const before = /^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  return !(
    governorAt === before &&
    tokens[governorAt]?.kind === 'preposition' &&
    tokens[governorAt]?.lower !== 'from'
  );
}

function verbOf(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < Math.min(tokens.length, at + REACH); next++) {
    const { kind, lower } = tokens[next] as Token;
    if (/^(?:impose|hit|change|face|sell)$/.test(kind)) return next;
    if (
      kind === 'break' ||
      kind === 'place' ||
      (kind === 'pronoun' && !/^(?:said|says|added|wrote)$/.test(tokens[next + 1]?.lower ?? ''))
    )
      return null;
    if (kind === 'percentage' && next > at + 1) return null;
    if (/^(?:buys?|bought|purchases)$/.test(lower)) return next;
    if (/^(?:go|goes|went|going|collect|collects)$/.test(lower) && tokens[next + 1]?.kind === 'percentage')
      return next;
  }
  return null;
}
