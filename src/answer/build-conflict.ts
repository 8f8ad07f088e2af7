import type { ConflictBlock } from './answer.ts';
import type { Source } from './build-answer.ts';

/**
 * Two camps of statements set against each other: the best of either first, each as its verbatim sentence with its
 * article's date, the same sentence once.
 */
export function buildConflict(
  about: string,
  [first, second]: readonly [readonly Source[], readonly Source[]],
): ConflictBlock<Source> {
  const seen = new Set<string>();
  const inOrder = [...first.slice(0, 1), ...second.slice(0, 1), ...first.slice(1), ...second.slice(1)];
  const sides = inOrder.flatMap((statement) => {
    const { article, evidence } = statement;
    const key = `${article.id}:${evidence.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ text: evidence.text, date: article.published, cites: [statement] }];
  });
  return { type: 'conflict', about, sides };
}
