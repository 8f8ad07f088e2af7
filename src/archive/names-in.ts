import type { EvidenceHit } from './choose-evidence.ts';

// "Lena Ortiz", "Harbour League"
const NAME = /\p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{1,40}){1,5}/gu;

/** Whether the sentence, or who speaks in it, has a name of several words of which the question has none. */
export function namesSomebody({ evidence, facts }: EvidenceHit, question: string): boolean {
  const asked = question.toLowerCase();
  const named = [...evidence.text.matchAll(NAME)].map(([name]) => name);
  return [...named, ...facts.speakers].some((name) =>
    name.split(' ').every((part) => !asked.includes(part.toLowerCase())),
  );
}
