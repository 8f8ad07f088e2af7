import { matchesOf } from '../matches-of.ts';
import type { Context } from './rule.ts';
import { MONTH } from './words.ts';

const REACH_LEFT = 100;
const REACH_RIGHT = 60;
const TIMETABLE_REACH = 70;
const AHEAD =
  /\b(?:will|won[’']t|shall|is to|are to|is due|are due|is set|are set|due (?:to|in|on|at|back)|scheduled|planned|plans? to|expected to|expects? to|effective|starting|beginning|takes? effect|(?:is|are) going to|applies|apply|expires?|lapses?|opens|reopens|resumes?|comes? into force|kicks? in|braces? for)\b|[’']ll\b/g;
const SAYING =
  /\b(?:said|says|told|announced|wrote|warned|added|asked|posted|reported|argued|predicted|vowed|pledged|promised|was|were|had)\b|[”"]/g;

const AHEAD_AT_ALL =
  /\b(?:will|would|shall|may|might|could|is to|are to|due|set to|set for|scheduled|planned|plans?|expect(?:s|ed)?|expires?|expiry|deadline|lapses?|runs? out|until|till|through|by|before|ahead of|next|upcoming|coming|ends?|to take effect|postponed?|delayed?|extend(?:s|ed|ing)?|extension)\b|[’']ll\b/i;

const MARK = /[“”"]/g;
/** Present-tense verbs right before a date: timetables. */
const TIMETABLE =
  /\b(?:starts?|begins?|ends?|resumes?|reopens?|closes?|comes?|convenes?|(?:meet|return|publishe|speak|fl(?:ie)|travel|arrive|vote|decide|follow|leave|retire|depart|host|visit|rule|testifie)s)\s(?:(?!on\b|in\b|by\b|from\b)[\w-]+\s){0,3}(?:(?:on|in|by|from)\s)?(?:the\s|early\s|late\s)?$/;
/** A change that is told by its start alone: "115 points lower from Wednesday". */
const STARTING = /\b(?:from|as\sof|starting|beginning|effective)\s$/i;

/** "said it would happen on Friday": told beforehand, up to the date in one breath. */
const FORETOLD =
  /\b(?:said|says|announced|confirmed|told|vowed|threatened|declared|pledged|promised)\b[^“”"]{0,110}\bwould\s(?!have\b)[^,;:“”"]{0,60}\s$/;
/** "figures for April": numbers of a time that is over. */
const FIGURES = /\b(?:figures|data|numbers|results|statistics|estimates)\s(?:for|from|of)\s$/i;

/** "that it put on farm goods |in March|", "lifted |in January|": what was done then, whatever comes of it. */
const DONE_THEN = new RegExp(
  `(?:\\b(?:it|he|she|they|which|who|that|had|was|were|been|also|[A-Z][a-z]+|(?!is\\b)[a-z]+s|duty|levy|tariff|percent|cent)|,)\\s(?!expected|scheduled|planned|slated|supposed|needed)(?:[a-z]{2,}ed|put|took|cut|made|came|went|rose|fell|held|met|begun|began|brought|drew|hit|struck)\\s(?:(?!${MONTH}|expires|ends|runs|lapses)[\\w%$’.-]+\\s){0,7}?(?:in|on|since)\\s(?:late\\s|early\\s|mid-)?$`,
);
/** "Beijing's |March| duties", "the 10 percent of |April|": known by their month. */
const OF_THEN = /(?:[’']s|\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er))\s$/;
const KNOWN_BY_MONTH =
  /^\s(?:duties|duty|tariffs?|levy|levies|orders?|talks|truce|deal|pact|list|round|rates?|rules?|controls?|measures?)\b/;
/** Subject and verb of another clause between a cue and the date. */
const OTHER_PAST =
  /\b(?:it|he|she|they|that|which|who|[A-Z][a-z]+)\s(?:had\s)?(?:[a-z]{2,}ed|put|took|set|cut|made|began|brought|hit|struck)\s/;

/** "by Friday" */
const BOUND = /\b(?:by|until|before|ahead of)\s$/i;
/** Verbs in the past tense, or a row of a table: a record of what was. */
const PAST =
  /\b(?:was|were|had|did|came|fell|rose|went|took|hit|put|began|became|made|met|won|lost|saw|gave|ran|rang|sent|left|told|said|spoke|held|kept|sold|bought|brought|built|broke|drew|grew|struck|spoke|sank|shrank|froze|threw|withdrew|stole|swung|fought|caught|led|lay|sought|\w{2,20}ed)\b|\|/;

/** "on Dec. 1" in a sentence without any past tense: a plan. */
export function isPlanned({ left, right }: Pick<Context, 'left' | 'right'>): boolean {
  return /\b(?:on|from|by)\s$/i.test(left) && !PAST.test(left) && !PAST.test(right);
}

/** Whether the words next to an expression tell that it is past, though others in the sentence look ahead. */
export function namesThePast({ left, right }: Pick<Context, 'left' | 'right'>): boolean {
  if (DONE_THEN.test(left))
    return !/\b(?:will|would|to)\s(?:be\s)?[^,]{0,40}$/.test(
      left.slice(-50).replace(/\b(?:to|on|of)\s\d\S*\s/g, ''),
    );
  return (
    (OF_THEN.test(left) && KNOWN_BY_MONTH.test(right)) ||
    /(?:percent|per\scent|%|duties|tariffs)\sof\s$/.test(left)
  );
}

/** Whether the sentence speaks of the past, and of nothing that may be ahead; "since" always does. */
export function looksBack({ left, right }: Pick<Context, 'left' | 'right'>): boolean {
  if (/\bsince\s$/i.test(left) || FIGURES.test(left)) return true;
  const words = withinMarks(left, right);
  return words.some((side) => PAST.test(side)) && !words.some((side) => AHEAD_AT_ALL.test(side));
}

/**
 * Whether the words around an expression look ahead: "will meet Friday", "On Friday, the two will meet".
 *
 * A verb of saying or a closing quotation mark between the cue and the expression takes the expression away from it:
 * "“We will win,” he said Friday". "Would" is no cue: it reports what was ahead once.
 */
export function isStillToCome({ left, right }: Pick<Context, 'left' | 'right'>): boolean {
  const isPresent = !PAST.test(left) && !PAST.test(right);
  if (isPresent && (BOUND.test(left) || STARTING.test(left))) return true;
  if (TIMETABLE.test(left.slice(-TIMETABLE_REACH)) || (left.includes('would ') && FORETOLD.test(left)))
    return true;
  if (FIGURES.test(left)) return false;
  const before = left.slice(-REACH_LEFT);
  const cue = lastIndex(before, AHEAD);
  const isPast = /\bhad\s(?:been\s)?$/.test(before.slice(0, Math.max(0, cue)));
  if (cue >= 0 && !isPast && lastIndex(before, SAYING) < cue && !OTHER_PAST.test(before.slice(cue)))
    return true;
  if (
    left.replace(/\b(?:on|in|at|by|from|starting|early|late|and|then|but|so)\b|[^\w\s]/gi, '').trim() !== ''
  )
    return false;
  const after = right.slice(0, REACH_RIGHT);
  const ahead = after.search(
    /\b(?:will|is to|are to|is due|are due|is set to|are set to|opens|reopens|expires?|lapses?|resumes?|ends|begins?|starts?)\b/,
  );
  const saying = after.search(SAYING);
  return ahead >= 0 && (saying < 0 || ahead < saying);
}

/** The words around a place without what stands beyond a quotation mark: a speaker's tense is his own. */
function withinMarks(left: string, right: string): readonly string[] {
  const opened = lastIndex(left, MARK);
  const closed = right.search(MARK);
  return [left.slice(opened + 1), closed < 0 ? right : right.slice(0, closed)];
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of matchesOf(pattern, text)) last = match.index;
  return last;
}
