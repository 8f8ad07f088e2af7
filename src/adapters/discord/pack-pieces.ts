import { measureText } from './measure-text.ts';
import type { Piece } from './piece.ts';

/** What one message shows of an answer. */
export interface Part {
  readonly body: readonly Piece[];
  readonly sources: readonly Piece[];
}

/**
 * The pieces in as many parts as they need, the citations of a piece in the part where it stands.
 *
 * Where both do not fit in one part, the citations follow in the next.
 *
 * @param sources  the pieces of each citation; those that no piece of the body needs come last
 * @param roomOfPart  as {@link measureText} counts; every piece fits in it
 */
export function packPieces(body: readonly Piece[], sources: readonly Piece[], roomOfPart: number): Part[] {
  const parts: { body: Piece[]; sources: Piece[] }[] = [];
  const shown = new Set<Piece>();
  let room = 0;
  for (const piece of body) {
    const needed = sources.filter(({ source }) => source !== null && piece.cites.includes(source));
    place('body', [piece], needed);
    for (const source of needed.filter((each) => !isHere(each))) place('sources', [source], []);
  }
  for (const source of sources.filter((each) => !shown.has(each))) place('sources', [source], []);
  return parts.length === 0 ? [{ body: [], sources: [] }] : parts;

  function isHere(source: Piece): boolean {
    return parts.at(-1)?.sources.includes(source) === true;
  }

  function place(where: keyof Part, pieces: readonly Piece[], needed: readonly Piece[]): void {
    const more = needed.filter((each) => !isHere(each));
    const all = sizeOf([...pieces, ...more]);
    const own = sizeOf(pieces);
    // Pieces that would fit together in a part of their own begin one; if they never fit, they begin where they can.
    if (parts.length === 0 || own > room || (all > room && sizeOf([...pieces, ...needed]) <= roomOfPart)) {
      parts.push({ body: [], sources: [] });
      room = roomOfPart;
    }
    parts.at(-1)?.[where].push(...pieces);
    for (const piece of pieces) shown.add(piece);
    room -= own;
  }
}

function sizeOf(pieces: readonly Piece[]): number {
  // Two line breaks stand between pieces.
  return pieces.reduce((sum, { text }) => sum + measureText(text) + 2, 0);
}
