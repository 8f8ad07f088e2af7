/**
 * What Slack refuses, as numbers; kept apart from the adapter's own so that the two can disagree.
 * Lengths are in UTF-16 units, the strictest reading of Slack's "characters".
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  messageBlocks: 50,
  viewBlocks: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block */
  contextActionsElements: 5,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  altText: 2_000,
  imageTitle: 2_000,
  imageUrl: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
  markdownText: 12_000,
  blockId: 255,
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionValue: 75,
  optionDescription: 75,
  options: 100,
  optionGroups: 100,
  optionGroupLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element */
  choiceOptions: 10,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputLength: 3_000,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tables: 1,
  tableRows: 100,
  tableCells: 20,
  tableText: 10_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
  dataTableRows: { min: 2, max: 101 },
  dataTablePage: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
  /** two a message: https://docs.rs/slack-morphism (SlackDataVisualizationBlock) */
  charts: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
  /** https://docs.slack.dev/reference/views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  externalId: 255,
  viewBytes: 250_000,
  /** https://github.com/slackapi/bolt-js/issues/2509 */
  blocksText: 13_200,
  /** https://docs.slack.dev/changelog/2018-truncating-really-long-messages */
  messageText: 40_000,
  /** https://docs.slack.dev/reference/methods/chat.update, error `msg_too_long` */
  updateText: 4_000,
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  fileAltText: 1_000,
  /** https://docs.slack.dev/interactivity/handling-user-interaction */
  ackMs: 3_000,
  triggerMs: 3_000,
  responseUrlUses: 5,
  responseUrlMs: 30 * 60_000,
  /** https://docs.slack.dev/apis/events-api: nearly at once, after 1 minute, after 5 minutes */
  retryDelaysMs: [0, 60_000, 300_000],
  /** https://docs.slack.dev/apis/events-api/using-socket-mode */
  connections: 10,
} as const;
