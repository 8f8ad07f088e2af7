import { describe, expect, it } from 'vitest';
import { DEBRIS_LINES } from '../../src/corpus/debris/debris-lines.ts';
import { DEBRIS_SECTIONS } from '../../src/corpus/debris/debris-sections.ts';
import { findPageDebris } from '../../src/corpus/page-debris.ts';

const debrisOf = (text: string) => findPageDebris(text).map(({ start, end }) => text.slice(start, end));

describe('finds the example of every rule', () => {
  it.each([...DEBRIS_LINES, ...DEBRIS_SECTIONS].map(({ example }) => [example]))('%s', (example) => {
    expect(debrisOf(`The talks resumed on Monday.\n\n${example}\n\nNobody spoke.`)).toEqual([example]);
  });
});

describe('finds', () => {
  it.each([
    ['Also Read:Trump-era duties, explained: what stays?'],
    ['**Related:** What the truce means for growers'],
    ['Sign up for our daily newsletter'],
    ['Enter your email address'],
    ['By ADA POOLE'],
    ['by Lou Dean | Harbor Hub'],
    ['Share on Facebook'],
    ['Facebook | Twitter | WhatsApp'],
    ['File photo of a container ship in Ningbo'],
    ['A ship waits in Ningbo. (AP Photo/Ada Poole)'],
    ['Published: May 12, 2025 10:30 AM'],
    ['5 min read'],
    ['Click the link below to unsubscribe.'],
    ['---'],
    ['[Photo] Crates in Ningbo on Monday. “Busy,” a guard said.'],
    ['We value your privacy. We and our 12 partners store cookies on your device.'],
    ['Sign in | From $4 a month'],
    ['[ Your email address ] [ Sign me up ]'],
    ['This live blog is closed. Read tomorrow’s coverage in our Trade section.'],
    ['(Reporting by Ada Poole; editing by Lou Dean)'],
  ])('%s', (line) => {
    expect(debrisOf(`The talks resumed on Monday.\n\n${line}\n\nNobody spoke.`)).toEqual([line]);
  });
});

describe('leaves alone', () => {
  it.each([
    ['Read the agreement closely and the gaps appear.'],
    ['Read more closely, the pact says little.'],
    ['Subscribers to the exchange fell 3 percent'],
    ['Join the talks or face duties, the minister told Seoul.'],
    ['By Wednesday, Beijing had filed a complaint.'],
    ['By Wednesday'],
    ['By the Numbers'],
    ['By Monday Morning'],
    ['Related industries also suffered.'],
    ['Recommended by the panel, the duty took effect.'],
    ['Copyright piracy cost U.S. firms billions.'],
    ['Image problems dog Beijing.'],
    ['Photo agencies face the same duties.'],
    ['Sources say that the talks will go on.'],
    ['Follow the money, said Lind.'],
    ['Advertisement spending fell 3 percent in May.'],
    ['Share prices rose after the call.'],
    ['Comments by the minister moved markets.'],
    ['Cookies and crackers face a duty of 10 percent.'],
    ['Watch makers in Bern cheered.'],
    ['The pact was reported by Reuters (the agency).'],
    ['Rising prices contributed to this story of decline.'],
    ['Email traffic between the ministries stopped.'],
    ['Tags on the crates read “Made in Ohio.”'],
    ['The crates cost $40 | no more'],
    ['More from this summit will follow in June.'],
    ['You may also like to know that the duty has ended.'],
    ['“Leave a reply,” she told the envoy.'],
    ['TRUMP: Thank you.'],
    ['The talks (and the dinner) went well.'],
    ['Pressure mounts on both sides'],
    ['| Layer | Peak |'],
    ['|---|---|'],
    ['Enjoying the truce, traders went home.'],
    ['We value your advice, the envoy said.'],
  ])('%s', (line) => {
    expect(debrisOf(`The talks resumed on Monday.\n\n${line}\n\nNobody spoke.`)).toEqual([]);
  });
});

describe('takes sections as far as they go', () => {
  it.each<[string, string[]]>([
    [
      'Also Read:\nStocks rise as talks near\nGold falls\n\nThe talks resumed.',
      ['Also Read:', 'Stocks rise as talks near', 'Gold falls'],
    ],
    [
      'Also Read:\n\nStocks rise as talks near\n\nThe talks resumed.',
      ['Also Read:', 'Stocks rise as talks near'],
    ],
    ['Also Read:\nThe talks resumed.', ['Also Read:']],
    [
      'The talks resumed.\n\nYou May Also Like\n\nGold falls\n\nStocks rise',
      ['You May Also Like', 'Gold falls', 'Stocks rise'],
    ],
    ['Pressure mounts\n\nThe talks resumed.\n\nGold falls', []],
    [
      'The talks resumed.\n\nAuthor Profile\nEditor at Hub | 0915 1112223 | Web\n\nAda Poole is a seasoned journalist with a passion for trade. With over 8 years in the field, she covers ports.\n\nThe minister left.',
      [
        'Author Profile',
        'Editor at Hub | 0915 1112223 | Web',
        'Ada Poole is a seasoned journalist with a passion for trade. With over 8 years in the field, she covers ports.',
      ],
    ],
    ['Ada Poole is a journalist who was held in May.\n\nThe talks resumed.', []],
    [
      'Leave a Reply\nName *\nbolt77: They will fold.\n\nThe talks resumed.',
      ['Leave a Reply', 'Name *', 'bolt77: They will fold.'],
    ],
    ['He stepped back from the brink. (abc)', ['(abc)']],
    ['He stepped back from the brink (abc)', []],
    ['He stepped back. (abc)\n\nThe talks resumed.', []],
  ])('%s', (text, debris) => {
    expect(debrisOf(text)).toEqual(debris);
  });
});

it.each([['Also Read:\n'], ['x\n'], ['By A '], ['share '], ['|'], ['\n'], ['a@'], ['A. (']])(
  'reads a hostile megabyte of %j',
  (part) => {
    const started = performance.now();
    findPageDebris(part.repeat(1_000_000 / part.length));
    expect(performance.now() - started).toBeLessThan(5000);
  },
);
