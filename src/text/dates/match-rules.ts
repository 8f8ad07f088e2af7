import type { DateRule, DateRules } from './rule.ts';

/** A place where a rule's pattern matches; `read` is still to say whether it is a time. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly rule: DateRule;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** All matches in the sentence, the leftmost first and of those the longest; they may overlap. */
export function matchRules(sentence: string, sets: readonly DateRules[]): Match[] {
  const matches: Match[] = [];
  for (const { cue, rules } of sets) {
    if (!cue.test(sentence)) continue;
    for (const rule of rules) {
      // Not matchAll: it copies the pattern at every call, which costs more than the search.
      rule.pattern.lastIndex = 0;
      for (let match = rule.pattern.exec(sentence); match !== null; match = rule.pattern.exec(sentence)) {
        const groups = { ...match.groups, words: match[0] };
        matches.push({ start: match.index, end: match.index + match[0].length, rule, groups });
      }
    }
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}
