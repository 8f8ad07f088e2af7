import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { Range } from './clause.ts';
import { clauseAdded, clauseAfter } from './clause-after.ts';
import { clausesAround } from './clauses-around.ts';
import { endOfFrame, type Frame } from './frame.ts';
import type { Unit } from './units.ts';
import { AUXILIARIES, isFiniteVerb, isWord, NEGATIONS, PRONOUNS } from './word-classes.ts';

/** A clause that the text reports without marks, and the frame that reports it. */
export interface ReportedClause {
  readonly words: Annotation;
  readonly frame: Frame;
}

const FEWEST_WORDS = 3;
const PAST_TENSE = /^[a-z]{2,}ed$/;

/** The unit's clear reported clauses that hold no quotation: "said **the talks had failed**", "**Stocks rose**, said Wei". */
export function findReportedClauses(text: string, unit: Unit): ReportedClause[] {
  if (unit.isHeading) return [];
  const found: (Range & { readonly frame: Frame })[] = [];
  for (const frame of unit.frames) {
    if (!frame.isSaid || frame.subject === null) continue;
    const ranges = [...clausesAround(unit, frame), ...clauseAfter(unit, frame), ...clauseAdded(unit, frame)];
    for (const { from, to } of ranges) {
      const isMarked = unit.quotations.some(({ token }) => token >= from && token < to);
      const isTaken = found.some((other) => other.from < to && from < other.to);
      if (isWhole(unit, frame, { from, to }) && !isMarked && !isTaken) found.push({ from, to, frame });
    }
  }
  return found.flatMap(({ from, to, frame }) => {
    const [first, last] = [unit.tokens[from], unit.tokens[to - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ frame, words: annotationAt(text, first.start, last.end) }];
  });
}

/** Whether the words are a clause of their own: a subject, then a finite verb that more than an auxiliary ends. */
function isWhole({ tokens }: Unit, frame: Frame, { from, to }: Range): boolean {
  const words = tokens
    .slice(from, to)
    .filter((token, at) => isWord(token) && (from + at < frame.from || from + at >= endOfFrame(frame)));
  const last = words.at(-1)?.text ?? '';
  if (words.length < FEWEST_WORDS || AUXILIARIES.has(last) || NEGATIONS.has(last)) return false;
  // "he checks the price": nothing but a verb follows a pronoun.
  if (PRONOUNS.has(words[0]?.lower ?? '')) return true;
  return words.some((token, at) => at > 0 && (isFiniteVerb(token) || PAST_TENSE.test(token.lower)));
}
