import type { View } from '../interaction.ts';
import type { Json } from '../shape.ts';
import { elementsOf } from '../shapes/unique-ids.ts';
import { stateValue } from './action.ts';

/** What the user entered, by action_id: the value of an option, a day, or words. */
export type Entered = Readonly<Record<string, string>>;

/** A view with what was entered in it. */
export function fillView(view: View, entered: Entered): View {
  const values = view.blocks
    .filter((block) => block.type === 'input')
    .map((block) => {
      const fields = elementsOf(block).map((element) => {
        const id = String(element.action_id);
        return [id, stateValue(element, entered[id])];
      });
      return [block.block_id, Object.fromEntries(fields)];
    });
  return { ...view, state: { values: Object.fromEntries(values) } };
}

/** The inputs that must be filled before Slack's own client lets a user submit. */
export function missingInputs(view: View, entered: Entered): readonly string[] {
  return view.blocks
    .filter((block) => block.type === 'input' && block.optional !== true)
    .flatMap(elementsOf)
    .filter((element) => isEmpty(stateValue(element, entered[String(element.action_id)])))
    .map((element) => String(element.action_id));
}

function isEmpty({ type, ...value }: Json): boolean {
  return Object.values(value).every((each) => each === null || each === '');
}
