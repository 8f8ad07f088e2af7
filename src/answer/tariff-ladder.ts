import type { Hit } from '../archive/archive.ts';
import { addDays, daysOf } from '../corpus/edtf.ts';
import type { TariffMeasure } from '../text/tariffs.ts';

export type TariffHit = Hit<TariffMeasure>;

/** A rate one party charged on the other's goods for a time, with every statement of it. */
export interface Rung {
  /** `30%`, `10% to 25%`, `additional 34%`. */
  readonly rate: string;
  /** The rate before, where the same statement gives it. */
  readonly before: string | null;
  /** When it took effect, or was first reported where no article says. */
  readonly since: string | null;
  readonly isReported: boolean;
  /** A stated duration has run out by the day asked, or cannot be dated. */
  readonly mayHaveEnded: boolean;
  /** On goods at large, not on some kind of them. */
  readonly isGeneral: boolean;
  readonly measure: TariffMeasure;
  /** The best first. */
  readonly sources: readonly TariffHit[];
}

/** What the articles say of one party's tariffs on the other. */
export interface Ladder {
  /** Rates in force, the newest first. */
  readonly rungs: readonly Rung[];
  readonly exempted: readonly TariffHit[];
  /** Threatened, proposed, announced for later, suspended, ended, conditional or ruled out. */
  readonly notInForce: readonly TariffHit[];
}

// all goods   most Chinese imports   a wide range of American goods   its exports to the US
const GENERAL_GOODS =
  /^(?:an? )?(?:(?:all|any|every|most|many|some|other|wide|broad|range|variety|of|the|its|their|almost|nearly|virtually|each|other['’]s|\p{Lu}[\p{L}.]*(?:-made)?)\s+)*(?:goods|imports?|products?|exports?|items|merchandise|shipments|trade|everything)\b(?!.*\b(?:including|such as|like)\b)/u;

/**
 * The ladder of the measures: which rates were in force up to the day.
 *
 * @param day  `YYYY-MM-DD`; a measure whose stated start lies after it is not yet in force
 */
export function buildLadder(measures: readonly TariffHit[], day: string | null): Ladder {
  const stated = measures.filter(({ fact }) => rateOf(fact) !== null);
  const inForce = stated.filter(({ fact }) => isInForce(fact, day));
  const exempted = measures.filter(({ fact }) => fact.status === 'exempted');
  const notInForce = stated.filter((hit) => !inForce.includes(hit) && !exempted.includes(hit));
  const rungs = groupByRate(inForce)
    .map((sources) => buildRung(sources, day))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
  return { rungs, exempted, notInForce };
}

/** The rate that a measure sets, in words: `30%`, `10% to 25%`; `null` where it tells only by how much a rate changed. */
export function rateOf({ ratePercent, toPercent, minPercent, maxPercent }: TariffMeasure): string | null {
  if (minPercent !== null && maxPercent !== null) return `${minPercent}% to ${maxPercent}%`;
  const percent = ratePercent ?? toPercent ?? minPercent ?? maxPercent;
  return percent === null ? null : `${percent}%`;
}

/** Whether the measure is on the other's goods at large, not on some kind of them. */
export function isGeneral({ goods }: TariffMeasure): boolean {
  return goods === null || GENERAL_GOODS.test(goods);
}

/** The first day of an article's publication; `null` if it is undated. */
export function reportedOn({ article }: TariffHit): string | null {
  return article.published === null ? null : (daysOf(article.published)?.from ?? null);
}

function isInForce({ status, effective }: TariffMeasure, day: string | null): boolean {
  const start = effective === null ? null : (daysOf(effective)?.from ?? null);
  if (status === 'in-force') return start === null || day === null || start <= day;
  return status === 'announced' && start !== null && day !== null && start <= day;
}

/** Statements of one rate on the same goods, with no other rate on them in between. */
function groupByRate(hits: readonly TariffHit[]): TariffHit[][] {
  const groups: TariffHit[][] = [];
  const latest = new Map<string, TariffHit[]>();
  for (const hit of hits.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const scope = isGeneral(hit.fact) ? '' : (hit.fact.goods ?? '').toLowerCase();
    const group = latest.get(scope);
    if (group?.[0] !== undefined && rateOf(group[0].fact) === rateOf(hit.fact)) {
      group.push(hit);
    } else {
      latest.set(scope, [hit]);
      groups.push(latest.get(scope) ?? []);
    }
  }
  return groups;
}

function startOf(hit: TariffHit): string {
  return hit.fact.effective ?? reportedOn(hit) ?? '';
}

function buildRung(hits: readonly TariffHit[], day: string | null): Rung {
  const sources = hits.toSorted((a, b) => detailOf(b.fact) - detailOf(a.fact));
  const measure = (sources[0] as TariffHit).fact;
  const effective = sources.map(({ fact }) => fact.effective).find((value) => value !== null) ?? null;
  const reports = hits.map(reportedOn).filter((report) => report !== null);
  const from = sources.map(({ fact }) => fact.fromPercent).find((percent) => percent !== null) ?? null;
  const days = sources.map(({ fact }) => fact.durationDays).find((count) => count !== null) ?? null;
  return {
    rate: rateOf(measure) ?? '',
    before: from === null ? null : `${from}%`,
    since: effective ?? reports.sort()[0] ?? null,
    isReported: effective === null,
    mayHaveEnded: days !== null && hasRunOut(effective, days, day),
    isGeneral: isGeneral(measure),
    measure,
    sources,
  };
}

function hasRunOut(effective: string | null, days: number, day: string | null): boolean {
  const start = effective === null ? null : (daysOf(effective)?.from ?? null);
  return start === null || day === null || addDays(start, days) <= day;
}

/** How much a statement tells beside its rate. */
function detailOf({ fromPercent, durationDays, effective, goods, qualifier }: TariffMeasure): number {
  return [fromPercent, durationDays, effective, goods, qualifier].filter((field) => field !== null).length;
}
