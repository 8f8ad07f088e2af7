import type { Span } from '../../corpus/span.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** A rate, change or range of percent as the words state it, whatever it is a percentage of; offsets into the sentence. */
export interface Percentage extends Span {
  /** `to` is a rate after "to": a change if a verb of change governs it, else a plain rate. */
  readonly form: 'rate' | 'change' | 'range' | 'points' | 'to' | 'zero';
  /** The figures in the order of the words: from and to, least and most, or the one figure. */
  readonly figures: readonly [number] | readonly [number, number];
}

interface Rule {
  readonly form: Percentage['form'];
  readonly example: string;
  readonly pattern: RegExp;
}

const FIGURE = String.raw`(?:\d{1,3},\d{3}(?!\d)|\d{1,4}(?:\.\d{1,3})?|(?:${NUMBER_WORDS})(?![a-z]))`;
const NUMBER = String.raw`(?<![\w$€£¥.,]|\d[-–—])${FIGURE}`;
const PERCENT = String.raw`(?:\s?%|[\s-]per[\s-]?cent\b|[\s-]pct\b)`;
const POINTS = String.raw`[\s-](?:percentage[\s-])?points?\b`;
const ABOUT = String.raw`(?:(?:just|only|about|around|roughly|nearly|almost|at least|a|an|the|now|as (?:high|low|much|little) as)\s){0,2}`;
/** What may follow a number that borrows its "percent" from the one before: "from 145 percent to 30, the ministry said". */
const BORROWS = String.raw`(?=\s*(?:[,.;:)”"’—–]|$|(?:and|or|for|on|in|until|but|while|after|as|at|last|this|with|starting|beginning|effective|under|through|since|when)\b))`;
const NOT_AFTER_MONTH = '(?<!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s)';
const GAP = String.raw`(?:\s(?!(?:and|or|then|but|while)\b)(?:on|for|of|against|down|up|all|the|most|some|many|its|his|their|a|[A-Z][\w.’']{0,15}|goods|imports|products|tariffs?|duty|duties|now|today|their value|all the way)){0,6}`;

