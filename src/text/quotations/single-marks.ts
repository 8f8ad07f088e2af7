/** Words that begin with an apostrophe: ’em, ’til, ’90s. */
const CLIPPED = /^(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![\p{L}\p{N}])/iu;

/** How far a single quotation may run, in UTF-16 units. */
const LONGEST = 3000;

/** Whether the single mark at `at` opens a quotation and is no apostrophe. */
export function opensSingle(line: string, at: number): boolean {
  const before = line.charAt(at - 1);
  if (!/^$|[\s([{—–\-/*_:]/.test(before)) return false;
  const rest = line.slice(at + 1, at + 12);
  return /^[^\s)\].,;]/.test(rest) && !CLIPPED.test(rest);
}

/**
 * Where the single quotation opened at `start` closes, or `null` for a mark that never does.
 *
 * A mark before a letter is an apostrophe. One after `s` and before a word may be a plural possessive (“the farmers’
 * anger”): then a later mark that stands by punctuation is the closing one.
 */
export function closesSingle(line: string, start: number): number | null {
  const opening = line.charAt(start);
  const closing = opening === '‘' ? '’' : "'";
  let possessive: number | null = null;
  const last = Math.min(line.length, start + LONGEST);
  for (let at = start + 1; at < last; at++) {
    const char = line.charAt(at);
    if (char === opening && opensSingle(line, at)) return possessive;
    if (char !== closing || /[\p{L}\p{N}]/u.test(line.charAt(at + 1))) continue;
    const isByPunctuation =
      /[.,!?…;:—)]/.test(line.charAt(at - 1)) || /^$|[.,!?;:)—*]/.test(line.charAt(at + 1));
    if (isByPunctuation && (possessive === null || !isSureEnd(line, possessive))) return at;
    if (possessive !== null) return possessive;
    if (!/s/i.test(line.charAt(at - 1)) || !/^\s[\p{L}]/u.test(line.slice(at + 1, at + 3))) return at;
    possessive = at;
  }
  return possessive;
}

/** Whether a single mark at `at` may as well be a plural possessive: “the farmers’ anger”. */
export function mayBePossessive(line: string, at: number): boolean {
  return (
    /s/i.test(line.charAt(at - 1)) && /^\s\p{L}/u.test(line.slice(at + 1, at + 3)) && !isSureEnd(line, at)
  );
}

/** Whether what follows cannot belong to a possessive: a verb or a joining word. */
function isSureEnd(line: string, at: number): boolean {
  return /^\s(?:and|or|but|is|are|was|were|has|have|had|will|would|in|on|of|to|for|with|by|at|from|as|that|than|because|when|while)\b/.test(
    line.slice(at + 1, at + 12),
  );
}
