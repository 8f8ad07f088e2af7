import type {
  Block,
  Citation,
  ConflictBlock,
  QuotationBlock,
  TableBlock,
  TimelineBlock,
  TimelineRow,
} from '../../answer/answer.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describeDate } from '../../answer/describe.ts';
import { isMarked } from '../../answer/is-marked.ts';
import { escapeLine, escapeText, strong } from './discord-text.ts';
import { type Piece, piecesOf } from './piece.ts';
import { SIDES, sideNamed } from './sides.ts';

const BASIS_MARK = { stated: '', relative: '', inferred: ' (inferred)', reported: ' (date of the report)' };
/** A name, a role, a date: longer ones are no names, and nobody reads them whole. */
const NAME = 100;
const SMALL = '-# ';

/** The block in pieces, in reading order. */
export function renderBlock(block: Block, citations: readonly Citation[]): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block.text);
    case 'quotation':
      return renderQuotation(block, isMarked(block, citations));
    case 'table':
      return renderTable(block);
    case 'timeline':
      return renderTimeline(block);
    case 'conflict':
      return renderConflict(block);
    case 'chart':
      // The picture shows it, and the same numbers stand in the table beside it.
      return [];
    default:
      return block satisfies never;
  }
}

/** What stands after the text as `[1][2]`. */
function renderMarks(cites: readonly number[]): string {
  return cites.map((cite, i) => `${i === 0 ? ' ' : ''}[${cite}]`).join('');
}

function renderParagraph(text: string): Piece[] {
  const side = sideNamed(text);
  if (side !== null)
    return [{ text: `${SIDES[side].mark} ${strong(text)}`, cites: [], source: null, isTight: false }];
  return piecesOf(text, (words) => escapeText(words));
}

/** The words as a quotation, reported ones as plain text, and below them who said them. */
function renderQuotation({ text, cites, ...block }: QuotationBlock, isInMarks: boolean): Piece[] {
  const details = [
    block.role,
    block.via === null ? null : `via ${block.via}`,
    block.saidOn === null ? null : describeDate(block.saidOn),
    isInMarks ? null : 'as reported',
  ];
  const known = details.filter((detail) => detail !== null).map((detail) => `, ${shorten(detail)}`);
  const speaker = strong(clipText(block.speaker ?? 'speaker not named', NAME));
  const source = `— ${speaker}${known.join('')}${renderMarks(cites)}`;
  return piecesOf(
    text,
    (words, { isFirst, isLast }) => {
      const marked = `${isFirst ? '“' : ''}${words.trim()}${isLast ? '”' : ''}`;
      const said = isInMarks ? escapeText(marked, '> ') : escapeText(words);
      return isLast ? `${said}\n${source}` : said;
    },
    { cites },
  );
}

/** A row as its first cell in bold, its second, and the others below by their columns' names. */
function renderTable({ columns, rows }: TableBlock): Piece[] {
  const isList = columns.length <= 2;
  return rows.flatMap(({ cells, cites }, i) => {
    const [first = '', second = '', ...others] = cells;
    const isTight = isList && i > 0;
    const end = renderMarks(cites);
    const rest = others
      .map((cell, column) => nameCell(cell, columns[column + 2] ?? ''))
      .filter((cell) => cell !== '')
      .join(' · ');
    const isShort = first.length <= NAME && second.length <= NAME;
    const heading = isShort ? renderHeading(first, second) : '';
    const lead = piecesOf(
      isShort ? '' : `${first} — ${second}`,
      (words, { isLast }) => `${escapeText(words)}${isLast && rest === '' ? end : ''}`,
      { cites, isTight },
    );
    if (rest === '' && isShort) return pieceOf(heading === '' ? '' : `${heading}${end}`, cites, isTight);
    const details = piecesOf(
      rest,
      (words, { isFirst, isLast }) =>
        [isFirst ? heading : '', `${escapeText(words, SMALL)}${isLast && rest !== '' ? end : ''}`]
          .filter((line) => line !== '')
          .join('\n'),
      { cites, isTight: !isShort },
    );
    return [...lead, ...details];
  });
}

function renderHeading(first: string, second: string): string {
  const side = sideNamed(first);
  const mark = side === null ? '' : `${SIDES[side].mark} `;
  return `${mark}${[strong(first), escapeLine(second)].filter((cell) => cell !== '').join(' — ')}`;
}

/** The cell after its column's name, which some cells say themselves. */
function nameCell(cell: string, column: string): string {
  return cell === '' || column === '' || cell.startsWith(column) ? cell : `${column}: ${cell}`;
}

/** What the marks of the sides mean, and the rows under their dates, each date once. */
function renderTimeline({ rows }: TimelineBlock): Piece[] {
  const sides = [...new Set(rows.map(({ side }) => side))];
  const legend = sides.map((side) => `${SIDES[side].mark} ${SIDES[side].label}`).join(' · ');
  return [
    ...pieceOf(legend === '' ? '' : `${SMALL}${legend}`, []),
    ...rows.flatMap((row, i) => renderTimelineRow(row, rows[i - 1])),
  ];
}

function renderTimelineRow(
  { date, basis, text, side, cites }: TimelineRow,
  before: TimelineRow | undefined,
): Piece[] {
  const isSameDate = before?.date === date && before.basis === basis;
  const heading = isSameDate
    ? ''
    : `${strong(clipText(`${describeDate(date)}${BASIS_MARK[basis]}`, NAME))}\n`;
  return piecesOf(
    text,
    (words, { isFirst, isLast }) =>
      `${isFirst ? `${heading}${SIDES[side].mark} ` : ''}${escapeText(words)}${isLast ? renderMarks(cites) : ''}`,
    { cites, isTight: isSameDate },
  );
}

function renderConflict({ about, sides }: ConflictBlock): Piece[] {
  const heading = piecesOf(
    about,
    (words, { isFirst }) => `${isFirst ? '**Articles differ:** ' : ''}${escapeText(words)}`,
  );
  const told = sides.flatMap(({ date, text, cites }) =>
    piecesOf(
      text,
      (words, { isFirst, isLast }) =>
        `${isFirst ? `- ${shorten(describeDate(date))}: ` : ''}${escapeText(words)}${isLast ? renderMarks(cites) : ''}`,
      { cites, isTight: true },
    ),
  );
  return [...heading, ...told];
}

function pieceOf(text: string, cites: readonly number[], isTight = false): Piece[] {
  return text.trim() === '' ? [] : [{ text: text.trim(), cites, source: null, isTight }];
}

function shorten(text: string): string {
  return escapeLine(clipText(text, NAME));
}
