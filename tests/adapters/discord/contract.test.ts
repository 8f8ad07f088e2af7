import { walkComponents } from '../../loopback-discord/checks/walk-components.ts';
import type { Message } from '../../loopback-discord/message.ts';
import { annotatedOf, botOver } from '../../made-up.ts';
import { describeFace } from '../contract.ts';
import { ARTICLES, join } from './joined.ts';

describeFace(
  {
    name: 'Discord',
    async open(bot) {
      const { discord, leave } = await join({ bot });
      return {
        close: leave,
        async ask(line) {
          const { messages } = await discord.directMessage(line);
          const [message] = messages;
          const shown = [wordsOf(message)];
          for (let part = 2; message !== undefined && hasButton(message, `page:1.${part}`); part += 1) {
            await discord.click(message, `page:1.${part}`);
            shown.push(wordsOf(message));
          }
          return shown.join('\n');
        },
      };
    },
  },
  () => botOver(annotatedOf(...ARTICLES)),
);

/** What is read on the screen: the marks of quotations, small print and bold are not words. */
function wordsOf(message: Message | undefined): string {
  return walkComponents(message?.components)
    .map(({ component }) => (typeof component.content === 'string' ? component.content : ''))
    .join('\n')
    .replace(/^(?:> |-# (?:\*\*\[\d+\]\*\* )?|### )/gm, '')
    .replace(/\[(?<label>(?:\\.|[^\]\\])*)\]\(https:[^)]*\)/g, '$<label>')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\(?<character>[^\w\s])/g, '$<character>');
}

function hasButton({ components }: Message, customId: string): boolean {
  return walkComponents(components).some(({ component }) => component.custom_id === customId);
}
