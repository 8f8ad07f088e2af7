import type { Article } from '../../corpus/article.ts';
import { type Annotation, annotationAt, contains } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import { placeOf } from '../places.ts';
import type { Sentence } from '../sentences.ts';
import type { TariffMeasure, TariffStatus } from '../tariffs.ts';
import { findClues } from './clues.ts';
import { type Direction, likeliest, sumUp } from './direction.ts';
import { figuresOf } from './figures.ts';
import { AMERICAN_LAW } from './side-words.ts';
import { statusOf } from './status.ts';
import { asChange, cellsOf, isChanged, isInPercent, percentagesIn } from './table-cells.ts';
import { isAfter } from './timing.ts';
import { splitTokens, splitWords } from './tokens.ts';

/** Rows of one table in order, the first its header, and the sentence that leads in to it. */
export interface Table {
  readonly rows: readonly Sentence[];
  readonly leadIn: Sentence | null;
}

/** Characters beyond which a line is no row of a table. */
const LONGEST = 1_000;
const IS_ROW = /\|.*\||\t.*\S/;
const SPEAKS_OF_TARIFFS =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|rates?|collected by|imposed by|layer|on (?:chinese|american|u\.?s\.?) goods|(?:us|china|u\.s\.) on (?:us|china|u\.s\.))\b/i;
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
  { text, published }: Article,
  { rows, leadIn }: Table,
  datesIn: (row: Sentence) => readonly TemporalExpression[],
): TariffMeasure[] {
  const [first, ...others] = rows;
  if (first === undefined || first.text.length > LONGEST) return [];
  const header = cellsOf(text, first);
  const headline = header.map((cell) => cell.text).join(' ');
  const leadInWords = leadIn?.text.slice(-LONGEST) ?? '';
  if (!SPEAKS_OF_TARIFFS.test(`${headline} ${leadInWords}`)) return [];
  const imposerColumn = header.findIndex((cell) => IMPOSER_COLUMN.test(cell.text));
  const isColumnOfTariffs = header.map(
    (title) => !MEASURES_ELSE.test(title.text) || SPEAKS_OF_TARIFFS.test(title.text),
  );
  const ofTitles = header.map((title) => stated(title.text));
  const ofLeadIn = stated(leadInWords);
  const goodsColumn = header.findIndex(
    (cell, index) => index > 0 && GOODS_COLUMN.test(cell.text) && !SPEAKS_OF_TARIFFS.test(cell.text),
  );
  const whomColumn = header.findIndex((cell) => WHOM_COLUMN.test(cell.text));
  const dateColumn = header.findIndex((cell) => DATE_COLUMN.test(cell.text));
  const isByPartner = PARTNER_COLUMN.test(headline);
  const headerDates = datesIn(first);
  return others
    .filter((row) => row.text.length <= LONGEST)
    .flatMap((row) => {
      const cells = cellsOf(text, row);
      const label = cells[0]?.text ?? '';
      const ofLabel = isByPartner ? placeOf(label) : null;
      const rowDates = datesIn(row);
      const labelDate = dateIn(cells[0], rowDates);
      const isGoods = labelDate === null && namesGoods(label, header[0]?.text ?? '');
      const imposer = placeOf(cells[imposerColumn]?.text ?? '');
      const ofRow = stated(cells[whomColumn]?.text ?? '');
      const rowDate = labelDate ?? dateIn(cells[dateColumn], rowDates);
      return cells.flatMap((cell, column): TariffMeasure[] => {
        const title = header[column];
        if (title === undefined || !isColumnOfTariffs[column]) return [];
        const isPercent = isInPercent(`${title.text} ${headline} ${leadInWords}`);
        if (isChanged(header, column) && percentagesIn(cell, isPercent).length === 1) return [];
        const old = isChanged(header, column + 1) ? percentagesIn(cell, isPercent) : [];
        const next = cells[column + 1];
        const percentages =
          old.length === 1 && next !== undefined
            ? asChange(old, percentagesIn(next, isPercent), next.start - cell.start)
            : percentagesIn(cell, isPercent);
        return percentages.map((percentage) => ({
          ...annotationAt(text, cell.start + percentage.start, cell.start + percentage.end),
          ...(ofRow.imposer !== null && ofRow.target !== null
            ? ofRow
            : directionIn(
                { title: title.text, ofTitle: ofTitles[column] ?? NOBODY, ofLeadIn, ofLabel, label },
                imposer,
              )),
          ...figuresOf(percentage),
          goods: cells[goodsColumn]?.text ?? (column > 0 && isGoods ? label : null),
          durationDays: null,
          effective: rowDate ?? dateIn(title, headerDates),
          status: isUnchanged(cells, column)
            ? 'in-force'
            : statusIn(title.text, rowDate ?? dateIn(title, headerDates), published),
          qualifier: null,
        }));
      });
    });
}

