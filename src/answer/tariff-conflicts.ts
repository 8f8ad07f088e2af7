import { daysBetween } from '../corpus/edtf.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import type { ConflictBlock } from './answer.ts';
import type { Source } from './build-answer.ts';
import { isGeneral, rateOf, reportedOn, type TariffHit } from './tariff-ladder.ts';

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
  const stated = measures.filter(({ fact }) => fact.ratePercent !== null);
  const rates = [...new Set(stated.map(({ fact }) => rateOf(fact)))];
  const scopes = rates.flatMap((rate) => {
    const same = stated.filter(({ fact }) => rateOf(fact) === rate);
    return buildScopeConflict(same, `whether ${rate} ${direction} holds for all goods`);
  });
  return [...scopes, ...findRateConflict(stated, `the rate ${direction}`)];
}

function buildScopeConflict(hits: readonly TariffHit[], about: string): ConflictBlock<Source>[] {
  const whole = hits.filter((hit) => EVERYTHING.test(scopeOf(hit)) && hit.fact.status !== 'exempted');
  const part = hits.filter((hit) => PART.test(scopeOf(hit)) || hit.fact.status === 'exempted');
  const others = part.filter((hit) => !whole.includes(hit));
  return whole.length === 0 || others.length === 0 ? [] : [buildConflict(about, [...whole, ...others])];
}

function findRateConflict(hits: readonly TariffHit[], about: string): ConflictBlock<Source>[] {
  const current = hits.filter(
    ({ fact }) => fact.status === 'in-force' && isGeneral(fact) && fact.effective === null,
  );
  const differing = current.filter((hit) => current.some((other) => isAtOdds(hit, other)));
  return differing.length === 0 ? [] : [buildConflict(about, differing)];
}

function isAtOdds(a: TariffHit, b: TariffHit): boolean {
  const [dayA, dayB] = [reportedOn(a), reportedOn(b)];
  if (a.article.id === b.article.id || dayA === null || dayB === null) return false;
  return rateOf(a.fact) !== rateOf(b.fact) && Math.abs(daysBetween(dayA, dayB)) <= SAME_TIME_DAYS;
}

function buildConflict(about: string, hits: readonly TariffHit[]): ConflictBlock<Source> {
  const sides = hits.map((hit) => ({
    text: hit.evidence.text,
    date: hit.article.published,
    cites: [hit],
  }));
  return { type: 'conflict', about, sides };
}

function scopeOf({ fact }: { fact: TariffMeasure }): string {
  return `${fact.qualifier ?? ''} ${fact.goods ?? ''}`;
}
