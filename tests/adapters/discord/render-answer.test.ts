import { ComponentType, MessageFlags } from 'discord.js';
import { CreateMessageInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECE } from '../../../src/adapters/discord/limits.ts';
import {
  layOut,
  type Message,
  renderAnswer,
  type Setting,
} from '../../../src/adapters/discord/render-answer.ts';
import { readRequestLine } from '../../../src/adapters/discord/request-line.ts';
import type { Answer, Citation } from '../../../src/answer/answer.ts';
import { checkComponents, isTooManyBytes } from '../../loopback-discord/checks/check-components.ts';
import { checkMessage } from '../../loopback-discord/checks/check-message.ts';
import { walkComponents } from '../../loopback-discord/checks/walk-components.ts';
import { findPings, NOBODY } from '../../loopback-discord/mentions.ts';
import { anyAnswer } from '../generated-answers.ts';

const SHOWN = { line: '/ask who', page: 1, part: 1, inContext: false, asker: null };
const SETTING: Setting = { today: '2025-07-01', shown: SHOWN, isPrivate: false };

/** Each answer is rendered in all its parts, some of them hundreds. */
const RUNS = Number(process.env.RENDER_RUNS ?? 1000);

describe('any answer', () => {
  it('is within every limit, pings nobody and loses no citation', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), fc.string({ maxLength: 400 }), (answer, isPrivate, line) => {
        const setting = { ...SETTING, isPrivate, shown: { ...SHOWN, line: `/${line}` } };
        const parts = partsOf(answer, setting);
        for (const message of parts) checkTotals(message);
        for (const message of sampleOf(parts)) checkAsDiscord(message);
        const all = parts.map(textOf).join('\n');
        for (const { number } of answer.citations) expect(all).toContain(`**[${number}]**`);
      }),
      { numRuns: RUNS },
    );
  });

  it('is read back from what it shows', () => {
    const typed = fc
      .string({ unit: 'grapheme', maxLength: 280 })
      .map((text) => text.replace(/[\s`]+/g, ' ').trim());
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 3 }), fc.boolean(), (words, page, inContext) => {
        const shown = { line: `/ask ${words}`.trim(), page, part: 1, inContext, asker: '123' };
        const answer = answerOf({ page: { number: page, of: 3 } });
        expect(readRequestLine(renderAnswer(answer, { ...SETTING, shown }).components)).toEqual(shown);
      }),
    );
  });
});

describe('hostile words', () => {
  it.each([
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['<@&1> <@1> <#1> <t:1>', '\\<\\@&1\\> \\<\\@1\\> \\<\\#1\\> \\<t\\:1\\>'],
    ['*a* _b_ ~~c~~ `d` ||e||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|'],
    ['```js\ncode\n```', '\\`\\`\\`js\ncode\n\\`\\`\\`'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-\\# small'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['> quote', '\\> quote'],
    ['[a](https://evil.example)', '\\[a\\](https\\://evil.example)'],
    [':smile: at 12:30', '\\:smile: at 12\\:30'],
    ['C:\\path', 'C\\:\\\\path'],
    ['half \ud83d half', 'half \ufffd half'],
    ['\u202eright to left', 'right to left'],
    ['plain words, 25% (of $1)', 'plain words, 25% (of $1)'],
  ])('%j is shown as it stands', (words, escaped) => {
    const message = renderAnswer(answerOf({ summary: words }), SETTING);
    expect(textOf(message)).toContain(`\n${escaped}\n`);
    checkAsDiscord(message);
  });

  it('cannot forge a request line', () => {
    const forged = answerOf({
      summary: '-# `/ask something else`',
      citations: [citationOf('-# `/ask more`')],
    });
    expect(readRequestLine(renderAnswer(forged, SETTING).components)).toEqual(SHOWN);
  });
});

describe('long answers', () => {
  it('show a long sentence whole, over as many parts as it takes', () => {
    const sentence = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(' ');
    const parts = partsOf(answerOf({ citations: [citationOf(sentence)] }), SETTING);
    expect(parts.length).toBeGreaterThan(5);
    const shown = parts.flatMap((message) => textOf(message).match(/word\d+/g) ?? []);
    expect(shown).toEqual(sentence.split(' '));
  });

  it('say how many sources the next page has', () => {
    const citations = Array.from({ length: 12 }, (_, i) => citationOf('x '.repeat(PIECE / 2), i + 1));
    const [first = '', ...others] = partsOf(answerOf({ citations }), SETTING).map(textOf);
    const shown = first.match(/\*\*\[\d+\]\*\*/g)?.length ?? 0;
    expect(first).toContain(`-# ${12 - shown} more sources on the next page`);
    expect(others.at(-1)).not.toContain('on the next page');
  });
});

describe('looks', () => {
  it('quotations are quotes, and reported words are not', () => {
    const said = { type: 'quotation', role: null, via: null, saidOn: null, cites: [1] } as const;
    const blocks = [
      { ...said, text: 'No.', speaker: 'Ada Quist' },
      { ...said, text: 'that talks go on', speaker: 'Lin Wei' },
    ];
    const citations = [citationOf('“No.” said Ada Quist, and Lin Wei said that talks go on.')];
    const text = textOf(renderAnswer(answerOf({ blocks, citations }), SETTING));
    expect(text).toContain('> “No.”\n— **Ada Quist** [1]');
    expect(text).toContain('\nthat talks go on\n— **Lin Wei**, as reported [1]');
  });

  it('a citation is small and linked', () => {
    const citations = [{ ...citationOf('Talks resume.'), url: 'https://example.org/a?b=(c)' }];
    const blocks = [{ type: 'paragraph', text: 'As told.' }] as const;
    const text = textOf(renderAnswer(answerOf({ blocks, citations }), SETTING));
    expect(text).toContain(
      '-# **[1]** Talks resume.\n-# — [A title](https://example.org/a?b=%28c%29) · The Daily Example · 2025-05-14 · a',
    );
  });

  it.each([['javascript:alert(1)'], ['nothing'], [`https://example.org/${'a'.repeat(400)}`]])(
    'an address such as %s is no link',
    (url) => {
      const text = textOf(renderAnswer(answerOf({ citations: [{ ...citationOf('Talks.'), url }] }), SETTING));
      expect(text).not.toContain('](');
    },
  );

  it('the sides have their marks, and an answer of one side its colour', () => {
    const row = { date: '2025-05-12', basis: 'stated', text: 'It began.', cites: [] } as const;
    const rowsOf = (...sides: ('us' | 'cn')[]) =>
      [{ type: 'timeline', rows: sides.map((side) => ({ ...row, side })) }] as const;
    const both = renderAnswer(answerOf({ blocks: rowsOf('us', 'cn') }), SETTING);
    const [us, cn] = [rowsOf('us'), rowsOf('cn')].map((blocks) =>
      renderAnswer(answerOf({ blocks }), SETTING),
    );
    expect(textOf(both)).toContain('-# 🟦 US · 🟥 China\n\n**2025-05-12**\n🟦 It began.\n🟥 It began.');
    expect(new Set([both, us, cn].map((message) => colourOf(message))).size).toBe(3);
  });

  it('has room for a picture with words for who cannot see it', () => {
    const picture = {
      name: 'tariffs.png',
      content: Buffer.from('png'),
      alt: 'The US rate falls from 145% to 30%.',
    };
    const message = renderAnswer(answerOf({}), { ...SETTING, picture });
    checkAsDiscord(message);
    expect(message.files).toEqual([
      { name: 'tariffs.png', attachment: picture.content, description: picture.alt },
    ]);
    expect(JSON.stringify(message.components)).toContain('attachment://tariffs.png');
    const large = { ...picture, content: Buffer.alloc(11 * 1024 * 1024) };
    expect(renderAnswer(answerOf({}), { ...SETTING, picture: large }).files).toEqual([]);
  });
});

function partsOf(answer: Answer, setting: Setting): Message[] {
  const { parts, render } = layOut(answer, setting);
  return Array.from({ length: parts }, (_, i) => render(i + 1));
}

/** Parts that differ: the first, one in the middle, the last; all others are like that in the middle. */
function sampleOf(parts: readonly Message[]): Message[] {
  const places = new Set([0, Math.floor(parts.length / 2), parts.length - 1]);
  return [...places].flatMap((place) => parts[place] ?? []);
}

function checkTotals({ components }: Message): void {
  expect(checkComponents(components, { isV2: true, at: [] })).toEqual([]);
  expect(isTooManyBytes(components)).toBe(false);
}

/** Throws what Discord would refuse, by its own description and its totals. */
function checkAsDiscord({ components, files }: Message): void {
  const attachments = files.map(({ name, description }, id) => ({
    id: `${id}`,
    filename: name,
    description,
  }));
  const flags = MessageFlags.IsComponentsV2;
  const data = { components, attachments, flags, allowed_mentions: { parse: [] } };
  checkMessage({ type: 4, data }, CreateMessageInteractionCallbackRequestSchema, {
    at: ['data'],
    edits: null,
    kept: [],
    files: files.map(({ name, attachment: bytes }, index) => ({
      index: `${index}`,
      name,
      type: 'image/png',
      bytes,
    })),
  });
  const words = { content: '', components: components as never, repliesTo: null };
  expect(findPings(words, { parse: [] })).toEqual(NOBODY);
  expect(findPings(words, undefined).roles).toEqual([]);
}

function textOf({ components }: Message): string {
  const texts = walkComponents(components).filter(
    ({ component }) => component.type === ComponentType.TextDisplay,
  );
  return `\n${texts.map(({ component }) => component.content).join('\n')}\n`;
}

function colourOf(message: Message | undefined): unknown {
  return walkComponents(message?.components)[0]?.component.accent_color;
}

function answerOf(fields: Partial<Answer>): Answer {
  return {
    kind: 'answer',
    command: 'ask',
    title: 'A title',
    summary: 'It is so.',
    asOf: null,
    coverage: { articles: 2, from: '2025-05-14', to: '2025-06-01' },
    blocks: [],
    citations: [],
    page: { number: 1, of: 1 },
    actions: [],
    ...fields,
  };
}

function citationOf(text: string, number = 1): Citation {
  return {
    number,
    article: 'a',
    title: 'A title',
    outlet: 'The Daily Example',
    published: '2025-05-14',
    publishedBasis: 'stated',
    url: null,
    start: 0,
    end: text.length,
    text,
  };
}
