import { MessageFlags } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { resolveFollowUp } from '../../commands/follow-up.ts';
import { describeInvocation, type Invocation } from '../../commands/invocation.ts';
import { flagOption } from '../../commands/options.ts';
import type { Face } from './face.ts';
import { type Message, renderAnswer } from './render-answer.ts';
import type { Shown } from './request-line.ts';

/** An answer with what is needed to show it and to ask for it again. */
export interface Reply {
  readonly answer: Answer;
  readonly meant: Invocation;
  readonly shown: Shown;
  /** Refusals, help and mistakes are for the asker alone, and so is what was asked privately. */
  readonly isPrivate: boolean;
  readonly note: string | null;
}

export interface Asked {
  /** The part of the page. */
  readonly part?: number;
  /** Shown where Discord does not show who asked. */
  readonly asker?: string | null;
  readonly note?: string | null;
}

const HELP = 'trade-help';
const privately = flagOption('Only you see the answer');
/** Our own words as they are, by no means a preview of a link in them. */
export const QUIET = MessageFlags.SuppressEmbeds as const;

/** Answers the invocation, as a follow-up where it is one. */
export async function replyTo(
  face: Face,
  invocation: Invocation,
  { part = 1, asker = null, note = null }: Asked = {},
): Promise<Reply> {
  const answer = await face.takeTurn(() => face.bot.answer(invocation));
  const understood = resolveFollowUp(invocation);
  const isFollowUp = understood !== invocation && typeof understood !== 'string';
  const { previous: _, ...meant } = typeof understood === 'string' ? invocation : understood;
  const line = describeInvocation(meant);
  const page = answer.page.number;
  return {
    answer,
    meant,
    shown: { line, page, part, inContext: meant.inContext ?? false, asker },
    isPrivate: answer.kind !== 'answer' || answer.command === HELP || isAskedPrivately(meant),
    note: isFollowUp ? `Understood as: ${line}` : note,
  };
}

export function isAskedPrivately({ options }: Invocation): boolean {
  return options.private !== undefined && privately.safeParse(options.private).data === true;
}

/** Whether a follow-up may build on the answer. */
export function isWorthRemembering({ answer, meant }: Reply): boolean {
  return answer.kind !== 'invalid' && answer.kind !== 'error' && !isAskedPrivately(meant);
}

/** The reply as a message, seen by all or by the asker alone. */
export function renderReply(face: Face, { answer, shown, note }: Reply, isPrivate: boolean): Message {
  return renderAnswer(answer, { today: face.today(), shown, isPrivate, note });
}
