/**
 * What Discord refuses, as numbers; kept apart from the adapter's own so that the two can disagree.
 * Lengths are in UTF-16 units, the strictest reading of Discord's "characters". The limits of single fields that
 * Discord's OpenAPI description states are not repeated here.
 */
export const LIMITS = {
  /** https://docs.discord.com/developers/resources/message#create-message */
  content: 2_000,
  /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
  embedsText: 6_000,
  /** https://docs.discord.com/developers/components/reference#legacy-message-component-behavior */
  rows: 5,
  rowWidth: 5,
  /** https://docs.discord.com/developers/components/reference#what-is-a-component */
  components: 40,
  /** https://github.com/discord/discord-api-docs/pull/8562 */
  componentsText: 4_000,
  /** UTF-8 bytes of all text displays and what each adds to them: https://github.com/discord/discord-api-docs/issues/8554 */
  componentsBytes: 10_170,
  componentsBytesEach: 12,
  /** https://docs.discord.com/developers/components/reference#unfurled-media-item, and issue 7528 there */
  mediaItems: 64,
  /** https://docs.discord.com/developers/reference#uploading-files */
  fileBytes: 10 * 1024 * 1024,
  files: 10,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
  responseMs: 3_000,
  tokenMs: 15 * 60_000,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  slashCommands: 100,
  contextCommands: 15,
  commandCharacters: 8_000,
  commandCreatesADay: 200,
  choiceName: 100,
  choiceValue: 100,
  description: 100,
  /** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
  requestsASecond: 50,
  /** https://docs.discord.com/developers/events/gateway#session-start-limit-object */
  identifiesADay: 1_000,
  /** https://docs.discord.com/developers/events/gateway#rate-limiting */
  gatewayEvents: 120,
  gatewayEventsMs: 60_000,
  /** https://docs.discord.com/developers/events/gateway#sending-events */
  gatewayBytes: 4_096,
  /** https://docs.discord.com/developers/resources/message#create-message, `nonce` is checked "in the past few minutes" */
  nonceMs: 5 * 60_000,
} as const;
