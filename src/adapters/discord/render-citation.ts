import type { Citation } from '../../answer/answer.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describePublished } from '../../answer/describe.ts';
import { escapeLine, escapeText, linkOrWords } from './discord-text.ts';
import { type Piece, piecesOf } from './piece.ts';

/** The longest headline, and the longest outlet, date and file name shown. */
const TITLE = 150;
const NAME = 80;
const SMALL = '-# ';

/**
 * The verbatim sentence and below it, small, where it stands: article, outlet, date and how that is known.
 *
 * @param isAnswer  whether the sentence is the answer itself, and so a quotation in full size
 */
export function renderCitation(citation: Citation, isAnswer: boolean): Piece[] {
  const { number, text, url, article } = citation;
  const from = [
    linkOrWords(clipText(citation.title, TITLE), url),
    escapeLine(clipText(citation.outlet ?? 'outlet unknown', NAME)),
    escapeLine(clipText(describePublished(citation), NAME)),
    escapeLine(clipText(article, NAME)),
  ].join(' · ');
  const mark = `**[${number}]**`;
  return piecesOf(
    text === '' ? ' ' : text,
    (words, { isFirst, isLast }) => {
      const sentence = escapeText(words, isAnswer ? '> ' : SMALL);
      const numbered =
        isAnswer || !isFirst ? sentence : `${SMALL}${mark} ${sentence.slice(SMALL.length)}`.trimEnd();
      const source = `${SMALL}${isAnswer ? `${mark} ` : '— '}${from}`;
      return [numbered, isLast ? source : ''].filter((line) => line !== '').join('\n');
    },
    { source: number },
  );
}
