import type { Quotation } from '../quotations.ts';
import { attributionTo } from './build-attribution.ts';
import type { Cast } from './cast.ts';
import type { Interview } from './interview.ts';
import type { Referent } from './referent.ts';
import { roleOfLabel, type Turn } from './transcript.ts';

/** Who has the turn: whom its label names, or who asks or answers in the interview; `null` where nobody can be told. */
export function resolveTurn(cast: Cast, interview: Interview, { speaker }: Turn): Referent | null {
  const role = roleOfLabel(speaker.text);
  const name = role === null ? speaker.text : interview[role];
  return name === null ? null : cast.resolveLabel(name);
}

/**
 * What the speakers of the turns say, but for a turn the whole of which stands in marks, and a question of nobody's.
 *
 * @param marked    the quotations in marks
 * @param newGroup  a group that no quotation has yet
 */
export function quoteTurns(
  turns: readonly Turn[],
  marked: readonly Quotation[],
  { speakerOf, newGroup }: { speakerOf: (turn: Turn) => Referent | null; newGroup: () => number },
): Quotation[] {
  const ends = new Map(marked.map(({ start, end }) => [start, end]));
  const quotations: Quotation[] = [];
  for (const turn of turns) {
    const { speaker, words } = turn;
    const isMarked = [words.start, words.start + 1].some((start) => (ends.get(start) ?? 0) >= words.end - 1);
    if (isMarked || words.text === '') continue;
    const referent = speakerOf(turn);
    if (referent === null && roleOfLabel(speaker.text) === 'asks') continue;
    const how = { rule: 'transcript', confidence: 0.95 };
    const attribution = referent === null ? null : attributionTo({ referent, mention: speaker }, how);
    quotations.push({ ...words, form: 'direct', group: newGroup(), attribution });
  }
  return quotations;
}
