import { escapeText } from './discord-text.ts';
import { splitText } from './fit-text.ts';
import { PIECE } from './limits.ts';
import { measureText } from './measure-text.ts';

/** The smallest part of an answer that stays whole: markdown of at most {@link PIECE}, and the citations it needs beside it. */
export interface Piece {
  readonly text: string;
  readonly cites: readonly number[];
  /** The citation that this piece shows, by number. */
  readonly source: number | null;
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
  { cites = [], source = null }: Partial<Pick<Piece, 'cites' | 'source'>> = {},
): Piece[] {
  const parts = splitText(text, PIECE / 2, (part) => measureText(escapeText(part)));
  return parts
    .map((part, i) => ({
      text: layOut(part, { isFirst: i === 0, isLast: i === parts.length - 1 }),
      cites: i === parts.length - 1 ? cites : [],
      source,
    }))
    .filter((piece) => piece.text.trim() !== '');
}
