import { type Annotation, annotationAt, contains } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import { placeOf } from '../places.ts';
import type { Sentence } from '../sentences.ts';
import type { TariffMeasure } from '../tariffs.ts';
import { figuresOf } from './figures.ts';
import { type Direction, directionOf, findRoles } from './parties.ts';
import { findPercentages } from './percentages.ts';
import { statusOf } from './status.ts';
import { splitTokens } from './tokens.ts';

/** Rows of one table in order, the first its header, and the sentence that leads in to it. */
export interface Table {
  readonly rows: readonly Sentence[];
  readonly leadIn: Sentence | null;
}

const IS_ROW = /\|.*\||\t.*\S/;
const SPEAKS_OF_TARIFFS =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|rates?|collected by|imposed by|layer|on (?:chinese|american|u\.?s\.?) goods)\b/i;
const MEASURES_ELSE =
  /\b(?:shares?|growth|inflation|change|gdp|exports?|volumes?|prices?|poll|margin|imports)\b/i;
const PASSED = /\b(?:peak|before|until|previous(?:ly)?|old|former|was)\b/i;
const IMPOSER_COLUMN = /\b(?:collected|imposed|levied|charged|set)\sby\b|\bimposer\b|\bby whom\b/i;

/** Whether the sentence is a row of a table, its cells set apart by bars or tabs. */
export function isRow({ text, kind }: Sentence): boolean {
  return kind === 'table' || IS_ROW.test(text);
}

/** The measures of a table: a cell's parties, date and status from its column, its row's label and the lead-in. */
export function findTableMeasures(
  text: string,
  { rows, leadIn }: Table,
  dates: readonly TemporalExpression[],
): TariffMeasure[] {
  const [header, ...body] = rows.map((row) => cellsOf(text, row));
  if (header === undefined) return [];
  const headline = header.map((cell) => cell.text).join(' ');
  if (!SPEAKS_OF_TARIFFS.test(`${headline} ${leadIn?.text ?? ''}`)) return [];
  return body.flatMap((cells) =>
    cells.flatMap((cell, column) => {
      const title = header[column];
      if (title === undefined || (MEASURES_ELSE.test(title.text) && !SPEAKS_OF_TARIFFS.test(title.text)))
        return [];
      return findPercentages(cell.text).flatMap((percentage): TariffMeasure[] => {
        const label = cells[0];
        const imposerCell = cells[header.findIndex((other) => IMPOSER_COLUMN.test(other.text))];
        return [
          {
            ...annotationAt(text, cell.start + percentage.start, cell.start + percentage.end),
            ...directionIn(
              { title: title.text, label: label?.text ?? '', leadIn: leadIn?.text ?? '', headline },
              imposerCell?.text,
            ),
            ...figuresOf(percentage, false),
            goods:
              column > 0 && label !== undefined && namesGoods(label, header[0]?.text ?? '', dates)
                ? label.text
                : null,
            durationDays: null,
            effective: dateIn(label, dates) ?? dateIn(title, dates),
            status: PASSED.test(title.text) ? 'ended' : statusOf(title.text),
            qualifier: null,
          },
        ];
      });
    }),
  );
}

function cellsOf(text: string, row: Sentence): Annotation[] {
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

const PARTNER_COLUMN = /\b(?:country|partner|target|from|origin|economy|nation)\b/i;

/** The parties that column title and lead-in name, then those that the row does. */
function directionIn(
  { title, label, leadIn, headline }: { title: string; label: string; leadIn: string; headline: string },
  imposerCell: string | undefined,
): Direction {
  const ofTitle = stated(title);
  const ofLeadIn = stated(leadIn);
  const ofLabel = PARTNER_COLUMN.test(headline) ? placeOf(label) : null;
  const ofCell = imposerCell === undefined ? null : placeOf(imposerCell);
  const imposer =
    ofCell ?? ofTitle.imposer ?? soleplace(title) ?? (ofTitle.target === null ? ofLeadIn.imposer : null);
  const target =
    ofLabel ?? ofTitle.target ?? (ofCell === null && ofTitle.imposer === null ? ofLeadIn.target : null);
  if (imposer !== null && target === null && !/\b(?:anywhere|all countries|every|global)\b/i.test(label)) {
    return { imposer, target: imposer === 'US' ? 'CN' : imposer === 'CN' ? 'US' : null };
  }
  if (imposer === null && target !== null) return { imposer: target === 'US' ? 'CN' : 'US', target };
  return { imposer, target };
}

function stated(words: string): Direction {
  const tokens = splitTokens(words, [], new Map());
  return directionOf(tokens, findRoles(tokens), tokens.length);
}

/** "United States", "China (%)": a column titled by the country whose tariffs it gives. */
function soleplace(title: string): string | null {
  return placeOf(title.replace(/\s*\(.{0,12}\)$/, ''));
}

/** A label names goods unless it is a date, a country, or a layer of the tariff. */
function namesGoods(label: Annotation, title: string, dates: readonly TemporalExpression[]): boolean {
  if (
    /\b(?:layer|date|country|partner|since|from|day)\b/i.test(title) &&
    !/\b(?:parcels?|steel|goods|cars)\b/i.test(label.text)
  )
    return false;
  return placeOf(label.text) === null && dateIn(label, dates) === null && /\p{L}/u.test(label.text);
}

function dateIn(cell: Annotation | undefined, dates: readonly TemporalExpression[]): string | null {
  if (cell === undefined) return null;
  return dates.find((date) => contains(cell, date))?.value ?? null;
}
