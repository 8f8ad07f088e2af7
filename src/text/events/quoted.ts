import { matchesOf } from '../matches-of.ts';
import type { Sentence } from '../sentences.ts';

const MARK = /[“”]|(?<!\d)"/g;

/**
 * Tells, sentence by sentence, which places stand between double quotation marks.
 *
 * Curly marks open and close; a straight one toggles, but not after a digit (an inch mark). Marks left open end with
 * their paragraph.
 */
export function quotedPlaces(): (sentence: Sentence) => (offset: number) => boolean {
  let paragraph = -1;
  let isOpen = false;
  return (sentence) => {
    if (sentence.paragraph !== paragraph) isOpen = false;
    paragraph = sentence.paragraph;
    const turns: { readonly at: number; readonly isOpen: boolean }[] = [{ at: 0, isOpen }];
    for (const mark of matchesOf(MARK, sentence.text)) {
      isOpen = mark[0] === '"' ? !isOpen : mark[0] === '“';
      turns.push({ at: mark.index, isOpen });
    }
    return (offset) => turns.findLast(({ at }) => at <= offset)?.isOpen ?? false;
  };
}