/** Written in the order it runs: a stretch that one rule takes is closed to the rules after it. */
const RULES: readonly Rule[] = [
  {
    form: 'range',
    example: 'tariffs ranging from 10 percent to 25 percent, between 10% and 25%',
    pattern: regExp(
      `(?:between|(?:rang(?:e|es|ed|ing)|run(?:s|ning)?|var(?:y|ies|ied|ying)|anywhere)\\s(?:anywhere\\s)?from)\\s(?<first>${NUMBER})${PERCENT}?\\s(?:and|to)\\s(?<second>${NUMBER})${PERCENT}(?![\\s-](?:[a-z]+\\s){0,2}(?:tariff|dut(?:y|ies)|lev(?:y|ies)|rate))`,
    ),
  },
  {
    form: 'change',
    example: 'from 145 per cent to 30 per cent, from 145 percent to 30, from 125 to 10 percent',
    pattern: regExp(
      `from\\s${ABOUT}(?<first>${NUMBER})(?:${PERCENT}${GAP}\\sto\\s${ABOUT}(?<second>${NUMBER})(?:${PERCENT}|${BORROWS})|\\sto\\s${ABOUT}(?<third>${NUMBER})(?:${PERCENT}|${BORROWS}))`,
    ),
  },
  {
    form: 'change',
    example: 'to 30 percent from 145; 90 percent, up from 30 percent; 54% instead of 120%',
    pattern: regExp(
      `(?:to\\s${ABOUT})?(?<second>${NUMBER})${PERCENT}${GAP}(?:,|\\s\\()?\\s?(?:(?:(?:up|down|raised|lowered|reduced|cut)\\s)?from|instead\\sof|rather\\sthan)\\s${ABOUT}(?<first>${NUMBER})(?:${PERCENT}|${BORROWS})`,
    ),
  },
  {
    form: 'change',
    example: '15 per cent was halved to 7.5, the 10 per cent became 25',
    pattern: regExp(
      `(?<first>${NUMBER})${PERCENT}(?:\\son(?:\\s(?!and\\b)[\\w$]{1,15}){1,5})?\\s(?:(?:was|were|is|has|had|would|will|could|to)\\s(?:be(?:en)?\\s)?)?(?:became|becomes|become|(?:halv|doubl|tripl|rais|lift|cut|lower|reduc|increas|ris|jump|climb|drop)(?:e|es|ed|s)?(?:\\s(?:back|up|down)){0,2}\\sto|go(?:es)?(?:\\s(?:back|up|down)){0,2}\\sto)\\s(?<second>${NUMBER})(?:${PERCENT}|${BORROWS})`,
    ),
  },
  {
    form: 'range',
    example: '10 to 15 percent, 10%–25%',
    pattern: regExp(
      `(?<first>${NUMBER})${PERCENT}?(?:\\s(?:to|or(?:\\seven)?)\\s|\\s?[-–—]\\s?(?=\\d))(?<second>${FIGURE})${PERCENT}`,
    ),
  },
  {
    form: 'points',
    example: 'by 115 percentage points, a further 24 points, by 10 percent',
    pattern: regExp(
      `(?<first>${NUMBER})${POINTS}(?:\\sto\\s${ABOUT}(?<third>${NUMBER})${PERCENT})?|(?<=\\bby\\s(?:(?:a|about|another|an|further|additional|extra|up to)\\s){0,2})(?<second>${NUMBER})${PERCENT}(?![\\s-](?:[a-z]+\\s){0,2}(?:tariff|dut(?:y|ies)|lev(?:y|ies)|rate))`,
    ),
  },
  {
    form: 'to',
    example: 'doubled to 50%, became 25 percent',
    pattern: regExp(`\\b(?<!\\bup\\s)(?:to|became|become|becomes)\\s${ABOUT}(?<first>${NUMBER})${PERCENT}`),
  },
  {
    form: 'rate',
    example: '145%, twenty-five per cent',
    pattern: regExp(`(?<first>${NUMBER})${PERCENT}`),
  },
  {
    form: 'rate',
    example: 'the 54 of "54 and 34 percent", not of "November 10, and 34 percent"',
    pattern: regExp(
      `${NOT_AFTER_MONTH}(?<first>${NUMBER})(?=,?\\s(?:and|or)\\s(?:the\\s)?${NUMBER}${PERCENT})`,
    ),
  },
  {
    form: 'rate',
    example: 'the 84 of "34 percent, then 84", the 10 of "… at 30 percent and the Chinese one at 10"',
    pattern: regExp(`(?<=\\bthen\\s(?:to\\s)?|\\b(?:one|rate)\\s(?:at|to)\\s)(?<first>${NUMBER})${BORROWS}`),
  },
  {
    form: 'zero',
    example: 'duty-free, zero tariffs',
    pattern: regExp(
      `\\b(?:(?:duty|tariff)[\\s-]free|(?:zero|no)[\\s-](?:tariffs?|duty|duties|levy|levies)(?=\\s(?:on|for|from|at|treatment|access|status)\\b)|zero[\\s-](?:tariffs?|duty|duties|levy|levies))\\b(?<first>)`,
    ),
  },
];

const MAY_HOLD_ONE = /%|per[\s-]?cent|\bpct|points?\b|-free|zero|\bno\s(?:tariff|dut|lev)/i;

/** The percentages of a sentence in order, none inside another. */
export function findPercentages(sentence: string): Percentage[] {
  if (!MAY_HOLD_ONE.test(sentence)) return [];
  const found: Percentage[] = [];
  for (const { form, pattern } of RULES) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, form, figures: figuresOf(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function figuresOf({ first, second, third }: Record<string, string | undefined>): Percentage['figures'] {
  const [one, two] = [first, second ?? third].filter((words) => words !== undefined).map(numberOf);
  return two === undefined ? [one ?? 0] : [one ?? 0, two];
}

function regExp(source: string): RegExp {
  return new RegExp(source, 'gi');
}
