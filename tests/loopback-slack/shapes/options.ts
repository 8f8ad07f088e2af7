import { LIMITS } from '../limits.ts';
import { list, type Problem, record, type Shape, text } from '../shape.ts';
import { plainText, textObject } from './text.ts';

const rest = { description: plainText(LIMITS.optionDescription) };
const value = text(LIMITS.optionValue);

/** An option of a select or overflow menu. */
export const option: Shape = record({ text: plainText(LIMITS.optionText), value }, rest);

/** An option of checkboxes or radio buttons, where the text may be marked up. */
export const choice: Shape = record({ text: textObject(LIMITS.optionText), value }, rest);

/** An option of an overflow menu, which may lead to a page. */
export const overflowOption: Shape = record(
  { text: plainText(LIMITS.optionText), value },
  { ...rest, url: text(LIMITS.buttonUrl) },
);

export const optionGroup: Shape = record({
  label: plainText(LIMITS.optionGroupLabel),
  options: list(option, { max: LIMITS.options }),
});

const answer: Shape = record(
  {},
  {
    options: list(option, { min: 0, max: LIMITS.options }),
    option_groups: list(optionGroup, { min: 0, max: LIMITS.optionGroups }),
  },
);

/** What is wrong with the answer to a `block_suggestion`. */
export function checkSuggestions(ack: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  answer(ack, '', problems);
  return problems;
}
