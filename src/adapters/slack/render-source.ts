import type { Citation } from '../../answer/answer.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describePublished } from '../../answer/describe.ts';
import { daysBetween, daysOf } from '../../corpus/edtf.ts';
import { type Piece, piecesOf } from './piece.ts';
import { linkOrWords, paragraph, quote, words } from './rich-text.ts';
import { linkToSentence } from './sentence-link.ts';

const TITLE = 200;
const OUTLET = 100;
/** Of an article that is named in full just above. */
const SHORT_TITLE = 60;

/**
 * Where a citation stands (article, outlet, date, age), and below it the verbatim sentence unless that is shown already.
 *
 * The title is a link to the sentence where the article has an address. An article named just above is named in short.
 */
export function renderSource(
  citation: Citation,
  { today, isShown, isSame }: { today: string; isShown: boolean; isSame: boolean },
): Piece[] {
  const lead = `[${citation.number}] `;
  const title = clipText(citation.title.trim() || citation.article || 'untitled', TITLE);
  const outlet = clipText(citation.outlet ?? 'outlet unknown', OUTLET);
  const published = clipText(describePublished(citation), OUTLET);
  const where = isSame ? clipText(title, SHORT_TITLE) : title;
  const rest = isSame ? '' : ` · ${outlet} · ${published}${describeSourceAge(citation, today)}`;
  const link = linkToSentence(citation.url, citation.text);
  const source = citation.number;
  return [
    ...piecesOf(
      'source',
      `${lead}${where}${rest}`,
      () => paragraph(words(lead, { bold: true }), linkOrWords(where, link), words(rest)),
      { source, isHead: !isShown },
    ),
    ...(isShown ? [] : piecesOf('source', citation.text, (text) => quote(words(text)), { source })),
  ];
}

/** ` · 173 days old`; empty where the article is not dated to the day, or dated after today. */
function describeSourceAge({ published }: Citation, today: string): string {
  const days = published === null ? null : daysOf(published);
  if (days === null || daysBetween(days.from, days.to) > 7) return '';
  const age = daysBetween(days.from, today);
  if (age < 0) return '';
  return age === 0 ? ' · from today' : ` · ${age} ${age === 1 ? 'day' : 'days'} old`;
}
