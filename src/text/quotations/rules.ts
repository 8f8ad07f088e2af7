import { endOfFrame, type Frame } from './frame.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isAdverb, isPause, isWord } from './word-classes.ts';

/** How a quotation is tied to the frame that attributes it. */
export interface AttributionRule {
  readonly name: string;
  readonly example: string;
  /** How often the rule is right, 0 to 1. */
  readonly confidence: number;
  readonly find: (unit: Unit, quotation: MarkedQuotation) => Frame | null | undefined;
}

/** The rules in the order they are tried: the first that finds a frame decides, even if nothing was said in it. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  {
    name: 'as put',
    example: 'It was “an act of faith,” as the newsletter put it.',
    confidence: 0.93,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.isAs && (follows(unit, frame, token) || precedes(unit, frame, token)),
      ),
  },
  {
    name: 'split',
    example: '“You buy,” she said, “and you sell.”',
    confidence: 0.93,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          isClause(frame) && unit.tokens[frame.from - 1]?.kind === 'quote' && precedes(unit, frame, token),
      ),
  },
  {
    name: 'introduced',
    example: 'Lu told reporters on the flight home: “We brought them.”',
    confidence: 0.93,
    find: (unit, { token, words }) => {
      const before = unit.tokens[token - 1];
      const isIntroduced = before?.kind === 'colon' || (before?.kind === 'comma' && isSentence(words.text));
      return isIntroduced
        ? frameBefore(unit, token, (frame) => isClause(frame) || before.kind === 'colon')
        : null;
    },
  },
  {
    name: 'governed',
    example: 'The ministry called the deal “an important step.”',
    confidence: 0.93,
    find: (unit, quotation) =>
      opensClause(unit, quotation)
        ? null
        : frameBefore(unit, quotation.token, (frame) => isFree(frame, unit, quotation.token)),
  },
  {
    name: 'quotation–verb–subject',
    example: '“Nobody blinked,” said Wei Lan, an economist.',
    confidence: 0.9,
    find: (unit, { token }) =>
      unit.frames.find((frame) => frame.order === 'verb-subject' && isNextTo(unit, frame.from, token)),
  },
  {
    name: 'quotation–subject–verb',
    example: '“Nobody blinked,” the lawyer told state radio.',
    confidence: 0.93,
    find: (unit, { token }) => {
      const isEnded = endsSentence(unit, token);
      return unit.frames.find(
        (frame) =>
          isEnded && frame.order === 'subject-verb' && !frame.isRelative && isNextTo(unit, frame.from, token),
      );
    },
  },
  {
    name: 'source',
    example: 'According to Varma, retailers “bought at the top.”',
    confidence: 0.9,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          frame.order === 'source' &&
          (frame.from < token ? reaches(unit, frame, token) : isTrailing(unit, frame)),
      ),
  },
  {
    name: 'trailing',
    example: 'Beijing sees “little downside” in talks, wrote the blog.',
    confidence: 0.84,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          frame.from > token &&
          isClause(frame) &&
          !frame.isRelative &&
          !frame.isAs &&
          isTrailing(unit, frame),
      ),
  },
];

/** In a heading only what stands right beside a quotation can be trusted. */
const BESIDE = new Set(['as put', 'split', 'introduced', 'quotation–verb–subject', 'quotation–subject–verb']);

/** The first rule that ties the quotation to a frame, with that frame. */
export function findRule(
  unit: Unit,
  quotation: MarkedQuotation,
): { frame: Frame; rule: string; confidence: number } | null {
  for (const { name, confidence, find } of ATTRIBUTION_RULES) {
    if (unit.isHeading && !BESIDE.has(name)) continue;
    const frame = find(unit, quotation);
    if (frame !== null && frame !== undefined)
      return { frame: spokenFrame(unit, frame), rule: name, confidence };
  }
  return null;
}

