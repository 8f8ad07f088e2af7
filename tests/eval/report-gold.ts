import type { Score } from './score-gold.ts';

/**
 * Precision, recall and F1 on both halves with the gap between them, and on ordinary news; then the misses of the develop
 * half alone.
 */
export function reportGold(
  develop: readonly Score[],
  measure: readonly Score[],
  ordinary: readonly Score[],
): string[] {
  const lines = develop.flatMap((score, at) => {
    const [hard, easy] = [measure[at], ordinary[at]];
    if (hard === undefined || easy === undefined) return [];
    const gap = (f1(score) - f1(hard)).toFixed(2).padStart(6);
    return [`${score.name.padEnd(16)}  ${figures(score)}   ${figures(hard)} ${gap}   ${figures(easy)}`];
  });
  return [
    '',
    'gold              develop: P    R    F1     measure: P    R    F1   gap    ordinary: P    R    F1',
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
