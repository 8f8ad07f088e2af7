import { describe, expect, it } from 'vitest';
import type { Answer, Block, Citation } from '../../src/answer/answer.ts';
import { renderText, type TextStyle } from '../../src/answer/render-text.ts';
import { displayWidth } from '../../src/answer/wrap-text.ts';

const CITATION: Citation = {
  number: 1,
  article: 'glass',
  title: 'Norland taxes glass',
  outlet: null,
  published: '2025-05-14',
  publishedBasis: 'inferred',
  url: 'https://example.org/norland/glass-and-the-price-of-windows-in-the-spring-of-2025-a-long-address',
  start: 0,
  end: 10,
  text: 'Norland, which buys most of its windows abroad, put a duty of 12 percent on glass on Wednesday, the ministry said.',
};
const LONG = 'glass of every kind, as sheets, as bottles and as beads, made in Sudland or sent through it';
const BLOCKS: Record<string, Block> = {
  table: {
    type: 'table',
    columns: ['direction', 'rate', 'since', 'terms'],
    rows: [
      { cells: ['Norland on Sudland', '12%', 'first reported 2025-05-14', LONG], cites: [1] },
      {
        cells: ['Sudland on Norland', '–', 'no date', '玻璃和木材玻璃和木材玻璃和木材玻璃和木材 🐑'],
        cites: [1, 2],
      },
    ],
  },
  timeline: {
    type: 'timeline',
    rows: [
      { date: '2025-05-14', basis: 'reported', text: LONG, side: 'us', cites: [1] },
      { date: '2025-05-14', basis: 'reported', text: 'Talks began.', side: 'cn', cites: [1] },
      { date: null, basis: 'stated', text: 'Talks ended.', side: 'cn', cites: [1] },
    ],
  },
  quotation: {
    type: 'quotation',
    text: LONG,
    speaker: 'Ada Quist',
    role: 'head of the chamber',
    via: 'the ministry',
    saidOn: '2025-05',
    cites: [1],
  },
  conflict: { type: 'conflict', about: 'glass', sides: [{ text: LONG, date: null, cites: [1] }] },
  paragraph: { type: 'paragraph', text: LONG },
};

function answerOf(parts: Partial<Answer>): Answer {
  return {
    kind: 'answer',
    command: 'list',
    title: 'Glass',
    summary: 'Norland on Sudland: 12%, first reported 2025-05-14.',
    asOf: null,
    coverage: { articles: 1, from: '2025-05-14', to: '2025-05-14' },
    blocks: [],
    citations: [CITATION],
    page: { number: 1, of: 1 },
    actions: [],
    ...parts,
  };
}

function render(parts: Partial<Answer>, style?: Partial<TextStyle>): string {
  const plain = { strong: (text: string) => text, faint: (text: string) => text, width: Infinity };
  return renderText(answerOf(parts), '2025-05-15', { ...plain, ...style });
}

describe.each(Object.entries(BLOCKS))('a %s', (_, block) => {
  it.each([30, 80, 120])('fits %i columns, addresses apart, and loses no word', (width) => {
    const text = render({ blocks: [block] }, { width });
    const lines = text.split('\n').filter((line) => !line.includes('https://'));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    for (const word of LONG.split(' ')) expect(text).toContain(word);
  });

  it.each([30, 80])('reads the same at %i columns as unwrapped, tables apart', (width) => {
    if (block.type === 'table') return;
    const words = (text: string) => text.split(/\s+/);
    expect(words(render({ blocks: [block] }, { width }))).toEqual(words(render({ blocks: [block] })));
  });
});

it('says summary, then citation with title, outlet, date and how it is known, then the age of the newest', () => {
  expect(render({})).toBe(`Norland on Sudland: 12%, first reported 2025-05-14.

[1] ${CITATION.text}
    — Norland taxes glass · outlet unknown · 2025-05-14 (date inferred) · glass
      ${CITATION.url}

Searched 1 article of 2025-05-14. The newest article is one day old (2025-05-14).`);
});

it('keeps the columns of a table even, and continues a long cell below itself', () => {
  const blocks = [BLOCKS.table as Block];
  expect(render({ blocks, citations: [] }, { width: 70 }).split('\n').slice(2, -2)).toMatchInlineSnapshot(`
    [
      "direction  rate  since       terms",
      "Norland    12%   first       glass of every kind, as sheets,    [1]",
      "on               reported    as bottles and as beads, made in",
      "Sudland          2025-05-14  Sudland or sent through it",
      "Sudland    –     no date     玻璃和木材玻璃和木材玻璃和木材玻   [1][2]",
      "on                           璃和木材 🐑",
      "Norland",
      "",
    ]
  `);
});

it.each([
  ['the sentence and its article', ['glass', CITATION.text], [1], false],
  ['something more', ['glass', 'US', CITATION.text], [1], true],
  ['a sentence out of several', ['glass', CITATION.text], [1, 2], true],
  ['nothing cited', ['glass'], [], true],
])('a table of %s', (_, cells, cites, isShown) => {
  const block: Block = { type: 'table', columns: ['heading'], rows: [{ cells, cites }] };
  expect(render({ blocks: [block] }).includes('heading')).toBe(isShown);
});

it('says a date of the timeline once', () => {
  expect(render({ blocks: [BLOCKS.timeline as Block], citations: [] })).toContain(`
2025-05-14 (date of the report)
  - ${LONG} [1]
  - Talks began. [1]
no date
  - Talks ended. [1]
`);
});

it.each([
  ['an escape \u001b[2J sequence', 'an escape  [2J sequence'],
  ['a return\rto the start', 'a return to the start'],
  ['turned \u202e around', 'turned   around'],
  ['two\nparagraphs', 'two\n    paragraphs'],
])('%j cannot rewrite the screen', (text, shown) => {
  expect(render({ citations: [{ ...CITATION, text }] })).toContain(`[1] ${shown}\n`);
});

it.each([
  ['answer', 'Searched 1 article'],
  ['invalid', 'Parley reads 1 article'],
] as const)('a footer of kind %s says %j', (kind, said) => {
  expect(render({ kind, citations: [] })).toContain(said);
});

it('a footer does not repeat the summary', () => {
  const summary = 'Nothing found. Searched 1 article of 2025-05-14.';
  const footer = 'The newest article is one day old (2025-05-14).';
  expect(render({ kind: 'silent', summary, citations: [] })).toBe(`${summary}\n\n${footer}`);
});

it('the columns of a table without marks give way where it costs the fewest lines', () => {
  const blocks: Block[] = [
    {
      type: 'table',
      columns: ['command', 'answers with', 'options'],
      rows: [
        { cells: ['/glass', LONG, 'pane, size'], cites: [] },
        { cells: ['/wool', 'wool', 'as-of'], cites: [] },
      ],
    },
  ];
  expect(render({ blocks, citations: [] }, { width: 60 })).toContain(`
command  answers with                                options
/glass   glass of every kind, as sheets, as bottles  pane,
         and as beads, made in Sudland or sent       size
         through it
/wool    wool                                        as-of
`);
});
