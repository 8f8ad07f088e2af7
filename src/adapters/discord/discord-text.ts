import { cleanText } from '../../answer/clean-text.ts';
import { LINK } from './limits.ts';

// *strong*   `code`   ||spoiler||   <@123>   @everyone   # heading   [label](address)   https://…   :smile:
const MARKUP = /[\\*_~`|<>@#[\]]|:(?=\S)/g;
// - item   + item
const BULLET = /^(?=[-+])/;
// 12. item   12) item
const NUMBERED = /^(?<number>\d{1,9})(?=[.)])/;

/**
 * The text, of one line, as Discord's markdown shows it literally; it pings nobody and links nothing.
 *
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeLine(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(BULLET, '\\')
    .replace(NUMBERED, '$<number>\\');
}

/** The text escaped, its line breaks kept, `lead` before every line: `> ` for a quotation, `-# ` for small print. */
export function escapeText(text: string, lead = ''): string {
  return cleanText(text)
    .split('\n')
    .map(escapeLine)
    .filter((line) => line !== '')
    .map((line) => `${lead}${line}`)
    .join('\n');
}

/** The text in bold; nothing for nothing. */
export function strong(text: string): string {
  const escaped = escapeLine(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** The words as a link; without one where the address is none that a click may open, or takes too much room. */
export function linkOrWords(words: string, address: string | null): string {
  const label = escapeLine(words);
  if (address === null || label === '' || !URL.canParse(address)) return label;
  const { protocol, href } = new URL(address);
  const target = href.replace(/[()<>|*_~`\\\s]/g, (character) =>
    character === '_' || character === '~' || character === '*' ? character : encodeCharacter(character),
  );
  if ((protocol !== 'https:' && protocol !== 'http:') || target.length > LINK) return label;
  return `[${label}](${target})`;
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
