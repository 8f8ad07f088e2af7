import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { Range } from './clause.ts';
import { clauseAdded, clauseAfter } from './clause-after.ts';
import { clausesAround } from './clauses-around.ts';
import type { Frame } from './frame.ts';
import type { Unit } from './units.ts';

/** A clause that the text reports without marks, and the frame that reports it. */
export interface ReportedClause {
  readonly words: Annotation;
  readonly frame: Frame;
}

const FEWEST_WORDS = 2;

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
      if (to - from >= FEWEST_WORDS && !isMarked && !isTaken) found.push({ from, to, frame });
    }
  }
  return found.flatMap(({ from, to, frame }) => {
    const [first, last] = [unit.tokens[from], unit.tokens[to - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ frame, words: annotationAt(text, first.start, last.end) }];
  });
}
