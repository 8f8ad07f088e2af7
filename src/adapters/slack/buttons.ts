import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Answer } from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { clipText } from '../../answer/clip-text.ts';
import { LIMITS } from './limits.ts';

/** What a button asks for. It stands in its `value`, so that it works after a restart. */
const request = z.object({
  line: z.string(),
  page: z.number().int().min(1).default(1),
  /** The part of a page that did not fit into one message, from 1. */
  part: z.number().int().min(1).default(1),
  inContext: z.boolean().default(false),
  /** Whose answer it is. */
  asker: z.string().default(''),
  /** The direct message, on the Home tab. */
  channel: z.string().optional(),
});
export type ButtonRequest = z.output<typeof request>;

/** The request in a button's value; `null` where it is none. */
export function parseValue(value: string | undefined): ButtonRequest | null {
  try {
    return request.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}

export const ACTION = /^parley:(?<verb>[a-z]+)/;

/** A button, or none where its value would not fit. */
export function buildButton(verb: string, label: string, value: ButtonRequest): types.Button[] {
  const text = JSON.stringify(value);
  if (text.length > LIMITS.buttonValue) return [];
  const words = clipText(cleanText(label).trim(), LIMITS.buttonText);
  return [
    {
      type: 'button',
      action_id: `parley:${verb}`,
      text: { type: 'plain_text', text: words || verb, emoji: false },
      value: text,
    },
  ];
}

/** The buttons below an answer: where to go from it, and whether it was useful. */
export function buildButtons(
  answer: Answer,
  asked: ButtonRequest,
  { parts, isPrivate }: { parts: number; isPrivate: boolean },
): (types.ActionsBlock | types.ContextActionsBlock)[] {
  const elements = [
    ...previousOf(answer, asked),
    ...nextOf(answer, asked, parts),
    ...answer.actions.flatMap(({ verb, label, line, page }) => {
      if (verb === 'page') return [];
      const value = { ...asked, line, page, part: 1, inContext: verb === 'context' };
      return buildButton(verb, label, value);
    }),
    ...(isPrivate && isFound(answer) ? buildButton('share', 'Share with the channel', asked) : []),
  ];
  const unique = elements.filter(
    ({ action_id }, i) => elements.findIndex((other) => other.action_id === action_id) === i,
  );
  const small = buildSmallButtons(answer, asked, isPrivate);
  return [
    ...(unique.length === 0 ? [] : [{ type: 'actions' as const, elements: unique.slice(0, LIMITS.actions) }]),
    ...small,
  ];
}

function previousOf({ page }: Answer, asked: ButtonRequest): types.Button[] {
  if (asked.part > 1) return buildButton('previous', 'Previous page', { ...asked, part: asked.part - 1 });
  if (page.number <= 1) return [];
  return buildButton('previous', 'Previous page', { ...asked, page: page.number - 1, part: 1 });
}

function nextOf({ page }: Answer, asked: ButtonRequest, parts: number): types.Button[] {
  if (asked.part < parts) return buildButton('next', 'Next page', { ...asked, part: asked.part + 1 });
  if (page.number >= page.of) return [];
  return buildButton('next', 'Next page', { ...asked, page: page.number + 1, part: 1 });
}

/** Useful or not, and for the asker alone: delete. A private answer has Slack's own “Dismiss”. */
function buildSmallButtons(
  answer: Answer,
  asked: ButtonRequest,
  isPrivate: boolean,
): types.ContextActionsBlock[] {
  const value = JSON.stringify(asked);
  if (!isFound(answer) || value.length > LIMITS.buttonValue) return [];
  const label = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
  const feedback: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: 'parley:feedback',
    positive_button: { text: label('Useful'), value: JSON.stringify({ ...asked, useful: true }) },
    negative_button: { text: label('Not useful'), value: JSON.stringify({ ...asked, useful: false }) },
  };
  const remove: types.IconButton = {
    type: 'icon_button',
    action_id: 'parley:delete',
    icon: 'trash',
    text: label('Delete'),
    value,
    visible_to_user_ids: [asked.asker],
  };
  const isOwned = !isPrivate && asked.asker !== '';
  return [{ type: 'context_actions', elements: [feedback, ...(isOwned ? [remove] : [])] }];
}

function isFound({ kind, citations }: Answer): boolean {
  return (kind === 'answer' || kind === 'near-miss') && citations.length > 0;
}
