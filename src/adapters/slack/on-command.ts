import type { App } from '@slack/bolt';
import type { Desk } from './desk.ts';
import { offersForm, openForm } from './form.ts';
import { renderReply, replyTo, say } from './reply.ts';
import { routesTo } from './routes.ts';
import { readTyped } from './slack-text.ts';

/** Slash commands: acknowledged at once, answered through the response_url, so that the bot need not be a member. */
export function listenToCommands(app: App, desk: Desk): void {
  app.command(/^\//, async ({ command: deed, ack }) =>
    desk.handle(async () => {
      // Too late, or while the socket is down: the asker is told so by Slack, and still gets the answer.
      await ack().catch((error: unknown) => desk.log.warn('an acknowledgement failed:', error));
      if (desk.isRepeated(deed.trigger_id)) return;
      const { user_id: user, channel_id: channel, response_url: url } = deed;
      const place = { url, channel, user };
      const { refusal } = desk.pace(user);
      if (refusal !== null) {
        await desk.deliver(routesTo(desk.client, place, { isFirst: true }), say(refusal));
        return;
      }
      const typed = desk.bot.parse(desk.names.lineOf(deed.command, readTyped(deed.text ?? '')));
      const reply = await replyTo(desk, typed, { user, conversations: [`${channel}:${user}`] });
      if (reply.answer.kind === 'invalid' && offersForm(typed)) {
        const form = { responseUrl: url, channel, private: typed.options.private };
        if (await openForm(desk, { trigger: deed.trigger_id, command: typed.command, place: form })) return;
      }
      const { isPrivate } = reply;
      const routes = routesTo(desk.client, place, { isPublic: !isPrivate, isFirst: true });
      await desk.deliver(routes, renderReply(desk, reply, isPrivate));
    }),
  );
}
