import type { Annotation, Span } from '../../corpus/span.ts';
import { findVerbs } from './verbs.ts';

/** Words that may stand before a verb without being its subject: "and then was |carried out". */
const NO_SUBJECT =
  /^(?:(?:and|but|or|then|also|now|not|never|to|has|have|had|is|are|was|were|be|been|being|will|would|[a-z]+ly)\s)*$/;
/** "a rise, |scheduled for Oct. 1": said of a noun. */
const ASIDE = /,\s(?:(?:first|then|also|[a-z]+ly)\s)?$/;
/** Between "data released Wednesday" and the verb of its sentence: "|showed". */
const RUNS_ON = /^,?\s(?:(?:has|have|had|also|was|were)\s)?$/;
const PARTICIPLE = /^(?:[a-z]+ed|made|put|begun|set|taken|sent|drawn|held|written|won|given)$/;

/** Whether what is told reads as no clause of its own: a verb or its subject is left in the rest of the sentence. */
export function isFragment(told: Span, sentence: Annotation): boolean {
  const { text } = sentence;
  const [from, to] = [told.start - sentence.start, told.end - sentence.start];
  const verbs = findVerbs(text);
  const [first, second] = verbs.filter(({ start, end }) => start >= from && end <= to);
  if (first === undefined) return true;
  const before = text.slice(from, first.start);
  if (NO_SUBJECT.test(before)) return true;
  if (second !== undefined || !PARTICIPLE.test(text.slice(first.start, first.end))) return false;
  const next = verbs.find(({ start }) => start >= to);
  return ASIDE.test(before) || (next !== undefined && RUNS_ON.test(text.slice(to, next.start)));
}
