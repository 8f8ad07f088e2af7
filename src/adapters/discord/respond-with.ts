import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { type Outcome, persist, respond } from './deliver.ts';
import type { Face } from './face.ts';
import { TIMES } from './limits.ts';
import { describeError } from './log.ts';
import type { Message } from './render-answer.ts';
import { QUIET } from './reply.ts';
import { within } from './within.ts';

/** An interaction that is answered with a message. */
export type Asking =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

/** A message and who sees it; `isUpdate` puts it in the place of the message that was clicked. */
export interface Response {
  readonly message: Message | string;
  readonly isPrivate: boolean;
  readonly isUpdate?: boolean;
}

/** Said where the fault is ours. */
export const WRONG = 'Sorry, something went wrong: the fault is in Parley, not in the question.';
/** Said where no answer came in time. */
export const LATE =
  'That took too long: Parley gave up. Please ask again, perhaps about one thing at a time.';
const BROKEN = 'Sorry, Discord did not take the answer: the fault is in Parley, not in the question.';

/**
 * Answers the interaction once: at once where the work is quick, else announced first.
 *
 * @param receivedAt  in milliseconds
 * @param isPrivate  whether an announced answer is for the asker alone, which cannot change later
 */
export async function respondWith(
  face: Face,
  interaction: Asking,
  { work: asked, receivedAt, isPrivate }: { work: Promise<Response>; receivedAt: number; isPrivate: boolean },
): Promise<void> {
  const work = asked.catch((error: unknown): Response => {
    face.log('error', `an answer could not be made: ${describeError(error)}`);
    return { message: WRONG, isPrivate: true };
  });
  const quick = await within(work, receivedAt + TIMES.defer - Date.now());
  if (quick !== null) {
    const outcome = await respond(() => sendFirst(interaction, quick), receivedAt);
    if (outcome.kind === 'refused') {
      const apology = { message: BROKEN, isPrivate: true };
      await respond(() => sendFirst(interaction, apology), receivedAt);
    }
    return report(face, interaction, outcome);
  }
  const flags = isPrivate ? [MessageFlags.Ephemeral as const] : [];
  const announced = await respond(() => interaction.deferReply({ flags }), receivedAt);
  if (announced.kind !== 'done') return report(face, interaction, announced);
  // After a 40060 the library believes that nothing was announced.
  interaction.deferred = true;
  const late = (await within(work, face.answerMs)) ?? { message: LATE, isPrivate };
  const outcome = await persist(() => interaction.editReply(bodyOf(late.message)));
  if (outcome.kind === 'refused') await persist(() => interaction.editReply(bodyOf(BROKEN)));
  report(face, interaction, outcome);
}

function sendFirst(interaction: Asking, { message, isPrivate, isUpdate = false }: Response) {
  const body = bodyOf(message);
  if (isUpdate && interaction.isMessageComponent()) {
    return interaction.update({ ...body, attachments: [] });
  }
  const flags = [...body.flags, QUIET, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])];
  return interaction.reply({ ...body, flags });
}

/** The message as the library takes it; words of our own are plain content. */
export function bodyOf(message: Message | string) {
  if (typeof message === 'string') return { content: message, flags: [] as MessageFlags.IsComponentsV2[] };
  const files = message.files.map(({ name, attachment, description }) => ({ name, attachment, description }));
  return { components: message.components, files, flags: [MessageFlags.IsComponentsV2 as const] };
}

function report({ log }: Face, interaction: Asking, outcome: Outcome): void {
  const what = interaction.isMessageComponent() ? 'a click' : `/${interaction.commandName}`;
  if (outcome.kind === 'expired')
    log('warn', `${what} could not be answered in time: Discord takes no response any more.`);
  if (outcome.kind === 'refused')
    log('error', `Discord refused an answer to ${what}: ${describeError(outcome.error)}`);
}
