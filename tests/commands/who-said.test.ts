import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { askerOf } from '../made-up.ts';

const ask = askerOf(
  {
    published: '2025-05-14',
    text: `“Both harbours will wait for the other to move first,” said Pia Lund, an economist at Delta University.

“The cranes are standing still,” said Bo Berg, a harbour master.

Pia Lund said she was “hopeful” about the autumn.`,
  },
  {
    published: '2025-06-02',
    text: `“Both harbours will wait for the other to move first,” Lund said.

“The cranes are not standing still,” said Bo Berg.

“Nobody knows the price of rope,” according to a notice on the pier.`,
  },
);

const quotationsOf = ({ blocks }: Answer) => blocks.filter((block) => block.type === 'quotation');

describe('by words', () => {
  it('finds the speaker with the role', async () => {
    const answer = await ask('/who-said move first');
    expect(answer.kind).toBe('answer');
    expect(answer.summary).toMatch(/^Pia Lund, an economist at Delta University: “Both harbours will wait/);
  });

  it('merges the same quotation in two articles', async () => {
    const [first] = quotationsOf(await ask('/who-said move first'));
    expect(first?.cites).toEqual([1, 2]);
  });

  it('keeps a saying and its denial apart', async () => {
    const answer = await ask('/who-said cranes standing still');
    expect(quotationsOf(answer).map(({ text }) => text.replace(/,$/, ''))).toEqual(
      expect.arrayContaining(['The cranes are standing still', 'The cranes are not standing still']),
    );
  });

  it('finds what is said in other words', async () => {
    expect((await ask('/who-said ports waiting for each other to move')).citations[0]?.text).toContain(
      'harbours',
    );
  });

  it.each([
    ['/who-said "cranes are standing" exact:true', 'answer'],
    ['/who-said CRANES ARE STANDING exact:', 'answer'],
    ['/who-said standing cranes exact:true', 'near-miss'],
  ])('%s is an %s', async (line, kind) => {
    expect((await ask(line)).kind).toBe(kind);
  });
});

describe('by speaker', () => {
  it.each([
    ['/who-said speaker:"Bo Berg"', 'Bo Berg'],
    ['/who-said speaker:Berg', 'Bo Berg'],
    ['/who-said speaker:lund', 'Pia Lund'],
    ['/who-said speaker:“the economist”', 'Pia Lund'],
  ])('%s', async (line, speaker) => {
    const quotations = quotationsOf(await ask(line));
    expect(quotations.length).toBeGreaterThan(0);
    for (const quotation of quotations)
      expect(quotation.speaker).toMatch(new RegExp(speaker.split(' ').at(-1) ?? ''));
  });

  it('and words', async () => {
    const quotations = quotationsOf(await ask('/who-said cranes speaker:Berg'));
    expect(quotations).toHaveLength(2);
  });

  it.each([
    ['from:2025-06-01', ['b']],
    ['to:2025-05-31', ['a']],
    ['from:"June 2025" to:"June 2025"', ['b']],
  ])('%s', async (days, articles) => {
    const { citations } = await ask(`/who-said speaker:Berg ${days}`);
    expect(citations.map(({ article }) => article)).toEqual(articles);
  });

  it('names somebody spelt nearly so', async () => {
    const answer = await ask('/who-said speaker:Lundt');
    expect(answer).toMatchObject({ kind: 'silent', citations: [] });
    expect(answer.summary).toBe('No article quotes Lundt. Did you mean Pia Lund?');
  });
});

describe('nothing found', () => {
  it('shows the same words by another as the nearest', async () => {
    const answer = await ask('/who-said cranes standing still speaker:Lund');
    expect(answer.kind).toBe('near-miss');
    expect(answer.summary).toMatch(
      /^No article has a quotation by Lund with the words “cranes standing still”\./,
    );
    expect(answer.citations[0]?.text).toContain('cranes');
  });

  it.each(['/who-said zebra crossing', '/who-said speaker:Nobody', '/who-said 关税 大战', '/who-said 🚢🚢'])(
    '%s is silent and says what was looked for',
    async (line) => {
      const answer = await ask(line);
      expect(answer).toMatchObject({ kind: 'silent', citations: [] });
      expect(answer.summary).toMatch(/^No article (?:has a quotation|quotes)/);
    },
  );

  it.each(['/who-said', '/who-said exact:true', '/who-said "" from:2025', '/who-said """'])(
    '%s is asked for words or a speaker',
    async (line) => {
      const answer = await ask(line);
      expect(answer.kind).toBe('invalid');
      expect(answer.summary).toMatch(/Example: \/who-said|needs a value/);
    },
  );
});

it('says when the speaker is not named', async () => {
  const unnamed = askerOf({
    text: 'A banner over the gate read nothing.\n\n“The rope will hold until the autumn comes.”',
  });
  const answer = await unnamed('/who-said rope will hold');
  expect(answer.kind).toBe('answer');
  expect(quotationsOf(answer)[0]?.speaker).toBeNull();
  expect(answer.summary).toMatch(/^Speaker not named: “The rope will hold/);
});

it('pages through a speaker’s many quotations', async () => {
  const days = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const text = days.map((day) => `“Pier ${day} closes on day ${day} for good,” said Bo Berg.`).join('\n\n');
  const answer = await askerOf({ text })('/who-said speaker:Berg');
  expect(answer.page).toEqual({ number: 1, of: 2 });
  expect(answer.citations).toHaveLength(5);
  expect(answer.actions).toContainEqual(expect.objectContaining({ verb: 'page', page: 2 }));
});
