import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  BE,
  INTENTIONS,
  isAdverb,
  isWord,
  MODALS,
  NEGATIONS,
  REFUSALS,
} from './word-classes.ts';

/** A verb with what stands before it: "has repeatedly", "did not", "went on to", "was overheard to". */
export interface VerbGroup {
  /** The group's first token: its subject ends just before it. */
  readonly from: number;
  readonly isNegated: boolean;
  /** "would", "wants to": not said, or not yet. */
  readonly isUnreal: boolean;
  /** A form of "be" is its last auxiliary: passive with a participle, progressive with a gerund. */
  readonly hasBe: boolean;
}

const LONGEST = 10;

/** Words that only carry the infinitive after them: "used to say", "was quick to add". */
const CARRIERS =
  /^(?:used|went|go|goes|gone|on|continued|continues|proceeded|seemed|seems|appeared|appears|managed|came|took|takes|began|begins|rushed|quick|careful|keen|fond|wont|happy|heard|overheard|said|reported|known|seen|moved|sought|chose|known|quoted|paused|stopped|stepped|forward|out|up)$/;

/** The group of the verb at token `at`. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup {
  let from = at;
  let auxiliary = '';
  let isNegated = false;
  let isUnreal = false;
  let isInfinitive = false;
  while (from > 0 && from > at - LONGEST) {
    const token = tokens[from - 1];
    if (!isWord(token)) break;
    if (NEGATIONS.has(token.lower)) isNegated = true;
    if (MODALS.has(token.lower)) isUnreal = true;
    if (token.lower === 'to' && /^(?:have|be)?$/.test(auxiliary) && !isInfinitive) {
      const governor = governorOf(tokens, from - 1);
      isNegated ||= governor === 'refusal';
      isUnreal ||= governor === 'intention';
      isInfinitive = true;
    } else if (AUXILIARIES.has(token.lower)) {
      if (!isInfinitive) auxiliary ||= token.lower;
    } else if (
      !isAdverb(token) &&
      !NEGATIONS.has(token.lower) &&
      !(isInfinitive && CARRIERS.test(token.lower))
    )
      break;
    from--;
  }
  return { from, isNegated, isUnreal, hasBe: BE.has(auxiliary) };
}

/** Whether what governs the "to" at token `to` refuses or only intends what follows it. */
function governorOf(tokens: readonly Token[], to: number): 'refusal' | 'intention' | null {
  for (let at = to - 1; at >= Math.max(0, to - 4); at--) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (CARRIERS.test(token.lower)) return null;
    if (REFUSALS.has(token.lower)) return 'refusal';
    if (INTENTIONS.has(token.lower)) return 'intention';
  }
  return null;
}
