import type { CueVerb } from './cue-verbs.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** How a cue and its speaker stand to each other. */
export type FrameOrder = 'subject-verb' | 'verb-subject' | 'participle' | 'passive' | 'source' | 'noun';

/** A cue of saying with its speaker, by token numbers (ends excluded). */
export interface Frame {
  readonly order: FrameOrder;
  /** `null` for "according to" and for nouns ("Beijing's vow"). */
  readonly verb: CueVerb | null;
  readonly cueFrom: number;
  readonly cueTo: number;
  /** The first token of all that the frame is made of. */
  readonly from: number;
  /** `null` where the text names no speaker: "was described as". */
  readonly subject: NounPhrase | null;
  /** Who passes the words on: "**the ministry** quoted Trump as saying". */
  readonly relay: NounPhrase | null;
  /** False for "did not say", "would say", "denied that": nothing was said. */
  readonly isSaid: boolean;
  /** Its clause describes a noun and ends with it: "Zhao, who says …, left". */
  readonly isRelative: boolean;
  /** "as Wang put it". */
  readonly isAs: boolean;
}

type FrameParts = Pick<Frame, 'verb' | 'cueFrom' | 'cueTo' | 'from' | 'subject'> & Partial<Frame>;

/** A frame in which something was said and nobody relays it, unless `parts` says otherwise. */
export function frameOf(order: FrameOrder, parts: FrameParts): Frame {
  return { relay: null, isSaid: true, isRelative: false, isAs: false, ...parts, order };
}

/** The token after the frame's cue and speaker, whichever comes last. */
export function endOfFrame(frame: Frame): number {
  const isSpeakerLast = frame.order === 'verb-subject' || frame.order === 'source';
  return isSpeakerLast
    ? Math.max(frame.cueTo, frame.subject?.to ?? 0, frame.order === 'source' ? (frame.relay?.to ?? 0) : 0)
    : frame.cueTo;
}
