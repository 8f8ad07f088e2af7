import { type CueVerb, cueVerbOf } from './cue-verbs.ts';
import { kindOfNoun } from './descriptors.ts';
import { type Frame, frameOf } from './frame.ts';
import { findPublisher, gerundFrame, relayedSpeaker } from './gerund-frames.ts';
import { invertedSubject } from './inverted-subject.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { type VerbGroup, verbGroupAt } from './verb-group.ts';
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isCapitalised,
  isPause,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/** The frame of the verb of saying at token `at`, or `null` for any other word and for a cue without a speaker. */
export function verbFrameAt(tokens: readonly Token[], at: number, earlier: readonly Frame[]): Frame | null {
  const token = tokens[at];
  if (!isWord(token) || (isCapitalised(token) && at > 0 && isWord(tokens[at - 1]))) return null;
  const found = cueVerbOf(token.lower, tokens[at + 1]?.lower ?? '');
  if (found === null) return null;
  const { cue: verb, words } = found;
  const group = verbGroupAt(tokens, at);
  if (isNoun(tokens, at, verb, group.from) || (verb.verb === 'go on' && tokens[at + 2]?.lower === 'to'))
    return null;
  const cue = { verb, cueFrom: at, cueTo: at + words };
  const isAfterQuote = tokens[at - 1]?.kind === 'quote';
  if (verb.traits.has('clause') && !isAfterQuote && !opensClause(tokens, cue.cueTo)) return null;
  if (verb.verb === 'add' && tokens[cue.cueTo]?.lower === 'to') return null;
  if (verb.form === 'gerund' && !group.hasBe) return gerundFrame(tokens, cue, earlier);
  const isSaid = !group.isNegated && !isUnreal(tokens, at, group) && !verb.traits.has('denial');
  if (tokens[group.from]?.lower === 'having' && tokens[group.from - 1]?.lower === 'as') {
    const relayed = relayedSpeaker(tokens, group.from - 1, earlier);
    if (relayed !== null) return frameOf('participle', { ...cue, ...relayed });
  }
  if (verb.form === 'past' && (group.hasBe || (isTransitive(verb) && tokens[cue.cueTo]?.lower === 'by'))) {
    return frameOf('passive', { ...cue, from: group.from, subject: findAgent(tokens, cue.cueTo), isSaid });
  }
  const canInvert = !isTransitive(verb) && !verb.traits.has('addressee') && !verb.traits.has('finding');
  if (canInvert && verb.form !== 'gerund') {
    const subject = invertedSubject(tokens, at, cue.cueTo, group.from);
    if (subject !== null) return frameOf('verb-subject', { ...cue, from: group.from, subject, isSaid });
  }
  const subject = subjectBefore(tokens, group.from);
  if (subject === null || !canSpeak(tokens, subject.phrase, verb)) return null;
  const { phrase, isRelative } = subject;
  // "walks with a terrier called June": what is called so stands right before, and is no subject.
  const isDescribing =
    verb.traits.has('naming') &&
    verb.form === 'past' &&
    isWord(tokens[at - 1]) &&
    phrase.to < group.from &&
    !isRelative;
  const isOfOther =
    PREPOSITIONS.has(tokens[phrase.to]?.lower ?? tokens[phrase.core]?.lower ?? '') ||
    isCapitalised(tokens[cue.cueTo]);
  if (isDescribing && isOfOther) return null;
  const isAs = isAside(tokens, phrase.from);
  if (verb.verb === 'have it' && !isAs) return null;
  // "The ministry put out a readout that spoke of": what the writing says is the ministry's.
  const publisher = isRelative ? findPublisher(tokens, phrase) : null;
  if (publisher !== null)
    return frameOf('participle', { ...cue, from: phrase.from, subject: publisher, relay: phrase, isSaid });
  return frameOf('subject-verb', {
    ...cue,
    from: phrase.from,
    subject: phrase,
    isSaid: (isSaid || isHabit(tokens, phrase, group, verb)) && !isNobody(tokens, phrase),
    isRelative,
    isAs,
  });
}

/** "**as** Wang put it", "“…,” was **how** Wang put it", "“…” was **what** she added". */
function isAside(tokens: readonly Token[], from: number): boolean {
  const [before, earlier] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
  return /^(?:as|how)$/.test(before) || (before === 'what' && BE.has(earlier));
}

/** Whether "that" or a quotation follows, a date at most between: "implied Wednesday that". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const next = WEEKDAY_OR_MONTH.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at];
  return next?.lower === 'that' || next?.kind === 'quote' || next?.kind === 'colon' || isPause(next);
}

function isTransitive(verb: CueVerb): boolean {
  return ['naming', 'judgement', 'relay', 'denial'].some((trait) => verb.traits.has(trait as 'naming'));
}

/** "would say" is not said, but "would say only" is. */
function isUnreal(tokens: readonly Token[], at: number, group: VerbGroup): boolean {
  if (!group.isUnreal) return false;
  const around = [tokens[at - 1]?.lower, tokens[at + 1]?.lower];
  return !around.includes('only') && !around.includes('merely');
}

