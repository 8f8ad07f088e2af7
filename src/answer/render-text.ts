import type { Answer, Block, Citation, QuotationBlock } from './answer.ts';
import { describeAge, describeCoverage, describeDate, describePublished } from './describe.ts';

/** How each part of a rendering is marked; the default marks nothing. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const PLAIN: TextStyle = { strong: (text) => text, faint: (text) => text };
const BASIS_MARK = { stated: '', relative: '', inferred: ' (inferred)', reported: ' (date of the report)' };

/**
 * The answer as plain text, the fallback of every platform: the summary, the blocks, the numbered citations, and how old
 * the newest article is.
 *
 * @param today  the asker's day, `YYYY-MM-DD`
 */
export function renderText(answer: Answer, today: string, style: TextStyle = PLAIN): string {
  const parts = [
    style.strong(answer.summary),
    ...answer.blocks.map((block) => renderBlock(block, style)),
    renderCitations(answer.citations, style),
    renderFooter(answer, today, style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderBlock(block: Block, style: TextStyle): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'quotation':
      return renderQuotation(block, style);
    case 'table':
      return renderTable(
        [block.columns, ...block.rows.map((row) => [...row.cells, marks(row.cites)])],
        style,
      );
    case 'timeline':
      return block.rows
        .map((row) => {
          const date = style.strong(`${describeDate(row.date)}${BASIS_MARK[row.basis]}`);
          return `${date}  ${row.text} ${marks(row.cites)}`;
        })
        .join('\n');
    case 'conflict': {
      const sides = block.sides.map((side) => {
        return `  - ${describeDate(side.date)}: ${side.text} ${marks(side.cites)}`;
      });
      return [style.strong(`Articles differ: ${block.about}`), ...sides].join('\n');
    }
    case 'chart':
      // The same numbers stand in the table beside it.
      return '';
    default:
      return block satisfies never;
  }
}

function renderQuotation(block: QuotationBlock, style: TextStyle): string {
  const speaker = block.speaker ?? 'speaker not named';
  const role = block.role === null ? '' : `, ${block.role}`;
  const via = block.via === null ? '' : `, via ${block.via}`;
  const saidOn = block.saidOn === null ? '' : `, ${describeDate(block.saidOn)}`;
  return `“${block.text}”\n  — ${style.strong(speaker)}${role}${via}${saidOn} ${marks(block.cites)}`;
}

/** Rows as columns of even width; the last column, the marks, has no heading. */
function renderTable(rows: readonly (readonly string[])[], style: TextStyle): string {
  const widths = rows.reduce<number[]>((widest, row) => {
    row.forEach((cell, i) => {
      widest[i] = Math.max(widest[i] ?? 0, cell.length);
    });
    return widest;
  }, []);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, i) => (i === 0 ? style.strong(line) : line)).join('\n');
}

function renderCitations(citations: readonly Citation[], style: TextStyle): string {
  return citations
    .map((citation) => {
      const outlet = citation.outlet ?? 'outlet unknown';
      const url = citation.url === null ? '' : `\n    ${citation.url}`;
      const from = `${citation.title} · ${outlet} · ${describePublished(citation)} · ${citation.article}`;
      return `[${citation.number}] ${citation.text}\n    ${style.faint(`${from}${url}`)}`;
    })
    .join('\n');
}

function renderFooter({ coverage, page, asOf }: Answer, today: string, style: TextStyle): string {
  const pages = page.of > 1 ? [`Page ${page.number} of ${page.of}.`] : [];
  const day = asOf === null ? [] : [`As of ${asOf}.`];
  const searched = `Searched ${describeCoverage(coverage)}.`;
  return style.faint([...pages, ...day, searched, describeAge(coverage, today)].join(' ').trim());
}

function marks(cites: readonly number[]): string {
  return cites.map((cite) => `[${cite}]`).join('');
}
