import { type Frame, frameOf } from './frame.ts';
import { nounBefore } from './noun-before.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { mainSubject, subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { verbGroupAt } from './verb-group.ts';
import {
  isAdverb,
  isCapitalised,
  isPause,
  isWord,
  NEGATIONS,
  PREPOSITIONS,
  REFUSALS,
} from './word-classes.ts';
import { isWriting } from './writings.ts';

type Cue = Pick<Frame, 'verb' | 'cueFrom' | 'cueTo'>;

const REACH = 60;

/** The frame of a cue in "-ing": "…, adding that", "quoted him as saying", "a video promising". */
export function gerundFrame(tokens: readonly Token[], cue: Cue, earlier: readonly Frame[]): Frame | null {
  const at = cue.cueFrom;
  const before = tokens[at - 1];
  const previous = earlier.at(-1);
  if (before?.lower === 'as') {
    const relayed = relayedSpeaker(tokens, at - 1, earlier);
    if (relayed !== null) return frameOf('participle', { ...cue, ...relayed });
  }
  const isRefused = tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => isWord(token) && (REFUSALS.has(token.lower) || NEGATIONS.has(token.lower)));
  const isSaid = !isRefused && cue.verb?.traits.has('denial') !== true;
  if (previous !== undefined && previous.cueTo === at) {
    // "denied calling it": the verb before is the one that counts.
    return frameOf('participle', {
      ...cue,
      from: at,
      subject: previous.subject,
      isSaid: isSaid && previous.isSaid,
    });
  }
  const isDescribing =
    isWord(before) && !PREPOSITIONS.has(before.lower) && before.lower !== 'and' && !isAdverb(before);
  const subject = isDescribing ? nounBefore(tokens, at) : sharedSpeaker(tokens, at, earlier);
  if (subject === null) return null;
  const publisher = isDescribing ? findPublisher(tokens, subject) : null;
  if (publisher !== null)
    return frameOf('participle', { ...cue, from: subject.from, subject: publisher, relay: subject, isSaid });
  return frameOf('participle', { ...cue, from: isDescribing ? subject.from : at, subject, isSaid });
}

const PUBLISHING =
  /^(?:publish|issu|releas|post|shar|air|broadcast|circulat|sign|writ|sen[dt]|wrote|put|ran|runs|carrie|unveil)/;

/** "The ministry published **a video** promising": what is promised is the ministry's. */
export function findPublisher(tokens: readonly Token[], writing: NounPhrase): NounPhrase | null {
  if (!isWriting(tokens[writing.core - 1]?.lower ?? '')) return null;
  const verb = tokens[writing.from - 1]?.lower === 'out' ? writing.from - 2 : writing.from - 1;
  if (!PUBLISHING.test(tokens[verb]?.lower ?? '')) return null;
  return subjectBefore(tokens, verbGroupAt(tokens, verb).from)?.phrase ?? null;
}

/** Whose "-ing" it is: the speaker before, or the subject that the sentence opens with or comes to. */
function sharedSpeaker(tokens: readonly Token[], at: number, earlier: readonly Frame[]): NounPhrase | null {
  if (at <= 1) {
    const comma = tokens.findIndex((token, index) => index > at && isPause(token));
    return comma === -1 ? null : mainSubject(tokens, comma + 1, Math.min(tokens.length, comma + REACH));
  }
  const last = earlier.findLast(
    (frame) => (frame.order === 'subject-verb' || frame.order === 'verb-subject') && !frame.isRelative,
  );
  return last?.subject ?? mainSubject(tokens, Math.max(0, at - REACH), at);
}

/** The speaker before "as saying", and who passes it on: "The ministry quoted Trump", "Lu was quoted by the daily". */
export function relayedSpeaker(
  tokens: readonly Token[],
  as: number,
  earlier: readonly Frame[],
): { from: number; subject: NounPhrase; relay: NounPhrase | null } | null {
  const relay = earlier.findLast((frame) => frame.cueTo <= as && frame.order !== 'participle');
  if (relay === undefined || as - relay.cueTo > REACH) return null;
  if (relay.order === 'passive') {
    const quoted = subjectBefore(tokens, verbGroupAt(tokens, relay.cueFrom).from);
    return quoted === null
      ? null
      : { from: quoted.phrase.from, subject: quoted.phrase, relay: relay.subject };
  }
  const subject = objectBefore(tokens, relay.cueTo, as);
  return subject === null ? null : { from: subject.from, subject, relay: relay.subject };
}

/** The one who is quoted: the last of a list ("and **a trader** as saying"), a name after its description, or all of it. */
function objectBefore(tokens: readonly Token[], from: number, as: number): NounPhrase | null {
  for (let at = as - 1; at > from; at--) {
    if (tokens[at]?.lower === 'and' && !isCapitalised(tokens[at + 1]))
      return nounPhraseAt(tokens, at + 1, as);
  }
  const object = nounPhraseAt(tokens, from, as);
  if (object === null || tokens[object.to]?.kind !== 'comma' || isCapitalised(tokens[object.core - 1]))
    return object;
  const named = nounPhraseAt(tokens, object.to + 1, as);
  return named !== null && isCapitalised(tokens[named.core - 1]) ? named : object;
}
