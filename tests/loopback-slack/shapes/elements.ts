import { LIMITS } from '../limits.ts';
import { amount, byType, flag, list, matching, oneOf, record, type Shape, text } from '../shape.ts';
import { choice, option, optionGroup, overflowOption } from './options.ts';
import { confirm, plainText, webUrl } from './text.ts';

const id = { action_id: text(LIMITS.actionId) };
const asked = { ...id, confirm };
const typedInto = { ...id, placeholder: plainText(LIMITS.placeholder), focus_on_load: flag };
const chosen = { ...typedInto, confirm };
const several = { ...chosen, max_selected_items: amount(1) };
const dispatched = {
  ...typedInto,
  dispatch_action_config: record({}, { trigger_actions_on: list(text(40), { max: 2 }) }),
};
const menu = {
  options: list(option, { max: LIMITS.options }),
  option_groups: list(optionGroup, { max: LIMITS.optionGroups }),
};
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 10, 'date');
const length = amount(0, LIMITS.inputLength);

const button = record(
  { text: plainText(LIMITS.buttonText) },
  {
    ...asked,
    value: text(LIMITS.buttonValue),
    url: webUrl(LIMITS.buttonUrl),
    style: oneOf('primary', 'danger'),
    accessibility_label: text(LIMITS.accessibilityLabel),
  },
);

export const imageFields = {
  image_url: webUrl(LIMITS.imageUrl),
  slack_file: record({}, { id: text(255), url: text(LIMITS.imageUrl) }),
};
export const image = record({ alt_text: text(LIMITS.altText) }, imageFields);

const feedback = record(
  { text: plainText(LIMITS.buttonText), value: text(LIMITS.buttonValue) },
  { accessibility_label: text(LIMITS.accessibilityLabel) },
);

const clicked: Record<string, Shape> = {
  button,
  overflow: record({ options: list(overflowOption, { max: LIMITS.overflowOptions }) }, asked),
  datepicker: record({}, { ...chosen, initial_date: day }),
  timepicker: record({}, { ...chosen, initial_time: text(5), timezone: text(80) }),
  datetimepicker: record({}, { ...asked, focus_on_load: flag, initial_date_time: amount(0) }),
  static_select: record({}, { ...chosen, ...menu, initial_option: option }),
  multi_static_select: record(
    {},
    { ...several, ...menu, initial_options: list(option, { max: LIMITS.options }) },
  ),
  external_select: record({}, { ...chosen, initial_option: option, min_query_length: amount(0) }),
  multi_external_select: record(
    {},
    { ...several, initial_options: list(option, { max: LIMITS.options }), min_query_length: amount(0) },
  ),
  users_select: record({}, { ...chosen, initial_user: text(40) }),
  channels_select: record({}, { ...chosen, initial_channel: text(40), response_url_enabled: flag }),
  conversations_select: record(
    {},
    {
      ...chosen,
      initial_conversation: text(40),
      default_to_current_conversation: flag,
      response_url_enabled: flag,
    },
  ),
  checkboxes: record(
    { options: list(choice, { max: LIMITS.choiceOptions }) },
    { ...asked, focus_on_load: flag, initial_options: list(choice, { max: LIMITS.choiceOptions }) },
  ),
  radio_buttons: record(
    { options: list(choice, { max: LIMITS.choiceOptions }) },
    { ...asked, focus_on_load: flag, initial_option: choice },
  ),
};

const { button: _button, overflow: _overflow, ...entered } = clicked;

/** What an actions block may hold. */
export const actionsElement: Shape = byType(clicked);

/** What may stand beside a section's text. */
export const accessory: Shape = byType({ ...clicked, image });

/** What an input block may hold. */
export const inputElement: Shape = byType({
  ...entered,
  plain_text_input: record(
    {},
    {
      ...dispatched,
      initial_value: text(LIMITS.inputLength, 0),
      multiline: flag,
      min_length: length,
      max_length: length,
    },
  ),
  number_input: record(
    { is_decimal_allowed: flag },
    { ...dispatched, initial_value: text(40), min_value: text(40), max_value: text(40) },
  ),
  email_text_input: record({}, { ...dispatched, initial_value: text(320) }),
  url_text_input: record({}, { ...dispatched, initial_value: text(3_000) }),
});

/** What a context_actions block may hold. */
export const contextAction: Shape = byType({
  feedback_buttons: record({ positive_button: feedback, negative_button: feedback }, id),
  icon_button: record(
    { icon: oneOf('trash'), text: plainText(LIMITS.buttonText) },
    {
      ...asked,
      value: text(LIMITS.buttonValue),
      accessibility_label: text(LIMITS.accessibilityLabel),
      visible_to_user_ids: list(text(40), { max: 100 }),
    },
  ),
});
