import type { App } from '@slack/bolt';
import { describeAge, describeCoverage } from '../../answer/describe.ts';
import type { Desk } from './desk.ts';
import { buildHome, describeWays } from './home-view.ts';
import { small } from './render-answer.ts';
import { bullet, paragraph, words } from './rich-text.ts';
import { viaChannel } from './routes.ts';
import { escapeText } from './slack-text.ts';

const HELP = '/trade-help';

/** The Home tab, and the greeting in a channel that the bot is invited to. */
export function listenToVisits(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    await desk.handle(async () => {
      const { coverage } = await desk.bot.answer(desk.bot.parse(HELP));
      const { user, channel } = event;
      const view = buildHome(desk.bot, desk.names, { coverage, today: desk.today(), user, channel });
      await desk.client.views.publish({ user_id: user, view });
    });
  });
  app.event('member_joined_channel', async ({ event, body }) => {
    if (event.user !== desk.botUserId || desk.isRepeated(body.event_id)) return;
    await desk.handle(() => greet(desk, event.channel));
  });
}

async function greet(desk: Desk, channel: string): Promise<void> {
  const { coverage } = await desk.bot.answer(desk.bot.parse(HELP));
  const hello =
    'Hello. Parley answers questions about the US-China trade dispute in the words of news articles.';
  const knows = `It reads ${describeCoverage(coverage)}. ${describeAge(coverage, desk.today())}`;
  const [example] = desk.bot.commands.filter(({ name }) => name === 'who-said');
  const attempt = example === undefined ? '' : `Try ${desk.names.spell(example.example)}`;
  const text = escapeText([hello, attempt, knows].join('\n'));
  await desk.deliver([viaChannel(desk.client, { channel })], {
    text,
    plain: text,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          ...paragraph(words(hello)),
          ...describeWays(desk.names.umbrella),
          ...bullet(words(attempt)),
        ],
      },
      ...small(knows),
    ],
  });
}
