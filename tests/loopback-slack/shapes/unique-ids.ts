import { isObject, type Json, type Shape } from '../shape.ts';

/** No `block_id` twice among the blocks, and no `action_id` twice in a block. */
export const uniqueIds: Shape = (blocks, at, problems) => {
  if (!Array.isArray(blocks)) return;
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (!isObject(block)) continue;
    if (typeof block.block_id === 'string' && seen.size === seen.add(block.block_id).size)
      problems.push({ text: `block_id ${block.block_id} already exists`, at: `${at}/${index}/block_id` });
    const actions = new Set<string>();
    for (const { action_id: id } of elementsOf(block))
      if (typeof id === 'string' && actions.size === actions.add(id).size)
        problems.push({ text: `action_id ${id} already exists for this block`, at: `${at}/${index}` });
  }
};

/** The interactive elements of a block, in order. */
export function elementsOf(block: Json): readonly Json[] {
  const elements = Array.isArray(block.elements) ? block.elements : [];
  return [...elements, block.accessory, block.element].filter(isObject);
}
