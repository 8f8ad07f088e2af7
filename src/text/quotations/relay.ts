import type { Frame } from './frames.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isPause } from './subject.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isWord, SUBORDINATORS } from './word-classes.ts';

/** What a statement comes in: "in a post", "on Weibo". */
const CARRIER =
  /^(?:statement|note|circular|memo|letter|post|tweet|newsletter|report|filing|release|editorial|commentary|article|op-ed|column|video|bulletin|email|e-mail|message|communique|communiqué|notice|briefing|readout|thread|blog|broadcast|podcast|submission)$/;
const PLATFORM =
  /^(?:weibo|wechat|x|twitter|truth|facebook|instagram|tiktok|douyin|telegram|linkedin|youtube|threads|substack|bluesky)$/;
const MEDIUM =
  /(?:^|\s)(?:radio|television|tv|newspaper|daily|magazine|agency|broadcaster|channel|outlet|weekly|media|press|news|times|post|journal|wire)$/i;
const HEARERS =
  /^(?:reporters|journalists|lawmakers|investors|analysts|clients|members|delegates|correspondents|supporters|aides|parliament|congress)$/;

/**
 * Who or what carries the frame's words to the reader: "told **Reuters**", "in **a statement**", "on **Weibo**".
 *
 * @param isOutlet  whether the words name a body that the article knows as one
 * @returns in the text's words, or `null`
 */
export function findCarrier(
  text: string,
  tokens: readonly Token[],
  frame: Frame,
  isOutlet: (words: Token) => boolean,
): string | null {
  const addressee = tokens[frame.cueTo];
  if (frame.verb?.traits.has('addressee') === true && isWord(addressee) && !HEARERS.test(addressee.lower)) {
    const phrase = nounPhraseAt(tokens, frame.cueTo);
    const head = phrase === null ? undefined : tokens[phrase.core - 1];
    if (phrase !== null && head !== undefined && frame.verb.verb === 'tell') {
      const words = text.slice(addressee.start, head.end);
      if (MEDIUM.test(words) || (isCapitalised(head) && isOutlet(head))) return words.replace(/\s+/g, ' ');
    }
  }
  let found: string | null = null;
  for (let at = frame.cueTo; at < Math.min(tokens.length, frame.cueTo + 14); at++) {
    const token = tokens[at];
    if (!isWord(token) || SUBORDINATORS.has(token.lower)) {
      if (token !== undefined && at === frame.cueTo && isPause(token)) continue;
      break;
    }
    if (token.lower === 'on' && PLATFORM.test(tokens[at + 1]?.lower ?? '')) {
      const last = tokens[at + 1]?.lower === 'truth' ? (tokens[at + 2] ?? token) : (tokens[at + 1] as Token);
      return text.slice((tokens[at + 1] as Token).start, last.end);
    }
    if (found === null && /^(?:in|through|via|by)$/.test(token.lower))
      found = carrierAt(text, tokens, at + 1);
  }
  return found ?? leadingCarrier(text, tokens, frame);
}

/** "In a note on Tuesday, Varma told": the carrier stands before the subject. */
function leadingCarrier(text: string, tokens: readonly Token[], frame: Frame): string | null {
  if (tokens[0]?.lower !== 'in' || frame.order !== 'subject-verb') return null;
  const comma = tokens.findIndex((token) => token.kind === 'comma');
  return comma === frame.from - 1 ? carrierAt(text, tokens, 1) : null;
}

function carrierAt(text: string, tokens: readonly Token[], at: number): string | null {
  const phrase = nounPhraseAt(tokens, at);
  const head = phrase === null ? undefined : tokens[phrase.core - 1];
  const first = tokens[at];
  if (first === undefined || head === undefined || !CARRIER.test(head.lower)) return null;
  return text.slice(first.start, head.end).replace(/\s+/g, ' ');
}
