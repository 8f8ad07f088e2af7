import type { Action, Answer } from './answer.ts';

/**
 * What the asker can do next: the other pages, the citations in context.
 *
 * @param line  the request line that this answer answers
 */
export function buildActions({ kind, page, citations }: Answer, line: string): Action[] {
  const actions: Action[] = [];
  if (page.number > 1) actions.push({ verb: 'page', label: 'Previous page', line, page: page.number - 1 });
  if (page.number < page.of) actions.push({ verb: 'page', label: 'Next page', line, page: page.number + 1 });
  if ((kind === 'answer' || kind === 'near-miss') && citations.length > 0) {
    actions.push({ verb: 'context', label: 'Show in context', line, page: page.number });
  }
  return actions;
}
