import type { NamedEntity } from '../names.ts';
import type { Turn } from './transcript.ts';

/** Who asks and who answers in an interview whose turns are labelled "Q:" and "A:"; `null` where nobody can be told. */
export interface Interview {
  readonly asks: string | null;
  readonly answers: string | null;
}

/** By what comes before the first turn: the author asks, the first other person named there answers. */
export function findInterview(
  turns: readonly Turn[],
  names: readonly NamedEntity[],
  author: string | null,
): Interview {
  const start = turns[0]?.label.start;
  if (start === undefined) return { asks: null, answers: null };
  const labels = turns.map(({ speaker }) => speaker.text.toLowerCase());
  const introduced = names.filter(
    ({ type, mentions }) => type === 'person' && (mentions[0]?.start ?? Infinity) < start,
  );
  const isAuthor = ({ name }: NamedEntity) => author?.includes(name) === true;
  const hasOwnLabel = ({ name }: NamedEntity) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => labels.includes(word));
  return {
    asks: introduced.find(isAuthor)?.name ?? null,
    answers: introduced.find((other) => !isAuthor(other) && !hasOwnLabel(other))?.name ?? null,
  };
}
