import type {
  Answer,
  Block,
  Citation,
  ConflictBlock,
  QuotationBlock,
  TableBlock,
  TableRow,
  TimelineBlock,
} from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describeDate } from '../../answer/describe.ts';
import { isMarked } from '../../answer/is-marked.ts';
import { isSaidByCitations } from '../../answer/render-text.ts';
import { type Piece, piecesOf } from './piece.ts';
import { renderSource } from './render-source.ts';
import { buildNativeTable, isShortTable } from './render-table.ts';
import { bullet, paragraph, quote, words } from './rich-text.ts';

const NAME = 150;
const ROLE = 200;
const CELL = 300;
const HEAD = { isHead: true };
const BASIS_MARK = { stated: '', relative: '', inferred: ' (inferred)', reported: ' (date of the report)' };

/**
 * The answer in pieces, in reading order: the summary, the blocks, the sources.
 *
 * What the summary says already is not said again by a quotation or a source; its marks stand behind the summary.
 */
export function renderPieces(answer: Answer, today: string): Piece[] {
  const { summary, citations } = answer;
  const blocks = answer.blocks
    .filter((block) => block !== quotedBySummary(answer))
    .filter((block) => !isSaidByCitations(block, citations));
  const native = blocks.find((block) => block.type === 'table' && isShortTable(block));
  const body = blocks.flatMap((block) => renderBlock(block, citations, block === native));
  const shown = cleanText([summary, ...body.map(({ text }) => text)].join('\n'));
  return [
    ...renderSummary(answer),
    ...body,
    ...citations.flatMap((citation, i) => {
      const isSame = citations[i - 1]?.article === citation.article;
      return renderSource(citation, { today, isShown: shown.includes(cleanText(citation.text)), isSame });
    }),
  ];
}

/** The first block, where it is a quotation that the summary gives whole, with its speaker. */
function quotedBySummary({ summary, blocks }: Answer): QuotationBlock | null {
  const [first] = blocks;
  if (first?.type !== 'quotation' || first.saidOn !== null) return null;
  const said = [first.text, first.speaker ?? '', first.role ?? '', first.via ?? ''];
  return said.every((part) => summary.includes(part)) ? first : null;
}

function renderSummary(answer: Answer): Piece[] {
  const { summary, citations } = answer;
  const quoted = quotedBySummary(answer)?.cites ?? [];
  const told = citations.filter(({ text }) => summary.includes(text)).map(({ number }) => number);
  const cites = [...new Set([...quoted, ...told])].sort((a, b) => a - b);
  return piecesOf('summary', `${summary}${marks(cites)}`, (text) => paragraph(words(text)));
}

function renderBlock(block: Block, citations: readonly Citation[], isNative: boolean): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return piecesOf('paragraph', block.text, (text) => paragraph(words(text)));
    case 'quotation':
      return renderQuotation(block, isMarked(block, citations));
    case 'table':
      return isNative ? [buildNativeTable(block)] : block.rows.flatMap((row) => renderRow(row, block));
    case 'timeline':
      return renderTimeline(block);
    case 'conflict':
      return renderConflict(block);
    case 'chart':
      // The same numbers stand in the table beside it.
      return [];
    default:
      return block satisfies never;
  }
}

/** The words as a quote and who said them below; reported speech, which no marks hold, stands without any. */
function renderQuotation(block: QuotationBlock, isInMarks: boolean): Piece[] {
  const speaker = clipText(block.speaker ?? 'speaker not named', NAME);
  const role = block.role === null ? '' : `, ${clipText(block.role, ROLE)}`;
  const via = block.via === null ? '' : `, via ${clipText(block.via, NAME)}`;
  const saidOn = block.saidOn === null ? '' : `, ${describeDate(clipText(block.saidOn, NAME))}`;
  const rest = `${role}${via}${saidOn}${isInMarks ? '' : ', as reported'}${marks(block.cites)}`;
  const said = isInMarks ? `“${block.text}”` : block.text;
  return [
    ...piecesOf('quotation', said, (text) => quote(words(text)), HEAD),
    ...piecesOf('quotation', `— ${speaker}${rest}`, () =>
      paragraph(words('— '), words(speaker, { bold: true }), words(rest)),
    ),
  ];
}

/** A row of a table that is none on a phone: its first cell in bold, the others behind. */
function renderRow({ cells, cites }: TableRow, { columns }: TableBlock): Piece[] {
  const [first = ''] = cells;
  const lead = first.length > CELL ? '' : first;
  const parts = cells.map((cell, i) =>
    i > 0 && columns.length > 2 ? nameNumber(cell, columns[i] ?? '') : cell,
  );
  const line = `${parts.filter((part) => part !== '').join(' · ')}${marks(cites)}`;
  return piecesOf('table', line, (text, i) =>
    i === 0
      ? bullet(words(text.slice(0, lead.length), { bold: true }), words(text.slice(lead.length)))
      : paragraph(words(text)),
  );
}

/** A bare number says nothing without its column's name. */
function nameNumber(cell: string, column: string): string {
  return /^\d+(?:\.\d+)?%?$/.test(cell) ? `${column} ${cell}` : cell;
}

/** The rows under their dates, each date once. */
function renderTimeline({ rows }: TimelineBlock): Piece[] {
  return rows.flatMap(({ date, basis, text, cites }, i) => {
    const before = rows[i - 1];
    const isSameDate = before?.date === date && before.basis === basis;
    const day = `${clipText(describeDate(date), NAME)}${BASIS_MARK[basis]}`;
    return [
      ...(isSameDate ? [] : piecesOf('timeline', day, () => paragraph(words(day, { bold: true })), HEAD)),
      ...piecesOf('timeline', `${text}${marks(cites)}`, (words_) => bullet(words(words_))),
    ];
  });
}

function renderConflict({ about, sides }: ConflictBlock): Piece[] {
  const heading = clipText(`Articles differ: ${about}`, CELL);
  return [
    ...piecesOf('conflict', heading, () => paragraph(words(heading, { bold: true })), HEAD),
    ...sides.flatMap(({ text, date, cites }) => {
      const day = clipText(describeDate(date), NAME);
      return piecesOf('conflict', `${day}: ${text}${marks(cites)}`, (said) => bullet(words(said)));
    }),
  ];
}

function marks(cites: readonly number[]): string {
  return cites.length === 0 ? '' : ` ${cites.map((cite) => `[${cite}]`).join('')}`;
}
