import type { Action, Answer } from './answer.ts';

/** The longest topic that a comparison takes, in characters. */
const LONGEST_TOPIC = 200;

/**
 * What the asker can do next: the other pages, the citations in context, the topic compared.
 *
 * @param line  the request line that this answer answers
 * @param topic  what was asked about, for a comparison; `null` if nothing or if it was one
 */
export function buildActions(
  { kind, page, citations }: Answer,
  { line, topic, inContext }: { line: string; topic: string | null; inContext: boolean },
): Action[] {
  const actions: Action[] = [];
  if (page.number > 1) actions.push({ verb: 'page', label: 'Previous page', line, page: page.number - 1 });
  if (page.number < page.of) actions.push({ verb: 'page', label: 'Next page', line, page: page.number + 1 });
  if ((kind !== 'answer' && kind !== 'near-miss') || citations.length === 0) return actions;
  if (!inContext) actions.push({ verb: 'context', label: 'Show in context', line, page: page.number });
  if (topic !== null && topic.length <= LONGEST_TOPIC) {
    actions.push({ verb: 'compare', label: 'Compare articles', line: `/compare topic:"${topic}"`, page: 1 });
  }
  return actions;
}
