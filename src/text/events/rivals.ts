import { addDays, addMonths } from '../../corpus/edtf.ts';
import type { Happening } from './happening.ts';

const GOAL = /\b(?:to|until|till|through|by|before)\s(?:the\s)?$/i;

/** Whether the date after these words is one to which something is moved or lasts: it dates no doing. */
export function isGoal(left: string): boolean {
  return GOAL.test(left);
}

/** Whether of the dates that claim one verb this has it: no mere goal, and the nearest, or joined to it by "and". */
export function isNearest(
  happening: Happening,
  all: readonly Happening[],
  isGoal: (of: Happening) => boolean,
): boolean {
  const size = ({ core }: Happening) => core.end - core.start;
  const rivals = all.filter(({ verb }) => verb === happening.verb);
  const doing = rivals.filter((rival) => !isGoal(rival));
  const meant = doing.length > 0 ? doing : rivals;
  if (!meant.includes(happening)) return false;
  const nearest = meant.reduce((a, b) => (size(b) < size(a) ? b : a), happening);
  return nearest === happening || happening.date.start - nearest.date.end === ' and '.length;
}

/** The happenings, those on two times running ("in 2018 and 2019", "on Saturday and Sunday") as one. */
export function joinRunning(all: readonly Happening[], words: string, offset: number): Happening[] {
  const joined: Happening[] = [];
  for (const happening of all) {
    const last = joined.at(-1);
    const value =
      last?.verb === happening.verb &&
      /^\sand\s(?:on\s|in\s)?$/.test(words.slice(last.date.end - offset, happening.date.start - offset))
        ? runOf(last.date.value, happening.date.value)
        : null;
    if (last === undefined || value === null) {
      joined.push(happening);
      continue;
    }
    const core = {
      start: Math.min(last.core.start, happening.core.start),
      end: Math.max(last.core.end, happening.core.end),
    };
    joined[joined.length - 1] = { ...last, core, date: { ...last.date, value, end: happening.date.end } };
  }
  return joined;
}

/** `first/second` if the second is the very next year, month or day. */
function runOf(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first.length !== second.length) return null;
  const next =
    first.length === 4
      ? String(Number(first) + 1)
      : first.length === 7
        ? addMonths(first, 1)
        : first.length === 10
          ? addDays(first, 1)
          : null;
  return next === second ? `${first}/${second}` : null;
}
