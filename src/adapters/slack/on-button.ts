import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { describeInvocation } from '../../commands/invocation.ts';
import { ACTION, type ButtonRequest, parseValue } from './buttons.ts';
import type { Desk } from './desk.ts';
import { openForm } from './form.ts';
import type { Message } from './render-answer.ts';
import { renderReply, replyToButton, say } from './reply.ts';
import { routesTo, viaDeletion } from './routes.ts';

/** A click, and where it was made. The message clicked on is not needed: an ephemeral one does not come with it. */
interface Click {
  readonly verb: string;
  readonly value: string;
  readonly asked: ButtonRequest;
  readonly user: string;
  readonly userName: string;
  readonly trigger: string;
  /** `null` on the Home tab. */
  readonly url: string | null;
  readonly channel: string;
  readonly isEphemeral: boolean;
  readonly ts: string | null;
  readonly thread: string | null;
}

/** Buttons of answers and of Home. All that one needs stands in its value, so that it works after a restart. */
export function listenToButtons(app: App, desk: Desk): void {
  app.action(ACTION, async ({ ack, body, action }) =>
    desk.handle(async () => {
      await ack().catch((error: unknown) => desk.log.warn('an acknowledgement failed:', error));
      const click = readClick(body as BlockAction, action as ButtonAction);
      if (click === null || desk.isRepeated(click.trigger)) return;
      await act(desk, click);
    }),
  );
}

function readClick(body: BlockAction, { action_id, value = '' }: ButtonAction): Click | null {
  const verb = ACTION.exec(action_id)?.groups?.verb;
  const asked = parseValue(value);
  if (verb === undefined || asked === null) return null;
  const { container = {} } = body;
  return {
    verb,
    value,
    asked,
    user: body.user.id,
    userName: body.user.name ?? 'a colleague',
    trigger: body.trigger_id,
    url: body.response_url ?? null,
    channel: body.channel?.id ?? asked.channel ?? body.user.id,
    isEphemeral: container.is_ephemeral === true,
    ts: container.message_ts ?? null,
    thread: container.thread_ts ?? null,
  };
}

async function act(desk: Desk, click: Click): Promise<void> {
  const { verb, user, asked } = click;
  switch (verb) {
    case 'feedback':
      // Who said so is nobody's business.
      desk.log.info(
        `feedback: ${/"useful":true/.test(click.value) ? 'useful' : 'not useful'}: ${asked.line}`,
      );
      return toUser(desk, click, say('Thank you, noted.'));
    case 'delete':
      return remove(desk, click);
    case 'form':
      await openForm(desk, {
        trigger: click.trigger,
        command: asked.line,
        place: { channel: click.channel },
      });
      return;
  }
  const { refusal } = desk.pace(user);
  if (refusal !== null) return toUser(desk, click, say(refusal));
  switch (verb) {
    case 'share':
      return share(desk, click);
    case 'compare':
    case 'example':
      return answerAnew(desk, click);
    default:
      return turn(desk, click);
  }
}

/** Another page, or the context, in place of what is shown; for a reader who is not the asker, a private copy. */
async function turn(desk: Desk, click: Click): Promise<void> {
  const { user, asked, url, isEphemeral } = click;
  const isOwn = isEphemeral || asked.asker === user;
  const reply = await replyToButton(desk, { ...asked, asker: user });
  const message = renderReply(desk, reply, isEphemeral || !isOwn);
  if (!isOwn || url === null) return toUser(desk, click, message);
  await desk.deliver(routesTo(desk.client, click, { isReplacing: true }), message);
}

/** A new answer: in the thread of a public one, beside a private one, in a direct message from Home. */
async function answerAnew(desk: Desk, click: Click): Promise<void> {
  const { user, asked, url, isEphemeral, ts, thread } = click;
  const reply = await replyToButton(desk, { ...asked, channel: undefined, asker: user });
  const isDirect = url === null;
  const isPrivate = !isDirect && (isEphemeral || reply.isPrivate);
  const place = { ...click, thread: isDirect || isEphemeral ? thread : (thread ?? ts) };
  const routes = routesTo(desk.client, place, { isPublic: !isPrivate });
  await desk.deliver(routes, renderReply(desk, reply, isPrivate));
}

/** The private answer for all to see, once; the private one goes. */
async function share(desk: Desk, click: Click): Promise<void> {
  const { user, userName, asked, url, ts } = click;
  if (url === null || desk.isRepeated(`share:${user}:${ts}`)) return;
  const reply = await replyToButton(desk, { ...asked, line: openLine(desk, asked.line), asker: user });
  const note = `Shared by ${userName}`;
  const message = renderReply(desk, { ...reply, note }, false);
  await desk.deliver(routesTo(desk.client, click, { isPublic: true }), message);
  await desk.deliver([viaDeletion(url)], message);
}

/** The line without `private`: what asks for it again asks openly. */
function openLine(desk: Desk, line: string): string {
  const { command, options } = desk.bot.parse(line);
  const { private: _, ...open } = options;
  return describeInvocation({ command, options: open });
}

async function remove(desk: Desk, click: Click): Promise<void> {
  const { user, asked, url } = click;
  if (url === null) return;
  if (asked.asker !== user) {
    return toUser(desk, click, say('Only the one who asked can delete this answer.'));
  }
  await desk.deliver([viaDeletion(url)], say('Deleted.'));
}

/** Privately to the one who clicked. */
async function toUser(desk: Desk, click: Click, message: Message): Promise<void> {
  await desk.deliver(routesTo(desk.client, click, { isPublic: click.url === null }), message);
}
