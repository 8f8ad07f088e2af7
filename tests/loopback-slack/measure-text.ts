const SHOWN = new Set(['text', 'alt_text', 'caption', 'title', 'label', 'description', 'name']);

/** The UTF-16 units of all words that a reader of these blocks would see. */
export function measureText(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce<number>((sum, each) => sum + measureText(each), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  return Object.entries(blocks).reduce((sum, [name, value]) => {
    if (typeof value === 'string') return SHOWN.has(name) ? sum + value.length : sum;
    return sum + measureText(value);
  }, 0);
}
