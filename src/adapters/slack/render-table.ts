import type { types } from '@slack/bolt';
import type { TableBlock } from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { LIMITS } from './limits.ts';
import { buildPiece, type Piece } from './piece.ts';

/** What still reads as a table on a phone. */
const CELL = 60;
const ROWS = 12;
/** Slack refuses an empty cell. */
const EMPTY = '–';

/** Whether Slack's own table can show it: short cells, and few enough of them. */
export function isShortTable({ columns, rows }: TableBlock): boolean {
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  return (
    rows.length > 0 &&
    rows.length <= ROWS &&
    columns.length > 1 &&
    columns.length < LIMITS.tableCells &&
    lines.every((cells) => cells.length === columns.length && cells.every((cell) => cell.length <= CELL))
  );
}

/** The table as Slack's own, the marks in a last column. */
export function buildNativeTable({ columns, rows }: TableBlock): Piece {
  const isCited = rows.some(({ cites }) => cites.length > 0);
  const lines = [
    [...columns, ...(isCited ? ['source'] : [])],
    ...rows.map(({ cells, cites }) => [
      ...cells,
      ...(isCited ? [cites.map((cite) => `[${cite}]`).join('')] : []),
    ]),
  ];
  const block: types.TableBlock = {
    type: 'table',
    column_settings: lines[0]?.map(() => ({ is_wrapped: true })) ?? [],
    rows: lines.map((cells) =>
      cells.map((cell) => ({ type: 'raw_text', text: cleanText(cell).trim() || EMPTY })),
    ),
  };
  const text = lines.map((cells) => cells.filter((cell) => cell !== '').join(' · ')).join('\n');
  return buildPiece('table', block, text);
}
