import { LIMITS } from '../limits.ts';
import { amount, byType, flag, list, oneOf, record, type Shape, text } from '../shape.ts';
import { webUrl } from './text.ts';

const MANY = 1_000;
const style = record(
  {},
  {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
);
const words = text(LIMITS.messageText);

const inline: Record<string, Shape> = {
  text: record({ text: words }, { style }),
  link: record({ url: webUrl(LIMITS.buttonUrl) }, { text: words, style, unsafe: flag }),
  emoji: record({ name: text(100) }, { unicode: text(100), url: webUrl(LIMITS.imageUrl), style }),
  user: record({ user_id: text(40) }, { style }),
  usergroup: record({ usergroup_id: text(40) }, { style }),
  channel: record({ channel_id: text(40) }, { style }),
  broadcast: record({ range: oneOf('here', 'channel', 'everyone') }, { style }),
  date: record(
    { timestamp: amount(), format: text(200) },
    { url: webUrl(LIMITS.buttonUrl), fallback: words, style },
  ),
  color: record({ value: text(7) }, { style }),
};

const elements = list(byType(inline), { min: 0, max: MANY });
const border = oneOf(0, 1);
const section = record({ elements });

/** A `rich_text` block or table cell, without its `type`. */
export const richText: Shape = record(
  {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_quote: record({ elements }, { border }),
        rich_text_preformatted: record(
          {
            elements: list(byType({ text: inline.text as Shape, link: inline.link as Shape }), {
              min: 0,
              max: MANY,
            }),
          },
          { border, language: text(40) },
        ),
        rich_text_list: record(
          {
            elements: list(byType({ rich_text_section: section }), { max: MANY }),
            style: oneOf('bullet', 'ordered'),
          },
          { indent: amount(0, 8), offset: amount(0), border },
        ),
      }),
      { max: MANY },
    ),
  },
  { block_id: text(LIMITS.blockId) },
);
