import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { talk } from '../../../src/adapters/terminal/talk.ts';
import { smallBot, TODAY } from './small-bot.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** All that the prompt writes while the keys are typed, each once the prompt waits again; the input then ends. */
async function converse(keys: readonly string[], terminal: { isTTY?: boolean; columns?: number } = {}) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), terminal);
  let written = '';
  output.on('data', (chunk) => {
    written += chunk;
  });
  const done = talk(smallBot(), { input, output, today: () => TODAY });
  for (const key of keys) {
    await vi.waitFor(() => expect(stripVTControlCharacters(written).trimEnd()).toMatch(/>$/));
    written += '\n';
    input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  input.end();
  await done;
  return written;
}

describe('the prompt', () => {
  it('greets with what it is, how much it knows and examples', async () => {
    const written = await converse([]);
    expect(written).toContain('answers questions about the US-China trade dispute');
    expect(written).toContain('1 article of 2025-05-14. The newest article is 6 days old (2025-05-14).');
    expect(written).toContain('Try: What did Norland do?\n');
  });

  it.each([['exit\nnot heard\n'], ['  QUIT \nnot heard\n']])('ends at %j', async (typed) => {
    expect(await converse([typed])).not.toContain('not heard');
  });

  it.each([[CTRL_C], [`half a line${CTRL_C}`], [CTRL_D], [`\n${CTRL_D}`]])(
    'ends at %j on a terminal',
    async (typed) => {
      expect(await converse([typed], { isTTY: true })).not.toContain('Heard');
    },
  );

  it('answers each line of a paste in order, under its question', async () => {
    const written = await converse(['one thing\n\n  \nother thing\nthird'], { isTTY: true });
    const heard = [...stripVTControlCharacters(written).matchAll(/> ([^>\n]+)\n\nHeard: (.+)\n/g)];
    // The line without an end waits at the prompt, until the input ends.
    expect(heard.map(([, asked]) => asked)).toEqual(['one thing', 'other thing', 'third']);
    expect(heard.map(([, , answered]) => answered)).toEqual(['one thing', 'other thing', 'third']);
  });

  it('shows the prompt again after blanks, and says nothing', async () => {
    const written = await converse(['\n', '   \n', '\t\n']);
    expect(written).not.toContain('Heard');
    expect(written.match(/> \n/g)).toHaveLength(4);
  });
});

describe('what was asked before', () => {
  it.each([
    { typed: ['What did Norland do?', 'and Sudland?'], understood: 'What did Sudland do?' },
    { typed: ['What did China do in May?', 'and June?'], understood: 'What did China do in June?' },
    { typed: ['What did China do in May?', 'and June?', 'and July?'], understood: 'do in July?' },
  ])('$typed is understood as $understood', async ({ typed, understood }) => {
    const written = await converse(typed.map((line) => `${line}\n`));
    expect(written.split('Heard: ').at(-1)).toContain(understood);
  });

  it('is not known at the start', async () => {
    expect(await converse(['and June?\n'])).toContain('Which question do you mean?');
  });

  it('has pages, and citations in context', async () => {
    const written = await converse(['/list\n', 'more\n', 'context\n', 'back\n', 'back\n']);
    const pages = [...written.matchAll(/^Page (\d)$/gm)].map(([, page]) => page);
    expect(pages).toEqual(['1', '2', '2', '1']);
    expect(written).toContain('There is no page before this one.');
    expect(written).toContain('more: the next page · context: the sentences around each');
    expect(written).toMatch(/^\[1\] Norland put a duty on glass\. Sudland answered/m);
  });

  it('outlives a mistake', async () => {
    expect(await converse(['/list\n', '/lst\n', 'more\n'])).toMatch(/^Page 2$/m);
    const written = await converse(['What did China do in May?\n', '/lst\n', 'and June?\n']);
    expect(written).toContain('Understood as: /ask What did China do in June?');
  });

  it.each([
    ['more', 'There is no next page.'],
    ['context', 'There is nothing to show in context.'],
    ['constructor', 'Heard: constructor'],
  ])('before any answer, %s gets %j', async (word, said) => {
    expect(await converse([`${word}\n`])).toContain(said);
  });
});

describe('colour', () => {
  const BOLD = '\u001b[1m';
  it.each([
    { terminal: { isTTY: true }, env: {}, isMarked: true },
    { terminal: { isTTY: true }, env: { NO_COLOR: '' }, isMarked: true },
    { terminal: { isTTY: true }, env: { NO_COLOR: '1' }, isMarked: false },
    { terminal: { isTTY: true }, env: { TERM: 'dumb' }, isMarked: false },
    { terminal: {}, env: {}, isMarked: false },
  ])('$terminal $env: $isMarked', async ({ terminal, env, isMarked }) => {
    for (const [name, value] of Object.entries({ NO_COLOR: '', TERM: 'xterm', ...env })) {
      vi.stubEnv(name, value);
    }
    const written = await converse(['/list\n'], terminal).finally(() => vi.unstubAllEnvs());
    expect(written.includes(BOLD)).toBe(isMarked);
  });
});
