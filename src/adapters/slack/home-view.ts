import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { describeAge, describeCoverage } from '../../answer/describe.ts';
import type { Bot } from '../../bot.ts';
import { buildButton } from './buttons.ts';
import type { CommandNames } from './command-names.ts';
import { small } from './render-answer.ts';
import { bullet, paragraph, words } from './rich-text.ts';

const WHAT =
  'Parley answers questions about the US-China trade dispute in the words of news articles, with sources.';
const START = { page: 1, part: 1, inContext: false };

/** What the bot is, what it knows and how old that is, and examples that answer on click. */
export function buildHome(
  { commands }: Pick<Bot, 'commands'>,
  names: CommandNames,
  {
    coverage,
    today,
    user,
    channel,
  }: { coverage: Answer['coverage']; today: string; user: string; channel: string },
): types.HomeView {
  const asking = { ...START, asker: user, channel };
  const examples = commands.flatMap(({ name, example }) =>
    buildButton('example', example.replace('/ask ', ''), { ...asking, line: example }).map((button) => ({
      ...button,
      action_id: `parley:example-${name}`,
    })),
  );
  const forms = commands
    .filter(({ options }) => Object.keys(options.shape).length > 0)
    .flatMap(({ name }) =>
      buildButton('form', name, { ...asking, line: name }).map((button) => ({
        ...button,
        action_id: `parley:form-${name}`,
      })),
    );
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Parley', emoji: false } },
      { type: 'rich_text', elements: paragraph(words(WHAT)) },
      ...small(`It reads ${describeCoverage(coverage)}. ${describeAge(coverage, today)}`),
      { type: 'rich_text', elements: paragraph(words('Try one', { bold: true })) },
      { type: 'actions', elements: examples },
      ...small('The answer comes as a direct message.'),
      { type: 'rich_text', elements: paragraph(words('Or fill in a form', { bold: true })) },
      { type: 'actions', elements: forms },
      { type: 'rich_text', elements: paragraph(words('Where to ask', { bold: true })) },
      { type: 'rich_text', elements: describeWays(names.umbrella) },
    ],
  };
}

/** How to ask, for Home and for a channel that the bot was invited to. */
export function describeWays(umbrella: string): types.RichTextBlockElement[] {
  return [
    bullet(words(`${umbrella} and a question, in any channel`)),
    bullet(
      words('a mention of Parley, answered in its thread; “and China?” below an answer goes on from it'),
    ),
    bullet(words('a direct message')),
    bullet(words('“Find sources” in the menu of any message')),
  ].flat();
}
