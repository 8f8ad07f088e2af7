import { contains, type Span } from '../../corpus/span.ts';
import { matchesOf } from '../matches-of.ts';
import type { NamedEntity, Party } from '../names.ts';
import { PLACE_PATTERN, placeFormOf, placeOf } from '../places.ts';

/** Somebody or something named in a clause, and whose side that is. */
export interface Actor extends Span {
  readonly name: string;
  readonly party: Party | null;
  /** "Chinese" in "Chinese exporters" tells a side, but is no actor itself. */
  readonly isDemonym: boolean;
}

const PLACE = new RegExp(PLACE_PATTERN, 'g');
/** Places after these are where something is or goes, not who acts: "on Chinese goods", "exports to America". */
const PREPOSITION =
  /\b(?:on|against|from|of|to|into|in|at|with|for|than|between|across|outside|off|under)\s(?!\d|[A-Z][a-z]+\s\d|[A-Z][a-z]+day\b)(?:[^\s,]+\s){0,3}$/;
const BY = /\bby\s(?:[^\s,]+\s){0,4}$/;

/** The people and organisations as they are mentioned, in the order of the text. */
export function sortMentions(names: readonly NamedEntity[]): Actor[] {
  return names
    .filter(({ type }) => type !== 'place')
    .flatMap(({ name, party, mentions }) =>
      mentions.map(({ start, end }): Actor => ({ name, start, end, party, isDemonym: false })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The mentions and places in the span, from left to right; a place inside a name is not counted again. */
export function findActors(text: string, span: Span, mentions: readonly Actor[]): Actor[] {
  const actors: Actor[] = [];
  for (let index = firstFrom(mentions, span.start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.end > span.end) break;
    if (placeOf(text.slice(mention.start, mention.end)) === null) actors.push(mention);
  }
  for (const match of matchesOf(PLACE, text.slice(span.start, span.end))) {
    const start = span.start + match.index;
    const place = { start, end: start + match[0].length };
    if (actors.some((actor) => contains(actor, place))) continue;
    const isDemonym = placeFormOf(match[0]) === 'demonym';
    actors.push({ ...place, name: match[0], party: partyOf(match[0]), isDemonym });
  }
  return actors.sort((a, b) => a.start - b.start);
}

/** Index of the first of the sorted spans that starts at `start` or later. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those who act: named before the verb as its subject, or after it by "by". */
export function findActing(text: string, actors: readonly Actor[], clause: Span & { verb: number }): Actor[] {
  const by = actors.filter(
    (actor) => actor.start > clause.verb && BY.test(text.slice(clause.start, actor.start)),
  );
  if (by.length > 0) return by.slice(0, 1);
  return actors.filter(
    (actor) => actor.start < clause.verb && !PREPOSITION.test(text.slice(clause.start, actor.start)),
  );
}

function partyOf(place: string): Party {
  const code = placeOf(place);
  return code === 'US' ? 'us' : code === 'CN' ? 'cn' : 'other';
}
