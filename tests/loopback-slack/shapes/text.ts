import { LIMITS } from '../limits.ts';
import { byType, flag, matching, record, type Shape, text } from '../shape.ts';

export const webUrl = (max: number): Shape => matching(/^https?:\/\/[^\s<>]+$/, max, 'url');

const plain = (max: number) => record({ text: text(max) }, { emoji: flag });
const marked = (max: number) => record({ text: text(max) }, { verbatim: flag });

/** A text object that may only be plain: `mrkdwn` is an unsupported type there. */
export const plainText = (max: number): Shape => byType({ plain_text: plain(max) });

export const textObject = (max: number): Shape => byType({ plain_text: plain(max), mrkdwn: marked(max) });

export const confirm: Shape = record(
  { text: textObject(LIMITS.confirmText) },
  {
    title: plainText(LIMITS.confirmTitle),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
    style: (value, at, problems) => {
      if (value !== 'primary' && value !== 'danger') problems.push({ text: 'invalid style', at });
    },
  },
);
