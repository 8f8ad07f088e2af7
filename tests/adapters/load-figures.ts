/** The 99th percentile of the times; `Infinity` where one in a hundred never came. */
export function percentile99(times: readonly (number | null)[]): number {
  const sorted = times.map((time) => time ?? Infinity).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Infinity;
}

/** Numbers from 0 to 1 that come the same each time. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
