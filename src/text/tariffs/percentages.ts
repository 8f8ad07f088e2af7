import type { Span } from '../../corpus/span.ts';
import { isLicensed } from './bare.ts';
import { shapeOf } from './shape.ts';
import type { Word } from './tokens.ts';

/** A rate, change or range of percent as the words state it, whatever it is a percentage of; offsets into the sentence. */
export interface Percentage extends Span {
  /** `to` is a rate after "to": a change if a verb of change governs it, else a plain rate. */
  readonly form: 'rate' | 'change' | 'changes' | 'range' | 'points' | 'to' | 'zero';
  /** The figures: from and to, least and most, or the one figure; of two changes, from and from, to and to. */
  readonly figures: readonly number[];
  /** Whether no word for percent stands with any of its numbers: "to 30". */
  readonly isBare: boolean;
}

interface Rule {
  readonly form: Percentage['form'];
  readonly example: string;
  /** Over the sentence's shape, a letter for each word (`shape.ts`). The groups are the figures. */
  readonly pattern: RegExp;
  /** The groups hold the later figure first. */
  readonly isReversed?: true;
}

/** Words between a figure and what it goes on to: neither a joint nor a stop. */
const GAP = '[xgpzT]{0,8}';
/** "from 145 percent on most goods to about 30": what may stand around "to". */
const NEAR = '[zT]{0,3}';

/** Written in the order it runs: a stretch that one rule takes is closed to the rules after it. */
const RULES: readonly Rule[] = [
  {
    form: 'range',
    example: 'between 10% and 25%',
    pattern: regExp(`k${NEAR}([PN])a${NEAR}([PN])`),
  },
  {
    form: 'range',
    example: 'ranging from 10 percent to 25 percent',
    pattern: regExp(`Gx?f${NEAR}([PN])t${NEAR}([PN])`),
  },
  {
    form: 'changes',
    example: 'from 10 and 5 per cent to 5 and 2.5',
    pattern: regExp(`f${NEAR}([PN])a${NEAR}([PN])${NEAR}t${NEAR}([PN])a${NEAR}([PN])`),
  },
  {
    form: 'change',
    example: 'from 145 per cent to 30 per cent, from 145 percent to 30, from 125 to 10',
    pattern: regExp(`f${NEAR}([PN])(?:${GAP}|c[^cPQNB]{1,8})[cs]?[ud]{0,2}t${NEAR}([PN])`),
  },
  {
    form: 'change',
    example: 'to 30 percent from 145; 90 percent, up from 30 percent; 54% instead of 120%',
    pattern: regExp(`(?:t${NEAR})?([PN])${GAP}[cs]?(?:[udV]?f|i)${NEAR}([PN])`),
    isReversed: true,
  },
  {
    form: 'change',
    example: '15 per cent was halved to 7.5, the 10 per cent became 25',
    pattern: regExp(`([PN])${GAP}(?:e{0,3}V[ud]{0,2}t|[et]{0,4}m)${NEAR}([PN])`),
  },
  {
    form: 'change',
    example: 'doubled to 50 percent the 25 percent',
    pattern: regExp(`t([PN])T([PN])`),
    isReversed: true,
  },
  {
    form: 'range',
    example: '10 to 15 percent, 10%–25%, 40 or even 50',
    pattern: regExp(`([PN])(?:t|oz?|D)([PN])`),
  },
  {
    form: 'points',
    example: 'by 115 percentage points, by ten points to 20 percent',
    pattern: regExp(`(Q)(?:c?t${NEAR}([PN]))?`),
  },
  { form: 'points', example: 'by another 10 percent', pattern: regExp(`(?<=yz{0,3})(P)(?!x?x?g)`) },
  {
    form: 'to',
    example: 'doubled to 50%, became 25 percent',
    pattern: regExp(`(?:(?<![^V]u|^u)t|m)z{0,3}([PN])`),
  },
  { form: 'rate', example: '145%, twenty-five per cent', pattern: regExp(`([PN])`) },
];

