import fc from 'fast-check';
import type { Action, Answer, Block, Citation } from '../../src/answer/answer.ts';

/** Lengths that meet a limit of some platform: one below it, at it, one above. */
const LENGTHS = [24, 75, 80, 100, 150, 255, 300, 1024, 2000, 3000, 4000, 4096].flatMap((limit) => [
  limit - 1,
  limit,
  limit + 1,
]);

/** What an article may hold that a platform could read as something else. */
const HOSTILE = [
  '<!channel>',
  '<!here|here>',
  '<@U0READER>',
  '<@U123>',
  '<!subteam^S123>',
  '<#C123|general>',
  '@everyone',
  '<https://example.org|click>',
  '&',
  '&lt;!channel&gt;',
  '*bold* _it_ ~no~ `code`',
  '> quote',
  '```',
  '🇨🇳',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
  '\u202eright to left\u202c',
  'שלום',
  '\u0000\u001b[31m',
  '\n\n',
  '"',
  '\\',
];

/** Characters whose cut half is no character, or whose escaped form is longer. */
const FILLERS = ['a', 'word ', '&', '<', '😀', 'é', '\u0301', 'x\n', ' '];

const short = fc.oneof(
  fc.constantFrom(...HOSTILE, '', 'Ada Quist', 'US on China', '25%', 'since 2025-05-12'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const long = fc
  .record({ filler: fc.constantFrom(...FILLERS), length: fc.constantFrom(...LENGTHS), start: short })
  .map(({ filler, length, start }) => (start + filler.repeat(length)).slice(0, length));
export const anyText = fc.oneof({ weight: 6, arbitrary: short }, { weight: 4, arbitrary: long });

const date = fc.option(
  fc.constantFrom('2025', '2025-05', '2025-05-12', '2025-05-01/2025-05-04', '2024-01-01/2025-11-10'),
);
const cites = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
const basis = fc.constantFrom('stated', 'relative', 'inferred', 'reported');
const nullable = fc.option(anyText);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), text: anyText }),
  fc.record({
    type: fc.constant('quotation'),
    text: anyText,
    speaker: nullable,
    role: nullable,
    via: nullable,
    saidOn: date,
    cites,
  }),
  fc.integer({ min: 0, max: 22 }).chain((width) =>
    fc.record({
      type: fc.constant('table'),
      columns: fc.array(short, { minLength: width, maxLength: width }),
      rows: fc.array(fc.record({ cells: fc.array(anyText, { minLength: width, maxLength: width }), cites }), {
        maxLength: 25,
      }),
    }),
  ),
  fc.record({
    type: fc.constant('timeline'),
    rows: fc.array(
      fc.record({
        date,
        basis,
        text: anyText,
        side: fc.constantFrom('us', 'cn', 'joint', 'other'),
        cites,
      }),
      { maxLength: 12 },
    ),
  }),
  fc.record({
    type: fc.constant('conflict'),
    about: anyText,
    sides: fc.array(fc.record({ text: anyText, date, cites }), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('chart'),
    form: fc.constantFrom('ladder', 'timeline'),
    points: fc.constant([]),
  }),
) as fc.Arbitrary<Block>;

const url = fc.option(
  fc.oneof(
    fc.constantFrom(
      'https://example.org/a?b=1&c=<2>|3#part',
      'javascript:alert(1)',
      'not an address',
      `https://example.org/${'a'.repeat(2990)}`,
      `https://example.org/${'é'.repeat(1500)}`,
    ),
    fc.webUrl(),
  ),
);

const citation: fc.Arbitrary<Omit<Citation, 'number'>> = fc.record({
  article: anyText,
  title: anyText,
  outlet: nullable,
  published: date,
  publishedBasis: fc.constantFrom('stated', 'inferred', null),
  url,
  start: fc.nat(),
  end: fc.nat(),
  text: anyText.filter((text) => text !== ''),
});

const action: fc.Arbitrary<Action> = fc.record({
  verb: fc.constantFrom('page', 'context', 'compare'),
  label: anyText,
  line: anyText,
  page: fc.integer({ min: 1, max: 9 }),
});

/** Answers of every kind and block, with texts at, below and above the limits of the platforms. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    kind: fc.constantFrom('answer', 'near-miss', 'silent', 'invalid', 'error'),
    command: fc.constantFrom('ask', 'who-said', 'tariffs', 'trade-help'),
    title: anyText,
    summary: anyText,
    asOf: fc.constantFrom(null, '2025-05-12'),
    coverage: fc.constantFrom(
      { articles: 0, from: null, to: null },
      { articles: 2, from: '2025-05-14', to: '2025-06-01' },
    ),
    blocks: fc.array(block, { maxLength: 6 }),
    citations: fc.array(citation, { maxLength: 12 }),
    page: fc.constantFrom({ number: 1, of: 1 }, { number: 1, of: 3 }, { number: 2, of: 3 }),
    actions: fc.array(action, { maxLength: 6 }),
  })
  .map((answer) => ({
    ...answer,
    citations: answer.citations.map((each, i) => ({ ...each, number: i + 1 })),
  })) as fc.Arbitrary<Answer>;
