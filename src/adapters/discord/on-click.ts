import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Invocation } from '../../commands/invocation.ts';
import { respond } from './deliver.ts';
import type { Face } from './face.ts';
import { describeError } from './log.ts';
import { type Asked, renderReply, replyTo } from './reply.ts';
import { readRequestLine, type Shown } from './request-line.ts';
import { type Response, respondWith } from './respond-with.ts';
import { type Click, readClick } from './verbs.ts';

type Clicked = ButtonInteraction | StringSelectMenuInteraction;

const UNREADABLE = 'Parley cannot tell which question that message answers. Please ask again.';
const NOT_YOURS = 'Only who asked can delete an answer.';
const GONE = 'That is no longer there: the articles have changed. Please ask again.';

/** Does what a button or menu asks for; all that it needs to know stands in the message above it. */
export async function onClick(face: Face, interaction: Clicked): Promise<void> {
  const receivedAt = Date.now();
  const click = readClick(interaction.customId);
  const shown = readRequestLine(interaction.message.components.map((component) => component.toJSON()));
  if (click?.verb === 'delete' && isOwn(interaction, shown))
    return deleteAnswer(face, interaction, receivedAt);
  const work = answerClick(face, interaction, { click, shown });
  const isPrivate = click?.verb !== 'share';
  await respondWith(face, interaction, { work, receivedAt, isPrivate });
}

async function answerClick(
  face: Face,
  interaction: Clicked,
  { click, shown }: { click: Click | null; shown: Shown | null },
): Promise<Response> {
  const say = (message: string): Response => ({ message, isPrivate: true });
  const { refusal } = face.pace(interaction.user.id);
  if (refusal !== null) return say(refusal);
  if (click?.verb === 'delete') return say(NOT_YOURS);
  if (click === null || shown === null) return say(UNREADABLE);
  const { bot } = face;
  const here: Invocation = { ...bot.parse(shown.line), page: shown.page, inContext: shown.inContext };
  const show = async (invocation: Invocation, asked: Asked = {}): Promise<Response> => {
    const reply = await replyTo(face, invocation, asked);
    return { message: renderReply(face, reply, true), isPrivate: true };
  };
  switch (click.verb) {
    case 'page': {
      // Only the asker turns the pages of an answer that all can see; others get theirs beside it.
      const isUpdate = isOwn(interaction, shown);
      const asker = isUpdate ? shown.asker : null;
      const reply = await replyTo(face, { ...here, page: click.page }, { part: click.part, asker });
      const isPrivate = !isUpdate || isEphemeral(interaction);
      return { message: renderReply(face, reply, isPrivate), isPrivate, isUpdate };
    }
    case 'context':
      return show({ ...here, inContext: true });
    case 'compare': {
      const { answer } = await replyTo(face, here);
      const action = answer.actions.find(({ verb }) => verb === 'compare');
      return action === undefined ? say(GONE) : show({ ...bot.parse(action.line), page: action.page });
    }
    case 'source': {
      const [article = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
      return show({ command: 'sources', options: { article } });
    }
    case 'share': {
      const { private: _, ...options } = here.options;
      const reply = await replyTo(face, { ...here, options }, { part: shown.part });
      return { message: renderReply(face, reply, false), isPrivate: false };
    }
    default:
      return click.verb satisfies never;
  }
}

/** Deletes the clicked message, private ones too, without any permission in the channel. */
async function deleteAnswer({ log }: Face, interaction: Clicked, receivedAt: number): Promise<void> {
  const outcome = await respond(() => interaction.deferUpdate(), receivedAt);
  interaction.deferred = true;
  try {
    if (outcome.kind === 'done') await interaction.deleteReply();
  } catch (error) {
    log('warn', `an answer could not be deleted: ${describeError(error)}`);
  }
}

function isOwn(interaction: Clicked, shown: Shown | null): boolean {
  if (isEphemeral(interaction)) return true;
  const asker = shown?.asker ?? interaction.message.interactionMetadata?.user.id ?? null;
  return asker === interaction.user.id;
}

function isEphemeral({ message }: Clicked): boolean {
  return message.flags.has('Ephemeral');
}