/** "will charge *zero* on American cars", "goes in at *nothing*" */
const BARE_ZERO =
  /(?<=\b(?:charg(?:e|es|ed|ing)|pay|pays|paid|paying|at|get|gets)\s)(?:zero|nought|nil|nothing)\b(?=[.,;:”"’]|\s(?:on|in|for|if|when|until|and|within|today|now)\b|$)/gi;
/** "duty-free", "zero tariffs" */
const ZERO =
  /\b(?:(?:duty|tariff)[\s-]free\b|no[\s-](?:tariffs?|duty|duties|levy|levies)(?=\s(?:on|for|from|at|treatment|access|status)\b)|zero(?=[\s-](?:tariffs?|duty|duties|levy|levies|rates?)\b))/gi;
const MAY_BE_ZERO = /-free|y free|f free|zero|nought|nothing|\bno (?:tariff|dut|lev)/i;

interface Context {
  /** Whether a date stands there. */
  readonly isDated?: (at: Span) => boolean;
  /** Whether the article has given the rate before. */
  readonly isKnown?: (rate: number) => boolean;
}

/**
 * The percentages of a sentence in order, none inside another.
 *
 * Bare numbers count where the words around them leave no other unit (`bare.ts`).
 */
export function findPercentages(
  sentence: string,
  words: readonly Word[],
  { isDated = () => false, isKnown = () => false }: Context = {},
): Percentage[] {
  const found: Percentage[] = [];
  const shape = shapeOf(sentence, words, isDated);
  if (/[PQN]/.test(shape)) {
    const taken = new Uint8Array(words.length);
    for (const { form, pattern, isReversed } of RULES) {
      for (const match of shape.matchAll(pattern)) {
        const last = match.index + match[0].length;
        if (taken.subarray(match.index, last).some(Boolean)) continue;
        const isBare = !/[PQ]/.test(match[0]);
        const [low, high] = valuesOf(words, match.index, last);
        if (form === 'range' && high !== undefined && low !== undefined && low >= high) continue;
        if (isBare && !isLicensed({ words, shape, taken, isKnown }, match.index, last)) continue;
        taken.fill(1, match.index, last);
        found.push(
          percentageAt(words.slice(match.index, last), { form, isBare, isReversed: isReversed === true }),
        );
      }
    }
  }
  if (MAY_BE_ZERO.test(sentence)) {
    for (const pattern of [ZERO, BARE_ZERO]) {
      for (const { 0: text, index: start } of sentence.matchAll(pattern)) {
        const end = start + text.length;
        if (found.some((other) => start < other.end && other.start < end)) continue;
        found.push({ start, end, form: 'zero', figures: [0], isBare: pattern === BARE_ZERO });
      }
    }
  }
  return inheritPoints(found.sort((a, b) => a.start - b.start));
}

/** "cut 91 points and suspend a further 24": a bare number after points counts points too. */
function inheritPoints(found: readonly Percentage[]): Percentage[] {
  let form: Percentage['form'] | null = null;
  return found.map((percentage) => {
    const isPoints = percentage.isBare && percentage.form === 'rate' && form === 'points';
    if (!isPoints) form = percentage.form;
    return isPoints ? { ...percentage, form: 'points' } : percentage;
  });
}

function percentageAt(
  words: readonly Word[],
  { form, isBare, isReversed }: { form: Percentage['form']; isBare: boolean; isReversed: boolean },
): Percentage {
  const values = valuesOf(words, 0, words.length);
  const figures = isReversed ? values.reverse() : values;
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, form, figures, isBare };
}

function valuesOf(words: readonly Word[], from: number, to: number): number[] {
  return words
    .slice(from, to)
    .flatMap(({ numeral }) => (numeral === null || numeral.isGlued ? [] : [numeral.value]));
}

function regExp(source: string): RegExp {
  return new RegExp(source, 'g');
}
