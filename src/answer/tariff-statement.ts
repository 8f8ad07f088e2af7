import type { Hit } from '../archive/archive.ts';
import { addDays, daysOf } from '../corpus/edtf.ts';
import { PLACE_PATTERN } from '../text/places.ts';
import type { TariffMeasure } from '../text/tariffs.ts';

/** What one article states of a tariff, as it was found. */
export type TariffHit = Hit<TariffMeasure>;

// all goods   most Chinese imports   a wide range of American goods   its exports to the US
const GENERAL_GOODS =
  /^(?!(?:[Ss]ome|[Cc]ertain|[Ss]elect(?:ed)?)\b)(?:an? )?(?:(?:all|any|every|most|many|other|wide|broad|range|variety|of|the|its|their|almost|nearly|virtually|each|other['’]s|\p{Lu}[\p{L}.]*(?:-made)?)\s+)*(?:goods|imports?|products?|exports?|items|merchandise|shipments|trade|everything)\b(?!.*\b(?:including|such as|like)\b)/u;
// another 10%   an additional 34%   an average of 47%
const PART_OF_RATE = /\b(?:additional|another|further|extra|more|on top|average)\b/i;

/** The rate that a measure sets, in words: `30%`, `10% to 25%`; `null` where it tells only by how much a rate changed. */
export function rateOf({ ratePercent, toPercent, minPercent, maxPercent }: TariffMeasure): string | null {
  if (minPercent !== null && maxPercent !== null) return `${minPercent}% to ${maxPercent}%`;
  const percent = ratePercent ?? toPercent ?? minPercent ?? maxPercent;
  return percent === null ? null : `${percent}%`;
}

/** Whether the measure is the rate on the other's goods at large, not on some kind of them, nor a part of a rate. */
export function isGeneral({ goods, qualifier }: TariffMeasure): boolean {
  return (goods === null || GENERAL_GOODS.test(goods)) && !PART_OF_RATE.test(qualifier ?? '');
}

/** Whether it is a rate of its own: neither a part of one, on top of others, nor a range that spans several. */
export function isWhole({ qualifier, minPercent, maxPercent }: TariffMeasure): boolean {
  return !PART_OF_RATE.test(qualifier ?? '') && minPercent === null && maxPercent === null;
}

/** Whether the statement tells more than a number: on what, from when, from or to which rate. */
export function isExplicit(fact: TariffMeasure): boolean {
  return detailOf({ ...fact, durationDays: null }) > 0;
}

/** The first day of an article's publication; `null` if it is undated. */
export function reportedOn({ article }: TariffHit): string | null {
  return firstDayOf(article.published);
}

/** Whether the measure was known by the day: reported by then or, in an undated article, begun by then. */
export function isKnownBy(hit: TariffHit, day: string): boolean {
  const known = hit.article.published === null ? firstDayOf(hit.fact.effective) : reportedOn(hit);
  return known !== null && known <= day;
}

/** Whether the measure's stated start lies after the day. */
export function startsAfter({ effective }: TariffMeasure, day: string | null): boolean {
  const start = firstDayOf(effective);
  return start !== null && day !== null && start > day;
}

/** Whether a stated duration has run out by the day, or cannot be dated. */
export function mayHaveEnded({ durationDays, effective }: TariffMeasure, day: string | null): boolean {
  if (durationDays === null) return false;
  const start = firstDayOf(effective);
  return start === null || day === null || addDays(start, durationDays) <= day;
}

function firstDayOf(value: string | null): string | null {
  return value === null ? null : (daysOf(value)?.from ?? null);
}

// the 15% it had charged since March 10   a duty imposed on Dec. 1
const BEGAN =
  /\b(?:since|imposed|levied|introduced|enacted|brought in|(?:took|taken) effect|c[ao]me into (?:force|effect))\b/i;

/** Whether the day of a measure that ended is the day it began, by the words of its sentence. */
export function tellsBegin({ fact: { status, effective }, evidence }: TariffHit): boolean {
  return (status === 'ended' || status === 'suspended') && effective !== null && BEGAN.test(evidence.text);
}

// duties that China had planned to add from Dec. 15 were suspended
const PLANNED = /\b(?:planned|scheduled|due|was to|were to|set to|had meant)\b/i;

/** Whether the day of a measure that was put off is the day for which it was planned, by the words of its sentence. */
export function tellsPlan({ fact: { status }, evidence }: TariffHit): boolean {
  return /^(?:ended|suspended|ruled-out)$/.test(status) && PLANNED.test(evidence.text);
}

/** Characters before a statement within which its quotation may have opened. */
const LONGEST_QUOTATION = 2_000;
const PARTY = new RegExp(PLACE_PATTERN);

/** Whether the statement stands within double quotation marks opened in its paragraph. */
export function isQuoted({ article, fact }: TariffHit): boolean {
  const before = article.text.slice(Math.max(0, fact.start - LONGEST_QUOTATION), fact.start);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const isOpen = paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”');
  return isOpen || paragraph.split('"').length % 2 === 0;
}

/** Whether the statement’s own sentence says on what, or names a party. */
export function isPlaced({ fact, evidence }: TariffHit): boolean {
  return fact.goods !== null || PARTY.test(evidence.text);
}

/** How much a statement tells beside its rate. */
export function detailOf({
  fromPercent,
  toPercent,
  durationDays,
  effective,
  goods,
  qualifier,
}: TariffMeasure): number {
  const told = [fromPercent, toPercent, durationDays, effective, goods, qualifier];
  return told.filter((field) => field !== null).length;
}
