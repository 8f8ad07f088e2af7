/**
 * What Slack takes, in characters (UTF-16 units) unless said otherwise.
 *
 * @see https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/app-manifest
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks: blocks of a message, of a modal or of Home */
  blocksOfMessage: 50,
  blocksOfView: 100,
  /** Blocks with about 13,200 characters are refused: https://github.com/slackapi/bolt-js/issues/2509 */
  charactersOfMessage: 12_000,
  /** `text` of a message that replaces another: https://docs.slack.dev/reference/methods/chat.update, `msg_too_long` */
  replacingText: 4000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block: elements, and the text of each */
  contextElements: 10,
  contextText: 2000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block: elements */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block: elements */
  contextActions: 5,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionValue: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object: options of a menu */
  options: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block: rows with the heading, cells of a row, tables of a message */
  tableRows: 100,
  tableCells: 20,
  tables: 1,
  /** https://docs.slack.dev/reference/block-kit/blocks: `block_id` and `action_id` */
  id: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element: addresses of links too, to be safe */
  url: 3000,
  /** https://docs.slack.dev/reference/views/modal-views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block and its elements */
  inputLabel: 2000,
  placeholder: 150,
  textInput: 3000,
  /** https://docs.slack.dev/reference/app-manifest */
  manifestName: 35,
  manifestDescription: 140,
  slashCommand: 32,
  slashCommands: 50,
  shortcutName: 24,
  suggestedPrompts: 4,
} as const;

/** What a reader on a phone takes in one message; the rest goes to the next page. Text for screen readers comes on top. */
export const COMFORTABLE = 3200;
