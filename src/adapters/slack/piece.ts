import type { types } from '@slack/bolt';
import type { Block } from '../../answer/answer.ts';
import type { RichTextPart } from './rich-text.ts';
import { escapeText } from './slack-text.ts';
import { splitText } from './split-text.ts';

/** The smallest part of an answer that stands on one page: what is shown, and the same as plain text. */
export interface Piece {
  /** Neighbours of one kind share a block. */
  readonly kind: Block['type'] | 'summary' | 'source';
  readonly block: types.RichTextBlock | types.TableBlock;
  readonly text: string;
  /** All characters of the block, escaped: addresses count too. */
  readonly cost: number;
  /** The citation that this piece shows, by number. */
  readonly source: number | null;
  /** A heading, or words whose speaker follows: not the last on a page. */
  readonly isHead: boolean;
}

/** What a piece is beside its words. */
export interface Role {
  readonly source?: number;
  readonly isHead?: boolean;
}

/** So long that two fill a message; a text of `&` alone is five times as long when escaped. */
const LONG = 1500;
const DENSE = 500;

/** A text of any length as one piece or more, each laid out by `layOut`. */
export function piecesOf(
  kind: Piece['kind'],
  text: string,
  layOut: (text: string, index: number) => RichTextPart[],
  role: Role = {},
): Piece[] {
  return splitLong(text).flatMap((part, i) => {
    const elements = layOut(part, i);
    return elements.length === 0 ? [] : [buildPiece(kind, { type: 'rich_text', elements }, part, role)];
  });
}

/** A piece with its cost. */
export function buildPiece(
  kind: Piece['kind'],
  block: Piece['block'],
  text: string,
  { source, isHead = false }: Role = {},
): Piece {
  let cost = 0;
  JSON.stringify(block, (key, value) => {
    if (typeof value === 'string' && key !== 'type') cost += escapeText(value).length;
    return value;
  });
  return { kind, block, text, cost, source: source ?? null, isHead };
}

/** The text in pieces of which each fits in a message with room to spare, escaped or not. */
function splitLong(text: string): string[] {
  return splitText(text, LONG).flatMap((piece) =>
    escapeText(piece).length > 2 * LONG ? splitText(piece, DENSE) : [piece],
  );
}
