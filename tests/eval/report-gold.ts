import type { Score } from './score-gold.ts';

/** Precision, recall and F1 on both halves with the gap between them, and the misses of the develop half alone. */
export function reportGold(develop: readonly Score[], measure: readonly Score[]): string[] {
  const lines = develop.map((score, at) => {
    const other = measure[at];
    const gap = other === undefined ? '' : `   gap ${(f1(score) - f1(other)).toFixed(2)}`;
    return `${score.name.padEnd(16)}  ${figures(score)}   ${other === undefined ? '' : figures(other)}${gap}`;
  });
  return [
    '',
    'gold              develop: P    R    F1     measure: P    R    F1',
    ...lines,
    '',
    ...develop.flatMap(({ misses }) => misses),
  ];
}

function figures(score: Score): string {
  const { right, found, wanted } = score;
  return [right / Math.max(1, found), right / Math.max(1, wanted), f1(score)]
    .map((figure) => figure.toFixed(2))
    .join(' ')
    .padStart(20);
}

function f1({ right, found, wanted }: Score): number {
  return (2 * right) / Math.max(1, found + wanted);
}
