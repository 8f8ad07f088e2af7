import type { App } from '@slack/bolt';
import { clipText } from '../../answer/clip-text.ts';
import { FREE_TEXT_COMMAND } from '../../commands/parse-line.ts';
import type { Desk } from './desk.ts';
import { renderReply, replyTo, say } from './reply.ts';
import { routesTo } from './routes.ts';
import { readTyped } from './slack-text.ts';

/** The message shortcut, by its `callback_id`. */
export const FIND_SOURCES = 'find-sources';
/** What fits into a request line, with the command and room for `private:true`. */
const QUESTION = 270;

/** “Find sources” on any message: what the articles say about its text, for the one who asked alone. */
export function listenToShortcut(app: App, desk: Desk): void {
  app.shortcut({ callback_id: FIND_SOURCES, type: 'message_action' }, async ({ shortcut, ack }) =>
    desk.handle(async () => {
      await ack().catch((error: unknown) => desk.log.warn('an acknowledgement failed:', error));
      if (desk.isRepeated(shortcut.trigger_id)) return;
      const user = shortcut.user.id;
      const place = { url: shortcut.response_url, channel: shortcut.channel.id, user };
      const routes = routesTo(desk.client, place, { isFirst: true });
      const { refusal } = desk.pace(user);
      const question = cutQuestion(readTyped(shortcut.message.text ?? ''));
      if (refusal !== null || question === '') {
        const sentence = refusal ?? 'That message has no text to find sources for.';
        await desk.deliver(routes, say(sentence));
        return;
      }
      // A message is no follow-up of what the user asked.
      const typed = { command: FREE_TEXT_COMMAND, options: { question, private: 'true' } };
      const reply = await replyTo(desk, typed, { user, conversations: [] });
      await desk.deliver(routes, renderReply(desk, reply, true));
    }),
  );
}

/** The first sentences of a long message: about more than that one question cannot be. */
function cutQuestion(text: string): string {
  if (text.length <= QUESTION) return text;
  const end = Math.max(...['. ', '! ', '? '].map((stop) => text.lastIndexOf(stop, QUESTION)));
  return end > 0 ? text.slice(0, end + 1) : clipText(text, QUESTION);
}
