import type { Hit } from '../archive/archive.ts';
import { addDays, daysOf } from '../corpus/edtf.ts';
import type { TariffMeasure } from '../text/tariffs.ts';

export type TariffHit = Hit<TariffMeasure>;

/** A rate one party charged on the other's goods for a time, with every statement of it. */
export interface Rung {
  /** `30%`, `10% to 25%`. */
  readonly rate: string;
  /** The rate before, where the same statement gives it. */
  readonly before: string | null;
  /** When it took effect, or was first reported where no article says: an EDTF value. */
  readonly since: string | null;
  readonly isReported: boolean;
  /** A stated duration has run out by the day asked, or cannot be dated. */
  readonly mayHaveEnded: boolean;
  /** The later statement that it was suspended or ended; `null` while it stands. */
  readonly endedBy: TariffHit | null;
  /** On goods at large, not on some kind of them. */
  readonly isGeneral: boolean;
  readonly measure: TariffMeasure;
  /** The best first. */
  readonly sources: readonly TariffHit[];
}

/** What the articles say of one party's tariffs on the other. */
export interface Ladder {
  /** Rates that came into force, the newest first. */
  readonly rungs: readonly Rung[];
  readonly exempted: readonly TariffHit[];
  /** Threatened, proposed, not yet in force, suspended, ended, conditional, ruled out, or told as a change alone. */
  readonly others: readonly TariffHit[];
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
  const inForce = measures.filter(({ fact }) => rateOf(fact) !== null && isInForce(fact, day));
  const exempted = measures.filter(({ fact }) => fact.status === 'exempted');
  const others = measures.filter((hit) => !inForce.includes(hit) && !exempted.includes(hit));
  const rungs = groupByRate(inForce)
    .map((sources) => buildRung(sources, { others, day }))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
  return { rungs, exempted, others };
}

/**
 * The newest rate that stands on goods at large, else on any; several where statements of the same time differ and none
 * says that it replaced the other.
 */
export function currentRungs({ rungs }: Ladder): Rung[] {
  const standing = rungs.filter(({ endedBy }) => endedBy === null);
  const general = standing.filter(({ isGeneral }) => isGeneral);
  const [newest, ...older] = general.length > 0 ? general : standing;
  if (newest === undefined) return [];
  const tied = [newest, ...older.filter(({ since }) => since === newest.since)];
  const replaced = new Set(tied.map(({ before }) => before));
  return tied.filter(({ rate }) => !replaced.has(rate));
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
  return firstDayOf(article.published);
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

function isInForce(fact: TariffMeasure, day: string | null): boolean {
  if (startsAfter(fact, day)) return false;
  return (
    fact.status === 'in-force' || (fact.status === 'announced' && fact.effective !== null && day !== null)
  );
}

/** Statements of one rate on the same goods, with no other rate on them in between. */
function groupByRate(hits: readonly TariffHit[]): TariffHit[][] {
  const groups: TariffHit[][] = [];
  const latest = new Map<string, TariffHit[]>();
  for (const hit of hits.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const scope = scopeOf(hit.fact);
    const group = latest.get(scope);
    if (group?.[0] !== undefined && rateOf(group[0].fact) === rateOf(hit.fact)) {
      group.push(hit);
      continue;
    }
    const started = [hit];
    latest.set(scope, started);
    groups.push(started);
  }
  return groups;
}

function scopeOf(fact: TariffMeasure): string {
  return isGeneral(fact) ? '' : (fact.goods ?? '').toLowerCase();
}

function startOf(hit: TariffHit): string {
  return hit.fact.effective ?? reportedOn(hit) ?? '';
}

function buildRung(
  hits: readonly TariffHit[],
  { others, day }: { others: readonly TariffHit[]; day: string | null },
): Rung {
  const sources = hits.toSorted((a, b) => detailOf(b.fact) - detailOf(a.fact));
  const [best] = sources as [TariffHit];
  const first = <K extends keyof TariffMeasure>(field: K) =>
    sources.map(({ fact }) => fact[field]).find((value) => value !== null) ?? null;
  const effective = first('effective');
  const from = first('fromPercent');
  const since = effective ?? hits.flatMap((hit) => reportedOn(hit) ?? []).sort()[0] ?? null;
  const ends = others.filter(({ fact }) => fact.status === 'ended' || fact.status === 'suspended');
  const endedBy = ends.find((end) => {
    const isSame = rateOf(end.fact) === rateOf(best.fact) && scopeOf(end.fact) === scopeOf(best.fact);
    return isSame && !startsAfter(end.fact, day) && startOf(end) >= (since ?? '');
  });
  return {
    rate: rateOf(best.fact) ?? '',
    before: from === null ? null : `${from}%`,
    since,
    isReported: effective === null,
    mayHaveEnded: mayHaveEnded({ ...best.fact, effective, durationDays: first('durationDays') }, day),
    endedBy: endedBy ?? null,
    isGeneral: isGeneral(best.fact),
    measure: best.fact,
    sources,
  };
}

/** How much a statement tells beside its rate. */
function detailOf({ fromPercent, durationDays, effective, goods, qualifier }: TariffMeasure): number {
  return [fromPercent, durationDays, effective, goods, qualifier].filter((field) => field !== null).length;
}
