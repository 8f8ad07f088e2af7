import { displayWidth, wrapText } from './wrap-text.ts';

const GAP = '  ';

/**
 * Rows as columns of even width, each row as one or more lines: a cell that is too long continues below itself.
 *
 * @param width  in columns
 * @returns the lines of each row
 */
export function renderTable(rows: readonly (readonly string[])[], width: number): string[][] {
  const widths = fitWidths(rows, width);
  return rows.map((row) => {
    const cells = widths.map((wide, i) => wrapText(row[i] ?? '', wide));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => padEnd(lines[line] ?? '', widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  });
}

/** The widths of the columns: where they do not fit, those give way that cost the fewest lines, before any word breaks. */
function fitWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? ''));
  const available = Math.max(columns.length, width - GAP.length * (columns.length - 1));
  const lengths = columns.map((cells) => cells.map(displayWidth));
  const natural = lengths.map((column) => Math.min(available, Math.max(...column)));
  const longestWords = columns.map(longestWord);
  const whole = shrinkWidths(natural, { lengths, floors: longestWords, available });
  return shrinkWidths(whole, { lengths, floors: columns.map(() => 1), available });
}

function longestWord(cells: readonly string[]): number {
  const words = cells.join(' ').split(/\s+/);
  return words.reduce((longest, word) => Math.max(longest, displayWidth(word)), 0);
}

function shrinkWidths(
  natural: readonly number[],
  {
    lengths,
    floors,
    available,
  }: { lengths: readonly number[][]; floors: readonly number[]; available: number },
): number[] {
  let widths = [...natural];
  while (widths.reduce((sum, width) => sum + width, 0) > available) {
    const narrower = widths
      .map((width, i) => ({ width, widths: widths.with(i, width - 1) }))
      .filter(({ width }, i) => width > (floors[i] ?? 1))
      .map((candidate) => ({ ...candidate, lines: countLines(candidate.widths, lengths) }))
      .sort((a, b) => a.lines - b.lines || b.width - a.width);
    if (narrower[0] === undefined) break;
    widths = narrower[0].widths;
  }
  return widths;
}

/** About how many lines the rows take. */
function countLines(widths: readonly number[], lengths: readonly (readonly number[])[]): number {
  const rows = (lengths[0] ?? []).map((_, row) =>
    Math.max(...widths.map((width, i) => Math.ceil((lengths[i]?.[row] ?? 0) / Math.max(1, width)))),
  );
  return rows.reduce((sum, height) => sum + height, 0);
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
