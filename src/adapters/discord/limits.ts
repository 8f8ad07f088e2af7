/**
 * What Discord takes, in characters (counted here as UTF-16 units, which are never fewer) unless said otherwise.
 *
 * @see https://docs.discord.com/developers/reference
 */
export const LIMITS = {
  /** https://docs.discord.com/developers/components/reference: components of a message, nested ones too; text over all */
  components: 40,
  text: 4000,
  /** UTF-8 bytes of all texts, each with so many more: https://github.com/discord/discord-api-docs/issues/8554 */
  textBytes: 10_170,
  textBytesEach: 12,
  /** https://docs.discord.com/developers/components/reference#action-row: buttons of a row */
  buttonsOfRow: 5,
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
  customId: 100,
  buttonLabel: 80,
  /** https://docs.discord.com/developers/components/reference#string-select */
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  /** https://docs.discord.com/developers/components/reference#unfurled-media-item: the words for who cannot see it */
  mediaDescription: 1024,
  /** https://docs.discord.com/developers/reference#uploading-files: bytes of all files of a message */
  fileBytes: 10 * 1024 * 1024,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  commandDescription: 100,
  commandOptions: 25,
  optionChoices: 25,
  choiceText: 100,
  commandTotal: 8000,
  slashCommands: 100,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  content: 2000,
} as const;

/**
 * Times of an interaction, in milliseconds.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding: 3 s to respond, 15 min for the rest
 */
export const TIMES = {
  /** The last moment at which a first response is still sent. */
  respond: 2900,
  /** An answer that takes longer is announced first. */
  defer: 1500,
  /** A response that Discord has not confirmed by then is sent once more beside it. */
  hedge: 1000,
  /** The longest that an announced answer is worked on; the token lives 900,000. */
  answer: 60_000,
  /** The longest that an answer already announced is retried. */
  deliver: 30_000,
} as const;

/** The longest address that is made a link: addresses count as text. */
export const LINK = 300;

/** Kept free in every message for the words between its parts. */
export const SPARE = 200;

/** The longest stretch of an article's text that is kept whole; a longer one is split, never cut. */
export const PIECE = 600;

/** The longest title and note; they are the asker's words or the bot's, never evidence. */
export const TITLE = 150;
export const NOTE = 330;

/** The longest line of small print. */
export const FOOTER = 160;
