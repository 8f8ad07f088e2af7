import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describeReach } from '../../answer/describe.ts';
import { type ButtonRequest, buildButtons } from './buttons.ts';
import { COMFORTABLE, LIMITS } from './limits.ts';
import type { Piece } from './piece.ts';
import { renderPieces } from './render-pieces.ts';
import { escapeText } from './slack-text.ts';

/** What is posted: the blocks, the same as text for notifications and screen readers, and all in text if blocks are refused. */
export interface Message {
  /** Short enough for a message that replaces another. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  /** Everything, not only this part, as far as it fits. */
  readonly plain: string;
}

export interface Shown {
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** What asks for this answer again; its `part` says which part is shown. */
  readonly asked: ButtonRequest;
  readonly isPrivate: boolean;
  /** A line above the answer: how a follow-up was understood, who shared it. */
  readonly note?: string | null;
}

/** Two neighbours of one kind share a block up to this many characters. */
const SHARED = 2500;
/** Blocks beside the pieces: heading, note, what is left, footer, two rows of buttons. */
const FRAME_BLOCKS = 6;
/** Room for what is left and the footer. */
const NOTICE = 500;
/** A message without text cannot be posted. */
const NAME = 'Parley';

/**
 * The answer as a Slack message.
 *
 * Never throws, and is within every limit whatever the answer holds: what does not fit goes to the next part, which
 * “Next page” shows, and the message says how many sources those are.
 */
export function renderAnswer(answer: Answer, shown: Shown): Message {
  try {
    return renderParts(answer, shown);
  } catch {
    const text = joinText([clipText(answer.summary, NOTICE)], LIMITS.replacingText);
    return { text, blocks: small(answer.summary), plain: text };
  }
}

function renderParts(answer: Answer, { today, asked, isPrivate, note = null }: Shown): Message {
  const pieces = renderPieces(answer, today);
  const parts = packPieces(pieces);
  const part = Math.min(asked.part, parts.length);
  const shown = parts[part - 1] ?? [];
  const left = describeLeft(parts.slice(part).flat());
  const footer = describeFooter(answer, { today, part, parts: parts.length });
  const here = { ...asked, page: answer.page.number, part };
  const blocks: types.KnownBlock[] = [
    ...heading(answer.title),
    ...small(note),
    ...mergeNeighbours(shown),
    ...small(left),
    ...buildButtons(answer, here, { parts: parts.length, isPrivate }),
    ...small(footer),
  ];
  const texts = [note ?? '', ...shown.map(({ text }) => text), left, footer];
  return { text: joinText(texts, LIMITS.replacingText), blocks, plain: describePlain(pieces, footer) };
}

/** The pieces in messages: as many in each as a reader takes and Slack allows. */
function packPieces(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  let used = 0;
  for (const [i, piece] of pieces.entries()) {
    const { cost, isHead } = piece;
    const part = parts.at(-1) ?? [];
    const next = isHead ? (pieces[i + 1]?.cost ?? 0) : 0;
    const isFull = used + cost + next > COMFORTABLE || part.length >= LIMITS.blocksOfMessage - FRAME_BLOCKS;
    if (isFull && part.length > 0) {
      parts.push([piece]);
      used = cost;
    } else {
      part.push(piece);
      used += cost;
    }
  }
  return parts;
}

function mergeNeighbours(pieces: readonly Piece[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let size = 0;
  for (const [i, { kind, block, cost }] of pieces.entries()) {
    const last = blocks.at(-1);
    size += cost;
    const isShared = pieces[i - 1]?.kind === kind && size <= SHARED;
    if (isShared && last?.type === 'rich_text' && block.type === 'rich_text') {
      last.elements.push(...block.elements);
    } else {
      blocks.push(block.type === 'rich_text' ? { ...block, elements: [...block.elements] } : block);
      size = cost;
    }
  }
  return blocks;
}

function heading(title: string): types.HeaderBlock[] {
  const text = clipText(cleanText(title).replace(/\s+/g, ' ').trim(), LIMITS.header);
  return text === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

/** A line of small print. */
export function small(text: string | null): types.ContextBlock[] {
  const clean = clipText(cleanText(text ?? '').trim(), LIMITS.contextText);
  if (clean === '') return [];
  return [{ type: 'context', elements: [{ type: 'plain_text', text: clean, emoji: false }] }];
}

function describeLeft(left: readonly Piece[]): string {
  if (left.length === 0) return '';
  const sources = new Set(left.flatMap(({ source }) => source ?? [])).size;
  if (sources === 0) return 'More on the next page.';
  return `${sources} more ${sources === 1 ? 'source' : 'sources'} on the next page.`;
}

/** The page, the day applied, what was searched and how old it is; nothing that the summary says already. */
function describeFooter(
  answer: Answer,
  { today, part, parts }: { today: string; part: number; parts: number },
): string {
  const { page, asOf } = answer;
  const within = parts > 1 ? `, part ${part} of ${parts}` : '';
  return [
    page.of > 1 || parts > 1 ? `Page ${page.number} of ${page.of}${within}.` : '',
    asOf === null ? '' : `As of ${clipText(asOf, 20)}.`,
    ...describeReach(answer, today),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** All pieces as text, as far as they fit, and how many sources did not. */
function describePlain(pieces: readonly Piece[], footer: string): string {
  let used = escapeText(footer).length;
  const end = pieces.findIndex(({ text }) => {
    used += escapeText(text).length + 1;
    return used > LIMITS.charactersOfMessage - NOTICE;
  });
  const shown = end < 0 ? pieces : pieces.slice(0, end);
  const left = new Set(pieces.slice(shown.length).flatMap(({ source }) => source ?? [])).size;
  const notice = left === 0 ? '' : `${left} more ${left === 1 ? 'source' : 'sources'} did not fit here.`;
  return joinText([...shown.map(({ text }) => text), notice, footer], LIMITS.charactersOfMessage);
}

/** The texts one below the other and escaped, as many as fit. */
function joinText(texts: readonly string[], limit: number): string {
  let joined = '';
  for (const text of texts) {
    const escaped = escapeText(cleanText(text).trim());
    if (escaped === '') continue;
    const longer = joined === '' ? escaped : `${joined}\n${escaped}`;
    if (longer.length > limit) return joined === '' ? NAME : `${joined}${joined.length < limit ? '…' : ''}`;
    joined = longer;
  }
  return joined || NAME;
}
