import type { Message } from '../../loopback-slack/interaction.ts';
import { annotatedOf, botOver } from '../../made-up.ts';
import { describeFace } from '../contract.ts';
import { ARTICLES, join, wordsOf } from './joined.ts';

describeFace(
  {
    name: 'Slack',
    async open(bot) {
      const { slack, leave } = await join({ bot });
      return {
        close: leave,
        async ask(line) {
          const { messages } = await slack.message({ text: line });
          const [message] = messages;
          const shown = [wordsOf(message?.blocks)];
          while (message !== undefined && hasNextPart(message)) {
            await slack.click({ message, actionId: 'parley:next' });
            shown.push(wordsOf(message.blocks));
          }
          return shown.join('\n');
        },
      };
    },
  },
  () => botOver(annotatedOf(...ARTICLES)),
);

function hasNextPart({ blocks }: Message): boolean {
  return / on the next page\./.test(wordsOf(blocks));
}
