import { type AnswerType, answerTypeOf } from './answer-type.ts';
import { type AskedDate, asOfDay, findAskedDates } from './asked-dates.ts';
import { isIdle } from './idle.ts';
import { isInAnotherLanguage } from './language.ts';
import { wantedTermsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export type QuestionKind = 'who-said' | 'tariff' | 'when' | 'compare' | 'fact';
export type TariffSide = 'us-on-china' | 'china-on-us';

/** What a free question asks. */
export interface Question {
  readonly kind: QuestionKind;
  /** The question without what is said about sources and comparing: what it is about. */
  readonly terms: string;
  /** Whose words are asked for ("What did Ortiz say …"), as typed. */
  readonly speaker: string | null;
  /** Names in it, as typed, countries and their capitals left out. */
  readonly names: readonly string[];
  /** Numbers in it, as typed, without signs. */
  readonly numbers: readonly string[];
  /** Words in quotation marks, two or more together. */
  readonly quoted: readonly string[];
  /** What "how many" counts: "student visas". */
  readonly counted: string | null;
  /** The class of thing that is sought, in lower case: "news agency" in "Which news agency …"; empty if none is named. */
  readonly sought: string;
  /** What a share, price or number is asked of: "the price of tungsten". */
  readonly measured: string | null;
  /** Whether it asks who or what somebody or something is. */
  readonly isIdentity: boolean;
  readonly side: TariffSide | null;
  /** Whether it asks how high the tariffs are and nothing more. */
  readonly asksRates: boolean;
  /** A day asked about, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** The day it wants things told as of, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  /** The times it names; they are no part of `terms`. */
  readonly dates: readonly AskedDate[];
  /** Whether it asks for how things stand now. */
  readonly isNow: boolean;
  readonly answerType: AnswerType | null;
  /** Whether it is in another language than English. */
  readonly isForeign: boolean;
  /** Whether nothing is asked: a greeting, thanks, a note. */
  readonly isIdle: boolean;
}

const US =
  "(?:U\\.?S\\.?(?:A\\.?)?|us|America(?:n|ns)?|Washington|White House|United States|administration)(?:'s|’s)?";
const CN = "(?:China|Chin(?:ese|ees)|Beijing)(?:'s|’s)?";
const DUTY = '(?:tarr?iff?|dut(?:y|ie)|lev(?:y|ie)|rate|toll|import tax(?:e)?)s?';
const SOURCES =
  '(?:articles?|sources?|accounts?|reports?|outlets?|papers?|stories|story|pieces?|texts?|coverage|versions?)';
const AGREE =
  '(?:agree|match|differ|disagree|line up|tally|concur|conflict|contradict(?: (?:each other|one another))?|say the same(?: thing)?|consistent|square|add up)';

/** "What did Ortiz say", "What does the ministry think": whose words are wanted. */
const SPEAKER =
  /\bwhat (?:did|does|do|has|have|had|was|is|were)(?: the)? (?<who>[\p{L}.'’ -]{2,60}?)(?:['’]s)? (?:exactly )?(?:say|said|saying|tell|told|claim|claimed|reply|replied|respond|warn|warned|call|write|wrote|written|think|argue|argued|announce|announced|predict|state|stated|promise|post|answer|demand)\b|\b(?:quotes?|quotations?|words?|statements?|remarks?|comments?) (?:from|by|of) (?:the )?(?<by>[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3})/iu;

// do the sources agree that …
const AGREEING = new RegExp(
  `\\b(?:do|does|did|are|is)?\\s*(?:the|all|both|these|any|different|various)?\\s*${SOURCES}\\s+(?:all\\s+)?${AGREE}(?:\\s+(?:with each other|on|about|over|as to))?(?:\\s+(?:that|whether|if|how|which|what))?`,
  'i',
);
/** Talk about the articles and the asking, not about their subject: "Please check whether", "mentioned in the coverage". */
const ABOUT_SOURCES: readonly RegExp[] = [
  /^\W*(?:hi|hello|hey|hiya|ok|okay|thanks)\b(?: there| parley)?[\s,.!]+(?=\w)(?!to\b)/i,
  AGREEING,
  /\b(?:please|can you|could you|tell me|let me know|check|see) (?:check |see )?(?:whether|if)\b/i,
  /\b(?:is|are|was|were) (?=.{0,60}\b(?:described|reported|told|presented) (?:in )?the same(?: way| terms)?)/i,
  /\b(?:described|reported|told|presented|put) (?:in )?the same(?: way| terms)?(?: everywhere| by all| in all)?/i,
  /\b(?:mentioned|reported|quoted|given|stated|described) in (?:the|these|our) (?:coverage|articles?|sources?|corpus)\b/i,
  /\b(?:compare|contrast|clash|differ|in the end|on the one hand|on the other hand)\b/i,
];
const COMPARING =
  /\b(?:compare[sd]?|comparison|contrast|differ(?:s|ent|ence|ences)?|(?:dis)?agree|versus|vs|consistent|contradict|clash|line up|tally|same (?:way|thing)|(?:what|how) do the two (?:leaders|sides|presidents)|each side|both sides say|conflicting|in the end|who is right|whose version)\b/i;
const NOW =
  /\b(?:now|current(?:ly)?|latest|today|at present|presently|at the moment|right now|these days|so far|still)\b/i;
const WHO_SAID =
  /\bwho(?:se|m|s|'s|’s)?\b|\bquot(?:e|es|ed|ation)\b|\bwhere does the (?:claim|quote|phrase|line|figure) come from\b|\bwhich (?:economist|analyst|expert|official|professor|spokes\w+|minister)\b/i;
const SAYING_ASKED =
  /\b(?:sa(?:y|ys|id)|sed|told|wrote|warn\w*|call\w*|claim\w*|describ\w*|predict\w*|argu\w*|quot\w*|words|vow\w*|promis\w*|accus\w*|insist\w*|put|spoke|speak|think\w*|believ\w*|compared|language|phrase|line|statement|remark\w*|welcom\w*|den(?:y|i)\w*|dismiss\w*|threat\w*|pledg\w*|reckon\w*|suggest\w*|hint\w*|complain\w*|prais\w*|reassur\w*|moan\w*|jok\w*|stress\w*|confirm\w*|admit\w*|urg\w*|demand\w*|tweet\w*|reveal\w*|express\w*|label\w*|brand\w*)\b/i;
const COUNTED =
  /\bhow many (?<what>(?:[\p{L}-]+ ){0,3}?[\p{L}-]+?)(?= (?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|in|on|of|from|to|got|get|went|come|came)\b|[?.!,]|$)/iu;
// which news agency …
const SOUGHT = /\b(?:which|what) (?<what>[\p{L}-]+(?: [\p{L}-]+)?)/iu;
// what percentage of rare earths …   the price of tungsten
const MEASURED =
  /\b(?:percent(?:age)?|share|proportion|number|amount|price|cost|value|size|volume|rate) of (?:the |its |their )?(?<what>[\p{L}-]+(?: [\p{L}-]+)?)/iu;
// who is the vice premier
const IDENTITY = /^\W*(?:who|what)(?:['’]?s| is| was| are| were)\b/i;
const NUMBER = /(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu;
const NAME_WORD = /(?<![.?!]\s|^|^["“'‘])(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gu;
const NOT_NAMES = new RegExp(
  `^(?:${US}|${CN}|I|States?|House|Mr|Mrs|Ms|Dr|President|Minister|Secretary|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$`,
  'i',
);
/** What a question may hold that asks for the rates as such: the duty, the two countries, their goods, a time. */
const RATE_WORDS = new RegExp(
  `^(?:${DUTY}|${US}|${CN}|united ?states|percent(?:age)?s?|goods|products?|imports?|exports?|level|high|much|big|large|many|charge[sd]?|charging|impos(?:es?|ed|ing)|fac(?:es?|ing)|pay(?:s|ing)?|levied|stands?|force|effect|appl(?:y|ies)|now|current(?:ly)?|latest|today|present|moment|still|both|sides?|each|other|way)$`,
  'i',
);
// "blink first"
const QUOTED = /["“](?<words>[^"“”\s]+\s[^"“”]{1,200}?)[,.]?["”]/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/;

const US_ON_CHINA = sidePatterns(US, CN);
const CHINA_ON_US = sidePatterns(CN, US);

/** What the text asks. Total: whatever it cannot tell is `null` or `fact`. */
export function parseQuestion(text: string, vocabulary: Vocabulary): Question {
  const about = ABOUT_SOURCES.reduce((left, pattern) => left.replace(pattern, ' '), text).trim();
  const dates = findAskedDates(about);
  const undated = dates.reduce((left, date) => left.replace(date.text, ' '), about).trim();
  const terms = wantedTermsOf(undated).length > 0 ? undated : about;
  const answerType = answerTypeOf(text);
  const { who, by } = SPEAKER.exec(text)?.groups ?? {};
  const isComparing = COMPARING.test(text) || AGREEING.test(text);
  return {
    kind: kindOf(text, answerType, isComparing),
    terms: /\p{L}/u.test(terms) ? terms : text,
    speaker: who ?? by ?? null,
    names: namesIn(text, vocabulary),
    numbers: [...terms.matchAll(NUMBER)].map(([number]) => number.replaceAll(',', '')),
    quoted: [...text.matchAll(QUOTED)].flatMap(({ groups }) => groups?.words ?? []),
    counted: COUNTED.exec(text)?.groups?.what ?? null,
    sought: (SOUGHT.exec(text)?.groups?.what ?? '').toLowerCase(),
    measured: MEASURED.exec(text)?.groups?.what ?? null,
    isIdentity: IDENTITY.test(text),
    side: sideOf(text),
    asksRates: asksRates(text, terms),
    day: DAY.exec(text)?.[0] ?? null,
    asOf: asOfDay(dates),
    dates,
    isNow: NOW.test(text),
    answerType,
    isForeign: isInAnotherLanguage(text),
    isIdle: isIdle(text),
  };
}

function kindOf(text: string, answerType: AnswerType | null, isComparing: boolean): QuestionKind {
  if (isComparing) return 'compare';
  if (answerType === 'statement' || (WHO_SAID.test(text) && SAYING_ASKED.test(text))) return 'who-said';
  if (answerType === 'time' || answerType === 'duration') return 'when';
  if (new RegExp(`\\b${DUTY}\\b`, 'i').test(text)) return 'tariff';
  return 'fact';
}

function asksRates(text: string, terms: string): boolean {
  if (!new RegExp(`\\b${DUTY}\\b`, 'i').test(text)) return false;
  return wantedTermsOf(terms).every(({ word }) => RATE_WORDS.test(word));
}

/** Whose tariff on whom: told by the target where one is named, else by the country before the duty. */
function sideOf(text: string): TariffSide | null {
  const sides = [
    { side: 'us-on-china', patterns: US_ON_CHINA },
    { side: 'china-on-us', patterns: CHINA_ON_US },
  ] as const;
  for (const at of [0, 1, 2]) {
    const said = sides.find(({ patterns }) => patterns[at]?.test(text));
    if (said !== undefined) return said.side;
  }
  return null;
}

function namesIn(text: string, { speakers }: Vocabulary): string[] {
  const capitalised = [...text.matchAll(NAME_WORD)].map(([name]) => name.replace(/['’]s$/, ''));
  const typed = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  const known = speakers
    .flatMap((name) => name.split(' '))
    .filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part) && typed.has(part.toLowerCase()));
  return [...new Set([...capitalised, ...known])].filter((name) => !NOT_NAMES.test(name));
}

/** "duties on Chinese …", "… American goods … duties", "the American duty", the surest first. */
function sidePatterns(imposer: string, target: string): readonly RegExp[] {
  const goods = '(?:goods|products?|imports?|exports?|merchandise|shipments?)';
  return [
    new RegExp(`\\b${DUTY}\\b[^.?!]{0,40}\\b(?:on|against)\\b[^.?!]{0,20}\\b${target}\\b`, 'i'),
    new RegExp(
      `\\b${target}[ -](?:made )?${goods}\\b[^.?!]{0,60}\\b${DUTY}\\b|\\b${DUTY}\\b[^.?!]{0,60}\\b${target}[ -](?:made )?${goods}\\b`,
      'i',
    ),
    new RegExp(`\\b${imposer}\\b[^.?!]{0,30}\\b${DUTY}\\b`, 'i'),
  ];
}
