// carriage returns, escape sequences and marks that turn the direction of writing
const CONTROLS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;
// <@U123|ada>   <#C123|trade>   <!here>   <https://example.org|example>
const MARKUP = /<(?<sigil>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * The text as Slack's markup shows it literally: for `text` and `mrkdwn`, and for nothing that is escaped already.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The text without what could not be sent or would rewrite the screen: control characters, halves of characters. */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, ' ').replace(HALF_CHARACTER, '\ufffd');
}

/** What a user typed, of the markup that Slack makes of it: mentions of people left out, channels and links by name. */
export function readTyped(markup: string): string {
  return markup
    .replace(MARKUP, (_, sigil: string, target: string, label?: string) => {
      if (sigil === '@' || sigil === '!') return ' ';
      return label ?? target;
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
