import { expect, it } from 'vitest';
import { describeOptions } from '../../src/commands/options.ts';
import { askerOf, commands } from '../made-up.ts';

const ask = askerOf({ text: 'Ships wait.' });

it('shows every command with its options and example', async () => {
  const answer = await ask('/trade-help');
  expect(answer).toMatchObject({ kind: 'answer', command: 'trade-help', citations: [], asOf: null });
  const rows = answer.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  expect(rows.map(({ cells }) => cells[0])).toEqual(commands.map(({ name }) => `/${name}`));
  for (const { name, options, example } of commands) {
    const cells = rows.find((row) => row.cells[0] === `/${name}`)?.cells ?? [];
    expect(cells[2]).toBe(
      describeOptions(options)
        .map((option) => option.name)
        .join(', '),
    );
    expect(cells[3]).toBe(example);
  }
});

it('takes no words', async () => {
  expect(await ask('/trade-help please')).toMatchObject({
    kind: 'invalid',
    summary: '/trade-help takes no words. Example: /trade-help',
  });
});
