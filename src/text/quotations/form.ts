import type { QuotationForm } from '../quotations.ts';
import type { Frame } from './frame.ts';
import { isSentence } from './positions.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { DETERMINERS, isPause, isWord } from './word-classes.ts';

/** Words that introduce a name or a term: “so-called”, “dubbed”, “known as”. */
const NAMING = new RegExp(
  `(?:^| )(?:${[
    'so-called|known(?: \\w+)? as|dubbed|nicknamed|termed|christened|coined|titled|entitled|headlined|named|called',
    'labelled|labeled|branded|referred to(?: \\w+)? as|under the (?:title|heading|headline|banner|name)',
    'term|moniker|nickname|phrase|word|slogan|hashtag|label|headline|title|concept|acronym|motto|codename|buzzword',
    '(?:book|memoir|essay|column|film|song|novel|study|series|podcast|poem|episode|item)(?: ,)?',
  ].join('|')})(?: is| was| of)?$`,
);
/** After these nobody speaks, even if a cue follows. */
const ALWAYS_NAMING =
  /(?:^| )(?:so-called|known as|dubbed|nicknamed|titled|entitled|referred to as|(?:the|a) (?:term|word|phrase|moniker|nickname))$/;
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|is|it|nor|of|on|or|so|the|to|vs|with|de|le|la)$/i;
/** No more words than this make a scare quote. */
const LONGEST_TERM = 5;

/** Whether the marks are around a name, a title or a term that nobody says. */
export function isTerm(unit: Unit, quotation: MarkedQuotation, frame: Frame | null): boolean {
  const { token, words } = quotation;
  const isNamed = NAMING.test(wordsBefore(unit, token));
  const isTitle = isTitleCase(words.text);
  if (isTitle && (isNamed || DETERMINERS.has(unit.tokens[token - 1]?.lower ?? ''))) return true;
  if (ALWAYS_NAMING.test(wordsBefore(unit, token))) return true;
  if (frame !== null && hasTrait(frame, 'naming') && isNickname(unit, frame)) return true;
  // "declined to call it a “settlement”": a word that was not said.
  if (frame !== null && isUnspoken(frame) && /^\p{Ll}\S*(?: \S+)?$/u.test(words.text.replace(/\W+$/, '')))
    return true;
  if (frame !== null && isBeside(unit, token, frame) && !hasTrait(frame, 'naming')) return false;
  if (isNamed)
    return frame === null || frame.subject === null || !hasTrait(frame, 'naming') || isNickname(unit, frame);
  if (isTitle) return true;
  if (frame !== null) return false;
  return words.text.split(/\s+/).length <= LONGEST_TERM && !isAlone(unit, quotation);
}

/** "declined to call it", "would not comment on", "denied that there was": the word is not the subject's. */
function isUnspoken({ isSaid, verb }: Frame): boolean {
  return (
    !isSaid &&
    (verb?.verb === 'comment' || verb?.traits.has('naming') === true || verb?.traits.has('denial') === true)
  );
}

/** Whether the words may be all that somebody says: they begin and end as a sentence does. */
export function canStandAlone({ words, mark }: MarkedQuotation): boolean {
  return isSentence(words.text) && (/[.?!…。？！]\W{0,2}$/.test(words.text) || !mark.isClosed);
}

/** `direct` for whole sentences, `mixed` for a part of one. */
export function formOf(unit: Unit, quotation: MarkedQuotation, isContinued: boolean): QuotationForm {
  const { token, words, mark } = quotation;
  if (isContinued) return 'direct';
  if (!isSentence(words.text)) return 'mixed';
  const next = unit.tokens[token + 1];
  const before = unit.tokens[token - 1];
  const isEnded = /[.,?!…。？！—–-]\W{0,2}$/.test(words.text) || !mark.isClosed || !isWord(next);
  const isFragment = isWord(before) && !/^(?:say|says|said|saying|adding)$/.test(before.lower);
  return isEnded && !(isFragment && words.text.split(/\s+/).length < 4) ? 'direct' : 'mixed';
}

function wordsBefore(unit: Unit, token: number): string {
  const before = unit.tokens.slice(Math.max(0, token - 5), token);
  return before.map((other) => (isWord(other) ? other.lower : other.text)).join(' ');
}

function hasTrait(frame: Frame, trait: 'naming'): boolean {
  return frame.verb?.traits.has(trait) === true;
}

/** "whom colleagues call “the Notary”". */
function isNickname(unit: Unit, frame: Frame): boolean {
  return /^whom?$/.test(unit.tokens[frame.from - 1]?.lower ?? '');
}

/** Whether the cue stands right beside the quotation, as it does beside what somebody says. */
function isBeside(unit: Unit, token: number, frame: Frame): boolean {
  if (frame.from > token || token - frame.cueTo <= 1) return true;
  const before = unit.tokens[token - 1];
  return isPause(before) || before?.kind === 'colon';
}

function isTitleCase(words: string): boolean {
  const parts = words.replace(/[.,;:?!]+$/, '').split(/\s+/);
  if (/[.?!]\s/.test(words) || parts.length > 8) return false;
  return (
    /^[\p{Lu}\d]/u.test(parts[0] ?? '') &&
    parts.every((part) => /^[\p{Lu}\d$“‘]/u.test(part) || SMALL_WORDS.test(part)) &&
    parts.some((part) => /^\p{Lu}/u.test(part))
  );
}

/** A whole sentence that stands by itself: somebody's words even if nobody is named. */
function isAlone(unit: Unit, { token, words }: MarkedQuotation): boolean {
  return isSentence(words.text) && /[.?!。？！]$/.test(words.text) && token === 0 && unit.tokens.length <= 2;
}
