import { type CueVerb, cueVerbOf } from './cue-verbs.ts';
import { type NounPhrase, nounBefore, nounPhraseAt } from './noun-phrase.ts';
import { isPause, mainSubject, subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { verbGroupAt } from './verb-group.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isWord,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  REFUSALS,
  RELATIVES,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

export type FrameOrder = 'subject-verb' | 'verb-subject' | 'participle' | 'passive' | 'source' | 'noun';

/** A cue of saying with its speaker, by token numbers (ends excluded). */
export interface Frame {
  readonly order: FrameOrder;
  readonly verb: CueVerb | null;
  readonly cueFrom: number;
  readonly cueTo: number;
  /** The first token of all that the frame is made of. */
  readonly from: number;
  readonly subject: NounPhrase | null;
  readonly relay: NounPhrase | null;
  /** False for "did not say", "would say", "denied that": nothing was said. */
  readonly isSaid: boolean;
  readonly isRelative: boolean;
  /** "as Wang put it". */
  readonly isAs: boolean;
}

/** The frames of a unit, in order. */
export function findFrames(tokens: readonly Token[]): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame = sourceAt(tokens, at) ?? nounCueAt(tokens, at) ?? verbFrameAt(tokens, at, frames);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

/** "according to X", "per X", "in X's words", "in the words of X". */
function sourceAt(tokens: readonly Token[], at: number): Frame | null {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  const isAccording = word === 'according' && next === 'to';
  const isPer =
    word === 'per' &&
    (at === 0 || isPause(tokens[at - 1])) &&
    (isCapitalised(tokens[at + 1]) || next === 'the');
  const isWords = word === 'words' && next === 'of' && /^(?:the|in)$/.test(tokens[at - 1]?.lower ?? '');
  if (!isAccording && !isPer && !isWords) return null;
  const cueTo = isPer ? at + 1 : at + 2;
  const subject = nounPhraseAt(tokens, cueTo);
  if (subject === null) return null;
  return frameOf('source', null, at, cueTo, { from: isWords ? Math.max(0, at - 2) : at, subject });
}

const SPEECH_NOUN =
  /^(?:claims?|warnings?|vows?|pledges?|promises?|statements?|remarks?|descriptions?|assertions?|threats?|complaints?|words|messages?|comments?|arguments?|insistence|assessments?|declarations?|contention|demands?|boasts?|phrase|characterization|characterisation|accusations?|prediction|tweets?|appeals?)$/;

/** "Beijing's vow to “…”", "his claim that “…”". */
function nounCueAt(tokens: readonly Token[], at: number): Frame | null {
  const token = tokens[at];
  if (!isWord(token) || !SPEECH_NOUN.test(token.lower)) return null;
  if (
    !/^(?:that|to|of|about)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.kind !== 'quote' &&
    tokens[at + 1]?.kind !== 'comma'
  )
    return null;
  for (let from = at - 1; from >= Math.max(0, at - 3); from--) {
    const word = tokens[from];
    if (!isWord(word)) return null;
    if (/^(?:his|her|their|its)$/.test(word.lower)) {
      return frameOf('noun', null, at, at + 1, { from, subject: { from, core: from + 1, to: from + 1 } });
    }
    if (/'s$|s'$/.test(word.lower)) {
      const phrase = nounBefore(tokens, from + 1);
      return phrase === null
        ? null
        : frameOf('noun', null, at, at + 1, { from: phrase.from, subject: phrase });
    }
  }
  return null;
}

function verbFrameAt(tokens: readonly Token[], at: number, earlier: readonly Frame[]): Frame | null {
  const token = tokens[at];
  if (!isWord(token) || (isCapitalised(token) && at > 0 && isWord(tokens[at - 1]))) return null;
  const found = cueVerbOf(token.lower, tokens[at + 1]?.lower ?? '');
  if (found === null) return null;
  const { cue, words } = found;
  const end = at + words;
  const group = verbGroupAt(tokens, at);
  if (isNoun(tokens, at, cue, group.from)) return null;
  const isSaid = !group.isNegated && !group.isUnreal && !cue.traits.has('denial');
  if (cue.form === 'gerund' && !group.hasBe) return gerundFrame(tokens, at, end, cue, earlier);
  if (cue.form === 'past' && (group.hasBe || tokens[end]?.lower === 'by'))
    return passiveFrame(tokens, at, end, cue, isSaid, group.from);
  if (canInvert(cue)) {
    const subject = invertedSubject(tokens, at, end, group.from);
    if (subject !== null) return frameOf('verb-subject', cue, at, end, { from: group.from, subject, isSaid });
  }
  const subject = subjectBefore(tokens, group.from);
  if (subject === null) return null;
  const { phrase, isRelative } = subject;
  const isAs = tokens[phrase.from - 1]?.lower === 'as';
  if (/^(?:have|has|had)$/.test(token.lower) && !isAs) return null;
  return frameOf('subject-verb', cue, at, end, {
    from: phrase.from,
    subject: phrase,
    isSaid,
    isRelative,
    isAs,
  });
}

/** "the claim", "a phone call", "in reports": not a verb here. */
function isNoun(tokens: readonly Token[], at: number, cue: CueVerb, groupFrom: number): boolean {
  const before = tokens[at - 1];
  if (cue.form === 'gerund')
    return before !== undefined && DETERMINERS.has(before.lower) && before.lower !== 'all';
  if (before !== undefined && isWord(before) && (DETERMINERS.has(before.lower) || /'s$/.test(before.lower))) {
    return (
      before.lower !== 'that' &&
      before.lower !== 'all' &&
      before.lower !== 'some' &&
      before.lower !== 'many' &&
      before.lower !== 'most'
    );
  }
  if (!cue.traits.has('noun') || (cue.form === 'past' && tokens[at]?.lower.endsWith('ed'))) return false;
  if (groupFrom < at && (AUXILIARIES.has(tokens[groupFrom]?.lower ?? '') || tokens[at - 1]?.lower === 'to'))
    return false;
  const subject = tokens[groupFrom - 1];
  if (!isWord(subject)) return subject?.kind !== 'quote' && subject?.kind !== 'comma';
  if (PREPOSITIONS.has(subject.lower)) return true;
  if (PRONOUNS.has(subject.lower) || RELATIVES.has(subject.lower) || subject.lower === 'and') return false;
  if (cue.form === 'base') return !/s$/.test(subject.lower) || isCapitalised(subject);
  return !isCapitalised(subject) && !/(?:er|or|ist|ian|ry|et|og|nt|on|al|ee)$/.test(subject.lower);
}

function gerundFrame(
  tokens: readonly Token[],
  at: number,
  end: number,
  cue: CueVerb,
  earlier: readonly Frame[],
): Frame | null {
  const before = tokens[at - 1];
  const previous = earlier.at(-1);
  if (before?.lower === 'as') {
    const relayed = relayedSpeaker(tokens, at - 1, earlier);
    if (relayed !== null) return frameOf('participle', cue, at, end, relayed);
  }
  const negated = [tokens[at - 1], tokens[at - 2], tokens[at - 3]].some(
    (token) => isWord(token) && (REFUSALS.has(token.lower) || NEGATIONS.has(token.lower)),
  );
  const isSaid = !negated && !cue.traits.has('denial');
  if (before === undefined || (isPause(before) && at <= 1)) {
    const comma = tokens.findIndex((token, index) => index > at && isPause(token));
    const subject = comma === -1 ? null : mainSubject(tokens, comma + 1, Math.min(tokens.length, comma + 60));
    return subject === null ? null : frameOf('participle', cue, at, end, { from: at, subject, isSaid });
  }
  const isFree =
    !isWord(before) || PREPOSITIONS.has(before.lower) || before.lower === 'and' || isAdverb(before);
  if (isFree) {
    const last = earlier.findLast(
      (frame) =>
        frame.order !== 'noun' && frame.order !== 'source' && frame.order !== 'passive' && !frame.isRelative,
    );
    const subject = last?.subject ?? mainSubject(tokens, Math.max(0, at - 100), at);
    return subject === null ? null : frameOf('participle', cue, at, end, { from: at, subject, isSaid });
  }
  if (previous !== undefined && previous.cueTo === at) {
    // "denied calling it": the verb before is the one that counts.
    return frameOf('participle', cue, at, end, {
      from: at,
      subject: previous.subject,
      isSaid: isSaid && previous.isSaid,
    });
  }
  const subject = nounBefore(tokens, at);
  return subject === null
    ? null
    : frameOf('participle', cue, at, end, { from: subject.from, subject, isSaid });
}

/** "The ministry quoted Trump as saying", "Lu was quoted by the daily as saying": the speaker and who relays it. */
function relayedSpeaker(
  tokens: readonly Token[],
  as: number,
  earlier: readonly Frame[],
): { from: number; subject: NounPhrase; relay: NounPhrase | null } | null {
  const relay = earlier.findLast((frame) => frame.cueTo <= as);
  if (relay === undefined || as - relay.cueTo > 40 || relay.subject === null) return null;
  if (relay.order === 'passive') {
    const quoted = subjectBefore(tokens, verbGroupAt(tokens, relay.cueFrom).from);
    return quoted === null
      ? null
      : { from: quoted.phrase.from, subject: quoted.phrase, relay: relay.subject };
  }
  let object = nounPhraseAt(tokens, relay.cueTo, as);
  if (object === null) return null;
  const named = nounPhraseAt(tokens, object.to + 1, as);
  // "a retired vice minister, Gao Shuren, as saying": the name, not its description.
  if (
    !isCapitalised(tokens[object.core - 1]) &&
    tokens[object.to]?.kind === 'comma' &&
    named !== null &&
    isCapitalised(tokens[named.from])
  ) {
    object = named;
  }
  return { from: object.from, subject: object, relay: relay.subject };
}

function passiveFrame(
  tokens: readonly Token[],
  at: number,
  end: number,
  cue: CueVerb,
  isSaid: boolean,
  groupFrom: number,
): Frame | null {
  for (let by = end; by < Math.min(tokens.length, end + 16); by++) {
    const token = tokens[by];
    if (token?.kind === 'stop' || token?.kind === 'semicolon') break;
    if (token?.lower !== 'by') continue;
    const subject = nounPhraseAt(tokens, by + 1);
    if (subject !== null) return frameOf('passive', cue, at, end, { from: groupFrom, subject, isSaid });
  }
  if (!cue.traits.has('relay'))
    return frameOf('passive', cue, at, end, { from: groupFrom, subject: null, isSaid });
  return frameOf('passive', cue, at, end, {
    from: groupFrom,
    subject: { from: at, core: at, to: at },
    isSaid,
  });
}

function canInvert(cue: CueVerb): boolean {
  return (
    (cue.form === 'past' || cue.form === 'third' || cue.form === 'base') &&
    !['addressee', 'naming', 'judgement', 'relay', 'denial'].some((trait) => cue.traits.has(trait as 'relay'))
  );
}

/** "…,” **said Zichen Wang**, author of": the subject after the verb, where the verb follows a pause. */
function invertedSubject(
  tokens: readonly Token[],
  at: number,
  end: number,
  groupFrom: number,
): NounPhrase | null {
  if (groupFrom !== at) return null;
  const before = tokens[at - 1];
  const isAfterQuote = before?.kind === 'quote' || (tokens[at - 2]?.kind === 'quote' && isPause(before));
  if (!isAfterQuote && !isPause(before)) return null;
  const first = tokens[end];
  if (!isWord(first) || WEEKDAY_OR_MONTH.test(first.lower)) return null;
  const phrase = nounPhraseAt(tokens, end);
  if (phrase === null) return null;
  if (isAfterQuote && before?.kind === 'quote' && !isParentheticalQuote(tokens, at - 1))
    return PRONOUNS.has(first.lower) && isWord(tokens[phrase.to]) ? null : phrase;
  const next = tokens[phrase.to];
  const isClosed =
    next === undefined ||
    !isWord(next) ||
    RELATIVES.has(next.lower) ||
    isAdverb(next) ||
    WEEKDAY_OR_MONTH.test(next.lower) ||
    PREPOSITIONS.has(next.lower);
  if (!isClosed) return null;
  const onLeft = isAfterQuote ? null : subjectBefore(tokens, at);
  return onLeft === null ? phrase : null;
}

/** "Trump, who calls himself “tariff man,” said": the quotation ends a clause about the subject. */
function isParentheticalQuote(tokens: readonly Token[], quote: number): boolean {
  for (let at = quote - 1; at >= Math.max(0, quote - 20); at--) {
    const token = tokens[at];
    if (isPause(token)) return RELATIVES.has(tokens[at + 1]?.lower ?? '') && at > 0;
    if (!isWord(token)) return false;
  }
  return false;
}

interface FrameParts {
  readonly from: number;
  readonly subject: NounPhrase | null;
  readonly relay?: NounPhrase | null;
  readonly isSaid?: boolean;
  readonly isRelative?: boolean;
  readonly isAs?: boolean;
}

function frameOf(
  order: FrameOrder,
  verb: CueVerb | null,
  cueFrom: number,
  cueTo: number,
  parts: FrameParts,
): Frame {
  const { relay = null, isSaid = true, isRelative = false, isAs = false } = parts;
  return {
    order,
    verb,
    cueFrom,
    cueTo,
    from: parts.from,
    subject: parts.subject,
    relay,
    isSaid,
    isRelative,
    isAs,
  };
}
