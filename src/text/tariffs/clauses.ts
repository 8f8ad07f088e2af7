import type { Word } from './tokens.ts';

/** Words that begin a clause of their own wherever they stand, and those that do so after a comma. */
const BREAKS = new Set(
  'while whereas although though because but whose who which after before unless if when even'.split(' '),
);
const BREAKS_AFTER_COMMA = new Set('and or as with so where since until nor yet then each both'.split(' '));
/** "…, slapping 125 percent on American goods" */
const PARTICIPLE = /^(?!includ|accord|start|beginn|exclud|counting|citing)[a-z]{3,}ing$/;

/** "… in response to a 25 percent levy" */
const IN_ANSWER = /^in (?:answer|response|reply|retaliation) (?:to|for)\b/i;

/** Whether a clause of its own begins with the word. */
export function beginsClause(
  { kind, lower, text, start }: Word,
  sentence: string,
  isAfterComma: boolean,
): boolean {
  if (kind === 'break' || BREAKS.has(lower)) return true;
  if (lower === 'in' && IN_ANSWER.test(sentence.slice(start, start + 20))) return true;
  return isAfterComma && (BREAKS_AFTER_COMMA.has(lower) || PARTICIPLE.test(text));
}
