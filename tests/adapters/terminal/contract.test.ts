import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { talk } from '../../../src/adapters/terminal/talk.ts';
import { annotatedOf, botOver, TODAY } from '../../made-up.ts';
import { describeFace } from '../contract.ts';
import { ARTICLES } from '../slack/joined.ts';

describeFace(
  {
    name: 'the terminal',
    async open(bot) {
      const input = new PassThrough();
      const output = new PassThrough();
      let written = '';
      output.on('data', (chunk) => {
        written += chunk;
      });
      const done = talk(bot, { input, output, today: () => TODAY });
      await vi.waitFor(() => {
        if (!written.trimEnd().endsWith('>')) throw new Error('no prompt yet');
      });
      return {
        async ask(line) {
          input.end(`${line}\n`);
          await done;
          return stripVTControlCharacters(written);
        },
        close: async () => {},
      };
    },
  },
  () => botOver(annotatedOf(...ARTICLES)),
);
