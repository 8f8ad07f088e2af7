import { describe, expect, it } from 'vitest';
import { askerOf } from '../made-up.ts';

const ask = askerOf(
  {
    published: '2025-05-14',
    text: `The port of Marlow raised its harbour fees by 12 percent on Monday. Shipowners were furious.

“We will sail elsewhere,” said Ada Lund, who heads the shipowners’ league.`,
  },
  {
    published: '2025-06-02',
    text: 'The harbour fees of Marlow were cut by 5 percent on Friday.',
  },
);

describe('/ask', () => {
  it('answers with the sentence, verbatim', async () => {
    const { kind, summary, citations } = await ask('Who was furious?');
    expect(kind).toBe('answer');
    expect(summary).toBe('Shipowners were furious.');
    expect(citations[0]?.text).toBe('Shipowners were furious.');
  });

  it('names who said it', async () => {
    const { summary, blocks } = await ask('Who threatened to sail elsewhere?');
    expect(summary).toContain('Ada Lund');
    expect(summary).toContain('“We will sail elsewhere,”');
    expect(blocks[0]).toMatchObject({ type: 'quotation', speaker: 'Ada Lund', cites: [1] });
  });

  it('prefers the newest article for how things stand now, and says how old it is', async () => {
    const { summary, citations } = await ask('How much are the harbour fees cut or raised now?');
    expect(citations[0]?.text).toContain('cut by 5 percent');
    expect(summary).toContain('The newest article is 29 days old (2025-06-02).');
  });

  it('reads only what was published by the day', async () => {
    const { citations, asOf } = await ask('/ask harbour fees of Marlow as-of:2025-05-20');
    expect(asOf).toBe('2025-05-20');
    expect(new Set(citations.map(({ published }) => published))).toEqual(new Set(['2025-05-14']));
  });

  it('refuses with the nearest sentences and what was searched', async () => {
    const { kind, summary, citations } = await ask('How much are the harbour fees of Tolland for tungsten?');
    expect(kind).toBe('near-miss');
    expect(summary).toMatch(
      /^The articles do not answer that.* Searched 2 articles.* The nearest: The harbour fees of Marlow/,
    );
    expect(citations.length).toBeGreaterThan(0);
  });

  it('is silent where no sentence is near', async () => {
    expect(await ask('zeppelin')).toMatchObject({ kind: 'silent', citations: [] });
  });
});

describe('a later article that reports otherwise', () => {
  const early = {
    published: '2025-05-02',
    text: 'The United States imposes a 145 percent tariff on all goods from China.',
  };
  const later = { published: '2025-06-02', text: 'The US tariff on Chinese goods is 30 percent.' };
  const notesOf = async (articles: readonly { published: string; text: string }[], line: string) => {
    const { blocks } = await askerOf(...articles)(line);
    return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  };

  it('is noted with its sentence', async () => {
    const line = 'Who imposes a 145 percent tariff on goods from China?';
    expect(await notesOf([early, later], line)).toEqual(['A later article has another rate:']);
  });

  it.each([
    ['not where none is later', [early], 'Who imposes a 145 percent tariff on goods from China?'],
    [
      'not after the day applied',
      [early, later],
      '/ask Who imposes a 145 percent tariff on goods from China? as-of:2025-05-10',
    ],
  ])('%s', async (_, articles, line) => {
    expect(await notesOf(articles, line)).toEqual([]);
  });
});

it('gives the day first where a day is asked for', async () => {
  const { summary } = await askerOf({ text: 'China closed its southern port on April 9, 2025.' })(
    'When did China close its southern port?',
  );
  expect(summary).toBe('2025-04-09: China closed its southern port on April 9, 2025.');
});

describe('a line that asks nothing', () => {
  const idle = askerOf({ text: 'Ships need help and thanks. Some commentators say the harbour is closed.' });

  it.each(['hello', 'thanks', 'Good morning!', 'thank you very much', '# comment', 'comment', 'ok'])(
    '%s gets help',
    async (line) => {
      expect((await idle(line)).command).toBe('trade-help');
    },
  );

  it.each(['harbour', 'hello, is the harbour closed?', 'Thanks to whom is the harbour closed?'])(
    '%s is a question',
    async (line) => {
      expect((await idle(line)).command).toBe('ask');
    },
  );
});

it.each([
  'Quels sont les droits dans le port ?',
  'Wie hoch sind die Gebühren auf Schiffe?',
  '¿Cuáles son los puertos?',
  '港口的费用是多少？',
])('%s gets what language Parley understands', async (line) => {
  const { kind, summary } = await askerOf({ text: 'The port of Marlow is closed.' })(line);
  expect(kind).not.toBe('answer');
  expect(summary).toContain('Parley understands questions in English.');
});

it.each(['whats teh tarrif on chinees goods', 'Are tariffs in force now?'])(
  '%s asks for the rates',
  async (line) => {
    const { command } = await askerOf({ text: 'The US tariff on Chinese goods is 30 percent.' })(line);
    expect(command).toBe('tariffs');
  },
);
