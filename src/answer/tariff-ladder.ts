import type { TariffMeasure } from '../text/tariffs.ts';
import {
  detailOf,
  isExplicit,
  isGeneral,
  isPlaced,
  isQuoted,
  mayHaveEnded,
  rateOf,
  reportedOn,
  startsAfter,
  type TariffHit,
  tellsBegin,
} from './tariff-statement.ts';

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

/**
 * The ladder of the measures: which rates were in force up to the day.
 *
 * @param day  `YYYY-MM-DD`; a measure whose stated start lies after it is not yet in force
 */
export function buildLadder(measures: readonly TariffHit[], day: string | null): Ladder {
  const inForce = measures.filter(({ fact }) => isInForce(fact, day));
  const exempted = measures.filter(({ fact }) => fact.status === 'exempted');
  const others = measures.filter(({ fact }) => fact.status !== 'exempted' && !isInForce(fact, day));
  const explicit = inForce.filter(({ fact }) => isExplicit(fact));
  const told = new Set(explicit.map(({ fact }) => rateOf(fact)));
  const bare = inForce.filter(({ fact }) => !isExplicit(fact) && !told.has(rateOf(fact)));
  const rungs = [...groupByRate(explicit), ...groupByRate(bare)]
    .map((sources) => buildRung(sources, { others, day }))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
  return { rungs, exempted, others };
}

/**
 * The newest rate that stands on goods at large, else on any; one in an article's own prose before one that is only quoted,
 * none that is quoted from a sentence with neither goods nor a party; one that a single article gives as a bare number only
 * where there is no other. Several where statements of the same time differ and none says that it replaced the other.
 */
export function currentRungs({ rungs }: Ladder): Rung[] {
  const standing = rungs.filter(({ endedBy, sources }) => endedBy === null && sources.some(isTelling));
  const general = standing.filter((rung) => rung.isGeneral);
  const told = general.filter(isTold);
  const [newest, ...older] =
    [told, general, standing]
      .flatMap((some) => [some.filter(isOwnProse), some])
      .find(({ length }) => length > 0) ?? [];
  if (newest === undefined) return [];
  const tied = [newest, ...older.filter(({ since }) => since === newest.since)];
  const replaced = new Set(tied.map(({ before }) => before));
  return tied.filter(({ rate }) => !replaced.has(rate));
}

/** Whether it is no mere figure of speech: quoted, it says on what or names a party. */
export function isTelling(hit: TariffHit): boolean {
  return !isQuoted(hit) || isPlaced(hit);
}

/** Whether an article tells it outside quotation marks. */
export function isOwnProse({ sources }: Rung): boolean {
  return sources.some((hit) => !isQuoted(hit));
}

/** Whether it is more than a bare number of one article. */
export function isTold({ measure, sources }: Rung): boolean {
  return isExplicit(measure) || new Set(sources.map(({ article }) => article.id)).size > 1;
}

function isInForce(fact: TariffMeasure, day: string | null): boolean {
  if (rateOf(fact) === null || startsAfter(fact, day)) return false;
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

/** The goods in lower case; empty for goods at large. */
export function scopeOf(fact: TariffMeasure): string {
  return isGeneral(fact) ? '' : (fact.goods ?? '').toLowerCase();
}

function startOf(hit: TariffHit): string {
  return hit.fact.effective ?? reportedOn(hit) ?? '';
}

function endOf(hit: TariffHit): string {
  return (tellsBegin(hit) ? reportedOn(hit) : null) ?? startOf(hit);
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
    return isSame && !startsAfter(end.fact, day) && endOf(end) >= (since ?? '');
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
