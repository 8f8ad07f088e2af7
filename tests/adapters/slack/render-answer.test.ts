import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/adapters/slack/buttons.ts';
import { LIMITS } from '../../../src/adapters/slack/limits.ts';
import { renderAnswer } from '../../../src/adapters/slack/render-answer.ts';
import { escapeText } from '../../../src/adapters/slack/slack-text.ts';
import type { Answer } from '../../../src/answer/answer.ts';
import { cleanText } from '../../../src/answer/clean-text.ts';
import { checkMessage } from '../../loopback-slack/check-message.ts';
import { findPings } from '../../loopback-slack/find-pings.ts';
import { measureText } from '../../loopback-slack/measure-text.ts';
import { askerOf, TODAY } from '../../made-up.ts';
import { anyAnswer } from '../generated-answers.ts';
import { ARTICLES, wordsOf } from './joined.ts';

const asked = { line: '/ask what', page: 1, part: 1, inContext: false, asker: 'U0READER' };
const ask = askerOf(...ARTICLES);

function render(answer: Answer, { part = 1, isPrivate = false } = {}) {
  return renderAnswer(answer, { today: TODAY, asked: { ...asked, part }, isPrivate });
}

/** Every part of the answer, as “Next page” shows them. */
function renderAll(answer: Answer) {
  const parts = [render(answer)];
  for (;;) {
    const next = parts
      .at(-1)
      ?.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .find((element) => element.action_id === 'parley:next');
    const value = next?.type === 'button' ? parseValue(next.value) : null;
    if (value === null || value.part <= parts.length) return parts;
    parts.push(render(answer, { part: value.part }));
  }
}

/** Text without spaces: pieces are cut at spaces, and lists and quotes have none between them. */
function squeeze(text: string): string {
  return cleanText(text).replace(/\s+/g, '');
}

function describeRefusal(refusal: ReturnType<typeof checkMessage>): string[] {
  return refusal === null ? [] : [JSON.stringify(refusal.errors ?? refusal.error)];
}

/** What is wrong with the parts of an answer; empty if nothing is. */
function findFaults(answer: Answer): string[] {
  const parts = renderAll(answer);
  const faults = [...parts, render(answer, { isPrivate: true })].flatMap(({ text, blocks, plain }) => [
    describeRefusal(checkMessage({ text, blocks }, { hasCharts: true, isUpdate: true })),
    describeRefusal(checkMessage({ text: plain }, { hasCharts: false })),
    measureText(blocks) > LIMITS.charactersOfMessage ? 'too many characters' : [],
    plain.length > LIMITS.charactersOfMessage ? 'too long as text' : [],
    findPings({ text, blocks, plain }),
  ]);
  const bodies = parts.map(({ blocks }) =>
    blocks.filter(({ type }) => type === 'rich_text' || type === 'table'),
  );
  const said = squeeze(bodies.map(wordsOf).join(''));
  const lost = answer.citations.filter(({ text }) => !said.includes(squeeze(text)));
  const unnamed = parts
    .slice(0, -1)
    .filter(({ blocks }) => !blocks.some((block) => / on the next page\.$/.test(wordsOf(block))));
  return [
    ...faults.flat(),
    ...lost.map(({ text }) => `lost: ${JSON.stringify(text.slice(0, 40))}… of ${text.length}`),
    ...unnamed.map(() => 'does not say that there is more'),
  ];
}

describe('any answer', () => {
  it('is within every limit in every part, pings nobody and loses no citation', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(findFaults(answer)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 300), endOnFailure: true },
    );
  }, 1_800_000);

  it.each(['word '.repeat(10_000), '&'.repeat(13_000), '😀'.repeat(7000), '\u202eשלום '.repeat(5000)])(
    'that quotes %.20s… thousands of times is shown page by page',
    async (text) => {
      const { citations, ...rest } = await ask('/who-said nobody gains');
      const cited = citations.map((citation) => ({ ...citation, text }));
      expect(findFaults({ ...rest, citations: cited })).toEqual([]);
    },
  );

  it('of the bot says how many sources are on the next page', async () => {
    const { citations, ...rest } = await ask('/who-said nobody gains');
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...citations[0],
      number: i + 1,
      text: `${i} ${'long '.repeat(150)}`,
    })) as Answer['citations'];
    expect(wordsOf(render({ ...rest, citations: many }).blocks)).toContain(
      '9 more sources on the next page.',
    );
  });
});

describe('an answer of the bot', () => {
  it('says first what is found, then who said it, then where', async () => {
    const { blocks, text } = render(await ask('/who-said nobody gains'));
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'actions',
      'context_actions',
      'context',
    ]);
    expect(text.split('\n')[0]).toBe(
      'Ada Quist, an economist at Norland University: “Nobody gains from this quarrel,” [1]',
    );
    expect(wordsOf(blocks)).toContain(' · The Daily Example · 2025-05-14 · 48 days old');
  });

  it('links to the sentence in the article', async () => {
    const { blocks } = render(await ask('/who-said nobody gains'));
    expect(JSON.stringify(blocks)).toContain(
      'https://example.org/talks?a=1&b=2#:~:text=%E2%80%9CNobody%20gains%20from%20this%20quarrel',
    );
  });

  it('shows an article’s markup as words, and says it escaped where Slack reads markup', async () => {
    const { blocks, text } = render(await ask('/ask steel makers want quick talks'));
    expect(wordsOf(blocks)).toContain('Steel makers want <!channel> & quick *talks*, said <@U0READER>.');
    expect(text).toContain(escapeText('Steel makers want <!channel> & quick *talks*, said <@U0READER>.'));
    expect(findPings({ text, blocks })).toEqual([]);
  });

  it('has one native table, and every table in words', async () => {
    const { blocks, text } = render(await ask('/tariffs'));
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(text).toContain('US on China · 25% · ');
  });

  it.each([
    ['/who-said nobody gains', ['context', 'compare', 'feedback', 'delete']],
    ['/who-said words:"nobody gains" private:true', ['context', 'compare', 'share', 'feedback']],
    ['/who-said', []],
    ['how many moons has Jupiter', []],
  ])('%s has the buttons %j', async (line, verbs) => {
    const answer = await ask(line);
    const { blocks } = render(answer, { isPrivate: line.includes('private') });
    const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"parley:(\w+)"/g)].map(([, verb]) => verb);
    expect(ids).toEqual(verbs);
  });

  it('keeps what a button needs in its value', async () => {
    const { blocks } = render(await ask('/who-said nobody gains'));
    const values = [...JSON.stringify(blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)];
    expect(values.length).toBeGreaterThan(3);
    for (const [, value = ''] of values) expect(parseValue(JSON.parse(value))).not.toBeNull();
  });

  it('says what was searched and how old the newest article is', async () => {
    const { text } = render(await ask('/who-said nobody gains'));
    expect(text).toContain('Searched 2 articles, 2025-05-14 to 2025-06-01.');
    expect(text).toContain('30 days old (2025-06-01).');
  });
});
