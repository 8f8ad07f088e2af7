import type { Span } from '../../corpus/span.ts';
import { MONTH } from '../dates/words.ts';
import { matchesOf } from '../matches-of.ts';

const CONJUNCTION =
  '(?:while|although|though|whereas|(?:after|before)(?!\\s(?:midnight|noon|\\d|that\\b))|since(?=\\s(?:he|she|it|they|[A-Z][a-z]+\\s[a-z]+ed)\\b)|when|which|who|whom|whose|where|because|but|(?:so(?!\\sfar)|then|yet)(?!-))';
const AUXILIARY = '(?:has|had|have|will|would|is|are|was|were)';
const COMMON_PAST = '(?:[a-z]+ed|took|put|went|came|fell|rose|cut|hit|set|brought|left|gave|made|became)';
const SAID = '(?:said|says|say|added|adds|insisted|confirmed|reported|showed|shows)';

/** Where a clause may end and the next begin; the next one begins after the match. */
const CUTS: readonly { readonly name: string; readonly example: string; readonly pattern: string }[] = [
  { name: 'mark', example: 'It rose; |it fell', pattern: ';\\s|:\\*{0,2}\\s|\\s(?:[—–-]|--)\\s|—' },
  { name: 'conjunction', example: 'It rose |after he spoke', pattern: `,?\\s(?=${CONJUNCTION}\\b)` },
  {
    name: 'comma and addition',
    example: 'It rose, |effective Monday',
    pattern: ',\\s(?=(?:and|as|with|effective|starting|beginning|according)\\s)',
  },
  {
    name: 'another date',
    example: 'on $34bn, |by 23 August on $16bn more',
    pattern: `,\\s(?=(?:and\\s)?(?:by|from|on|in)\\s(?:\\d|${MONTH}\\s\\d))|\\s(?=and,\\s)`,
  },
  {
    name: 'participle',
    example: 'a duty, |unveiled in April',
    pattern: ',\\s(?=(?:[a-z]+ed|drawn|made|put|begun)\\s)',
  },
  {
    name: 'that',
    example: 'the truce |that ends in August',
    pattern:
      '(?<!\\b(?:of|in|at|by|for|to|from|on))\\s(?=that\\s(?!\\d|day|year|week|month|morning|afternoon|evening|night))',
  },
  {
    name: 'relative without pronoun',
    example: 'the curbs |it placed on magnets',
    pattern:
      '(?<=\\b(?!(?:and|but|or|as|if|that|than|after|before|when|while|since|because|said|says|so|then|yet|what|how|where|which|whom|until|once|though|although|unless)\\s)[a-z]{3,}|%)\\s(?=(?:it|he|she|they)\\s(?:(?:had|has|have|also|first)\\s)?(?:[a-z]+ed|put|set|cut|made|took|brought|drew)\\s)',
  },
  {
    name: 'second verb',
    example: 'raised it |and suspended it',
    pattern: `\\s(?=and\\s(?:then|${AUXILIARY}|${COMMON_PAST})\\s)`,
  },
  {
    name: 'saying without that',
    example: 'said |it would meet',
    pattern: `(?<=\\b${SAID}\\s)(?!on\\s|in\\s|at\\s|to\\s|that\\s|[A-Z][a-z]+day)`,
  },
];
const CUT = new RegExp(CUTS.map(({ pattern }) => pattern).join('|'), 'g');
/** Words at the edge of a clause that belong to the sentence around it. */
const OPENING =
  /^(?:[\s,;:—–*“"‘-]|(?:and|as|that|but|so|then|yet|while|although|though|whereas|after|before|when|where|because|which|who|whom|since(?=\s(?:he|she|it|they|[A-Z][a-z]+)\s[a-z]+ed\b)|given\sthat|according\sto|even)\b(?=\s))+/;
/** ", the Manifest Daily reported": who told it. */
const SOURCE =
  /,\s[^,]{2,80}\s(?:said|says|reported|reports|showed|shows|believes?|argued?s?|estimates?|estimated)[\s.”"]*$|,\saccording\sto\s[^,]{2,80}$/;
/** Verbs whose reported clause is the news. */
const ANNOUNCING =
  /\b(?:announced|confirmed|declared|ordered|ruled|decided|agreed|threatened|vowed|pledged|promised|warned|said|told|proposed|demanded|(?:promis|announc|warn|say|declar|threaten|order|demand|confirm)ing)\b/;
const CLOSING = /[\s,;:—–*.”"]+$/;

/** The places in the sentence where one clause may end and the next begin, from left to right. */
export function findCuts(sentence: string): number[] {
  return matchesOf(CUT, sentence).map((match) => match.index + match[0].length);
}

/**
 * The stretch of the sentence between the cuts around `core`, without the words that only join it to the rest.
 *
 * @param others  what else is told in the sentence: the stretch stops short of it
 */
export function clauseAround(
  core: Span,
  sentence: string,
  { cuts, others }: { cuts: readonly number[]; others: readonly Span[] },
): Span {
  const from = Math.max(
    cuts.findLast((cut) => cut <= core.start) ?? 0,
    others.findLast((other) => other.end <= core.start)?.end ?? 0,
  );
  const to = endOfClause(core, { from, sentence, cuts, others });
  const opening = Math.min(OPENING.exec(sentence.slice(from, core.end))?.[0].length ?? 0, core.start - from);
  const tail = SOURCE.exec(sentence.slice(core.end, to))?.[0].length ?? 0;
  const closing = CLOSING.exec(sentence.slice(core.end, to - tail))?.[0].length ?? 0;
  const start = from + opening;
  return { start, end: withClosingMark(sentence, start, to - tail - closing) };
}

/** The end of the clause behind the mark that closes what it quotes, where that mark follows. */
function withClosingMark(sentence: string, start: number, end: number): number {
  const isOpen = sentence.lastIndexOf('“', end) > Math.max(start - 1, sentence.lastIndexOf('”', end - 1));
  const mark = isOpen ? /^[.,]?”/.exec(sentence.slice(end, end + 2)) : null;
  return end + (mark?.[0].length ?? 0);
}

interface Around {
  readonly from: number;
  readonly sentence: string;
  readonly cuts: readonly number[];
  readonly others: readonly Span[];
}

/** The next cut, short of what else is told; what is announced belongs to the announcing. */
function endOfClause(core: Span, { from, sentence, cuts, others }: Around): number {
  if (isAsideAt(core, from, sentence)) return core.end;
  const next = cuts.find((place) => place >= core.end) ?? sentence.length;
  const isTold =
    ANNOUNCING.test(sentence.slice(from, next)) && /^that\s/.test(sentence.slice(next, next + 5));
  const cut = isTold ? (cuts.find((place) => place > next + 5) ?? sentence.length) : next;
  const after = others.find((other) => other.start >= core.end);
  if (after === undefined || after.start >= cut) return cut;
  const comma = sentence.slice(core.end, after.start).lastIndexOf(', ');
  return comma < 0 ? core.end : core.end + comma;
}

/** "A duty, |unveiled on April 2|, still stands": a clause between commas. */
function isAsideAt(core: Span, from: number, sentence: string): boolean {
  return (
    /^(?:which|who|whom|whose|[a-z]+ed)\b/.test(sentence.slice(from)) && sentence.charAt(core.end) === ','
  );
}
