import type { SentenceFacts } from './sentence-facts.ts';

/** What kind of thing a question wants to hear. */
export type AnswerType =
  | 'person'
  | 'statement'
  | 'time'
  | 'day'
  | 'duration'
  | 'percent'
  | 'money'
  | 'number'
  | 'age'
  | 'pay'
  | 'place'
  | 'reason';

interface AnswerTypeRule {
  readonly type: AnswerType;
  /** A question that asks for it, and a sentence that gives it. */
  readonly example: readonly [question: string, sentence: string];
  readonly asked: RegExp;
  readonly given: RegExp;
}

const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|twenty|thirty|forty|fifty|sixty|ninety|half)';
const COUNT = `(?:\\d[\\d,.]*|an?|several|few|many|some|${NUMBER_WORD})`;
const TIME_UNIT = '(?:hours?|days?|weeks?|months?|years?|quarters?|decades?|terms?|minutes?)';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const SAYING =
  '(?:said|says|told|added|wrote|writes|noted|warned|argued|insisted|claimed|stated|announced|praised|described|called|posted|replied|promised|vowed|according to|put it|denied|confirmed|reiterated|maintained|declared)';

/** In the order they are tried: the first that a question asks for is its type. */
const ANSWER_TYPES: readonly AnswerTypeRule[] = [
  {
    type: 'statement',
    example: ['What did the minister say?', 'The minister said talks would go on.'],
    asked:
      /^(?!\W*(?:on |in |since )?(?:when|how|what day|which day|what date)\b).*(?:\bwho(?:se)?\b.{0,40}\b(?:said|say|says|told|wrote|warned|called|claim(?:ed|s)?|described|predicted|argued|quote[sd]?|words|vowed|promised|accused|insisted|put|spoke|used|thinks|believes)\b|\bwhat (?:did|does|do|has|have|was|were)\b.{0,60}\b(?:say|said|tell|claim|reply|warn|call|write|think|argue|announce|answer)\b|\bquot(?:e|es|ed|ation)\b|\baccording to whom\b)/i,
    given: new RegExp(`[“"‘]|\\b${SAYING}\\b`),
  },
  {
    type: 'age',
    example: ['How old is the grower?', 'Lena Ortiz, 61, grows ginseng.'],
    asked: /\bhow old\b|\b(?:what|which) age\b|\bage of\b/i,
    given: /, (?:who is )?\d{2},|\b(?:aged?|is|turned) \d{2}\b(?!\s?(?:%|per))|\b\d{2}[- ]year[- ]old\b/i,
  },
  {
    type: 'pay',
    example: ['What salary does the envoy draw?', 'The envoy earns $90,000 a year.'],
    asked:
      /\b(?:salary|wages?|paycheck|income)\b|\bhow much (?:does|did) [\p{L} .’'-]{2,40} (?:earn|make|get paid)\b|\bwhat (?:does|did) [\p{L} .’'-]{2,40} earn\b/iu,
    given:
      /\b(?:salary|wages?|earn(?:s|ed|ing)?|paid|pays|income)\b.{0,60}\d|\d.{0,60}\b(?:salary|wages?|a year|an hour)\b/i,
  },
  {
    type: 'duration',
    example: ['How long will the pause last?', 'Both sides paused their duties for 90 days.'],
    asked:
      /\bhow long\b(?![- ](?:ago|necked))|\bhow many (?:hours|days|weeks|months|years)\b|\bfor how many\b|\bduration\b/i,
    given: new RegExp(
      `\\b${COUNT}[-\\s](?:and[-\\s]a[-\\s]half[-\\s])?${TIME_UNIT}\\b|\\b(?:hour|day|week|month|year)s?[-\\s](?:and[-\\s]a[-\\s]half|long)\\b|\\bfor (?:hours|days|weeks|months|years|decades)\\b`,
      'i',
    ),
  },
  {
    type: 'day',
    example: ['On what day was the pact signed?', 'The pact was signed on 15 May.'],
    asked: /\b(?:what|which) (?:exact )?(?:day|date|weekday)\b|\bexact date\b|\bdate of\b/i,
    given: new RegExp(
      `\\b${MONTH} \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|\\b${WEEKDAY}\\b|\\b(?:yesterday|today|tomorrow)\\b`,
    ),
  },
  {
    type: 'time',
    example: ['When did the talks begin?', 'The talks began in May.'],
    asked:
      /\bwhen(?:'s|s)?\b|\b(?:what|which) (?:month|year|week|time|period|quarter|deadline)\b|\bsince what\b|\bhow (?:soon|recently)\b|\bdates?\b.{0,20}\?$/i,
    given: new RegExp(
      `\\b(?:${MONTH}|${WEEKDAY}|(?:19|20)\\d\\d)\\b|\\b(?:this|last|next|past|first|second|third|fourth) (?:\\w+ )?(?:day|week|months?|year|quarter|half|weekend)\\b|\\b(?:beginning|start|end) of\\b|\\b(?:yesterday|today|tomorrow)\\b`,
    ),
  },
  {
    type: 'money',
    example: ['How big is the deficit in dollars?', 'The deficit was $295 billion.'],
    asked:
      /\bhow much (?:money|does .{0,40} cost|did .{0,40} cost)\b|\bdollars?\b|\bhow (?:big|large) (?:is|was) the .{0,30}(?:deficit|gap|imbalance|surplus|package)\b|\bworth\b/i,
    given: /[$€£¥]\s?\d|\b\d[\d,.]* (?:billion|million|trillion)\b/,
  },
  {
    type: 'percent',
    example: ['How high are the duties?', 'The duties are 125 percent.'],
    asked:
      /\bhow (?:high|low|steep|fast|heav(?:y|ily))\b|\b(?:what|which)\b.{0,30}\b(?:rates?|percent|percentage|level|share|odds|tally)\b|\b(?:what|which)\b.{0,40}\b(?:tariff|duty|duties|levy|levies|tariffs)\b.{0,30}\b(?:on|is|are|was|were|face|pay)\b|\bhow much\b.{0,60}\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es|ed)?|charged?|pay|pays|owe|rise|risen|fall|fell|grow|grew|raised?|cut|lower|share|inflation)\b|\b(?:what|how much)\b.{0,80}\b(?:pay|owe|bear|face|be charged|carry)\b|\bby (?:how much|what)\b/i,
    given: /\d\s?(?:%|per\s?cent|percentage points?|points)|\bpercent(?:age)?\b/i,
  },
  {
    type: 'number',
    example: ['How many lawmakers were sanctioned?', 'It sanctioned five lawmakers.'],
    asked: /\bhow (?:many|much|big|large|old|far|often|tall|heavy|wide|deep|expensive)\b|\bnumber of\b/i,
    given: new RegExp(`\\d|\\b${NUMBER_WORD}\\b`, 'i'),
  },
  {
    type: 'reason',
    example: ['Why were they punished?', 'They were punished in retaliation for a report.'],
    asked:
      /\bwhy\b|\bon what grounds?\b|\bwhat (?:reasons?|grounds|motives?|caused|justified|prompted)\b|\bhow come\b|\b(?:reasons?|pretext|rationale|justification) (?:for|behind|did)\b/i,
    given:
      /\b(?:because|citing|cited|due to|owing to|in (?:retaliation|response|protest|reaction)|since|as part of|aimed at|over|amid|given that|driv(?:en|ing)|reason|therefore|so that|argued|caused|led to)\b/i,
  },
  {
    type: 'place',
    example: ['Where are firms moving?', 'Firms are moving to Southeast Asia.'],
    asked:
      /\bwhere\b|\b(?:what|which) (?:city|cities|country|countries|place|places|region|regions|continents?|location)\b/i,
    given: /\b(?:in|to|at|from|near|across|of|into|around|toward) (?:the )?(?:[A-Z][a-z]+)/,
  },
  {
    type: 'person',
    example: ['Who leads the team?', 'Lena Ortiz leads the team.'],
    asked:
      /\bwho(?:m|se|'s|s)?\b|\b(?:what|which) (?:economist|analyst|expert|official|minister|professor|person|politician|leader|newspaper|outlet|agency|company|think tank|blog)\b|\bname of\b/i,
    given: /\b(?!(?:The|An?|In|On|At|As|But|And|For|By|With|This|That|Both)\b)[A-Z][a-z]+ [A-Z][a-z]+/,
  },
];

