import type { TariffStatus } from '../text/tariffs.ts';
import type { TableRow } from './answer.ts';
import type { Source } from './build-answer.ts';
import { describeDate, describeList } from './describe.ts';
import { currentRungs, type Ladder, type Rung } from './tariff-ladder.ts';
import { replacementOf } from './tariff-replacement.ts';
import {
  mayHaveEnded,
  rateOf,
  reportedOn,
  startsAfter,
  type TariffHit,
  tellsBegin,
  tellsPlan,
} from './tariff-statement.ts';

/** One party's tariffs on the other, as the asker reads it ("US on China"), on the day asked. */
export interface Side {
  readonly label: string;
  readonly ladder: Ladder;
  /** Where some goods are asked for: what they are, and the ladder on all goods. */
  readonly atLarge?: { readonly goods: string; readonly ladder: Ladder } | null;
  readonly day: string | null;
  /** The only status asked for. */
  readonly status?: TariffStatus | undefined;
}

/** Most rates, and most measures not in force, that a summary names. */
const NAMED = 3;

/** Not begun, whatever the day. */
const MERELY_MEANT: readonly TariffStatus[] = ['threatened', 'proposed', 'conditional', 'ruled-out'];

/** `US on China: 30% (Chinese goods; for 90 days; may have ended), before that 145%, first reported 2025-06-05.` */
export function summariseTariffs(side: Side): string {
  const { label, ladder, day, status } = side;
  const rates = describeRates(ladder);
  const coming = ladder.others.filter((hit) => startsAfter(hit.fact, day) && rateOf(hit.fact) !== null);
  const next = coming.map((hit) => `${describeRate(hit)} from ${describeDate(hit.fact.effective)}`);
  if (rates !== '') {
    const then = next.length === 0 ? '' : `; not yet in force: ${describeList([...new Set(next)])}`;
    return `${label}: ${rates}${then}.`;
  }
  const others = [...ladder.exempted, ...ladder.others];
  const named = [...new Set(others.map((hit) => `${describeRate(hit)} ${standingOf(hit, day)}`))].slice(
    0,
    NAMED,
  );
  if (status !== undefined && status !== 'in-force') {
    return `${label}: ${named.length === 0 ? `none ${status}` : describeList(named)}.`;
  }
  const but = named.length === 0 ? '' : `, but ${describeList(named)}`;
  const general = ladderAtLarge(side);
  if (side.atLarge && general !== null) {
    return `${label}: no rate on ${side.atLarge.goods} alone is reported${but}; on goods at large: ${describeRates(general)}.`;
  }
  return `${label}: no rate in force is reported${but}.`;
}

function describeRates(ladder: Ladder): string {
  const rates = currentRungs(ladder).map((rung) => {
    const before = beforeOf(rung, ladder)?.rate;
    const terms = termsOf(rung);
    return [
      `${rung.rate}${terms === '' ? '' : ` (${terms})`}`,
      ...(before === undefined ? [] : [`before that ${before}`]),
      sinceOf(rung),
    ].join(', ');
  });
  return rates.slice(0, NAMED).join('; also ');
}

/** The ladder of the rates on goods at large, where no rate stands on the goods asked for and one does on all. */
function ladderAtLarge({ ladder, atLarge }: Side): Ladder | null {
  if (!atLarge || currentRungs(ladder).length > 0) return null;
  return currentRungs(atLarge.ladder).every(({ isGeneral }) => !isGeneral) ? null : atLarge.ladder;
}

/** The rows of the rates on the day: direction, rate, before, since, terms. */
export function listRates(side: Side): TableRow<Source>[] {
  const { label } = side;
  const ladder = ladderAtLarge(side) ?? side.ladder;
  return currentRungs(ladder).map((rung) => {
    const before = beforeOf(rung, ladder);
    return {
      cells: [label, rung.rate, before?.rate ?? '–', sinceOf(rung), termsOf(rung) || '–'],
      cites: [...rung.sources, ...(before?.sources ?? [])],
    };
  });
}

/** The rows of all that is told, the newest rate first: direction, rate, status, since, terms. */
export function listSteps({ label, ladder, day }: Side): TableRow<Source>[] {
  const steps = ladder.rungs.map((rung) => {
    const cells = [label, rung.rate, statusOf(rung, ladder), sinceOf(rung), termsOf(rung) || '–'];
    return { cells, cites: rung.endedBy === null ? rung.sources : [...rung.sources, rung.endedBy] };
  });
  const others = [...ladder.exempted, ...ladder.others];
  return [...steps, ...others.map((hit) => describeStatement(label, hit, day))];
}

/** `later suspended`, `replaced by 30%`, `in-force` */
function statusOf(rung: Rung, ladder: Ladder): string {
  if (rung.endedBy !== null) return `later ${rung.endedBy.fact.status}`;
  const replacement = replacementOf(rung, ladder);
  return replacement === null ? 'in-force' : `replaced by ${replacement.rate}`;
}

/** One statement as a row: direction, rate, status, since, terms. */
export function describeStatement(label: string, hit: TariffHit, day: string | null): TableRow<Source> {
  const { effective } = hit.fact;
  const reported = reportedOn(hit);
  const start = startsAfter(hit.fact, day) || MERELY_MEANT.includes(hit.fact.status) ? 'from' : 'since';
  const told = reported === null ? 'no date' : `reported ${reported}`;
  const since = effective === null ? told : describeDay(hit, { start, told, effective });
  const terms = describeTerms(hit.fact, mayHaveEnded(hit.fact, day));
  return { cells: [label, describeRate(hit), standingOf(hit, day), since, terms || '–'], cites: [hit] };
}

function describeDay(
  hit: TariffHit,
  { start, told, effective }: { start: string; told: string; effective: string },
): string {
  const day = describeDate(effective);
  if (tellsPlan(hit)) return `planned for ${day}, ${told}`;
  return tellsBegin(hit) ? `began ${day}, ${told}` : `${start} ${day}`;
}

/** The rate before: as the same statement gives it, else the next older one on the same goods at large. */
function beforeOf(
  rung: Rung,
  { rungs }: Ladder,
): { rate: string; sources: readonly TariffHit[] } | undefined {
  if (rung.before !== null) return { rate: rung.before, sources: [] };
  if (!rung.isGeneral) return undefined;
  return rungs.find(
    ({ isGeneral, since, rate }) => isGeneral && rate !== rung.rate && (since ?? '') < (rung.since ?? ''),
  );
}

function sinceOf({ since, isReported }: Rung): string {
  if (since === null) return 'start not known';
  return isReported ? `first reported ${since}` : `since ${describeDate(since)}`;
}

function termsOf({ measure, mayHaveEnded: ended }: Rung): string {
  return describeTerms(measure, ended);
}

function describeTerms(
  { qualifier, goods, durationDays }: TariffHit['fact'],
  hasPerhapsEnded: boolean,
): string {
  const duration = durationDays === null ? null : `for ${durationDays} days`;
  const ended = hasPerhapsEnded ? 'may have ended' : null;
  return [qualifier, goods, duration, ended].filter((term) => term !== null).join('; ');
}

function describeRate({ fact }: TariffHit): string {
  return rateOf(fact) ?? (fact.changePoints === null ? '–' : `by ${Math.abs(fact.changePoints)} points`);
}

function standingOf({ fact }: TariffHit, day: string | null): string {
  return fact.status === 'in-force' && startsAfter(fact, day) ? 'not yet in force' : fact.status;
}