const WHOM_COLUMN = /\bwhom\b|\bdirection\b|^who (?:charges|taxes)\b/i;
const DATE_COLUMN = /^(?:since|from|effective|date|start|in (?:force|effect)|in force since)\b/i;

const GOODS_COLUMN = /\b(?:goods|scope|products?|covers|coverage|items?)\b/i;
const PARTNER_COLUMN = /\b(?:country|partner|target|from|origin|economy|nation)\b/i;

const NO_ACTORS = new Map();
const NOBODY: Direction = { imposer: null, target: null };

interface Named {
  readonly title: string;
  readonly ofTitle: Direction;
  readonly ofLeadIn: Direction;
  readonly ofLabel: string | null;
  readonly label: string;
}

/** Whether the next cell of the row says the same: "| 25% | 25% |". */
function isUnchanged(cells: readonly Annotation[], column: number): boolean {
  return cells[column]?.text.trim() === cells[column + 1]?.text.trim();
}

/** "Peak", "until May 14": no more, unless the day is yet to come; "from November 10": not yet. */
function statusIn(title: string, day: string | null, published: string | null): TariffStatus {
  const isToCome = isAfter(day, published);
  if (PASSED.test(title)) return isToCome ? 'in-force' : 'ended';
  const status = statusOf(title);
  return status === 'in-force' && isToCome ? 'announced' : status;
}

/** The parties that column title and lead-in name, then those that the row does. */
function directionIn({ title, ofTitle, ofLeadIn, ofLabel, label }: Named, ofCell: string | null): Direction {
  const imposer =
    ofCell ?? ofTitle.imposer ?? soleplace(title) ?? (ofTitle.target === null ? ofLeadIn.imposer : null);
  const target =
    ofLabel ?? ofTitle.target ?? (ofCell === null && ofTitle.imposer === null ? ofLeadIn.target : null);
  if (imposer === null && target === null && AMERICAN_LAW.test(label)) return { imposer: 'US', target: 'CN' };
  if (imposer !== null && target === null && !/\b(?:anywhere|all countries|every|global)\b/i.test(label)) {
    return { imposer, target: imposer === 'US' ? 'CN' : imposer === 'CN' ? 'US' : null };
  }
  if (imposer === null && target !== null) return { imposer: target === 'US' ? 'CN' : 'US', target };
  return { imposer, target };
}

function stated(words: string): Direction {
  const tokens = splitTokens(words, splitWords(words, NO_ACTORS), []);
  return likeliest(sumUp(findClues(tokens)));
}

/** "United States", "China (%)": a column titled by the country whose tariffs it gives. */
function soleplace(title: string): string | null {
  return placeOf(title.replace(/\s*\(.{0,12}\)$/, ''));
}

/** A label names goods unless it is a country, or a layer of the tariff. */
function namesGoods(label: string, title: string): boolean {
  const isLayer = /\b(?:layer|date|country|partner|since|from|day)\b/i.test(title);
  if (isLayer && !/\b(?:parcels?|steel|goods|cars)\b/i.test(label)) return false;
  return placeOf(label) === null && /\p{L}/u.test(label);
}

function dateIn(cell: Annotation | undefined, dates: readonly TemporalExpression[]): string | null {
  if (cell === undefined) return null;
  return dates.find((date) => contains(cell, date))?.value ?? null;
}