const MEASURED: ReadonlySet<AnswerType> = new Set([
  'age',
  'pay',
  'duration',
  'time',
  'day',
  'money',
  'percent',
  'number',
]);

/** Whether an answer of the kind has a figure or a date. */
export function isMeasured(type: AnswerType): boolean {
  return MEASURED.has(type);
}

/** What the question wants to hear; `null` where it does not tell. */
export function answerTypeOf(question: string): AnswerType | null {
  return ANSWER_TYPES.find(({ asked }) => asked.test(question))?.type ?? null;
}

/** Whether the sentence has something of that kind. */
export function givesAnswerOf(type: AnswerType, sentence: string): boolean {
  return ANSWER_TYPES.some((rule) => rule.type === type && rule.given.test(sentence));
}

/** Whether the sentence gives something of that kind, by its words or by what was read in it. */
export function answerGivenBy(
  type: AnswerType,
  { evidence, facts }: { evidence: { text: string }; facts: SentenceFacts },
): boolean {
  if ((type === 'time' || type === 'day') && facts.dates.some(({ value }) => value !== null)) return true;
  if (type === 'percent' && facts.tariffs.length > 0) return true;
  return givesAnswerOf(type, evidence.text);
}

/** The rules' own examples, for the tests. */
export const ANSWER_TYPE_EXAMPLES = ANSWER_TYPES.map(({ type, example }) => ({ type, example }));
