import type { Answer } from '../../answer/answer.ts';
import type { EventSide } from '../../text/events.ts';

/** How a side looks, everywhere: a mark before its lines, a colour beside an answer that is all its own. */
export interface Side {
  readonly mark: string;
  readonly label: string;
  readonly colour: number;
}

export const SIDES: Readonly<Record<EventSide, Side>> = {
  us: { mark: '🟦', label: 'US', colour: 0x3b82c4 },
  cn: { mark: '🟥', label: 'China', colour: 0xd0342c },
  joint: { mark: '🟪', label: 'both', colour: 0x8e5bb5 },
  other: { mark: '⬜', label: 'others', colour: 0x8a8f98 },
};

/** Colours of answers that belong to no side. */
export const COLOURS = { answer: 0x2f9e7e, refusal: 0x8a8f98, nearest: 0xe0a526, fault: 0xd9730d } as const;

/** How commands name a side in a table's first cell or a heading. */
const NAMED: Readonly<Record<string, EventSide>> = {
  'US on China': 'us',
  'China on US': 'cn',
  'The US side:': 'us',
  'The Chinese side:': 'cn',
  'Others:': 'other',
};

/** The side that the words name; `null` for any other words. */
export function sideNamed(words: string): EventSide | null {
  return Object.hasOwn(NAMED, words) ? (NAMED[words] ?? null) : null;
}

/** The colour beside the answer: the side's where all its rows are of one, else that of its kind. */
export function colourOf({ kind, blocks }: Answer): number {
  if (kind === 'error') return COLOURS.fault;
  if (kind === 'near-miss') return COLOURS.nearest;
  if (kind !== 'answer') return COLOURS.refusal;
  const sides = new Set(
    blocks.flatMap((block) => {
      if (block.type === 'timeline') return block.rows.map(({ side }) => side);
      return block.type === 'table' ? block.rows.map(({ cells }) => sideNamed(cells[0] ?? '')) : [];
    }),
  );
  const [only] = sides;
  return sides.size === 1 && only != null && only !== 'other' ? SIDES[only].colour : COLOURS.answer;
}
