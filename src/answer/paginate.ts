/** One page of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many pages there are, at least 1. */
  readonly of: number;
}

/** Page `number` of the items, `size` a page; a number past the end gives the last page, one that is none the first. */
export function paginate<T>(items: readonly T[], number: number, size: number): Page<T> {
  const of = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, Math.trunc(number) || 1), of);
  return { items: items.slice((page - 1) * size, page * size), number: page, of };
}
