import { LIMITS } from './limits.ts';

const VERBS = ['page', 'context', 'compare', 'source', 'share', 'delete'] as const;

/** What a button or menu asks for, of the message that it stands below. */
export type Verb = (typeof VERBS)[number];

export interface Click {
  readonly verb: Verb;
  readonly page: number;
  readonly part: number;
}

/** Stands for the last part of a page, whose number is not known before the page is rendered. */
export const LAST_PART = 999;

// page:2   page:1.2
const CLICK = /^(?<verb>[a-z]+):(?<page>\d{1,6})(?:\.(?<part>\d{1,6}))?$/;

/** The `custom_id` of a button: the verb and the page, `page:2`, and the part where it is not the first, `page:1.2`. */
export function renderClick({ verb, page, part }: Click): string {
  return `${verb}:${page}${part === 1 ? '' : `.${part}`}`.slice(0, LIMITS.customId);
}

/** What the button asks for; `null` for one that is not ours. */
export function readClick(customId: string): Click | null {
  const groups = CLICK.exec(customId)?.groups;
  const verb = VERBS.find((known) => known === groups?.verb);
  if (verb === undefined) return null;
  return { verb, page: Number(groups?.page), part: Number(groups?.part ?? 1) };
}
