const LENGTH = { least: 12, spread: 20 };

/** Made-up sentences of the words of others, drawn as often as they occur there; the same ones every time. */
export function composeSentences(models: readonly string[], count: number): string[] {
  const words = models.flatMap((text) => text.split(/\s+/).filter((word) => /^[\p{L}-]+$/u.test(word)));
  const next = drawNumbers();
  return Array.from({ length: count }, () => {
    const length = LENGTH.least + (next() % LENGTH.spread);
    const drawn = Array.from({ length }, () => words[next() % words.length]);
    return `The ${drawn.join(' ')}.`;
  });
}

/** A linear congruential generator (Numerical Recipes' constants): chance that repeats. */
function drawNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
