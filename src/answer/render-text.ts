import type { Answer, Block, Citation, QuotationBlock, TableBlock, TimelineBlock } from './answer.ts';
import { withoutControls } from './clean-text.ts';
import { describeDate, describePublished, describeReach } from './describe.ts';
import { isMarked } from './is-marked.ts';
import { renderTable } from './render-table.ts';
import { wrapAfter, wrapText } from './wrap-text.ts';

/** How a rendering is laid out, and how its parts are marked. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** In columns. `Infinity` leaves the wrapping of sentences to whoever shows them. */
  readonly width: number;
}

const PLAIN: TextStyle = { strong: (text) => text, faint: (text) => text, width: Infinity };
/** What a table has to fit where the width is not known. */
const TABLE_WIDTH = 80;
const BASIS_MARK = { stated: '', relative: '', inferred: ' (inferred)', reported: ' (date of the report)' };

/**
 * The answer as plain text, the fallback of every platform: the summary, the blocks, the numbered citations, and how old
 * the newest article is.
 *
 * @param today  the asker's day, `YYYY-MM-DD`
 */
export function renderText(given: Answer, today: string, style: TextStyle = PLAIN): string {
  const answer = withoutScreenControls(given);
  const parts = [
    flow(style.strong(answer.summary), style),
    ...answer.blocks
      .filter((block) => !isSaidByCitations(block, answer.citations))
      .map((block) => renderBlock(block, answer.citations, style)),
    renderCitations(answer.citations, style),
    flow(style.faint(describeFooter(answer, today)), style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function withoutScreenControls(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer), (_, value) =>
    typeof value === 'string' ? withoutControls(value) : value,
  );
}

/** Whether the block is a table of nothing but the citations' own words, article and date: they follow anyway. */
export function isSaidByCitations(block: Block, citations: readonly Citation[]): boolean {
  if (block.type !== 'table' || block.rows.length === 0) return false;
  return block.rows.every(({ cells, cites }) => {
    const cited = citations.find(({ number }) => number === cites[0]);
    if (cited === undefined || cites.length > 1) return false;
    const said = [cited.text, cited.article, cited.title, cited.outlet, describePublished(cited)];
    return cells.every((cell) => said.includes(cell));
  });
}

function renderBlock(block: Block, citations: readonly Citation[], style: TextStyle): string {
  switch (block.type) {
    case 'paragraph':
      return flow(block.text, style);
    case 'quotation':
      return renderQuotation(block, isMarked(block, citations), style);
    case 'table':
      return renderTableBlock(block, style);
    case 'timeline':
      return renderTimeline(block, style);
    case 'conflict': {
      const sides = block.sides.map(({ date, text, cites }) =>
        flow(`${describeDate(date)}: ${text} ${marks(cites)}`, style, '  - '),
      );
      return [flow(style.strong(`Articles differ: ${block.about}`), style), ...sides].join('\n');
    }
    case 'chart':
      // The same numbers stand in the table beside it.
      return '';
    default:
      return block satisfies never;
  }
}

/** The words and who said them; reported speech, which no marks hold, stands without any. */
function renderQuotation(
  { text, cites, ...block }: QuotationBlock,
  isInMarks: boolean,
  style: TextStyle,
): string {
  const speaker = style.strong(block.speaker ?? 'speaker not named');
  const role = block.role === null ? '' : `, ${block.role}`;
  const via = block.via === null ? '' : `, via ${block.via}`;
  const saidOn = block.saidOn === null ? '' : `, ${describeDate(block.saidOn)}`;
  const reported = isInMarks ? '' : ', as reported';
  const source = `${speaker}${role}${via}${saidOn}${reported} ${marks(cites)}`;
  return `${flow(isInMarks ? `“${text}”` : text, style)}\n${flow(source, style, '  — ')}`;
}

/** The table under its columns' names; the last column, the marks, has none. */
function renderTableBlock({ columns, rows }: TableBlock, { strong, width }: TextStyle): string {
  const isCited = rows.some(({ cites }) => cites.length > 0);
  const lines = [
    [...columns, ...(isCited ? [''] : [])],
    ...rows.map(({ cells, cites }) => [...cells, ...(isCited ? [marks(cites)] : [])]),
  ];
  const [heading = [], ...body] = renderTable(lines, width === Infinity ? TABLE_WIDTH : width);
  return [...heading.map(strong), ...body.flat()].join('\n');
}

/** The rows under their dates, each date once. */
function renderTimeline({ rows }: TimelineBlock, style: TextStyle): string {
  const lines = rows.flatMap(({ date, basis, text, cites }, i) => {
    const before = rows[i - 1];
    const line = flow(`${text} ${marks(cites)}`, style, '  - ');
    if (before?.date === date && before.basis === basis) return [line];
    return [flow(style.strong(`${describeDate(date)}${BASIS_MARK[basis]}`), style), line];
  });
  return lines.join('\n');
}

function renderCitations(citations: readonly Citation[], style: TextStyle): string {
  return citations.map((citation) => renderCitation(citation, style)).join('\n');
}

/** The verbatim sentence, and below it where it stands: article, outlet, date and how that is known. */
function renderCitation(citation: Citation, style: TextStyle): string {
  const lead = `[${citation.number}] `;
  const indent = ' '.repeat(lead.length);
  const outlet = citation.outlet ?? 'outlet unknown';
  const from = `${citation.title} · ${outlet} · ${describePublished(citation)} · ${citation.article}`;
  const sentence = flow(citation.text, style, lead);
  const source = flow(style.faint(from), style, `${indent}— `);
  // Never wrapped: an address in two pieces can be neither clicked nor copied.
  const address = citation.url === null ? [] : [`${indent}  ${style.faint(citation.url)}`];
  return [sentence, source, ...address].join('\n');
}

/** The page, the day applied, what was searched and how old it is; nothing that the summary says already. */
function describeFooter(answer: Answer, today: string): string {
  const { page, asOf } = answer;
  return [
    page.of > 1 ? `Page ${page.number} of ${page.of}.` : '',
    asOf === null ? '' : `As of ${asOf}.`,
    ...describeReach(answer, today),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The text in lines of the style's width, after `lead`. */
function flow(text: string, { width }: TextStyle, lead = ''): string {
  return lead === '' ? wrapText(text, width).join('\n') : wrapAfter(lead, text, width);
}

function marks(cites: readonly number[]): string {
  return cites.map((cite) => `[${cite}]`).join('');
}
