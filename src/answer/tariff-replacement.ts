import { isOwnProse, isTelling, isTold, type Ladder, type Rung, scopeOf } from './tariff-ladder.ts';
import { isWhole } from './tariff-statement.ts';

/**
 * The next rate on the same goods, where one came later; a part of a rate or a range neither replaces nor is replaced,
 * unless its very figure is one that was: "some as high as 145%", where 145% was replaced by 30%.
 */
export function replacementOf(rung: Rung, { rungs }: Ladder): Rung | null {
  const own = nextOf(rung, rungs);
  if (own !== null) return own;
  const sameFigure = rungs.filter((other) => other !== rung && other.isGeneral && other.rate === rung.rate);
  const next = sameFigure.map((other) => nextOf(other, rungs)).find((other) => other !== null);
  return next !== undefined && isLater(next, rung) ? next : null;
}

function nextOf(rung: Rung, rungs: readonly Rung[]): Rung | null {
  if (!isWhole(rung.measure)) return null;
  const next = rungs.findLast(
    (other) =>
      other.rate !== rung.rate &&
      other.endedBy === null &&
      scopeOf(other.measure) === scopeOf(rung.measure) &&
      isLater(other, rung) &&
      isWhole(other.measure) &&
      other.sources.some(isTelling) &&
      (isTold(other) || !isTold(rung)) &&
      (isOwnProse(other) || !isOwnProse(rung)),
  );
  return next ?? null;
}

function isLater(later: Rung, earlier: Rung): boolean {
  if (earlier.since === null || later.since === null) return false;
  return later.since > earlier.since || (later.since === earlier.since && later.before === earlier.rate);
}
