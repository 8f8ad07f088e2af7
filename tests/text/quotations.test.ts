import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../src/text/dates.ts';
import { findNames } from '../../src/text/names.ts';
import { findQuotations, type Quotation } from '../../src/text/quotations.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

function quotationsOf(text: string): readonly Quotation[] {
  const article = articleOf(text);
  const sentences = splitSentences(article);
  const names = findNames(article, sentences);
  const dates = findTemporalExpressions(article, sentences);
  const quotations = findQuotations(article, sentences, { names, dates });
  for (const { start, end, text: words } of quotations) expect(article.text.slice(start, end)).toBe(words);
  return quotations;
}

/** What each marked or reported stretch is, and whose: `words ← speaker`. */
function describeSpeakers(text: string): string[] {
  return quotationsOf(text).map(
    ({ text: words, attribution }) => `${words} ← ${attribution?.speaker ?? 'nobody'}`,
  );
}

describe('the speaker stands in the sentence', () => {
  it.each([
    ['“Nobody blinked,” said Wei Lan, an economist at Harbor College.', ['Nobody blinked, ← Wei Lan']],
    ['“Nobody blinked,” Wei Lan said on Monday.', ['Nobody blinked, ← Wei Lan']],
    ['“Nobody blinked,” Wei Lan, who teaches customs law, told reporters.', ['Nobody blinked, ← Wei Lan']],
    ['Wei Lan, an economist, said: “Nobody blinked.”', ['Nobody blinked. ← Wei Lan']],
    [
      'Pia Holt, whose father drove the first truck, called the deal “a ladder of ifs.”',
      ['a ladder of ifs. ← Pia Holt'],
    ],
    ['Pia Holt of Redwood Trust said the talks “went nowhere.”', ['went nowhere. ← Pia Holt']],
    [
      'A buyer who was not authorized to speak publicly said it was “a fire drill.”',
      ['a fire drill. ← A buyer'],
    ],
    ['On Tuesday, Pia Holt vowed to “retaliate” at once.', ['retaliate ← Pia Holt']],
    ['The talks are “frozen,” according to Pia Holt.', ['frozen, ← Pia Holt']],
    ['According to Pia Holt, the talks are “frozen.”', ['frozen. ← Pia Holt']],
    ['Per Pia Holt, the rally “tells you nothing.”', ['tells you nothing. ← Pia Holt']],
    ['It was “an act of faith,” as Pia Holt put it.', ['an act of faith, ← Pia Holt']],
    ['As Pia Holt put it: “We are guessing.”', ['We are guessing. ← Pia Holt']],
    ['Beijing sees “little downside” in talks, wrote Pia Holt.', ['little downside ← Pia Holt']],
    ['The duty was described by Pia Holt as “a shot in the arm.”', ['a shot in the arm. ← Pia Holt']],
    ['Pia Holt boarded after what she described as a “frank” lunch with Wei Lan.', ['frank ← Pia Holt']],
    ['Its founder, Pia Holt, calls that “a rounding error.”', ['a rounding error. ← Pia Holt']],
    ['The Herald, a Shanghai daily, accused Washington of “bullying.”', ['bullying. ← the Herald']],
    ['Wei Lan met lawmakers on Tuesday and warned of “empty shelves.”', ['empty shelves. ← Wei Lan']],
    [
      'A sign beside the urn read “never plant for others.”',
      ['never plant for others. ← A sign beside the urn'],
    ],
  ])('%s', (text, expected) => {
    expect(describeSpeakers(text).map((line) => line.toLowerCase())).toEqual(
      expected.map((line) => line.toLowerCase()),
    );
  });
});

describe('the speaker stands in another sentence', () => {
  it.each([
    [
      '“A ladder,” Wei Lan said. “It is made of ifs.”',
      ['A ladder, ← Wei Lan', 'It is made of ifs. ← Wei Lan'],
    ],
    ['“You buy,” Pia Holt said, “and you sell.”', ['You buy, ← Pia Holt', 'and you sell. ← Pia Holt']],
    ['Wei Lan, a trader, met Pia Holt in Geneva. “Nobody blinked,” he said.', ['Nobody blinked, ← Wei Lan']],
    [
      'Wei Lan, an economist at Harbor College, was unmoved. “It is a fence,” the economist said.',
      ['It is a fence, ← Wei Lan'],
    ],
    [
      '“Nobody blinked,” said Mr. Wei Lan.\n\nPrices fell.\n\n“They will blink,” he added.',
      ['Nobody blinked, ← Wei Lan', 'They will blink, ← Wei Lan'],
    ],
    [
      'Wei Lan, who buys beans for a crusher, writes:\n\n“My price was dead by eight.\n\n“The ship has not waited.”',
      ['My price was dead by eight. ← Wei Lan', 'The ship has not waited. ← Wei Lan'],
    ],
    [
      'Asked about “victory,” Wei Lan laughed. “Ask Pia Holt.”',
      ['victory, ← nobody', 'Ask Pia Holt. ← Wei Lan'],
    ],
    ['Prices fell on Monday. “It is a fence.”', ['It is a fence. ← nobody']],
  ])('%s', (text, expected) => {
    expect(describeSpeakers(text)).toEqual(expected);
  });
});

