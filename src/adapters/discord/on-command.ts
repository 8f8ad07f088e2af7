import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { clipText } from '../../answer/clip-text.ts';
import { describeInvocation, type Invocation, LINE_LENGTH, LOOSE_WORDS } from '../../commands/invocation.ts';
import { FREE_TEXT_COMMAND } from '../../commands/parse-line.ts';
import { normaliseTyped } from '../../commands/typed-text.ts';
import { conversationOf } from './conversation.ts';
import type { Face } from './face.ts';
import { readTyped } from './read-typed.ts';
import { isAskedPrivately, isWorthRemembering, renderReply, replyTo } from './reply.ts';
import { type Response, respondWith } from './respond-with.ts';

const NO_WORDS = 'That message has no words to look for.';

/** Answers a slash command. */
export async function onCommand(face: Face, interaction: ChatInputCommandInteraction): Promise<void> {
  const receivedAt = Date.now();
  const invocation = readInvocation(face, interaction);
  const isPrivate = isAskedPrivately(invocation);
  const work = async (): Promise<Response> => {
    const { refusal } = face.pace(interaction.user.id);
    if (refusal !== null) return { message: refusal, isPrivate: true };
    const reply = await replyTo(face, invocation);
    if (isWorthRemembering(reply)) face.asked.set(conversationOf(interaction), reply.meant);
    return { message: renderReply(face, reply, reply.isPrivate), isPrivate: reply.isPrivate };
  };
  await respondWith(face, interaction, { work: work(), receivedAt, isPrivate });
}

/** Answers “Find sources” on a message: the message's words are the question, and the answer is the asker's to share. */
export async function onFindSources(
  face: Face,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const receivedAt = Date.now();
  const work = async (): Promise<Response> => {
    const { refusal } = face.pace(interaction.user.id);
    if (refusal !== null) return { message: refusal, isPrivate: true };
    const words = normaliseTyped(readTyped(wordsOf(interaction.targetMessage)));
    if (words === '') return { message: NO_WORDS, isPrivate: true };
    const invocation = fitInvocation(words);
    const kept = invocation.options[LOOSE_WORDS] ?? '';
    const note =
      kept === words ? null : `Only the first ${kept.length} characters of the message were looked for.`;
    const reply = await replyTo(face, invocation, { note });
    return { message: renderReply(face, reply, true), isPrivate: true };
  };
  await respondWith(face, interaction, { work: work(), receivedAt, isPrivate: true });
}

/** The options as typed; the first one without its key, as the request line shows it best. */
function readInvocation({ bot }: Face, interaction: ChatInputCommandInteraction): Invocation {
  const command = bot.commands.find(({ name }) => name === interaction.commandName);
  const [first] = Object.keys(command?.options.shape ?? {});
  const options = interaction.options.data
    .filter(({ type }) => type !== ApplicationCommandOptionType.Subcommand)
    .map(({ name, value }) => [name === first ? LOOSE_WORDS : name, normaliseTyped(String(value))] as const);
  const [loose, named] = [
    options.filter(([key]) => key === LOOSE_WORDS),
    options.filter(([key]) => key !== LOOSE_WORDS),
  ];
  return { command: interaction.commandName, options: Object.fromEntries([...loose, ...named]) };
}

/** What a message says: its words, those of its cards, and those it passes on. */
function wordsOf({ content, embeds, messageSnapshots }: Message): string {
  const cards = embeds.flatMap(({ title, description }) => [title, description]);
  const passedOn = messageSnapshots.map((snapshot) => snapshot.content);
  return [content, ...cards, ...passedOn].filter((words) => words).join(' ');
}

/** The words as a question, as many as a request line holds. */
function fitInvocation(words: string): Invocation {
  const ask = (question: string) => ({ command: FREE_TEXT_COMMAND, options: { [LOOSE_WORDS]: question } });
  const around = describeInvocation(ask('x:')).length - 2;
  const room = LINE_LENGTH - around;
  if (words.length <= room) return ask(words);
  const clipped = clipText(words, room).replace(/…$/, '');
  return ask(clipped.slice(0, Math.max(clipped.lastIndexOf(' '), room / 2)).trim());
}
