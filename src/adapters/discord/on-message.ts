import { type Message, type OmitPartialGroupDMChannel, RESTJSONErrorCodes } from 'discord.js';
import type { Invocation } from '../../commands/invocation.ts';
import { conversationOf } from './conversation.ts';
import { type Outcome, persist } from './deliver.ts';
import type { Face } from './face.ts';
import { LIMITS, TIMES } from './limits.ts';
import { describeError } from './log.ts';
import { readTyped } from './read-typed.ts';
import { isAskedPrivately, isWorthRemembering, QUIET, renderReply, replyTo } from './reply.ts';
import { readRequestLine } from './request-line.ts';
import { bodyOf, LATE, type Response, WRONG } from './respond-with.ts';
import { within } from './within.ts';

type Said = OmitPartialGroupDMChannel<Message>;

const HELP = '/trade-help';
const HELP_WORDS = new Set(['', 'help', '/help', '?']);
const PUBLIC_HERE =
  'All in this channel would see the answer. For one that only you see, use the slash command with private, or write to Parley directly.';

/**
 * Answers a message that is for the bot: a mention, a direct message, a reply to the bot's own.
 *
 * Other bots and system messages are ignored. So is a reply whose ping was switched off: its words do not arrive.
 */
export async function onMessage(face: Face, message: Said): Promise<void> {
  if (message.author.bot || message.system || message.webhookId !== null) return;
  const isDirect = message.channel.isDMBased();
  if (!isDirect && !message.mentions.users.has(message.client.user.id)) return;
  const { refusal, isFirst } = face.pace(message.author.id);
  if (refusal !== null) {
    if (isFirst) await send(face, message, refusal);
    return;
  }
  const answer = await answerMessage(face, message, isDirect).catch((error: unknown) => {
    face.log('error', `an answer could not be made: ${describeError(error)}`);
    return WRONG;
  });
  await send(face, message, answer);
}

async function answerMessage(face: Face, message: Said, isDirect: boolean): Promise<Response['message']> {
  const typed = readTyped(message.content);
  const line = HELP_WORDS.has(typed.toLowerCase()) ? HELP : typed;
  const conversation = conversationOf(message);
  const previous = (await readRepliedTo(face, message)) ?? face.asked.get(conversation);
  const invocation: Invocation = { ...face.bot.parse(line), previous };
  if (isAskedPrivately(invocation) && !isDirect) return PUBLIC_HERE;
  const work = replyTo(face, invocation, { asker: message.author.id });
  let reply = await within(work, TIMES.defer);
  if (reply === null) {
    if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => {});
    reply = await within(work, face.answerMs);
  }
  if (reply === null) return LATE;
  if (isWorthRemembering(reply)) face.asked.set(conversation, reply.meant);
  return renderReply(face, reply, false);
}

/** The question that the bot's message answers to which this one replies. */
async function readRepliedTo({ bot }: Face, message: Said): Promise<Invocation | null> {
  const { reference, channel, client } = message;
  if (reference?.messageId === undefined) return null;
  // The event brought it along; without it, reading the channel's history may not be allowed.
  const cached = channel.messages.cache.get(reference.messageId);
  const answered = cached ?? (await message.fetchReference().catch(() => null));
  if (answered?.author.id !== client.user.id) return null;
  const shown = readRequestLine(answered.components.map((component) => component.toJSON()));
  return shown === null ? null : bot.parse(shown.line);
}

/** Posts the answer below the message, once however often the request is repeated. */
async function send(face: Face, message: Said, answer: Response['message']): Promise<void> {
  const { flags, ...body } = bodyOf(answer);
  const content = {
    ...body,
    flags: [...flags, QUIET],
    nonce: message.id.slice(-LIMITS.nonce),
    enforceNonce: true,
    allowedMentions: { parse: [], repliedUser: false },
  };
  const outcome = await persist(() => message.reply({ ...content, failIfNotExists: false }));
  if (!isWithoutHistory(outcome)) return report(face, outcome);
  // A reply needs the right to read the channel's history; a message does not.
  if (message.channel.isSendable()) {
    const { channel } = message;
    report(face, await persist(() => channel.send(content)));
  }
}

function isWithoutHistory(outcome: Outcome): boolean {
  if (outcome.kind !== 'refused' || !(outcome.error instanceof Error) || !('code' in outcome.error))
    return false;
  return outcome.error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
}

function report({ log }: Face, outcome: Outcome): void {
  if (outcome.kind === 'expired') log('warn', 'an answer to a message could not be delivered in time.');
  if (outcome.kind === 'refused')
    log('error', `Discord refused an answer to a message: ${describeError(outcome.error)}`);
}
