import { kindOfNoun } from './descriptors.ts';
import { type Frame, frameOf } from './frame.ts';
import { nounBefore } from './noun-before.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { sourceAt } from './sources.ts';
import { mainSubject } from './subject.ts';
import type { Token } from './tokens.ts';
import { verbFrameAt } from './verb-frames.ts';
import { isCapitalised, isPause, isWord } from './word-classes.ts';
import { isWriting } from './writings.ts';

/** The cues of saying in a unit with their speakers, in order. */
export function findFrames(tokens: readonly Token[]): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame =
      labelAfter(tokens, at) ??
      sourceAt(tokens, at) ??
      speechNounAt(tokens, at) ??
      verbFrameAt(tokens, at, frames) ??
      colonFrameAt(tokens, at, frames);
    if (frame !== null)
      frames.push(isInsideDenial(tokens, frame, frames) ? { ...frame, isSaid: false } : frame);
  }
  return frames;
}

/** "‘A cold shower’**: analysts**", "“Nobody blinked” — **the minister**": all that a line adds to its quotation. */
function labelAfter(tokens: readonly Token[], at: number): Frame | null {
  const mark = tokens[at + 1];
  if (at !== 0 || tokens[0]?.kind !== 'quote' || (mark?.kind !== 'colon' && mark?.kind !== 'dash'))
    return null;
  const phrase = nounPhraseAt(tokens, 2);
  if (phrase === null) return null;
  const noun = tokens.findIndex(
    ({ lower }, index) => index >= 2 && index < phrase.core && kindOfNoun(lower) !== null,
  );
  const isName = isCapitalised(tokens[phrase.core - 1]) && tokens[phrase.to] === undefined;
  if (noun === -1 && !isName) return null;
  const core = isName ? phrase.core : noun + 1;
  const subject = { from: 2, core, to: core };
  return frameOf('verb-subject', { verb: null, cueFrom: 1, cueTo: 2, from: 1, subject });
}

/** "A post on the bureau's account was blunter still: “…”": with no cue, the subject of what a colon ends. */
function colonFrameAt(tokens: readonly Token[], at: number, earlier: readonly Frame[]): Frame | null {
  if (tokens[at]?.kind !== 'colon' || tokens[at + 1]?.kind !== 'quote') return null;
  const start =
    tokens.findLastIndex(
      (token, index) =>
        index < at && (/^(?:stop|semicolon)$/.test(token.kind) || beginsClause(tokens, index)),
    ) + 1;
  if (earlier.some((frame) => frame.from >= start) || at - start > 80) return null;
  const subject = mainSubject(tokens, start, at);
  return subject === null || /^(?:i|we|he|she|it|they)$/.test(tokens[subject.from]?.lower ?? '')
    ? null
    : frameOf('subject-verb', { verb: null, cueFrom: at, cueTo: at + 1, from: subject.from, subject });
}

/** ", and **Tess finished** it for him:": a pause after which somebody else acts. */
function beginsClause(tokens: readonly Token[], pause: number): boolean {
  if (!isPause(tokens[pause]) || !/^(?:and|but)$/.test(tokens[pause + 1]?.lower ?? '')) return false;
  const subject = nounPhraseAt(tokens, pause + 2);
  return (
    (subject !== null &&
      isCapitalised(tokens[subject.core - 1]) &&
      /(?:'s|s')$/.test(tokens[pause + 2]?.lower ?? '')) ||
    (subject !== null && kindOfNoun(tokens[subject.core - 1]?.lower ?? '') === 'person')
  );
}

const SPEECH_NOUN =
  /^(?:claim|warning|vow|pledge|promise|statement|remark|description|assertion|threat|complaint|word|message|comment|argument|insistence|assessment|declaration|contention|demand|boast|characterization|characterisation|accusation|prediction|appeal|call)s?$/;

/** "Beijing's vow to “…”", "his claim that “…”". */
function speechNounAt(tokens: readonly Token[], at: number): Frame | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const sender = senderOf(tokens, at);
  if (sender !== null)
    return frameOf('noun', { verb: null, cueFrom: at, cueTo: at + 1, from: at, subject: sender });
  if (!isWord(token) || !SPEECH_NOUN.test(token.lower) || next === undefined) return null;
  if (!opensContent(tokens, at + 1)) return null;
  for (let from = at - 1; from >= Math.max(0, at - 3); from--) {
    const word = tokens[from];
    if (!isWord(word)) return null;
    const cue = { verb: null, cueFrom: at, cueTo: at + 1 };
    if (/^(?:his|her|their|its)$/.test(word.lower)) {
      return frameOf('noun', { ...cue, from, subject: { from, core: from + 1, to: from + 1 } });
    }
    if (/'s$|s'$/.test(word.lower)) {
      const phrase = nounBefore(tokens, from + 1);
      return phrase === null ? null : frameOf('noun', { ...cue, from: phrase.from, subject: phrase });
    }
  }
  return null;
}

/** Whether what a noun of saying holds follows: "vow to", "remark: “…”", "remark on the law, “…”". */
function opensContent(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!isWord(next)) return next?.kind === 'quote' || next?.kind === 'colon';
  if (/^(?:that|to|of|about)$/.test(next.lower)) return true;
  if (!/^(?:on|about|after|in|at)$/.test(next.lower)) return false;
  const comma = tokens.findIndex((token, index) => index > at && !isWord(token));
  return comma <= at + 6 && tokens[comma]?.kind === 'comma' && tokens[comma + 1]?.kind === 'quote';
}

/** "an email arrives **from Dilys Marchetti**": whose words a writing holds. */
function senderOf(tokens: readonly Token[], at: number): NounPhrase | null {
  if (!isWriting(tokens[at]?.lower ?? '')) return null;
  const from = [at + 1, at + 2].find((index) => tokens[index]?.lower === 'from');
  return from === undefined ? null : nounPhraseAt(tokens, from + 1);
}

/** "denied that she had told him to": what is told inside a denial was not told. */
function isInsideDenial(tokens: readonly Token[], frame: Frame, earlier: readonly Frame[]): boolean {
  const outer = earlier.at(-1);
  if (outer === undefined || outer.isSaid || outer.cueTo > frame.cueFrom || frame.cueFrom - outer.cueTo > 8)
    return false;
  return !tokens.slice(outer.cueTo, frame.cueFrom).some((token) => isPause(token) || token.kind === 'quote');
}
