import { type Frame, frameOf } from './frame.ts';
import { nounBefore } from './noun-before.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isPause, isWord } from './word-classes.ts';

const TELLING =
  /^(?:words|telling|view|account|phrase|reckoning|estimation|opinion|version|count|judgment|judgement)$/;

/** A source named without a verb at token `at`: "according to X", "per X", "in the words of X", "in X's telling". */
export function sourceAt(tokens: readonly Token[], at: number): Frame | null {
  const cueTo = endOfSourceCue(tokens, at);
  if (cueTo !== null) {
    const subject = nounPhraseAt(tokens, cueTo);
    if (subject === null) return null;
    const relay = relayOf(tokens, subject);
    const bare = relay === null ? subject : { ...subject, to: subject.core };
    return frameOf('source', { verb: null, cueFrom: at, cueTo, from: at, subject: bare, relay });
  }
  return possessiveSource(tokens, at) ?? viewpointSource(tokens, at);
}

/** "according to sources **quoted by the blog**": who passes it on. */
function relayOf(tokens: readonly Token[], { core }: NounPhrase): NounPhrase | null {
  const isQuoted =
    /^(?:quoted|cited|interviewed)$/.test(tokens[core]?.lower ?? '') && tokens[core + 1]?.lower === 'by';
  return isQuoted ? nounPhraseAt(tokens, core + 2) : null;
}

function endOfSourceCue(tokens: readonly Token[], at: number): number | null {
  const [word = '', next = ''] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (word === 'according' && next === 'to') return at + 2;
  if (
    word === 'per' &&
    (at === 0 || isPause(tokens[at - 1])) &&
    (isCapitalised(tokens[at + 1]) || next === 'the')
  )
    return at + 1;
  const isWordsOf =
    word === 'in' &&
    next === 'the' &&
    TELLING.test(tokens[at + 2]?.lower ?? '') &&
    tokens[at + 3]?.lower === 'of';
  return isWordsOf ? at + 4 : null;
}

/** "**To** Sol Adeyemi, an economist, that’s “lovely phrasing”": in whose eyes. */
function viewpointSource(tokens: readonly Token[], at: number): Frame | null {
  if (at !== 0 || !/^(?:to|for)$/.test(tokens[0]?.lower ?? '')) return null;
  const subject = nounPhraseAt(tokens, 1);
  if (subject === null || !isPause(tokens[subject.to])) return null;
  const is = tokens.findIndex(
    (token, index) => index > subject.to && /^(?:is|was|'s|are|were)$/.test(token.lower),
  );
  const isJudged = is !== -1 && tokens[is + 1]?.kind === 'quote' && isPause(tokens[is - 2]);
  return isJudged ? frameOf('source', { verb: null, cueFrom: 0, cueTo: 1, from: 0, subject }) : null;
}

/** "in the ministry's telling", "by his count". */
function possessiveSource(tokens: readonly Token[], at: number): Frame | null {
  const first = tokens[at];
  if (!isWord(first) || (first.lower !== 'in' && first.lower !== 'by')) return null;
  for (let to = at + 2; to <= at + 6; to++) {
    const token = tokens[to];
    if (!isWord(token)) return null;
    if (!TELLING.test(token.lower)) continue;
    const isPronoun = to === at + 2 && /^(?:his|her|their|its)$/.test(tokens[at + 1]?.lower ?? '');
    if (!isPronoun && !/'s$|s'$/.test(tokens[to - 1]?.lower ?? '')) return null;
    const subject = isPronoun ? { from: at + 1, core: at + 2, to: at + 2 } : nounBefore(tokens, to);
    return subject === null
      ? null
      : frameOf('source', {
          verb: null,
          cueFrom: at,
          cueTo: to + 1,
          from: at,
          subject,
        });
  }
  return null;
}
