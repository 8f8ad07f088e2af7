import type { DateBasis } from '../dates.ts';

/** The named groups of the rule's pattern; `words` is the whole expression. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What a date rule may look at besides its own words. */
export interface Context {
  /** The day that "today" means, `YYYY-MM-DD`; `null` if nothing tells. */
  readonly anchor: string | null;
  /** The value of the date before this one, of the same or the preceding paragraph. */
  readonly before: string | null;
  /** The last date told with its year, in the same sentence or the one before: the story's own calendar. */
  readonly told: string | null;
  /** The year that the heading above gives to its whole section. */
  readonly sectionYear: string | null;
  /** The sentence's words to the left and to the right of the expression. */
  readonly left: string;
  readonly right: string;
  /** Whether the page writes 5/14 for 14 May. */
  readonly isMonthFirst: boolean;
}

/** What the words say; `value: null` for a time that cannot be resolved. */
export interface Reading {
  readonly value: string | null;
  readonly basis: DateBasis;
}

/** One way to write a time. */
export interface DateRule {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** `null` where the words name no time after all. */
  readonly read: (groups: Groups, context: Context) => Reading | null;
}

/** Rules that can only match where `cue` does. */
export interface DateRules {
  readonly cue: RegExp;
  readonly rules: readonly DateRule[];
}

export function stated(value: string | null): Reading {
  return { value, basis: 'stated' };
}

export function relative(value: string | null): Reading {
  return { value, basis: 'relative' };
}
