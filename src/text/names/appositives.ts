import { isPersonNoun, SAYING } from './words.ts';

/** The noun an appositive is built on: "outlet" in ", a Chinese media outlet affiliated with …"; empty if there is none. */
export function headOfAppositive(right: string): string {
  if (/^, (?:no|not|who|whose|whom)\b/.test(right) || SAYING.has(/^, (\p{Ll}+)/u.exec(right)?.[1] ?? ''))
    return '';
  const phrase =
    /^(?:,|\s[—–]) (?:(?:an?|the|one of|his|her|their|its|our|my) )?((?:[\p{L}’'.-]+ ){0,7}?[\p{L}-]+)(?= (?:of|at|in|for|with|to|by|who|whose|whom|that|which|and|from|on|based|affiliated|run|behind)\b|[,.;:)”"—–]|\s[—–])/u.exec(
      right,
    )?.[1];
  return phrase === undefined ? '' : (/[\p{L}]+(?:-[\p{L}]+)*$/u.exec(phrase)?.[0] ?? '');
}

/** A description of a person right before the name: "Her head of sales" in "Her head of sales, Gao Lin"; `null` if there is none. */
export function roleBefore(left: string): string | null {
  const phrase =
    /(?:^|[\s“"‘(])((?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|\p{Lu}\p{L}*[’']s) [^,.;:“”"()*\n]{2,80}), $/u.exec(
      left,
    )?.[1];
  const role = phrase?.replace(/^.* (?=(?:an?|his|her|its|their|our|my) )/, '') ?? '';
  const head =
    /(\p{L}[\p{L}-]*)(?= (?:of|at|in|for|from|on|to|with|who|that|which)\b|$)/u.exec(role)?.[1] ?? '';
  return isPersonNoun(head) ? role : null;
}
