import type { TemporalExpression } from '../dates.ts';
import type { Happening } from './happening.ts';

/** Words that tell something, not only a rate: "Fentanyl tariff doubled". */
const TELLING = /[A-Za-z]{3,}\s[^|]*[A-Za-z]{3,}/;
const RATE = /\d[\d.,]*\s?(?:%|percent|per\scent|(?:percentage\s)?points)/g;

/** What a table's row says of the date that fills one of its cells; nothing where the other cells hold rates only. */
export function findRow(row: string, dates: readonly TemporalExpression[], offset: number): Happening[] {
  const cells = [...row.matchAll(/[^|]+/g)].map((match) => ({ words: match[0].trim(), start: match.index }));
  const date = dates.find((each) => cells.some(({ words }) => words.replace(/[*_]/g, '') === each.text));
  if (date === undefined || dates.length > 1) return [];
  const at = { start: date.start - offset, end: date.end - offset };
  const telling = cells.find(({ words, start }) => start >= at.end && TELLING.test(words.replace(RATE, '')));
  if (telling === undefined) return [];
  const start = row.indexOf(telling.words, telling.start);
  const verb = { start, end: start + telling.words.length };
  return [{ date, core: { start: at.start, end: verb.end }, verb, verbs: [] }];
}
