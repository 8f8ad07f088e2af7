import { type Annotation, annotationAt } from '../../corpus/span.ts';
import type { Sentence } from '../sentences.ts';
import { findPercentages, type Percentage } from './percentages.ts';
import { splitWords } from './tokens.ts';

const NO_ACTORS = new Map();

/** Whether the column gives the new rate of the one before: "| Old rate | New rate |". */
export function isChanged(header: readonly Annotation[], column: number): boolean {
  return (
    /^\s*new\b/i.test(header[column]?.text ?? '') &&
    /\b(?:rate|tariff|duty|old|previous|former)\b/i.test(header[column - 1]?.text ?? '')
  );
}

/** The change from an old rate to the new one, which begins `offset` after it. */
export function asChange(old: Percentage[], [to]: Percentage[], offset: number): Percentage[] {
  const [from] = old;
  if (from === undefined || to === undefined) return old;
  const figures = [...from.figures, ...to.figures];
  return [{ start: from.start, end: offset + to.end, form: 'change', figures, isBare: false }];
}

/** "145", where the table counts percent. */
const BARE = /^\s*\+?(?<number>\d{1,3}(?:\.\d+)?)\s*\*?$/;

/** Whether a bare number in a column of these words is a percentage. */
export function isInPercent(words: string): boolean {
  return /%|per\s?cent|\b(?:tariffs?|duty|duties|levy|rates?)\b|\b(?:US|China|U\.S\.)\son\b/i.test(words);
}

/** The percentages of a cell; a bare number is one if `isBareRead`. */
export function percentagesIn(cell: Annotation, isBareRead: boolean): Percentage[] {
  const found = findPercentages(cell.text, splitWords(cell.text, NO_ACTORS));
  const number = BARE.exec(cell.text)?.groups?.number;
  if (found.length > 0 || number === undefined || !isBareRead) return found;
  const start = cell.text.indexOf(number);
  return [{ start, end: start + number.length, form: 'rate', figures: [Number(number)], isBare: true }];
}

/** The cells of a row in order. */
export function cellsOf(text: string, row: Sentence): Annotation[] {
  const mark = row.text.includes('|') ? '|' : '\t';
  let start = row.start;
  const cells = row.text.split(mark).map((piece) => {
    const cell = annotationAt(text, start, start + piece.length);
    start += piece.length + mark.length;
    return cell;
  });
  const isBarred = mark === '|';
  return cells.filter(
    ({ text: words }, index) => words !== '' || !isBarred || (index > 0 && index < cells.length - 1),
  );
}
