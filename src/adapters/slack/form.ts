import type { App } from '@slack/bolt';
import { clipText } from '../../answer/clip-text.ts';
import type { Invocation } from '../../commands/invocation.ts';
import { flagOption } from '../../commands/options.ts';
import type { Desk } from './desk.ts';
import { buildForm, FIELD, FORM, type FormPlace, optionOf, readForm } from './form-view.ts';
import { LIMITS } from './limits.ts';
import { renderReply, replyTo } from './reply.ts';
import { routesTo } from './routes.ts';

const ERROR_LENGTH = 200;
// how to type it, which nobody does in a form
const EXAMPLE = / Example: \/.*$/;
const privately = flagOption('Only you see the answer');

/** Whether the command came with nothing but `private`: then a form asks for what it needs. */
export function offersForm({ options }: Invocation): boolean {
  return Object.keys(options).every((option) => option === 'private');
}

/**
 * Opens the form of a command.
 *
 * @returns whether it stands open; a trigger lives for 3 seconds only
 */
export async function openForm(
  desk: Desk,
  {
    trigger,
    command: name,
    place,
  }: {
    trigger: string;
    command: string;
    place: Omit<FormPlace, 'command'> & { private?: string | undefined };
  },
): Promise<boolean> {
  const command = desk.bot.commands.find((known) => known.name === name);
  if (command === undefined) return false;
  const { private: shown, ...rest } = place;
  const isPrivate = shown !== undefined && privately.safeParse(shown).data === true;
  const view = buildForm(command, { command: name, ...rest }, isPrivate);
  try {
    await desk.client.views.open({ trigger_id: trigger, view });
    return true;
  } catch (error) {
    desk.log.warn(`the form of /${name} could not be opened:`, error);
    return false;
  }
}

/** Completions while somebody types into a form, and the form once it is sent. */
export function listenToForms(app: App, desk: Desk): void {
  app.options(FIELD, async ({ options: query, ack }) => {
    const option = FIELD.exec(query.action_id)?.groups?.option ?? '';
    const { command } = readPlace('view' in query ? query.view?.private_metadata : undefined);
    const typed = query.value.trim();
    const known = desk.bot.suggest(command, option, typed);
    // A menu takes no free text: what was typed is an option itself.
    const isNew = typed !== '' && !known.some((value) => value.toLowerCase() === typed.toLowerCase());
    const values = [...(isNew ? [typed] : []), ...known].map(optionOf);
    const unique = values.filter(({ value }, i) => values.findIndex((other) => other.value === value) === i);
    await ack({ options: unique.slice(0, LIMITS.options) });
  });

  app.view(FORM, async ({ ack, body, view }) =>
    desk.handle(async () => {
      const user = body.user.id;
      const { command, responseUrl, channel } = readPlace(view.private_metadata);
      const entered = readForm(view.state.values);
      const { refusal } = desk.pace(user);
      const conversations = [`${channel ?? user}:${user}`];
      const reply = await replyTo(desk, { command, options: entered }, { user, conversations });
      const problem = refusal ?? (reply.answer.kind === 'invalid' ? reply.answer.summary : null);
      if (problem !== null) {
        const errors = {
          [findField(problem, view.blocks)]: clipText(problem.replace(EXAMPLE, ''), ERROR_LENGTH),
        };
        await ack({ response_action: 'errors', errors });
        return;
      }
      await ack().catch((error: unknown) => desk.log.warn('an acknowledgement failed:', error));
      if (desk.isRepeated(`form:${view.id}`)) return;
      // Without a response_url the form was opened on the Home tab, and `channel` is the direct message.
      const isDirect = responseUrl === undefined;
      const isPrivate = reply.isPrivate && !isDirect;
      const place = { url: responseUrl ?? null, channel: channel ?? user, user };
      const routes = routesTo(desk.client, place, { isPublic: !isPrivate, isFirst: true });
      await desk.deliver(routes, renderReply(desk, reply, isPrivate));
    }),
  );
}

/** The field that the sentence speaks of, else the first. */
function findField(problem: string, blocks: readonly { type: string; block_id?: string }[]): string {
  const fields = blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));
  return fields.find((id) => id === `option:${problem.split(' ')[0]}`) ?? fields[0] ?? '';
}

function readPlace(metadata: string | undefined): FormPlace {
  try {
    return JSON.parse(metadata ?? '');
  } catch {
    return { command: '' };
  }
}
