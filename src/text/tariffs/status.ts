import type { TariffStatus } from '../tariffs.ts';

interface Rule {
  readonly status: TariffStatus;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Written in the order it runs: the first that the clause holds decides. */
const RULES: readonly Rule[] = [
  {
    status: 'in-force',
    example: 'still owe the 20 percent; will still face 40 percent',
    pattern:
      /\b(?:will still|still (?:ow(?:e|es|ing)|pa(?:y|ys|ying)|fac(?:e|es|ing)|appl(?:y|ies))|already (?:pa(?:y|ys|ying)|fac(?:e|es|ing)|in (?:place|force|effect))|in (?:place|force|effect) since|continues? to apply|stays? in place)\b/i,
  },
  {
    status: 'ruled-out',
    example: 'an increase that was never carried out; a duty that was called off',
    pattern:
      /\b(?:never|did not|didn[’']t) (?:t[oa]ok effect|take effect|c[ao]me into (?:force|effect)|arrived?|came|come|happened|materiali[sz]ed?|(?:went|go) (?:ahead|into (?:force|effect)))\b|\b(?:never|not) (?:carried (?:out|through)|imposed|implemented|applied|enacted|put into (?:force|effect))\b|\b(?:was|were|been) (?:\w+ )?called off\b/i,
  },
  {
    status: 'suspended',
    example: 'duties that China had planned to add were suspended',
    pattern:
      /\b(?:was|were|been) (?:\w+ )?(?:suspended|paused|put off|shelved|postponed|delayed|deferred|frozen|put on (?:hold|ice|the shelf))|\b(?:in (?:a|the) drawer|locked away|h(?:olds|old|eld|olding) back)\b/i,
  },
  {
    status: 'ended',
    example: 'a duty that was repealed; a rate that is gone',
    pattern:
      /\b(?:was|were|been) (?:\w+ )?(?:scrapped|abolished|repealed|rescinded|revoked|cancelled|canceled|withdrawn)\b|\b(?:(?:is|are|was|were) (?:gone|off the table|no more)|(?:ceas|stopp?)(?:e|es|ed|ing)? (?:to collect|collecting|to apply|charging))\b|\bhaving (?:been|paid|faced|charged)\b/i,
  },
  {
    status: 'ruled-out',
    example: 'has ruled out a 50 percent tariff; will not raise; no plans to impose',
    pattern:
      /\b(?:rul(?:e|es|ed|ing) out|(?:will|would|did|does|do) not (?:impose|raise|add|lift|put|set|apply)|won[’']t (?:impose|raise|add|put)|no plans? to|den(?:y|ies|ied) (?:that|plan)|backed away from|never (?:impose|raise))/i,
  },
  {
    status: 'exempted',
    example: 'exempted some goods from its 125 percent tariff',
    pattern:
      /\b(?:exempt(?:s|ed|ing|ions?)?|exclud(?:e|es|ed|ing)|carved out|carv(?:e|es|ing) out|(?:let|lets|letting)\s(?:\S+\s){1,5}off|struck off|escap(?:e|es|ed|ing)|spar(?:ed|es|ing)|let off|waiv(?:e|es|ed|ing))\b/i,
  },
  {
    status: 'conditional',
    example: 'would have been 54 percent; if talks fail the rate would rise to 80 percent',
    pattern:
      /\b(?:would have|could have|might have)\b|\b(?:if|unless|otherwise|in case|should (?:the|talks|no|a|they|it|either|beijing|washington)|were (?:the|talks|they|it|no|nothing)\b(?=.{0,40}\b(?:to|carried)\b)|had (?:nothing|no \w+|the \w+ not)|absent a|without a deal|failing that|contingent)\b/i,
  },
  {
    status: 'threatened',
    example: 'threatened to impose; vowed a tariff of 60 percent; could slap',
    pattern: /\b(?:threat(?:s|en|ens|ened|ening)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?|could|might)\b/i,
  },
  {
    status: 'threatened',
    example: 'may impose; not the month',
    pattern: /\bmay\b(?! \d)/,
  },
  {
    status: 'announced',
    example: 'Beijing said it would raise its duties',
    pattern: /\b(?:said|says|confirmed|announced)\s(?:\S+\s){0,7}(?:would|will|plans to)\b/i,
  },
  {
    status: 'proposed',
    example: 'proposed a tariff of 60 percent; is weighing; plans to',
    pattern:
      /\b(?:propos(?:e|es|ed|ing|als?)|float(?:s|ed|ing)?|weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|suggest(?:s|ed|ing)?|plan(?:s|ned|ning)? to|ask (?:congress|parliament|lawmakers)|call(?:s|ed|ing)? for|seek(?:s|ing)?|sought|want(?:s|ed)?|draft|under (?:review|study|consideration|discussion)|on the table|would (?:impose|put|set|raise|levy|add|place|slap|carry|apply))\b/i,
  },
  {
    status: 'suspended',
    example: 'paused the 24 percent; is on hold',
    pattern:
      /\b(?:paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|suspension|on (?:hold|ice|the shelf)|in abeyance|shelv(?:e|es|ed|ing)|fr(?:oze|ozen|eez(?:e|es|ing))|delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?|stay(?:ed|s) (?:the|its|their))\b/i,
  },
  {
    status: 'ended',
    example: 'scrapped its 25 percent tariff; it had been 104 percent',
    pattern:
      /\b(?:scrap(?:s|ped|ping)?|remov(?:e|es|ed|ing)|expir(?:e|es|ed|ing)|repeal(?:s|ed|ing)?|rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|abolish(?:es|ed|ing)?|withdr(?:ew|awn|aw|aws)|had been|used to|previously|no longer|until then|lift(?:s|ed|ing)? (?:its|their|the|all|his)|drop(?:s|ped|ping) (?:its|their|the|all) (?:extra |additional )?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|\d+))\b/i,
  },
  {
    status: 'announced',
    example: 'will impose 50 percent; announced a 34 percent duty; from 1 June it is to carry 25 percent',
    pattern:
      /\b(?:announc(?:es?|ing|ement)|unveil(?:s|ing)?|will(?! continue| remain| stay| keep)|shall|(?:is|are|was|were) (?:to|set to|due to|scheduled to|about to)|to take effect|would(?! have| remain| stay| continue| keep| still)|agree(?:s|d)? to|order(?:s|ing)|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing))\b/i,
  },
];

/** "announced a 34 percent duty", not "a 34 percent duty announced on April 2", which may be in force by now. */
const ANNOUNCED_BEFORE = /\b(?:announced|unveiled|ordered)\b/i;

/** "a further 100 percent, on top of the 30 percent they pay" */
const ON_TOP =
  /\b(?:on top of|besides|over and above|in addition to|up to now)\s(?:(?:the|an?|existing|current|older|additional)\s){0,3}$/i;

/** "it keeps 10 percent", "left in place the 20 percent" */
const KEEPS =
  /\b(?:keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|left (?:in place|alone|standing)|leav(?:es|ing) in place)\b[^,;]{0,50}$/i;

/** "which had faced duties of 145 percent" */
const HAD_BORNE =
  /\bhad (?:faced|paid|charged|borne|carried|stood at|been (?:paying|charged|facing|charging))\b[^,;]{0,30}$/i;

/** "it was shelved *before it began*" */
const DROPPED =
  /\b(?:was|were|been) (?:\w+ )?(?:shelved|scrapped|dropped|cancell?ed|abandoned|withdrawn)\s?$/i;
const BEFORE_IT_BEGAN =
  /^\s?before (?:(?:it|they|that) (?:began|started|c[ao]me|could|took|was|were|had)|tak(?:e|ing) effect|coming into)\b/i;

/**
 * The status of a measure as its clause words it: in force unless something says otherwise.
 *
 * A change to another rate is no end: "dropped its tariff to 10 percent".
 *
 * @param before  the clause up to the percentage
 * @param next  what follows the clause
 */
export function statusOf(
  clause: string,
  { before = clause, next = '', isChange = false, isOnCondition = false } = {},
): TariffStatus {
  if (ON_TOP.test(before)) return 'in-force';
  if (DROPPED.test(clause) && BEFORE_IT_BEGAN.test(next)) return 'ruled-out';
  const [after = ''] = clause.slice(clause.indexOf(before) + before.length).split(' and ');
  if (KEEPS.test(before) && !/\b(?:suspend|drawer|hold|ice|shel|lock)/.test(before + after))
    return 'in-force';
  if (HAD_BORNE.test(before)) return 'ended';
  const rule = RULES.find(({ status, pattern }) => !(isChange && status === 'ended') && pattern.test(clause));
  if (isOnCondition && (rule === undefined || /\b(?:would|could|will|might)\b/i.test(clause)))
    return 'conditional';
  return rule?.status ?? (ANNOUNCED_BEFORE.test(before) ? 'announced' : 'in-force');
}
