import type { Frame } from './frame.ts';
import {
  endsSentence,
  follows,
  frameBefore,
  isClause,
  isFree,
  isNextTo,
  isSentence,
  isTrailing,
  opensClause,
  precedes,
  reaches,
} from './positions.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isPause, isWord } from './word-classes.ts';

/** How a quotation is tied to the frame that attributes it. */
export interface AttributionRule {
  readonly name: string;
  readonly example: string;
  /** How often the rule is right, 0 to 1. */
  readonly confidence: number;
  readonly find: (unit: Unit, quotation: MarkedQuotation) => Frame | null | undefined;
}

/** So many tokens may stand between a cue and the next piece of its quotation: a new sentence, or the rest of one. */
const NEAR = 14;
const FAR = 40;

/** The rules in the order they are tried: the first that finds a frame decides, even if nothing was said in it. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  {
    name: 'as put',
    example: 'It was “an act of faith,” as the newsletter put it.',
    confidence: 0.8,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.isAs && (follows(unit, frame, token) || precedes(unit, frame, token)),
      ),
  },
  {
    name: 'split',
    example: '“You buy,” she said, “and you sell.”',
    confidence: 0.9,
    find: (unit, { token, words }) =>
      unit.frames.find(
        (frame) =>
          isClause(frame) &&
          unit.tokens[frame.from - 1]?.kind === 'quote' &&
          precedes(unit, frame, token, isSentence(words.text) ? NEAR : FAR),
      ),
  },
  {
    name: 'before a colon',
    example: 'A post on the account was blunter: “Goodbye, soybeans.”',
    confidence: 0.7,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) => frame.order === 'subject-verb' && frame.verb === null && frame.cueTo === token,
      ),
  },
  {
    name: 'introduced',
    example: 'Lu told reporters on the flight home: “We brought them.”',
    confidence: 0.82,
    find: (unit, { token, words }) => {
      const before = unit.tokens[token - 1];
      const isIntroduced = before?.kind === 'colon' || (before?.kind === 'comma' && isSentence(words.text));
      return isIntroduced
        ? frameBefore(
            unit,
            token,
            (frame) =>
              (isClause(frame) || hasAgent(frame) || before.kind === 'colon') && isFree(frame, unit, token),
          )
        : null;
    },
  },
  {
    name: 'governed',
    example: 'The ministry called the deal “an important step.”',
    confidence: 0.9,
    find: (unit, quotation) =>
      opensClause(unit, quotation)
        ? null
        : frameBefore(unit, quotation.token, (frame) => isFree(frame, unit, quotation.token)),
  },
  {
    name: 'quotation–verb–subject',
    example: '“Nobody blinked,” said Wei Lan, an economist.',
    confidence: 0.95,
    find: (unit, { token }) =>
      unit.frames.find((frame) => frame.order === 'verb-subject' && isNextTo(unit, frame.from, token)),
  },
  {
    name: 'quotation–participle',
    example: 'The “deal of a generation” hailed by banners is none.',
    confidence: 0.8,
    find: (unit, { token }) =>
      unit.frames.find(
        (frame) =>
          frame.order === 'passive' &&
          frame.cueFrom === token + 1 &&
          unit.tokens[frame.cueTo]?.lower === 'by' &&
          frame.verb?.traits.has('naming') !== true,
      ),
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
    confidence: 0.88,
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
    confidence: 0.8,
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

/** "were told by the Americans": a passive whose speaker is named. */
function hasAgent(frame: Frame): boolean {
  return frame.order === 'passive' && frame.subject !== null;
}

/** In a heading only what stands right beside a quotation can be trusted. */
const BESIDE = new Set(['as put', 'split', 'introduced', 'quotation–verb–subject', 'quotation–subject–verb']);

/** The first rule that ties the quotation to a frame, with that frame. */
export function findRule(
  unit: Unit,
  quotation: MarkedQuotation,
): { frame: Frame; rule: string; confidence: number } | null {
  if (isInQuestion(unit, quotation)) return null;
  for (const { name, confidence, find } of ATTRIBUTION_RULES) {
    if (unit.isHeading && !BESIDE.has(name)) continue;
    const frame = find(unit, quotation);
    if (frame !== null && frame !== undefined)
      return { frame: spokenFrame(unit, frame), rule: name, confidence };
  }
  return null;
}

/** "Asked whether it was “a win,” Holt laughed": the asker's word. */
export function isInQuestion({ tokens, frames }: Unit, { token }: MarkedQuotation): boolean {
  const first = tokens[0]?.lower === 'when' ? tokens[1] : tokens[0];
  if (!/^(?:asked|pressed|questioned)$/.test(first?.lower ?? '') || tokens[1]?.lower === 'by') return false;
  return !frames.some((frame) => frame.cueTo <= token) && tokens.slice(0, token).every(isWord);
}

/** The frame of the one who speaks: X's in "quoted X as saying", the ministry's in "the ministry said China hoped". */
function spokenFrame({ frames, tokens }: Unit, frame: Frame): Frame {
  const quoted = frames.find(
    (other) => other.relay !== null && other.relay === frame.subject && other.cueFrom > frame.cueFrom,
  );
  if (quoted !== undefined) return quoted;
  if (
    isPause(tokens[frame.cueTo]) &&
    tokens[frame.cueTo + 1]?.lower === 'that' &&
    isPause(tokens[frame.from - 1])
  ) {
    // "Her father used to tell her, **she adds**, that": the sentence goes on with what he told.
    const told = frames.findLast((other) => other.cueTo < frame.from && other.order === 'subject-verb');
    if (told !== undefined) return told;
  }
  if (frame.verb?.traits.has('opinion') !== true) return frame;
  const outer = frames.findLast(
    (other) => other.order === 'subject-verb' && other.cueTo <= frame.from && frame.from - other.cueTo < 6,
  );
  const isInside = outer !== undefined && tokens.slice(outer.cueTo, frame.from).every(isWord);
  return isInside ? outer : frame;
}
