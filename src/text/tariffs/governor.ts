import type { Percentage } from './percentages.ts';
import type { Token } from './tokens.ts';

/** Words right after a percentage that make it a percentage of something else: "70 percent of imports", "3 percent higher". */
const OTHER_AFTER =
  /^\s(?:of\s(?!(?:the\s)?(?:(?:its|their|those|these|additional|new|extra|punitive|import|customs|reciprocal|retaliatory|fentanyl|baseline|american|chinese|u\.s\.|us)\s){0,2}(?:tariff|dut(?:y|ies)|lev(?:y|ies))|its own\b|their own\b|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|last|this|that|two|before)[a-z.]*\b|(?:the|its|their) (?:\w+ )?(?:value|price)\b)|(?:share|stake|chance|odds|majority|higher|lower|more|less|fewer|above|below|year[\s-]on[\s-]year|from a year|growth|drop|fall|decline|jump|slump|gain|loss|discount|inflation|slide|plunge|surge|margin|probability|approval|pay|return|yield|stronger|weaker|cheaper|owned|consumption|sales|income|corporate|value-added|vat|ahead|faster|slower|too|fear(?:ed)?|said|say|favou?r(?:ed)?|thought|think|believed?|expect(?:ed)?|approved?|opposed?|want(?:ed)?|blamed?|support(?:ed)?|on (?:a|the) (?:year|month|quarter)|compared with|priced|on the (?:week|day|month|quarter|year)|week[\s-]on[\s-]week|month[\s-]on[\s-]month)\b)/i;
