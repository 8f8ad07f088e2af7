import type { Answer } from '../../answer/answer.ts';
import { resolveFollowUp } from '../../commands/follow-up.ts';
import { describeInvocation, type Invocation } from '../../commands/invocation.ts';
import { flagOption } from '../../commands/options.ts';
import type { ButtonRequest } from './buttons.ts';
import { spellAnswer } from './command-names.ts';
import type { Desk } from './desk.ts';
import { type Message, renderAnswer, small } from './render-answer.ts';
import { escapeText } from './slack-text.ts';

/** An answer with what is needed to show it. */
export interface Reply {
  readonly answer: Answer;
  readonly asked: ButtonRequest;
  /** Refusals, help and mistakes are for the asker alone, and so is what was asked privately. */
  readonly isPrivate: boolean;
  /** How a follow-up was understood. */
  readonly note: string | null;
}

const HELP = 'trade-help';
const privately = flagOption('Only you see the answer');

/**
 * Answers an invocation that a user typed, as a follow-up where it is one.
 *
 * @param conversations  keys of what was asked before, the nearest first; the question is remembered under all of them
 */
export async function replyTo(
  desk: Desk,
  typed: Invocation,
  { user, conversations }: { user: string; conversations: readonly string[] },
): Promise<Reply> {
  const [previous = null] = conversations.flatMap((key) => desk.asked.get(key) ?? []);
  const invocation = { ...typed, previous };
  const answer = await desk.takeTurn(() => desk.bot.answer(invocation));
  const understood = resolveFollowUp(invocation);
  const meant = typeof understood === 'string' ? typed : understood;
  if (answer.kind !== 'invalid' && answer.kind !== 'error') {
    for (const key of conversations) desk.asked.set(key, { command: meant.command, options: meant.options });
  }
  const line = describeInvocation(meant);
  const isFollowUp = understood !== invocation && typeof understood !== 'string';
  return {
    answer,
    asked: { line, page: 1, part: 1, inContext: false, asker: user },
    isPrivate: isForAskerAlone(answer, meant),
    note: isFollowUp ? `Understood as: ${desk.names.spell(line)}` : null,
  };
}

/** Answers what a button asks for. */
export async function replyToButton(desk: Desk, asked: ButtonRequest): Promise<Reply> {
  const invocation = { ...desk.bot.parse(asked.line), page: asked.page, inContext: asked.inContext };
  const answer = await desk.takeTurn(() => desk.bot.answer(invocation));
  return { answer, asked, isPrivate: isForAskerAlone(answer, invocation), note: null };
}

/** The reply as a message, seen by all or by the asker alone. */
export function renderReply(desk: Desk, { answer, asked, note }: Reply, isPrivate: boolean): Message {
  return renderAnswer(spellAnswer(answer, desk.names), { today: desk.today(), asked, isPrivate, note });
}

/** A sentence of our own as a message. */
export function say(sentence: string): Message {
  return { text: escapeText(sentence), plain: escapeText(sentence), blocks: small(sentence) };
}

function isForAskerAlone({ kind, command }: Answer, { options }: Invocation): boolean {
  if (kind !== 'answer' || command === HELP) return true;
  return options.private !== undefined && privately.safeParse(options.private).data === true;
}
