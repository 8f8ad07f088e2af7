import { escapeText } from './discord-text.ts';
import { PIECE } from './limits.ts';
import { measureText } from './measure-text.ts';
import { splitText } from './split-text.ts';

/** The smallest part of an answer that stays whole: some markdown, and the citations it needs beside it. */
export interface Piece {
  readonly text: string;
  readonly cites: readonly number[];
  /** The citation that this piece shows, by number. */
  readonly source: number | null;
  /** Goes on right below the piece before, without a blank line. */
  readonly isTight: boolean;
}

/** The pieces one below the other. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isTight }, i) => (i === 0 ? text : `${isTight ? '\n' : '\n\n'}${text}`))
    .join('');
}

/**
 * A text of any length as one piece or more, each laid out by `layOut`.
 *
 * @param layOut  gets the words, still unescaped, and whether they are the first and the last of the text
 * @param cites  stand beside the last piece
 */
export function piecesOf(
  text: string,
  layOut: (words: string, place: { isFirst: boolean; isLast: boolean }) => string,
  { cites = [], source = null, isTight = false }: Partial<Omit<Piece, 'text'>> = {},
): Piece[] {
  const parts = splitText(text, PIECE, (part) => measureText(escapeText(part)));
  return parts
    .map((part, i) => ({
      text: layOut(part, { isFirst: i === 0, isLast: i === parts.length - 1 }),
      cites: i === parts.length - 1 ? cites : [],
      source,
      isTight: isTight || i > 0,
    }))
    .filter((piece) => piece.text.trim() !== '');
}
