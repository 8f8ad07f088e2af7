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