/** "“Read the tag,” he **would say**": after his words, "would" tells of a habit. */
function isHabit(tokens: readonly Token[], { from }: NounPhrase, group: VerbGroup, verb: CueVerb): boolean {
  const isWould = /^(?:would|'d)$/.test(tokens[group.from]?.lower ?? '');
  const isOther = /^(?:he|she|they)$/.test(tokens[from]?.lower ?? '');
  return isWould && isOther && !group.isNegated && verb.form === 'base' && tokens[from - 1]?.kind === 'quote';
}

/** "by X" after a passive: "was described by X as". */
function findAgent(tokens: readonly Token[], from: number): NounPhrase | null {
  for (let by = from; by < Math.min(tokens.length, from + 16); by++) {
    const token = tokens[by];
    if (token?.kind === 'stop' || token?.kind === 'semicolon') return null;
    if (token?.lower !== 'by') continue;
    const agent = nounPhraseAt(tokens, by + 1);
    if (agent !== null) return agent;
  }
  return null;
}

const FINDINGS =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|figures|data|analys[ie]s|research|reviews?|numbers|statistics|models?|census|audit|inquiry|index|estimates?)$/;

/** Whether the subject can say anything: "the poll found", not "she found"; never "this" or "what". */
function canSpeak(tokens: readonly Token[], phrase: NounPhrase, verb: CueVerb): boolean {
  const head = tokens[phrase.core - 1]?.lower ?? '';
  const isBare = phrase.core === phrase.from + 1 && tokens[phrase.core]?.lower !== 'of';
  if (isBare && (DETERMINERS.has(head) || /^\d/.test(head)))
    return /^(?:some|many|most|several|both|all|one|another)$/.test(head);
  // "4 percent answered": of whom, the text does not say.
  if (/^(?:percent|cent|%|pc)$/.test(head) && phrase.to === phrase.core) return false;
  return !verb.traits.has('finding') || FINDINGS.test(head);
}

function isNobody(tokens: readonly Token[], phrase: NounPhrase): boolean {
  if (/^(?:no|nobody|none|neither|nothing|no-one)$/.test(tokens[phrase.from]?.lower ?? '')) return true;
  const [before, earlier] = [tokens[phrase.from - 1]?.lower ?? '', tokens[phrase.from - 2]?.lower ?? ''];
  return AUXILIARIES.has(before) && /^(?:nowhere|never|nor|neither|rarely|seldom)$/.test(earlier);
}

/** "the claim", "a phone call", "in reports": not a verb here. */
function isNoun(tokens: readonly Token[], at: number, verb: CueVerb, groupFrom: number): boolean {
  const before = tokens[at - 1];
  if (isWord(before) && (DETERMINERS.has(before.lower) || /'s$/.test(before.lower))) {
    const isOfHis = tokens[at - 2]?.lower === 'of' && /^(?:his|theirs|its)$/.test(before.lower);
    return !isOfHis && !/^(?:that|all|some|many|most|both|several|one|another)$/.test(before.lower);
  }
  // "contrary to repeated statements": a participle before its noun.
  if (verb.form === 'past' && isWord(before) && PREPOSITIONS.has(before.lower)) return true;
  if (
    verb.form === 'gerund' ||
    !verb.traits.has('noun') ||
    (verb.form === 'past' && tokens[at]?.lower.endsWith('ed'))
  )
    return false;
  if (groupFrom < at && (AUXILIARIES.has(tokens[groupFrom]?.lower ?? '') || tokens[at - 1]?.lower === 'to'))
    return false;
  const next = tokens[at + 1];
  const isBeforeQuote =
    /^(?:quote|colon)$/.test(next?.kind ?? '') ||
    (next?.kind === 'comma' && tokens[at + 2]?.kind === 'quote');
  // "A sign in his shop **reads**, “…”", "The notice **calls** the step “…”"
  const isObject =
    verb.form === 'third' && next !== undefined && DETERMINERS.has(next.lower) && next.lower !== 'that';
  if ((isBeforeQuote || isObject) && isWord(before) && !PREPOSITIONS.has(before.lower)) return false;
  const subject = tokens[groupFrom - 1];
  if (!isWord(subject)) return subject?.kind !== 'quote' && subject?.kind !== 'comma';
  if (PRONOUNS.has(subject.lower) || RELATIVES.has(subject.lower) || subject.lower === 'and') return false;
  if (PREPOSITIONS.has(subject.lower)) return true;
  const kind = kindOfNoun(subject.lower);
  if (verb.form === 'base') return kind !== 'group';
  return !isCapitalised(subject) && kind === null;
}
