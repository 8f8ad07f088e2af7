import type { QuotationForm } from '../quotations.ts';
import type { Frame } from './frames.ts';
import { isSentence } from './rules.ts';
import { isPause } from './subject.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isWord } from './word-classes.ts';

/** Words that introduce a name or a term: “so-called”, “dubbed”, “known as”. */
const NAMING =
  /(?:^|\s)(?:so-called|known(?: \w+)? as|known|dubbed|nicknamed|termed|christened|coined|titled|entitled|headlined|named|called|labelled|labeled|branded|referred to(?: \w+)? as|under the (?:title|heading|headline|banner|name)|(?:term|moniker|nickname|phrase|word|slogan|hashtag|label|headline|title|name|concept|acronym|motto|code-name|codename|buzzword|sobriquet|pen name|byname)(?: is| was)?|(?:book|memoir|essay|column|editorial|film|song|novel|study|series|podcast|poem|episode),?)$/;
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|is|it|nor|of|on|or|so|the|to|vs|with|de|le|la)$/i;

/** Whether the marks are around a name, a title or a term that nobody says. */
export function isTerm(unit: Unit, quotation: MarkedQuotation, frame: Frame | null): boolean {
  const { token, words } = quotation;
  const isAdjacent = frame !== null && isAttributed(unit, token, frame);
  if (isAdjacent && frame.verb?.traits.has('naming') !== true) return false;
  const before = unit.tokens
    .slice(Math.max(0, token - 5), token)
    .map((t) => (isWord(t) ? t.lower : t.text))
    .join(' ');
  const isTitle = isTitleCase(words.text);
  if (NAMING.test(before))
    return isTitle || frame === null || frame.subject === null || !isNamingFrame(frame, token);
  if (isTitle) return frame === null || !isAdjacent || frame.verb?.traits.has('naming') === true;
  if (frame !== null) return false;
  return words.text.split(/\s+/).length <= 5 && !isUtterance(unit, quotation);
}

/** `direct` for whole sentences, `mixed` for a part of one. */
export function formOf(unit: Unit, quotation: MarkedQuotation, isContinued: boolean): QuotationForm {
  const { token, words, mark } = quotation;
  if (isContinued) return 'direct';
  if (!isSentence(words.text)) return 'mixed';
  const next = unit.tokens[token + 1];
  const before = unit.tokens[token - 1];
  const isEnded =
    /[.,?!…—–-]\W{0,2}$/.test(words.text) || !mark.isClosed || next === undefined || !isWord(next);
  const isEmbedded =
    before !== undefined &&
    isWord(before) &&
    !/^(?:saying|said|says|say|adding|writing|wrote|and|but)$/.test(before.lower) &&
    words.text.split(/\s+/).length < 4;
  return isEnded && !isEmbedded ? 'direct' : 'mixed';
}

function isNamingFrame(frame: Frame, token: number): boolean {
  return frame.order !== 'passive' && frame.verb?.traits.has('naming') === true && token - frame.cueTo <= 8;
}

function isAttributed(unit: Unit, token: number, frame: Frame): boolean {
  if (frame.from > token) return true;
  return (
    token - frame.cueTo <= 1 || isPause(unit.tokens[token - 1]) || unit.tokens[token - 1]?.kind === 'colon'
  );
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
function isUtterance(unit: Unit, { token, words }: MarkedQuotation): boolean {
  if (!isSentence(words.text) || !/[.?!]$/.test(words.text)) return false;
  return token === 0 && unit.tokens.length <= 2;
}
