import { endOfFrame, type Frame } from './frame.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isPause, isWord } from './word-classes.ts';
import { carriesWords } from './writings.ts';

const PLATFORM =
  /^(?:weibo|wechat|x|twitter|truth|facebook|instagram|tiktok|douyin|telegram|linkedin|youtube|threads|substack|bluesky)$/;
const MEDIUM =
  /(?:^| )(?:radio|television|tv|newspaper|daily|magazine|agency|broadcaster|outlet|weekly|media|press|news|times|post|journal|wire|gazette|herald|tribune|chronicle|courier|monitor|observer|review|dispatch|globe|mail|guardian|telegraph|ledger|mercury|reuters|bloomberg|ap|afp|cnn|bbc|cnbc|abc|cbs|nbc|npr)$/i;
const REACH = 24;

/**
 * Who or what carries the frame's words to the reader: "told **Reuters**", "in **a statement**", "on **Weibo**".
 *
 * @param isBody  whether the word belongs to the name of a body
 * @returns in the text's words, or `null`
 */
export function findCarrier(
  text: string,
  tokens: readonly Token[],
  frame: Frame,
  isBody: (word: Token) => boolean,
): string | null {
  const outlet = frame.verb?.verb === 'tell' ? outletAt(text, tokens, frame.cueTo, isBody) : null;
  if (outlet !== null) return outlet;
  let found: string | null = null;
  const from = endOfFrame(frame);
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (!isWord(token)) {
      if (token?.kind === 'comma' && frame.order === 'verb-subject') continue;
      break;
    }
    if (token.lower === 'that') break;
    const next = tokens[at + 1];
    if (token.lower === 'on' && next !== undefined && PLATFORM.test(next.lower)) {
      return text.slice(next.start, (next.lower === 'truth' ? (tokens[at + 2] ?? next) : next).end);
    }
    if (token.lower === 'on') found ??= broadcastAt(text, tokens, at + 1);
    if (/^(?:in|through|via|by)$/.test(token.lower)) found ??= carrierAt(text, tokens, at + 1);
  }
  return found ?? insertedCarrier(text, tokens, frame) ?? leadingCarrier(text, tokens, frame);
}

/** "The embassy, **in an email**, called": the carrier stands between the subject and the cue. */
function insertedCarrier(text: string, tokens: readonly Token[], frame: Frame): string | null {
  if (frame.order !== 'subject-verb' || frame.subject === null) return null;
  for (let at = frame.subject.core; at < frame.cueFrom; at++) {
    if (isPause(tokens[at]) && tokens[at + 1]?.lower === 'in') return carrierAt(text, tokens, at + 2);
  }
  return null;
}

function outletAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  isBody: (word: Token) => boolean,
): string | null {
  const phrase = nounPhraseAt(tokens, at);
  const [first, head] = [tokens[at], phrase === null ? undefined : tokens[phrase.core - 1]];
  if (first === undefined || head === undefined) return null;
  const words = text.slice(first.start, head.end).replace(/\s+/g, ' ');
  const isInterview = tokens[(phrase?.core ?? at) + 2]?.lower === 'interview';
  return MEDIUM.test(words) || (isCapitalised(head) && (isBody(head) || isInterview)) ? words : null;
}

/** "In a note on Tuesday, Varma told": the carrier stands before the subject. */
function leadingCarrier(text: string, tokens: readonly Token[], frame: Frame): string | null {
  if (tokens[0]?.lower !== 'in' || frame.order !== 'subject-verb') return null;
  const comma = tokens.findIndex((token) => token.kind === 'comma');
  return comma === frame.from - 1 ? carrierAt(text, tokens, 1) : null;
}

/** "on **state radio**", "on **Radio Severn**" */
function broadcastAt(text: string, tokens: readonly Token[], at: number): string | null {
  const phrase = nounPhraseAt(tokens, at);
  const [first, head] = [tokens[at], phrase === null ? undefined : tokens[phrase.core - 1]];
  if (first === undefined || head === undefined) return null;
  const words = text.slice(first.start, head.end).replace(/\s+/g, ' ');
  return /\b(?:radio|television|tv)\b/i.test(words) && !/^the radio$/i.test(words) ? words : null;
}

function carrierAt(text: string, tokens: readonly Token[], at: number): string | null {
  const phrase = nounPhraseAt(tokens, at);
  const [first, head] = [tokens[at], phrase === null ? undefined : tokens[phrase.core - 1]];
  if (first === undefined || head === undefined || !carriesWords(head.lower)) return null;
  return text.slice(first.start, head.end).replace(/\s+/g, ' ');
}
