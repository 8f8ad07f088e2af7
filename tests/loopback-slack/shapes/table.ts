import { LIMITS } from '../limits.ts';
import { measureText } from '../measure-text.ts';
import { amount, both, byType, flag, isObject, list, oneOf, record, type Shape, text } from '../shape.ts';
import { richText } from './rich-text.ts';

const plainCells = {
  raw_text: record({ text: text(LIMITS.tableText) }),
  raw_number: record({ value: amount(), text: text(LIMITS.tableText) }),
};
const cell = byType({ ...plainCells, rich_text: richText });
const headerCell = byType(plainCells);

/** The words of all cells of one table together. */
const fitsTogether: Shape = (value, at, problems) => {
  if (isObject(value) && measureText(value.rows) > LIMITS.tableText)
    problems.push({ text: `must be less than ${LIMITS.tableText + 1} characters`, at: `${at}/rows` });
};

const isRectangular: Shape = (rows, at, problems) => {
  if (!Array.isArray(rows)) return;
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  if (widths.size > 1) problems.push({ text: 'all rows must have the same number of cells', at });
};

const hasPlainHeader: Shape = (rows, at, problems) => {
  if (Array.isArray(rows) && Array.isArray(rows[0]))
    for (const [index, each] of rows[0].entries()) headerCell(each, `${at}/0/${index}`, problems);
};

export const table: Shape = both(
  record(
    { rows: list(list(cell, { max: LIMITS.tableCells }), { max: LIMITS.tableRows }) },
    {
      block_id: text(LIMITS.blockId),
      column_settings: list(record({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }), {
        max: LIMITS.tableCells,
      }),
    },
  ),
  fitsTogether,
);

export const dataTable: Shape = both(
  record(
    {
      rows: both(
        list(list(cell, { max: LIMITS.tableCells }), LIMITS.dataTableRows),
        both(isRectangular, hasPlainHeader),
      ),
      caption: text(LIMITS.textObject),
    },
    {
      block_id: text(LIMITS.blockId),
      page_size: amount(1, LIMITS.dataTablePage),
      row_header_column_index: amount(0, LIMITS.tableCells - 1),
    },
  ),
  fitsTogether,
);