/** A percentage that names its own tariff: "145 percent blanket levy", "10 percent baseline duties", "25 percent on steel". */
const TARIFF_AFTER =
  /^(?:\s|-)(?:(?!(?:of|and|but|in|after|before|when|while|despite|as|the|from|on|to|by|because|since|with|under|its|their|over|amid|until|for|than|was|is|were|are)\b)[\p{L}“”"‘’'.-]{1,20},?\s){0,4}?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|surtax|import tax(?:es)?)\b/iu;
/** "10 percent on $60bn", "25 percent on American cars" */
const LAID_ON_AFTER =
  /^\s(?:more\s)?on\s(?:another\s)?(?:\$|(?:[\p{L}.’'-]{1,15}\s){0,3}(?:goods|imports|products|parcels?|steel|cars|vehicles|everything)\b)/iu;
/** "a 20 percent increase in tariffs" */
const MORE_TARIFF_AFTER =
  /^\s(?:point\s)?(?:increase|hike|rise|cut|reduction|drop)\s(?:in|to|on|of)\s(?:[\p{L}.’']{1,15}\s){0,3}(?:tariff|dut|lev)/iu;

/**
 * Whether the percentage at `tokens[at]` is a tariff: by the words after it, else by the nearest governor of its own
 * clause, else by the clause before, else by what the article speaks of.
 *
 * After a percentage of something else in the sentence, one that nothing governs is no tariff either.
 */
export function isTariff(
  { tokens, at, sentence }: { tokens: readonly Token[]; at: number; sentence: string },
  percentage: Percentage,
  {
    isOnTariffs,
    isAfterOther,
    isContinued,
  }: { isOnTariffs: boolean; isAfterOther: boolean; isContinued: boolean },
): boolean {
  if (percentage.form === 'zero' && !percentage.isBare) return true;
  if (percentage.isBare && !isContinued && !tokens.some(({ kind }) => kind === 'tariff' || kind === 'soft'))
    return false;
  const after = sentence.slice(percentage.end, percentage.end + 90);
  if ([TARIFF_AFTER, MORE_TARIFF_AFTER, LAID_ON_AFTER].some((pattern) => pattern.test(after))) return true;
  if (OTHER_AFTER.test(after) && !(percentage.form === 'points' && /^\s(?:more|higher|lower)\b/.test(after)))
    return false;
  if (percentage.form === 'change' && OTHER_AFTER.test(afterFirst(sentence, percentage))) return false;
  const before = sentence.slice(Math.max(0, percentage.start - 40), percentage.start);
  if (PACE_BEFORE.test(before) || HELD_BEFORE.test(before)) return false;
  if (ODDS_BEFORE.test(sentence.slice(Math.max(0, percentage.start - 80), percentage.start))) return false;
  const own = tokens[at]?.clause ?? 0;
  if (isOnTariffs && FACED_BEFORE.test(sentence.slice(Math.max(0, percentage.start - 30), percentage.start)))
    return true;
  const isPoints = /points?$/i.test(tokens[at]?.text ?? '');
  const isMove = percentage.form === 'rate' || (percentage.form === 'points' && !isPoints);
  if (isMove && MOVED_BEFORE.test(sentence.slice(Math.max(0, percentage.start - 40), percentage.start))) {
    return nearestGovernor(tokens.slice(0, at), at, (clause) => clause === own) === 'tariff';
  }
  const governor = nearestGovernor(tokens, at, (clause) => clause === own, isMove);
  if (governor !== null) return governor === 'tariff';
  if (isAfterOther) return false;
  const earlier = nearestGovernor(tokens, at, (clause) => clause < own);
  if (earlier !== null) return earlier === 'tariff';
  if (nearestGovernor(tokens, at, (clause) => clause > own) === 'other') return false;
  return isOnTariffs;
}

/** What follows the first figure of a change: "45% of revenue, up from 2%". */
function afterFirst(sentence: string, { start, end }: Percentage): string {
  const words = sentence.slice(start, end);
  return words.replace(/^.*?(?:%|per ?cent|pct)/i, '');
}

/** "growing at an annual rate of 5.4 percent" */
/** "if investors hold 25 percent or more" */
const HELD_BEFORE =
  /\b(?:(?:investors|shareholders|owners|funds?|nationals|citizens|firms|companies|who|it|they)\s(?:jointly\s)?(?:holds?|owns?|held|owned))\s(?:(?:at least|about|more than|over|only|just)\s)?$/i;
/** "put the odds of a tariff at 16 percent" */
const ODDS_BEFORE = /\b(?:odds|chances?|probability|likelihood)\b[^,;]{0,60}$/i;
const PACE_BEFORE =
  /\b(?:(?:annual(?:i[sz]ed)?|growth|vacancy|unemployment|jobless|interest|inflation|default|savings|mortgage|policy|approval)\s(?:rate|pace)|pace|chance|odds|probability|stake|share)\sof\s(?:about\s|around\s|roughly\s|nearly\s|at least\s)?$/i;
/** "carmakers still face 25 percent" */
const FACED_BEFORE =
  /\b(?:faces?|faced|facing|owes?|owed|subject to|(?:hit|slapped) with|dutiable at|taxed at)\s(?:(?:a|an|the|about|only|just|some|another|up to)\s){0,2}$/i;
/** "fell 27 percent", "is up by about 11 per cent": a tariff moves to a rate or by points. */
const MOVED_BEFORE =
  /\b(?:f[ae]ll|falls|fallen|falling|r[io]se|rises|risen|rising|dropp?(?:ed|s|ing)?|jump(?:ed|s|ing)?|climb(?:ed|s|ing)?|slip(?:ped|s)?|gr[eo]w|grows|grown|growing|gain(?:ed|s|ing)?|lost|loses|losing|shr[aiu]nk|shrinks|expand(?:ed|s|ing)?|contract(?:ed|s)|plung(?:ed|es|ing)|plummet(?:ed|s)|slump(?:ed|s)|tumbl(?:ed|es|ing)|surg(?:ed|es|ing)|soar(?:ed|s|ing)|sl[ie]d|sank|leapt|up|down|off|(?:came|comes|come)\sin\sat|dearer|cheaper|costlier|slower|faster|bigger|smaller)\s(?:by\s)?(?:(?:a|an|about|around|roughly|nearly|almost|some|another|more than|less than|just|only|as much as)\s){0,2}$/i;

type Governor = 'tariff' | 'other' | null;

/** The nearer of a tariff word and a word of another measure; words after the percentage count as three further off. */
function nearestGovernor(
  tokens: readonly Token[],
  at: number,
  isIn: (clause: number) => boolean,
  isMove = true,
): Governor {
  let [tariff, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let hasRate = false;
  tokens.forEach((token, index) => {
    if (!isIn(token.clause)) return;
    const distance = index < at ? at - index : index - at + 3;
    const isRateOn = token.kind === 'soft' && tokens[index + 1]?.lower === 'on';
    if (token.kind === 'tariff' || isRateOn) tariff = Math.min(tariff, distance);
    if (token.kind === 'soft' && index < at) hasRate = true;
    if (token.kind === 'other-measure') other = Math.min(other, distance);
    // Tariffs slump to a rate too, but only other things "slumped 3 percent".
    if (token.kind === 'other-motion' && isMove) other = Math.min(other, distance + 1);
  });
  // A bare "rate" is a tariff's where the clause measures nothing else.
  if (tariff === other) return hasRate ? 'tariff' : null;
  return tariff < other ? 'tariff' : 'other';
}
