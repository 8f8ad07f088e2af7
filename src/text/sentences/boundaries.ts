import { AFTER_CLOCK, BEFORE_NUMBERS, LEAD_ONS, STARTERS, TITLES, UNDECIDED } from './abbreviations.ts';

/** A place where a sentence may end. */
interface Stop {
  /** The word before the marks, inner dots kept: "U.S", "p.m". */
  readonly word: string;
  /** What stands before that word in the paragraph, at most 24 characters. */
  readonly lead: string;
  /** The marks, with closing quotation marks and brackets: `.`, `?”`. */
  readonly marks: string;
  /** What follows the white space, at most 80 characters. */
  readonly after: string;
  /** The first word that follows, without opening marks. */
  readonly next: string;
}

interface JoinRule {
  readonly name: string;
  /** `|` stands where no sentence ends. */
  readonly example: string;
  readonly joins: (stop: Stop) => boolean;
}

const CLOSERS = '[)\\]”’"\'»」』*_]*';
const OPENERS = '[“"‘\'«(\\[「『¿¡*_]*';
/** `.`, `?!`, `.”`, `…)`, `。」` */
const MARKS = new RegExp(`[.!?…。！？]+${CLOSERS}`, 'g');
/** A capital, a figure, a character of a script without cases, "iPhone", a sum, an opening quotation mark. */
const BEGINS = new RegExp(
  `^(?:${OPENERS}(?:[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}$€£¥#@]|[a-z]{1,2}[A-Z])|[“«「『])`,
  'u',
);
/** `up.With`, `pact.”Then` */
const GLUED_BEFORE = /(?:\p{Ll}{2}|\d)$/u;
const GLUED_AFTER = /^[“‘]?\p{Lu}(?:\p{Ll}|\s)/u;
/** A writer's initials that close an agency's article: `(zai)` */
const INITIALS = /^\([a-z]{2,4}(?:\/[a-z]{2,4})?\)$/;
/** `Trump asked`, `the late Sir Godfrey said` */
const ASKED =
  /^(?:[\p{L}.’'-]{1,20}\s){1,5}(?:said|says|asked|asks|wrote|writes|told|added|adds|posted|wondered|wonders|shouted|joked|replied|answered|laughed|demanded)\b/u;

const JOIN_RULES: readonly JoinRule[] = [
  { name: 'title', example: 'Mr.| NICE GUY', joins: ({ word }) => TITLES.has(word.toLowerCase()) },
  { name: 'lead-on', example: 'buyers, e.g.| Acme', joins: ({ word }) => LEAD_ONS.has(word) },
  {
    name: 'number',
    example: 'on Aug.| 12',
    joins: ({ word, next }) => BEFORE_NUMBERS.has(word) && /^\d/.test(next),
  },
  {
    name: 'enumerator',
    example: '2.| Tariffs rise',
    joins: ({ word, lead }) => /^[\s#>*-]*$/.test(lead) && /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$/.test(word),
  },
  {
    name: 'clock',
    example: 'at 9 p.m.| Wednesday',
    joins: ({ word, lead, next }) =>
      /^[ap]\.m$/i.test(word) && (AFTER_CLOCK.has(next.toLowerCase()) || /^[\s\d:.]*$/.test(lead)),
  },
  {
    name: 'abbreviation',
    example: 'the U.S.| Treasury',
    joins: ({ word, next }) =>
      (UNDECIDED.has(word) || /^(?:\p{Lu}\.)+\p{Lu}$|^(?!I$)\p{Lu}$/u.test(word)) && !STARTERS.has(next),
  },
  {
    name: 'asked',
    example: '“Is that all?”| Wu asked.',
    joins: ({ marks, after }) => /[?!…][”’"']/.test(marks) && ASKED.test(after),
  },
];

/** The offsets in the paragraph where a sentence begins, the first one (0) left out. */
export function findSentenceStarts(paragraph: string): number[] {
  const starts: number[] = [];
  for (const match of paragraph.matchAll(MARKS)) {
    const at = match.index + match[0].length;
    const start = startAfter(paragraph, match.index, match[0], at);
    if (start !== null) starts.push(start);
  }
  return starts;
}

function startAfter(paragraph: string, markAt: number, marks: string, end: number): number | null {
  let start = end;
  while (start < paragraph.length && /\s/.test(paragraph.charAt(start))) start++;
  if (start === paragraph.length) return null;
  const before = paragraph.slice(Math.max(0, markAt - 40), markAt);
  const after = paragraph.slice(start, start + 80);
  if (/[。！？]/.test(marks)) return start;
  if (start === end) return isGlued(before, marks, after) ? start : null;
  if (INITIALS.test(paragraph.slice(start, start + 12).trimEnd())) return start;
  if (!BEGINS.test(after)) return null;
  const stop = stopOf(before, marks, after);
  return JOIN_RULES.some((rule) => rule.joins(stop)) ? null : start;
}

/** A missing space: "keep their guard up.With", but not "www.Example" or "U.S.China". */
function isGlued(before: string, marks: string, after: string): boolean {
  const word = /\S*$/.exec(before)?.[0] ?? '';
  if (/[./@]|^www$/.test(word) || !GLUED_AFTER.test(after)) return false;
  return GLUED_BEFORE.test(before) && !/[*_'’"]$/.test(marks);
}

function stopOf(before: string, marks: string, after: string): Stop {
  const isAbbreviation = marks.startsWith('.') && !marks.startsWith('..');
  const word = isAbbreviation ? (/[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? '') : '';
  const next = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  return { word, lead: before.slice(0, before.length - word.length), marks, after, next };
}