describe('a pronoun is not merely the nearest name', () => {
  it('prefers the subject of the attribution before', () => {
    expect(
      describeSpeakers('“No,” said Mr. Omar Reyes, who had met Mr. Hugo Brandt. “Never,” he added.'),
    ).toEqual(['No, ← Omar Reyes', 'Never, ← Omar Reyes']);
  });
});

describe('words relayed by another', () => {
  it.each([
    ['The ministry quoted Pia Holt as saying “the door is open.”', 'Pia Holt', 'ministry'],
    ['Pia Holt was quoted by the Herald as saying “the door is open.”', 'Pia Holt', 'Herald'],
    ['“The door is open,” Pia Holt told the Tidewater Courier.', 'Pia Holt', 'Tidewater Courier'],
    ['Pia Holt, according to the ministry, told Wei Lan that “the door is open.”', 'Pia Holt', 'ministry'],
    ['“The door is open,” Pia Holt wrote in a post on Weibo.', 'Pia Holt', 'Weibo'],
    ['The ministry published a video promising that China would “never kneel.”', 'ministry', 'a video'],
  ])('%s', (text, speaker, via) => {
    const [quotation] = quotationsOf(text).filter(({ form }) => form !== 'indirect');
    expect(quotation?.attribution?.speaker).toContain(speaker);
    expect(quotation?.attribution?.via).toContain(via);
  });
});

describe('nobody said it', () => {
  it.each([
    'Pia Holt never said the deal was “dead.”',
    'Pia Holt did not say that the truce was “over” on Monday.',
    'Pia Holt denied calling it “a giveaway of the century.”',
    'Pia Holt denied that she had told anyone to “boil his head.”',
    'Pia Holt declined to call the pact “a victory for all.”',
    'If asked, Pia Holt would say it was “a draw for both sides.”',
    'Neither capital has said “yes” to a summit.',
  ])('%s', (text) => {
    const marked = quotationsOf(text).filter(({ form }) => form !== 'indirect');
    expect(marked.map(({ attribution }) => attribution)).toEqual([null]);
  });
});

describe('the day of the saying', () => {
  it.each([
    ['“Nobody blinked,” Pia Holt wrote Monday.', '2025-05-12'],
    ['On Monday, Pia Holt called the deal “a ladder.”', '2025-05-12'],
    ['Pia Holt told the Herald on Monday that the truce was “thin.”', '2025-05-12'],
    ['Pia Holt, who has farmed since 1991, called the deal “a ladder.”', null],
    ['Pia Holt said “the truce ends Monday.”', null],
  ])('%s', (text, saidOn) => {
    expect(quotationsOf(text)[0]?.attribution?.saidOn).toBe(saidOn);
  });
});

describe('transcripts', () => {
  const text = [
    'The panel met. Dora Lind was in the chair, and Sam Reed, an economist, testified.',
    'LIND: What does a lamp pay?',
    'REED: It depends on the week. They call it “the weather.”',
    'LIND: Thank you.',
  ].join('\n\n');

  it('gives each turn to its speaker', () => {
    expect(describeSpeakers(text)).toEqual([
      'What does a lamp pay? ← Dora Lind',
      'It depends on the week. They call it “the weather.” ← Sam Reed',
      expect.stringContaining('the weather.'),
      'Thank you. ← Dora Lind',
    ]);
  });

  it('does not take a list of terms for one', () => {
    expect(quotationsOf('Steel: 25 percent\n\nFentanyl: 20 percent\n\nChips: none yet')).toEqual([]);
  });
});

describe('headings', () => {
  it('takes the speaker of the same words in the text', () => {
    const [heading] = quotationsOf(
      '# Truce hangs on a ‘very thin’ thread\n\nPia Holt called the truce “very thin.”',
    );
    expect(heading).toMatchObject({
      text: 'very thin',
      attribution: { speaker: 'Pia Holt', rule: 'repeated' },
    });
  });
});

