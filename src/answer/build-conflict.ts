import type { ConflictBlock } from './answer.ts';
import type { Source } from './build-answer.ts';

/** Most statements of a camp that are shown. */
const OF_A_CAMP = 3;

/**
 * Two camps of statements set against each other: the best of either first, each as its verbatim sentence with its
 * article's date, the same sentence once.
 */
export function buildConflict(
  about: string,
  [first, second]: readonly [readonly Source[], readonly Source[]],
): ConflictBlock<Source> {
  const seen = new Set<string>();
  const [one, other] = [first.slice(0, OF_A_CAMP), second.slice(0, OF_A_CAMP)];
  const inOrder = [...one.slice(0, 1), ...other.slice(0, 1), ...one.slice(1), ...other.slice(1)];
  const sides = inOrder.flatMap((statement) => {
    const { article, evidence } = statement;
    const key = `${article.id}:${evidence.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ text: evidence.text, date: article.published, cites: [statement] }];
  });
  return { type: 'conflict', about, sides };
}
