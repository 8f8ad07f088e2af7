import type { types } from '@slack/bolt';
import { cleanText } from '../../answer/clean-text.ts';

export type RichText = types.RichTextBlock;
export type RichTextPart = types.RichTextBlockElement;
export type Inline = types.RichTextText | types.RichTextLink;

/**
 * Words that Slack shows as they are: nothing in a rich text is read as markup, so an article's `<!channel>` or
 * `*` needs no escaping and pings nobody.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function words(text: string, style: { bold?: boolean; italic?: boolean } = {}): Inline[] {
  const clean = cleanText(text);
  if (clean === '') return [];
  return [{ type: 'text', text: clean, ...(style.bold === true || style.italic === true ? { style } : {}) }];
}

/** A link where there is an address, else the words in bold. Words that look like a mention stay outside of the link. */
export function linkOrWords(text: string, url: string | null): Inline[] {
  const clean = cleanText(text);
  if (url === null || clean === '') return words(text, { bold: true });
  if (!/[<>]/.test(clean)) return [{ type: 'link', url, text: clean }];
  return [...words(`${clean} `, { bold: true }), { type: 'link', url, text: 'open' }];
}

export function paragraph(...inlines: readonly Inline[][]): RichTextPart[] {
  const elements = inlines.flat();
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

export function quote(...inlines: readonly Inline[][]): RichTextPart[] {
  const elements = inlines.flat();
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}

export function bullet(...inlines: readonly Inline[][]): RichTextPart[] {
  const elements = inlines.flat();
  if (elements.length === 0) return [];
  return [{ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements }] }];
}