describe('the speaker stands around the quotation', () => {
  it.each([
    ['Pia Holt took the phone from him. “We never left.”', ['We never left. ← Pia Holt']],
    ['The deal took the day. “We never left.”', ['We never left. ← nobody']],
    [
      '“I said that of roads,” Pia Holt said. Did she back the duties? “In spirit.”',
      ['I said that of roads, ← Pia Holt', 'In spirit. ← Pia Holt'],
    ],
    ['“We won!” That was my senator, Pia Holt, on the telephone.', ['We won! ← Pia Holt']],
    ['“We won!” That was a lie.', ['We won! ← nobody']],
    ['A man held up a placard, “Medicine for whom?”', ['Medicine for whom? ← a placard']],
    ['‘A cold shower’: analysts react', ['A cold shower ← analysts']],
    ['The “deal of the age” hailed by banners was none.', ['deal of the age ← banners']],
    [
      'It was Pia Holt, and not her brother, who said, “I have ninety days.”',
      ['I have ninety days. ← Pia Holt'],
    ],
    ['“Read the tag,” was how Pia Holt put it.', ['Read the tag, ← Pia Holt']],
    ['To Pia Holt, an economist, that is “a word for nothing.”', ['a word for nothing. ← Pia Holt']],
    ['The ministry put out a readout that spoke of “firm steps.”', ['firm steps. ← The ministry']],
    ['He Jianwen, a counsellor, said the truce “will hold.”', ['will hold. ← He Jianwen']],
  ])('%s', (text, expected) => {
    expect(describeSpeakers(text)).toEqual(expected);
  });
});

describe('whom a pronoun or a description means', () => {
  it.each([
    [
      'Tom Lind, the mate, and Captain Rosa Vane disagreed. “Boxes are boxes,” he said. “Empty ones too,” said she.',
      ['Boxes are boxes, ← Tom Lind', 'Empty ones too, ← Rosa Vane'],
    ],
    [
      'For Tom Lind, who grows beans, one price counts. “It is low,” the grower said.',
      ['It is low, ← Tom Lind'],
    ],
    [
      'A welder by trade, Tom Lind makes traps. “Steel costs more,” he said.',
      ['Steel costs more, ← Tom Lind'],
    ],
    [
      'Rosa Vane owns the shop. Tom Lind, her brother, swept it. His sister sold. “I sell,” she said.',
      ['I sell, ← Rosa Vane'],
    ],
    [
      'The woman who runs the still told peers it was caught “between tills.”\n\nRosa Vane, who owns it, had come by train.',
      ['between tills. ← Rosa Vane'],
    ],
  ])('%s', (text, expected) => {
    expect(describeSpeakers(text)).toEqual(expected);
  });
});

describe('an interview', () => {
  it('gives the answers to whom the text introduces', () => {
    const text = [
      'Rosa Vane, a grower, has dug roots since 1988. She spoke on Friday.',
      'Q: How did you hear?',
      'A: From a buyer. He said, “They talked.”',
      'Q: And then?',
      'A: I went to bed.',
    ].join('\n\n');
    expect(describeSpeakers(text)).toEqual([
      'From a buyer. He said, “They talked.” ← Rosa Vane',
      'They talked. ← nobody',
      'I went to bed. ← Rosa Vane',
    ]);
  });
});

describe('a reported clause is the speaker’s own, and whole', () => {
  it.each([
    ['Pia Holt said the mill must move first, though she has softened since.', ['the mill must move first']],
    ['Pia Holt said the mill must move first, but the owners have softened.', ['the mill must move first']],
    ['Pia Holt said the mill had shut, even as lorries queued outside.', ['the mill had shut']],
    [
      'Pia Holt said the mill would shut, while keeping its crews.',
      ['the mill would shut, while keeping its crews'],
    ],
    ['Pia Holt said he checks the price at dawn.', ['he checks the price at dawn']],
    [
      'Pia Holt implied that the mill’s duty-related troubles — which she described as a storm — would pass.',
      [],
    ],
    ['A buyer, in remarks carried by a paper in Ghent, was quoted as saying: “We wait.”', []],
    ['She would not, Pia Holt says, “bet the barn” on it.', []],
    ['Pia Holt said the duties were.', []],
  ])('%s', (text, expected) => {
    const reported = quotationsOf(text).filter(({ form }) => form === 'indirect');
    expect(reported.map(({ text: words }) => words)).toEqual(expected);
  });
});