/** The frame of the one who speaks: X's in "quoted X as saying", the ministry's in "the ministry said China hoped". */
function spokenFrame({ frames, tokens }: Unit, frame: Frame): Frame {
  const quoted = frames.find(
    (other) => other.relay !== null && other.relay === frame.subject && other.cueFrom > frame.cueFrom,
  );
  if (quoted !== undefined) return quoted;
  if (frame.verb?.traits.has('opinion') !== true) return frame;
  const outer = frames.findLast(
    (other) => other.order === 'subject-verb' && other.cueTo <= frame.from && frame.from - other.cueTo < 6,
  );
  const isInside = outer !== undefined && tokens.slice(outer.cueTo, frame.from).every(isWord);
  return isInside ? outer : frame;
}

/** Whether the words are a sentence by their first letter. */
export function isSentence(words: string): boolean {
  return /^\W{0,3}[\p{Lu}\p{Lo}\d]/u.test(words);
}

/** The nearest frame before the token whose complement reaches it. */
function frameBefore(unit: Unit, token: number, isFit: (frame: Frame) => boolean): Frame | null {
  const frame = unit.frames.findLast(
    (other) =>
      other.cueTo <= token && other.order !== 'source' && isFit(other) && reaches(unit, other, token),
  );
  return frame ?? null;
}

/** Whether nothing between the cue and the token ends what the subject says. */
function reaches({ tokens }: Unit, frame: Frame, token: number): boolean {
  const isShort = frame.isRelative || frame.order === 'noun' || (frame.order === 'source' && frame.from > 0);
  const end = endOfFrame(frame);
  for (let at = isPause(tokens[end]) && frame.from > 0 ? end + 1 : end; at < token; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'semicolon' || kind === 'stop') return false;
    if (isShort && isPause(tokens[at]) && at < token - 1) return false;
  }
  return true;
}

function isClause(frame: Frame): boolean {
  return frame.order === 'subject-verb' || frame.order === 'verb-subject' || frame.order === 'participle';
}

/** Verbs of manner ("laughed", "began") speak only right before their quotation. */
function isFree(frame: Frame, { tokens }: Unit, token: number): boolean {
  if (frame.verb?.traits.has('manner') !== true) return true;
  return (
    frame.cueTo === token ||
    (frame.cueTo === token - 1 && (!isWord(tokens[token - 1]) || tokens[token - 1]?.lower === 'that'))
  );
}

/** Whether the quotation opens its unit, so that what says it can only follow. */
function opensClause(unit: Unit, { token, words }: MarkedQuotation): boolean {
  return token === 0 || (unit.tokens[token - 1]?.kind === 'stop' && isSentence(words.text));
}

/** Whether only pauses and adverbs stand between the quotation and what begins at `from`. */
function isNextTo(unit: Unit, from: number, token: number): boolean {
  if (from <= token || from > token + 4) return false;
  return unit.tokens
    .slice(token + 1, from)
    .every((other) => isPause(other) || other.kind === 'stop' || isAdverb(other));
}

function follows(unit: Unit, frame: Frame, token: number): boolean {
  if (frame.from <= token || frame.from > token + 4) return false;
  return unit.tokens
    .slice(token + 1, frame.from)
    .every((other) => isPause(other) || /^(?:as|is|was|how)$/.test(other.lower));
}

/** Whether the frame stands before the quotation with nothing but its circumstances between: "he said on Monday, “…”". */
function precedes(unit: Unit, frame: Frame, token: number): boolean {
  const end = endOfFrame(frame);
  if (end > token || token - end > 14) return false;
  const between = unit.tokens.slice(end, token);
  const isPaused = between.length === 0 || !isWord(between.at(-1));
  return (
    isPaused &&
    between.every((other) => isPause(other) || other.kind === 'colon' || isWord(other)) &&
    !between.some((other) => other.lower === 'that')
  );
}

function endsSentence({ tokens }: Unit, token: number): boolean {
  const [quotation, next] = [tokens[token], tokens[token + 1]];
  return (
    quotation !== undefined &&
    (isPause(quotation) || isPause(next) || /[.?!…—–。？！-]\W?$/.test(quotation.text))
  );
}

/** ", X said" and ", said X" after a clause. */
function isTrailing(unit: Unit, frame: Frame): boolean {
  return frame.from > 0 && isPause(unit.tokens[frame.from - 1]);
}
