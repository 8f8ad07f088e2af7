import type { Span } from '../../corpus/span.ts';
import { MONTH } from '../dates/words.ts';

const CONJUNCTION =
  '(?:while|although|though|whereas|(?:after|before)(?!\\s(?:midnight|noon|\\d|that\\b))|when|which|who|whom|whose|where|because|but|so|then|yet)';
/** Where a clause may end and another begin: marks, conjunctions, relative pronouns, participles after a comma. */
const CUT = new RegExp(
  [
    ';\\s|:\\*{0,2}\\s|\\s[—–-]\\s|—',
    `,?\\s(?=${CONJUNCTION}\\b)`,
    ',\\s(?=(?:and|as|with|effective|starting|beginning|according)\\s)',
    `,\\s(?=(?:and\\s)?(?:by|from|on|in)\\s(?:\\d|${MONTH}\\s\\d))`,
    ',\\s(?=(?:[a-z]+ed|drawn|made|put|begun)\\s)',
    '\\s(?=that\\s(?!\\d|day|morning|afternoon|evening|night))|\\s(?=and,\\s)',
    '\\s(?=and\\s(?:[a-z]+ed|then|has|had|have|will|would|is|are|was|were|took|put|went|came|fell|rose|cut|hit|set|brought|left|gave|made|became)\\s)',
    '(?<=\\b(?:said|says|added|adds|say|insisted|confirmed|reported)\\s)(?!on\\s|in\\s|at\\s|to\\s|that\\s|[A-Z][a-z]+day)',
  ].join('|'),
  'g',
);
/** Words at the edge of a clause that belong to the sentence around it. */
const OPENING =
  /^(?:[\s,;:—–*“"‘-]|(?:and|as|that|but|so|then|yet|while|although|though|whereas|after|before|when|where|because|which|who|whom)\b(?=\s))+/;
const CLOSING = /[\s,;:—–*.”"]+$/;

/** The places in the sentence where one clause may end and the next begin, from left to right. */
export function findCuts(sentence: string): number[] {
  return [...sentence.matchAll(CUT)].map((match) => match.index + match[0].length);
}

/** The stretch of the sentence between the cuts around `core`, without the words that only join it to the rest. */
export function clauseAround(core: Span, sentence: string, cuts: readonly number[]): Span {
  const from = cuts.findLast((cut) => cut <= core.start) ?? 0;
  const to = cuts.find((cut) => cut >= core.end) ?? sentence.length;
  const opening = OPENING.exec(sentence.slice(from, core.start))?.[0].length ?? 0;
  const closing = CLOSING.exec(sentence.slice(core.end, to))?.[0].length ?? 0;
  return { start: from + opening, end: to - closing };
}
