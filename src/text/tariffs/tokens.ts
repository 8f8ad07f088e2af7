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
const STANDING_FOR: readonly (readonly [code: string, form: Token['form'], words: RegExp])[] = [
  ['CN', 'leader', /^(?:ministry|mofcom|politburo)$/i],
  ['US', 'leader', /^(?:ustr|treasury|congress|senate|administration)$/i],
  ['EU', 'demonym', /^european$/i],
];

const SPLIT = new RegExp(
  `(?<place>${PLACE_PATTERN})|(?<word>\\p{L}[\\p{L}\\p{M}-]*(?:[’'](?!s\\b)\\p{L}+)?|\\$?\\d[\\d.,]*\\d|\\d)|(?<possessive>[’']s\\b|(?<=s)[’'](?=\\s\\p{L}))|(?<comma>,)|(?<break>[;:()—–…•|\\t]|\\s-\\s)`,
  'gu',
);
/** Words that begin a clause of their own wherever they stand, and those that do so after a comma. */
const BREAKS = new Set(
  'while whereas although though because but whose who which after before unless if when even'.split(' '),
);
/** "…, slapping 125 percent on American goods" */
const PARTICIPLE = /^(?!includ|accord|start|beginn|exclud|counting|citing)[a-z]{3,}ing$/;
const BREAKS_AFTER_COMMA = new Set('and or as with so where since until nor yet then each both'.split(' '));

/** The tokens of a sentence in order, each percentage one token. */
export function splitTokens(
  sentence: string,
  percentages: readonly Percentage[],
  leaders: ReadonlyMap<string, string>,
): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let next = 0;
  for (const match of sentence.matchAll(SPLIT)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const percentage = percentages[next];
    if (percentage !== undefined && start >= percentage.start) {
      tokens.push({
        ...percentage,
        text: sentence.slice(percentage.start, percentage.end),
        kind: 'percentage',
        code: null,
        form: null,
        clause,
      });
      next++;
    }
    if (percentages.some((held) => start < held.end && held.start < end)) continue;
    const token = tokenOf(match, leaders);
    const followsComma = tokens.at(-1)?.kind === 'comma';
    const lower = match[0].toLowerCase();
    if (
      token.kind === 'break' ||
      BREAKS.has(lower) ||
      (followsComma && (BREAKS_AFTER_COMMA.has(lower) || PARTICIPLE.test(match[0])))
    )
      clause++;
    tokens.push({ ...token, start, end, text: match[0], clause });
  }
  for (const rest of percentages.slice(next)) {
    tokens.push({
      ...rest,
      text: sentence.slice(rest.start, rest.end),
      kind: 'percentage',
      code: null,
      form: null,
      clause,
    });
  }
  return tokens;
}

function tokenOf(
  { 0: text, groups = {} }: RegExpExecArray,
  leaders: ReadonlyMap<string, string>,
): Pick<Token, 'kind' | 'code' | 'form'> {
  if (groups.place !== undefined) return { kind: 'place', code: placeOf(text), form: placeFormOf(text) };
  if (groups.possessive !== undefined) return { kind: 'possessive', code: null, form: null };
  if (groups.comma !== undefined) return { kind: 'comma', code: null, form: null };
  if (groups.break !== undefined) return { kind: 'break', code: null, form: null };
  const leader = leaders.get(text);
  if (leader !== undefined) return { kind: 'place', code: leader, form: 'leader' };
  const standing = STANDING_FOR.find(([, , words]) => words.test(text));
  if (standing !== undefined) return { kind: 'place', code: standing[0], form: standing[1] };
  return { kind: classOf(text), code: null, form: null };
}
