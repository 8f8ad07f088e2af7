import type { Message, View } from '../interaction.ts';
import { isObject, type Json } from '../shape.ts';
import { elementsOf } from '../shapes/unique-ids.ts';

export interface Found {
  readonly block: Json;
  readonly element: Json;
}

/** The interactive element with an action_id in a message or view; throws when nobody could click it. */
export function findElement({ blocks }: Pick<Message | View, 'blocks'>, actionId: string): Found {
  for (const block of blocks) {
    const element = elementsOf(block).find(({ action_id }) => action_id === actionId);
    if (element !== undefined) return { block, element };
  }
  const there = blocks
    .flatMap((block) => elementsOf(block).map(({ action_id }) => action_id))
    .filter(Boolean);
  throw new Error(`no element ${actionId} to click; there are: ${there.join(', ') || 'none'}`);
}

/** One entry of `actions` in a block_actions payload. */
export function describeAction({ block, element }: Found, choice: string | undefined, ts: string): Json {
  return {
    action_id: element.action_id,
    block_id: block.block_id,
    type: element.type,
    action_ts: ts,
    ...(element.type === 'button' ? { text: element.text, value: element.value, style: element.style } : {}),
    ...(element.type === 'feedback_buttons' ? describeFeedback(element, choice) : {}),
    ...(element.type === 'button' || element.type === 'feedback_buttons'
      ? {}
      : enteredValue(element, choice)),
  };
}

/** The value of an element in `state.values`, with what the user chose or typed in it. */
export function stateValue(element: Json, choice: string | undefined): Json {
  return { type: element.type, ...enteredValue(element, choice) };
}

function enteredValue(element: Json, choice: string | undefined): Json {
  const type = String(element.type);
  if (type.endsWith('datepicker')) return { selected_date: choice ?? element.initial_date ?? null };
  if (type === 'conversations_select') return { selected_conversation: choice ?? null };
  if (type === 'channels_select') return { selected_channel: choice ?? null };
  if (type === 'users_select') return { selected_user: choice ?? null };
  if (type === 'checkboxes') return { selected_options: choice === undefined ? [] : [pick(element, choice)] };
  if (type.endsWith('_select') || type === 'overflow' || type === 'radio_buttons')
    return {
      selected_option: choice === undefined ? (element.initial_option ?? null) : pick(element, choice),
    };
  return { value: choice ?? element.initial_value ?? element.value ?? null };
}

/** The option with a value; of an external select, whose options are elsewhere, one made of the value. */
function pick({ options }: Json, value: string): Json {
  const known = Array.isArray(options)
    ? options.filter(isObject).find((each) => each.value === value)
    : undefined;
  return known ?? { text: { type: 'plain_text', text: value, emoji: true }, value };
}

function describeFeedback(element: Json, choice: string | undefined): Json {
  const button = element[choice === 'negative' ? 'negative_button' : 'positive_button'];
  return isObject(button) ? { value: button.value, text: button.text } : {};
}
