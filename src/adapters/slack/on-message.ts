import type { App } from '@slack/bolt';
import { readLine } from './command-names.ts';
import type { Desk } from './desk.ts';
import { renderReply, replyTo, say } from './reply.ts';
import { viaChannel, viaEphemeral } from './routes.ts';
import { readTyped } from './slack-text.ts';

/** What a mention and a direct message have in common. */
interface Said {
  readonly eventId: string;
  readonly channel: string;
  readonly user: string | undefined;
  readonly text: string;
  readonly ts: string;
  readonly thread: string | undefined;
  readonly isDirect: boolean;
}

/** What people write in a message of their own, and not about one. */
const SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** Mentions, answered in their thread, and direct messages. */
export function listenToMessages(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body }) => {
    if (event.bot_id !== undefined) return;
    const { channel, user, text, ts, thread_ts: thread } = event;
    await hear(desk, { eventId: body.event_id, channel, user, text, ts, thread, isDirect: false });
  });
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im' || !SUBTYPES.includes(event.subtype)) return;
    if (!('text' in event) || ('bot_id' in event && event.bot_id !== undefined)) return;
    const { channel, text = '', ts } = event;
    const user = 'user' in event ? event.user : undefined;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    await hear(desk, { eventId: body.event_id, channel, user, text, ts, thread, isDirect: true });
  });
}

/** Answers once what may come twice: sent again by Slack, or as a mention and as a message. */
async function hear(desk: Desk, said: Said): Promise<void> {
  const { channel, user, ts, thread, isDirect } = said;
  if (user === undefined || user === desk.botUserId) return;
  if ([said.eventId, `${channel}:${ts}`].map(desk.isRepeated).includes(true)) return;
  await desk.handle(async () => {
    const { refusal, isFirst } = desk.pace(user);
    if (refusal !== null && !isFirst) return;
    const inThread = isDirect ? (thread ?? null) : (thread ?? ts);
    const toUser = viaChannel(desk.client, { channel: user });
    const openly = [viaChannel(desk.client, { channel, thread: inThread }), toUser];
    const privately = isDirect
      ? openly
      : [viaEphemeral(desk.client, { channel, user, thread: thread ?? null }), toUser];
    if (refusal !== null) {
      await desk.deliver(privately, say(refusal));
      return;
    }
    const typed = desk.bot.parse(readLine(readTyped(said.text)));
    // Without a thread the conversation is the user's own; an answer's thread begins with the question in it.
    const own = `${channel}:${user}`;
    const conversations = thread === undefined ? [own, `${channel}:${ts}`] : [`${channel}:${thread}`, own];
    const reply = await replyTo(desk, typed, { user, conversations });
    const isPrivate = reply.isPrivate && !isDirect;
    await desk.deliver(isPrivate ? privately : openly, renderReply(desk, reply, isPrivate));
  });
}
