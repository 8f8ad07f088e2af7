import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildBot } from '../src/bot.ts';
import { defineCommand } from '../src/commands/command.ts';
import { annotatedOf, askerOf, botOver, commands, TODAY } from './made-up.ts';

const articles = annotatedOf(
  {
    published: '2025-05-14',
    text: 'Ships wait. Cranes wait. “Both harbours will wait for the other to move first,” said Pia Lund, an economist. Ropes wait. Gulls wait. Nets wait.',
  },
  { published: '2025-06-02', text: 'The United States imposes a 20% tariff on Chinese rope.' },
);
const bot = botOver(articles);
const ask = (line: string) => bot.answer(bot.parse(line));

describe('any line gets an answer with all its keys', () => {
  const KEYS = [
    'kind',
    'command',
    'title',
    'summary',
    'asOf',
    'coverage',
    'blocks',
    'citations',
    'page',
    'actions',
  ];
  it.each([
    ['', 'invalid'],
    ['   ', 'invalid'],
    ['\u0000\u0007\u001b', 'invalid'],
    ['\u200B\u200D\uFEFF', 'invalid'],
    ['/', 'invalid'],
    ['//x', 'invalid'],
    ['/ tariffs', 'answer'],
    ['/tarif', 'invalid'],
    ['/tariffs sidde:both', 'invalid'],
    ['/tariffs side:', 'invalid'],
    ['/tariffs as-of:2025-02-30', 'invalid'],
    ['/tariffs as-of:whenever', 'invalid'],
    ['/tariffs as-of:yesterday', 'answer'],
    ['/TARIFFS SIDE:US-ON-CHINA', 'answer'],
    ['/who-said speaker:“Pia Lund”', 'answer'],
    ['/who-said speaker:"Pia Lund', 'answer'],
    ['/who-said speaker: Pia Lund', 'answer'],
    ['/who-said he said: stop', 'silent'],
    ['/who-said said:stop', 'invalid'],
    ['/who-said speaker:Nobody speaker:Lund', 'answer'],
    ['/timeline topic:"unclosed', 'silent'],
    [`/who-said ${'x'.repeat(10_000)}`, 'invalid'],
    ['x '.repeat(5_000), 'invalid'],
    [`${'and '.repeat(250_000)}?!`, 'invalid'],
  ])('%j is %s', async (line, kind) => {
    const answer = await ask(line);
    expect(answer.kind).toBe(kind);
    expect(Object.keys(answer)).toEqual(KEYS);
    if (kind !== 'answer') expect(answer.citations).toEqual([]);
    if (kind === 'invalid') expect(answer.summary).toMatch(/Example: \//);
  });

  it.each([
    '🚢',
    '关税是多少？',
    'ما هي الرسوم الجمركية؟',
    'Is it 12:30 at https://port.example/a?b=c now?',
    '!!!',
    '"',
    'constructor',
  ])('%s is no bug', async (line) => {
    expect(['silent', 'near-miss', 'invalid']).toContain((await ask(line)).kind);
  });
});

it.each(commands.map(({ example }) => [example]))('%s may be private', async (example) => {
  const [shown, hidden] = [await ask(example), await ask(`${example} private:true`)];
  expect(hidden).toMatchObject({ kind: shown.kind, summary: shown.summary });
});

it('suggests the nearest command and option', async () => {
  expect((await ask('/tarrifs')).summary).toBe(
    'There is no command /tarrifs. Did you mean /tariffs? Example: /trade-help',
  );
  expect((await ask('/timeline form:2025')).summary).toBe(
    '/timeline has no option form. Did you mean from? Example: /timeline trade talks',
  );
});

describe('follow-ups', () => {
  it('ask the question before anew', async () => {
    const previous = bot.parse('/tariffs side:china-on-us');
    const answer = await bot.answer({ ...bot.parse('and the US?'), previous });
    expect(answer).toMatchObject({ command: 'tariffs', kind: 'answer' });
    expect(answer.summary).toMatch(/^US on China: 20%/);
  });

  it('ask which question is meant where none is known', async () => {
    expect(await ask('and the US?')).toMatchObject({
      kind: 'invalid',
      summary: expect.stringMatching(/^Which question/),
    });
  });
});

describe('in context', () => {
  it('shows two sentences either side, verbatim', async () => {
    const answer = await bot.answer({ ...bot.parse('/who-said move first'), inContext: true });
    const [citation] = answer.citations;
    const text = articles[0]?.article.text ?? '';
    expect(citation?.text).toBe(text.slice(0, text.indexOf(' Nets')));
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.text);
    expect(answer.actions.map(({ verb }) => verb)).toEqual(['compare']);
  });
});

it('offers what can be done next, each with the line that does it', async () => {
  const { actions } = await ask('/who-said move first');
  expect(actions).toEqual([
    { verb: 'context', label: 'Show in context', line: '/who-said move first', page: 1 },
    { verb: 'compare', label: 'Compare articles', line: '/compare topic:"move first"', page: 1 },
  ]);
  for (const { line } of actions) expect((await ask(line)).kind).toBe('answer');
});

it.each([0, -1, 99, 1.5, Number.NaN])('page %s is a page', async (page) => {
  const answer = await bot.answer({ ...bot.parse('/timeline'), page });
  expect(answer.page).toEqual({ number: 1, of: 1 });
});

it('turns a bug into an apology, and tells of it once with its cause', async () => {
  const cause = new Error('broken');
  const broken = defineCommand({
    name: 'broken',
    description: 'Breaks',
    example: '/broken',
    options: z.object({}),
    run: () => Promise.reject(cause),
  });
  const bugs: Error[] = [];
  const other = buildBot({
    articles,
    commands: [broken],
    today: () => TODAY,
    onBug: (bug) => bugs.push(bug),
  });
  const answer = await other.answer(other.parse('/broken'));
  expect(answer).toMatchObject({ kind: 'error', command: 'broken', citations: [], blocks: [] });
  expect(answer.summary).not.toContain('broken');
  expect(bugs).toHaveLength(1);
  expect(bugs[0]?.cause).toBe(cause);
});

it('lets one command answer for another', async () => {
  const relay = defineCommand({
    name: 'relay',
    description: 'Lets another answer',
    example: '/relay',
    options: z.object({}),
    run: ({ delegate }) => delegate('tariffs', { side: 'us-on-china' }),
  });
  const all = [...commands, relay];
  const other = buildBot({
    articles,
    commands: all,
    today: () => TODAY,
    onBug: (bug) => {
      throw bug;
    },
  });
  const answer = await other.answer(other.parse('/relay'));
  expect(answer).toMatchObject({ kind: 'answer', command: 'tariffs' });
});

it('gives the same answer to the same line', async () => {
  expect(await ask('/compare rope')).toEqual(
    await askerOf(...articles.map(({ article }) => article))('/compare rope'),
  );
});
