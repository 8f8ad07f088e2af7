import type { Frame } from './frames.ts';
import { isPause } from './subject.ts';
import type { Token } from './tokens.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isAdverb, isWord } from './word-classes.ts';

/** How one quotation is tied to the frame that attributes it. */
export interface AttributionRule {
  readonly name: string;
  readonly example: string;
  /** How often the rule is right, 0 to 1. */
  readonly confidence: number;
  readonly find: (unit: Unit, quotation: MarkedQuotation) => Frame | null;
}

/** The rules in the order they are tried: the first that finds a frame decides, even one that says nobody said it. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  {
    name: 'as-put',
    example: 'It was “an act of faith,” as the newsletter put it.',
    confidence: 0.93,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.isAs && (startsAfter(unit, frame, token) || endsBefore(unit, frame, token)),
      ) ?? null,
  },
  {
    name: 'split',
    example: '“You buy,” she said, “and you sell.”',
    confidence: 0.93,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          endsBefore(unit, frame, token) &&
          isSpoken(frame) &&
          tokenBefore(unit, frame.from)?.kind === 'quote',
      ) ?? null,
  },
  {
    name: 'introduced',
    example: 'Lu told reporters on the flight home: “We brought them.”',
    confidence: 0.93,
    find: (unit, { token, words }) => {
      const before = unit.tokens[token - 1];
      const isIntroduced = before?.kind === 'colon' || (before?.kind === 'comma' && isSentence(words.text));
      if (!isIntroduced) return null;
      return precedingFrame(unit, token, before.kind === 'colon' ? isNotBlocked : isSpoken);
    },
  },
  {
    name: 'governed',
    example: 'The ministry called the deal “an important step.”',
    confidence: 0.93,
    find: (unit, quotation) =>
      isLeading(unit, quotation) ? null : precedingFrame(unit, quotation.token, isNotBlocked),
  },
  {
    name: 'quotation–verb–subject',
    example: '“Nobody blinked,” said Wei Lan, an economist.',
    confidence: 0.9,
    find: (unit, { token }) =>
      unit.frames.find((frame) => frame.order === 'verb-subject' && isRightAfter(unit, frame.from, token)) ??
      null,
  },
  {
    name: 'quotation–subject–verb',
    example: '“Nobody blinked,” the lawyer told state radio.',
    confidence: 0.93,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          frame.order === 'subject-verb' &&
          !frame.isRelative &&
          isRightAfter(unit, frame.from, token) &&
          (isPause(unit.tokens[token]) ||
            isPause(unit.tokens[token + 1]) ||
            endsSentence(unit.tokens[token])),
      ) ?? null,
  },
  {
    name: 'source',
    example: 'According to Varma, retailers “bought at the top.”',
    confidence: 0.9,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.order === 'source' && (frame.from < token || isTrailing(unit, frame)),
      ) ?? null,
  },
  {
    name: 'trailing',
    example: 'Beijing sees “little downside” in talks, wrote the blog.',
    confidence: 0.84,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.from > token && isSpoken(frame) && !frame.isRelative && isTrailing(unit, frame),
      ) ?? null,
  },
];

/** Whether the words are a sentence by their first letter. */
export function isSentence(words: string): boolean {
  return /^\W{0,3}[\p{Lu}\d]/u.test(words);
}

/** The nearest frame before the token whose complement reaches it. */
function precedingFrame(
  unit: Unit,
  token: number,
  isFit: (frame: Frame, unit: Unit, token: number) => boolean,
): Frame | null {
  const { frames, tokens } = unit;
  for (let at = frames.length - 1; at >= 0; at--) {
    const frame = frames[at] as Frame;
    if (frame.cueTo > token || frame.from > token || !isFit(frame, unit, token)) continue;
    if (frame.order === 'source') continue;
    if (reaches(tokens, frame, token)) return frame;
  }
  return null;
}

/** Whether nothing between the cue and the token ends what the subject says. */
function reaches(tokens: readonly Token[], frame: Frame, token: number): boolean {
  for (let at = frame.cueTo; at < token; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'semicolon' || kind === 'stop') return false;
    if (frame.isRelative && isPause(tokens[at]) && at < token - 1) return false;
  }
  return true;
}

/** Verbs that speak by themselves, wherever the quotation stands. */
function isSpoken(frame: Frame): boolean {
  return frame.order !== 'noun' && frame.order !== 'passive';
}

function isNotBlocked(frame: Frame, unit: Unit, token: number): boolean {
  const isManner = frame.verb?.traits.has('manner') === true;
  return (
    !isManner ||
    (token - frame.cueTo <= 8 && unit.tokens[token - 1]?.kind !== 'word') ||
    token === frame.cueTo ||
    token - frame.cueTo <= 3
  );
}

/** Whether the quotation opens its unit or clause, so that what says it can only follow. */
function isLeading(unit: Unit, { token, words }: MarkedQuotation): boolean {
  if (token === 0) return true;
  const before = unit.tokens[token - 1];
  return before?.kind === 'stop' && isSentence(words.text);
}

function isRightAfter(unit: Unit, from: number, token: number): boolean {
  let at = token + 1;
  while (
    at < from &&
    (isPause(unit.tokens[at]) || unit.tokens[at]?.kind === 'stop' || isAdverb(unit.tokens[at]))
  )
    at++;
  return at === from && from <= token + 3;
}

function startsAfter(unit: Unit, frame: Frame, token: number): boolean {
  return (
    frame.from > token &&
    frame.from <= token + 3 &&
    unit.tokens.slice(token + 1, frame.from).every((t) => isPause(t) || t.lower === 'as')
  );
}

function endsBefore(unit: Unit, frame: Frame, token: number): boolean {
  if (frame.cueTo > token) return false;
  const end = frame.order === 'verb-subject' ? (frame.subject?.to ?? frame.cueTo) : frame.cueTo;
  return unit.tokens
    .slice(end, token)
    .every(
      (t, index, all) =>
        isPause(t) ||
        t.kind === 'colon' ||
        (index < 8 && all.length < 14 && isWord(t) && frame.order === 'subject-verb' && !frame.isAs),
    );
}

function tokenBefore(unit: Unit, at: number): Token | undefined {
  return unit.tokens[at - 1];
}

function endsSentence(token: Token | undefined): boolean {
  return token !== undefined && /[.?!…—–。？！-]\W?$/.test(token.text);
}

/** ", X said" and ", said X" after a clause. */
function isTrailing(unit: Unit, frame: Frame): boolean {
  return frame.from > 0 && isPause(unit.tokens[frame.from - 1]);
}
