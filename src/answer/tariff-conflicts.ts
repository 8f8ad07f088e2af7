import { daysBetween } from '../corpus/edtf.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import type { ConflictBlock } from './answer.ts';
import type { Source } from './build-answer.ts';
import { buildConflict } from './build-conflict.ts';
import { isExplicit, isGeneral, rateOf, reportedOn, type TariffHit } from './tariff-statement.ts';

/** Reports further apart than this many days may both be right: the rate may have changed between them. */
const SAME_TIME_DAYS = 7;

// a blanket levy   all goods   a minimum tariff
const EVERYTHING = /\b(?:all|every|everything|any|blanket|across[- ]the[- ]board|minimum|at least)\b/i;
// some products   as high as   a wide range of goods
const PART = /\b(?:some|certain|select(?:ed)?|many|most|range|as high as|up to|as much as|including)\b/i;

/**
 * Where articles differ on one party's tariffs on the other: on whether a rate holds for all goods, and on the rate itself.
 *
 * @param measures  of one direction
 * @param direction  as the asker reads it: "US on China"
 */
export function findTariffConflicts(
  measures: readonly TariffHit[],
  direction: string,
): ConflictBlock<Source>[] {
  const stated = measures.filter(({ fact }) => rateOf(fact) !== null);
  const rates = [...new Set(stated.map(({ fact }) => rateOf(fact)))];
  const scopes = rates.flatMap((rate) => {
    const same = stated.filter(({ fact }) => rateOf(fact) === rate);
    return findScopeConflict(same, `whether ${rate} ${direction} holds for all goods`);
  });
  return [...scopes, ...findRateConflict(stated, `the rate ${direction}`)];
}

function findScopeConflict(hits: readonly TariffHit[], about: string): ConflictBlock<Source>[] {
  const whole = hits.filter((hit) => EVERYTHING.test(scopeOf(hit)) && hit.fact.status !== 'exempted');
  const part = hits.filter((hit) => PART.test(scopeOf(hit)) || hit.fact.status === 'exempted');
  const others = part.filter((hit) => !whole.includes(hit));
  const isBetween = others.some((other) => whole.some(({ article }) => article.id !== other.article.id));
  return isBetween ? [buildConflict(about, [whole, others])] : [];
}

/** The newest explicit rate on goods at large against others of its time. */
function findRateConflict(hits: readonly TariffHit[], about: string): ConflictBlock<Source>[] {
  const current = hits
    .filter(({ fact }) => fact.status === 'in-force' && isGeneral(fact) && isExplicit(fact))
    .toSorted((a, b) => (reportedOn(b) ?? '').localeCompare(reportedOn(a) ?? ''));
  const [newest] = current;
  if (newest === undefined) return [];
  const others = current.filter((hit) => isAtOdds(newest, hit));
  if (others.length === 0) return [];
  const same = current.filter((hit) => rateOf(hit.fact) === rateOf(newest.fact) && isOfOneTime(newest, hit));
  return [buildConflict(about, [same, others])];
}

/** Whether the two give different rates for one time, and neither says that its rate replaced the other. */
function isAtOdds(a: TariffHit, b: TariffHit): boolean {
  if (a.article.id === b.article.id || rateOf(a.fact) === rateOf(b.fact)) return false;
  return isOfOneTime(a, b) && !replaces(a.fact, b.fact) && !replaces(b.fact, a.fact);
}

function isOfOneTime(a: TariffHit, b: TariffHit): boolean {
  if (a.fact.effective !== null || b.fact.effective !== null) return a.fact.effective === b.fact.effective;
  const [dayA, dayB] = [reportedOn(a), reportedOn(b)];
  return dayA !== null && dayB !== null && Math.abs(daysBetween(dayA, dayB)) <= SAME_TIME_DAYS;
}

function replaces({ fromPercent }: TariffMeasure, older: TariffMeasure): boolean {
  return fromPercent !== null && `${fromPercent}%` === rateOf(older);
}

function scopeOf({ fact }: { fact: TariffMeasure }): string {
  return `${fact.qualifier ?? ''} ${fact.goods ?? ''}`;
}
