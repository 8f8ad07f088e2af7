import type { Span } from '../../corpus/span.ts';

/** "as high as", "a minimum of": right before the rate, at most an article or "of" in between. */
const BEFORE =
  /\b(?<qualifier>as (?:high|low|much|little) as|a minimum(?: tariff| duty| levy| rate)? of|a maximum of|minimum|maximum|at least|at most|no (?:less|more) than|up to|more than|less than|an? average(?: tariff| duty| rate| of)?|average|additional|an? (?:extra|further|flat)|another|extra|further|flat|baseline|base|blanket|reciprocal|remaining|effective|across-the-board|universal|punitive|retaliatory|cumulative|combined|total)[”’"']?(?:\s(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|rates?|of|u\.s\.|american|chinese|a|the|roughly|about|around|is|at|now)){0,4}\s$/i;
/** "125 percent blanket levy", "10 percent baseline": right after it. */
const AFTER =
  /^\s?[“‘"']?(?<qualifier>blanket|minimum|baseline|reciprocal|additional|extra|average|across-the-board|universal|flat|or so|or more|or higher|at most|at least|on average|across the board|retaliatory|punitive)\b/i;

/** "the average U.S. tariff on Chinese goods now stands at": further before it in the clause. */
const OF_CLAUSE = /\b(?<qualifier>average|effective|baseline)\b(?=[^,;]{0,30}\b(?:tariff|dut|lev|rate))/i;

/** What qualifies the rate that stands from `start` to `end`, in the sentence's words; `null` if nothing does. */
export function qualifierOf(sentence: string, { start, end }: Span, clauseStart: number): string | null {
  const before = BEFORE.exec(sentence.slice(Math.max(0, start - 60), start))?.groups?.qualifier;
  const after = AFTER.exec(sentence.slice(end, end + 30))?.groups?.qualifier;
  const ofClause = OF_CLAUSE.exec(sentence.slice(Math.max(clauseStart, start - 120), start))?.groups
    ?.qualifier;
  return before?.replace(/^an? (?=average|extra|flat)/i, '') ?? after ?? ofClause ?? null;
}
