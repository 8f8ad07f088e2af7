import type { Span } from '../../corpus/span.ts';
import { PLACE_PATTERN, placeFormOf, placeOf } from '../places.ts';
import type { Percentage } from './percentages.ts';
import { classOf, type WordClass } from './words.ts';

/** A word, a country, a percentage or a break of a sentence; offsets into the sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: WordClass | 'place' | 'percentage' | 'possessive' | 'comma' | 'break';
  /** Code of a place; `null` for all else. */
  readonly code: string | null;
  /** `name` stands for the country itself, `demonym` for its people or goods. */
  readonly form: 'name' | 'demonym' | 'seat' | 'leader' | null;
  /** Number of its clause, from 0. */
  readonly clause: number;
}

/** Words that stand for a party where no country does, and how they do. */
const STANDING_FOR = new Map<string, Pick<Token, 'code' | 'form'>>([
  ...['ministry', 'mofcom', 'politburo'].map((word) => [word, { code: 'CN', form: 'leader' }] as const),
  ...['ustr', 'treasury', 'congress', 'senate', 'administration'].map(
    (word) => [word, { code: 'US', form: 'leader' }] as const,
  ),
  ['european', { code: 'EU', form: 'demonym' }],
  ['europe', { code: 'EU', form: 'name' }],
  ['bloc', { code: 'EU', form: 'name' }],
]);

/** "Chinese", "$34bn", "’s", ",", ";" */
const WORDS =
  /\p{L}[\p{L}\p{M}-]*(?:[’'](?!s\b)\p{L}+)?|\$?\d[\d.,]*\d|\d|[’']s\b|(?<=s)[’'](?=\s\p{L})|[,;:()—–…•|\t]|\s-\s/gu;
/** Any form of a trading partner. */
export const PLACES = new RegExp(`(?=[A-Z])${PLACE_PATTERN}`, 'g');

/** Words that begin a clause of their own wherever they stand, and those that do so after a comma. */
const BREAKS = new Set(
  'while whereas although though because but whose who which after before unless if when even'.split(' '),
);
const BREAKS_AFTER_COMMA = new Set('and or as with so where since until nor yet then each both'.split(' '));
/** "…, slapping 125 percent on American goods" */
const PARTICIPLE = /^(?!includ|accord|start|beginn|exclud|counting|citing)[a-z]{3,}ing$/;

/** The tokens of a sentence in order, each percentage and each place one token. */
export function splitTokens(
  sentence: string,
  percentages: readonly Percentage[],
  leaders: ReadonlyMap<string, string>,
): Token[] {
  const whole = wholesOf(sentence, percentages);
  const tokens: Token[] = [];
  let clause = 0;
  let next = 0;
  for (let at = 0; ; at = tokens.at(-1)?.end ?? sentence.length) {
    WORDS.lastIndex = at;
    const match = WORDS.exec(sentence);
    const held = whole[next];
    if (held !== undefined && (match === null || match.index + match[0].length > held.start)) {
      tokens.push({ ...held, clause });
      next++;
      continue;
    }
    if (match === null) return tokens;
    const [text] = match;
    const { kind, code, form } = tokenOf(text, leaders);
    if (kind === 'break' || beginsClause(text, tokens.at(-1)?.kind === 'comma')) clause++;
    tokens.push({ start: match.index, end: match.index + text.length, text, kind, code, form, clause });
  }
}

/** The stretches that are one token whatever words they hold, in order. */
function wholesOf(sentence: string, percentages: readonly Percentage[]): Omit<Token, 'clause'>[] {
  const wholes: Omit<Token, 'clause'>[] = percentages.map(({ start, end }) => {
    return { start, end, text: sentence.slice(start, end), kind: 'percentage', code: null, form: null };
  });
  for (const { 0: text, index: start } of sentence.matchAll(PLACES)) {
    const end = start + text.length;
    if (percentages.some((held) => start < held.end && held.start < end)) continue;
    wholes.push({ start, end, text, kind: 'place', code: placeOf(text), form: placeFormOf(text) });
  }
  return wholes.sort((a, b) => a.start - b.start);
}

function beginsClause(word: string, isAfterComma: boolean): boolean {
  const lower = word.toLowerCase();
  return BREAKS.has(lower) || (isAfterComma && (BREAKS_AFTER_COMMA.has(lower) || PARTICIPLE.test(word)));
}

function tokenOf(text: string, leaders: ReadonlyMap<string, string>): Pick<Token, 'kind' | 'code' | 'form'> {
  if (text === ',') return { kind: 'comma', code: null, form: null };
  if (/^[’']/.test(text)) return { kind: 'possessive', code: null, form: null };
  if (!/[\p{L}\d]/u.test(text)) return { kind: 'break', code: null, form: null };
  const leader = leaders.get(text);
  if (leader !== undefined) return { kind: 'place', code: leader, form: 'leader' };
  const standing = STANDING_FOR.get(text.toLowerCase());
  if (standing !== undefined) return { kind: 'place', ...standing };
  return { kind: classOf(text), code: null, form: null };
}
