import type { types } from '@slack/bolt';
import { clipText } from '../../answer/clip-text.ts';
import type { Command } from '../../commands/command.ts';
import { describeOptions, type OptionDescription } from '../../commands/options.ts';
import { LIMITS } from './limits.ts';

/** What a form is about and where its answer goes; kept in the view. */
export interface FormPlace {
  readonly command: string;
  readonly responseUrl?: string;
  readonly channel?: string;
}

/** What Slack sends of a field. */
export interface Field {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_date?: string | null;
  readonly selected_options?: readonly unknown[] | null;
}

export const FORM = 'parley:form';
/** `block_id` and `action_id` of the field for an option. */
export const FIELD = /^option:(?<option>[a-z0-9-]+)$/;
const FREE_TEXT = 250;
const PRIVATE = 'private';

/** A modal with a field for every option of the command: typeahead, date pickers, choices, free text. */
export function buildForm(
  { name, description, options }: Command,
  place: FormPlace,
  isPrivate: boolean,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    title: label(name, LIMITS.viewTitle),
    submit: label('Ask', LIMITS.viewButton),
    close: label('Cancel', LIMITS.viewButton),
    private_metadata: JSON.stringify(place),
    blocks: [
      { type: 'context', elements: [label(description, LIMITS.contextText)] },
      ...describeOptions(options).map(buildField),
      buildPrivateField(isPrivate),
    ],
  };
}

function buildField(option: OptionDescription): types.InputBlock {
  return {
    type: 'input',
    block_id: `option:${option.name}`,
    optional: !option.isRequired,
    label: label(option.description, LIMITS.inputLabel),
    element: buildElement(option),
  };
}

function buildElement({ name, choices, suggest }: OptionDescription): types.InputBlockElement {
  const action_id = `option:${name}`;
  if (choices.length > 0) {
    const options = choices.slice(0, LIMITS.options).map(optionOf);
    return { type: 'static_select', action_id, options };
  }
  if (suggest === 'dates') return { type: 'datepicker', action_id };
  if (suggest !== null) return { type: 'external_select', action_id, min_query_length: 0 };
  return { type: 'plain_text_input', action_id, max_length: FREE_TEXT };
}

function buildPrivateField(isPrivate: boolean): types.InputBlock {
  const only = optionOf('only me');
  return {
    type: 'input',
    block_id: `option:${PRIVATE}`,
    optional: true,
    label: label('Who sees the answer', LIMITS.inputLabel),
    element: {
      type: 'checkboxes',
      action_id: `option:${PRIVATE}`,
      options: [only],
      ...(isPrivate ? { initial_options: [only] } : {}),
    },
  };
}

/** A completion as an option; what is too long is cut at a word, so that its words still find the same. */
export function optionOf(value: string): types.PlainTextOption {
  const whole = value.slice(0, LIMITS.optionValue);
  const short =
    value.length > LIMITS.optionValue ? whole.slice(0, Math.max(whole.lastIndexOf(' '), 1)) : value;
  return { text: label(value, LIMITS.optionText), value: short };
}

/** What was entered, by option; fields left empty are left out. */
export function readForm(
  values: Readonly<Record<string, Readonly<Record<string, Field>>>>,
): Record<string, string> {
  const entered = Object.entries(values).flatMap(([block, fields]) => {
    const option = FIELD.exec(block)?.groups?.option;
    const value = readField(fields[block] ?? {});
    return option === undefined || value === '' ? [] : [[option, value]];
  });
  return Object.fromEntries(entered);
}

function readField({ value, selected_option, selected_date, selected_options }: Field): string {
  if ((selected_options ?? []).length > 0) return 'true';
  return value ?? selected_option?.value ?? selected_date ?? '';
}

function label(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: clipText(text, limit), emoji: false };
}
