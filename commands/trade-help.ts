import { z } from 'zod';
import { type Block, buildAnswer, defineCommand, describeOptions, type Source } from '../src/core.ts';

export default defineCommand({
  name: 'trade-help',
  description: 'Every command, with an example that works',
  example: '/trade-help',
  options: z.object({}),
  async run({ archive, commands }) {
    const rows = commands.map(({ name, description, example, options }) => {
      const names = describeOptions(options).map((option) => option.name);
      return { cells: [`/${name}`, description, names.join(', '), example], cites: [] };
    });
    const table: Block<Source> = {
      type: 'table',
      columns: ['command', 'answers with', 'options', 'example'],
      rows,
    };
    const note =
      'Every command takes private:true too. Or just ask: “Who said both sides are waiting for the other to blink?”';
    return buildAnswer({
      command: 'trade-help',
      kind: 'answer',
      title: 'What Parley answers',
      summary:
        'Parley answers questions about the US-China trade dispute in the words of its articles, with sources.',
      coverage: archive.coverage,
      blocks: [table, { type: 'paragraph', text: note }],
    });
  },
});
