import { describe, expect, it } from 'vitest';
import { findNames, type NamedEntity } from '../../src/text/names.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

function namesOf(text: string): NamedEntity[] {
  const article = articleOf(text);
  return findNames(article, splitSentences(article));
}

const listOf = (text: string, type: NamedEntity['type']) =>
  namesOf(text)
    .filter((entity) => entity.type === type)
    .map(({ name }) => name);

describe('finds people', () => {
  it.each<[string, string[]]>([
    ['“It holds,” said Ada Poole, an economist at Brill College.', ['Ada Poole']],
    ['Ada Poole said it holds. Poole left.', ['Ada Poole']],
    ['“Nobody won,” Lin Bo, who runs a forge, wrote. Lin has two.', ['Lin Bo']],
    ['Treasury Secretary Roy Lind met Premier Gao Wei.', ['Roy Lind', 'Gao Wei']],
    ['Secretary of State Nora Vance spoke.', ['Nora Vance']],
    ['Mr. Fung waited.', ['Mr. Fung']],
    ['Toolmaker Roy O’Hara, 58, nodded, and columnist Jan de Vries laughed.', ['Roy O’Hara', 'Jan de Vries']],
    ['Sen. Dale F. Crane’s office called.', ['Dale F. Crane']],
    ['“No,” said Ingrid Vasquez-Holm, who advises importers.', ['Ingrid Vasquez-Holm']],
    ['“Yes,” said Rodrigo Ibáñez, the undersecretary for trade.', ['Rodrigo Ibáñez']],
    ['June Abbot, a toy importer, laughed in June.', ['June Abbot']],
    ['Her head of sales, August Finch, is gloomy.', ['August Finch']],
    [
      'Estelle Marin, a Democrat, was in the chair.\n\nMARIN: Order, please.\n\nREP. BOYD HALL: Thank you.',
      ['Estelle Marin', 'Boyd Hall'],
    ],
    ['Grace Mo, an economist, was there.\n\nMO: Yes.\n\nMO: No.', ['Grace Mo']],
    ['PHEW! They STILL wait.', []],
    ['Meanwhile Duties Rose in the spring. The Poole administration shrugged.', []],
    ['Asked Wednesday, Beijing was silent. Prices rose. On Tuesday Washington answered.', []],
    ['Analysts said that exports fell. Traders said so too.', []],
    ['Phase One was signed under Section 301 on the West Coast.', []],
    ['It was an act of “Measure Twice” thinking.', []],
  ])('%s', (text, people) => {
    expect(listOf(text, 'person')).toEqual(people);
  });
});

describe('finds organisations', () => {
  it.each<[string, string[]]>([
    ['The Foundation for Defense of Markets said so.', ['Foundation for Defense of Markets']],
    ['The Center for China and Globalism, a Beijing think tank, agreed.', ['Center for China and Globalism']],
    [
      'It was the Center for Asian Studies at Brill University.',
      ['Center for Asian Studies at Brill University'],
    ],
    [
      'The Ministry of Commerce and the Brill Institution replied.',
      ['Ministry of Commerce', 'Brill Institution'],
    ],
    ['China’s Commerce Ministry replied. The Commerce Ministry said no more.', ['China’s Commerce Ministry']],
    ['The Chinese foreign ministry replied.', ['Chinese foreign ministry']],
    ['The Poole administration and the Lind White House disagree.', ['Poole administration', 'White House']],
    ['North Bay Television (NBTV) reported it. NBTV stood by that.', ['North Bay Television']],
    ['The Page, a state-run outlet, said so.', ['the Page']],
    ['Fay Lu of consultancy Tern agreed, as did Harrow & Finch.', ['Tern', 'Harrow & Finch']],
    ['The cabinet met. The ministry was silent, and so was the bank.', []],
    ['China asked the bloc for talks on Monday.', []],
  ])('%s', (text, organisations) => {
    expect(listOf(text, 'organisation')).toEqual(organisations);
  });
});

describe('finds places', () => {
  it.each<[string, string[]]>([
    ['The U.S. and the United States are one, and so is Shanghai.', ['United States', 'Shanghai']],
    ['GENEVA — The talks resumed in Larkford.', ['Geneva']],
    ['Chinese buyers and American sellers waited.', []],
    ['They told us so.', []],
  ])('%s', (text, places) => {
    expect(listOf(text, 'place')).toEqual(places);
  });
});

describe('describes the first person', () => {
  it.each<[string, Pick<NamedEntity, 'role' | 'party'>]>([
    [
      'Ada Poole, an economist at Peking University, agreed.',
      { role: 'an economist at Peking University', party: 'cn' },
    ],
    [
      'Chinese Foreign Ministry spokesman Lin Bo agreed.',
      { role: 'Chinese Foreign Ministry spokesman', party: 'cn' },
    ],
    ['U.S. Treasury Secretary Roy Lind agreed.', { role: 'U.S. Treasury Secretary', party: 'us' }],
    [
      'Ada Poole, author of the Tide letter and fellow at the Brill Center, a think tank, left.',
      { role: 'author of the Tide letter and fellow at the Brill Center', party: null },
    ],
    [
      'Ada Poole, who sells lamps in Toledo, Ohio, left.',
      { role: 'who sells lamps in Toledo, Ohio', party: 'us' },
    ],
    [
      'Ada Poole, who studies China at the University of Singapore, left.',
      { role: 'who studies China at the University of Singapore', party: 'other' },
    ],
    [
      '**The reply**\n\nA commerce ministry official, Lin Bo, spoke.',
      { role: 'A commerce ministry official', party: null },
    ],
    [
      'Karel Dvorak, chief commercial officer of Brill Logistics, spoke.',
      { role: 'chief commercial officer of Brill Logistics', party: null },
    ],
    [
      'Wade Hill, who farms 1,400 acres in Iowa, spoke.',
      { role: 'who farms 1,400 acres in Iowa', party: 'us' },
    ],
    [
      'Shen Gao, whose team was due to fly to Washington, spoke.',
      { role: 'whose team was due to fly to Washington', party: null },
    ],
    ['A retired vice minister, Gao Shan, disagreed.', { role: 'A retired vice minister', party: null }],
    [
      'Delroy Lind, 58, a furnace man whose father worked there, nodded.',
      { role: 'a furnace man', party: null },
    ],
    [
      'Desh Varma of the consultancy Quay Partners agreed.',
      { role: 'of the consultancy Quay Partners', party: null },
    ],
    ['After meeting the minister, Ada Poole said nothing.', { role: null, party: null }],
    ['Ada Poole said Roy Lind, a smith, had left.', { role: null, party: null }],
  ])('%s', (text, expected) => {
    const person = namesOf(text).find(({ type }) => type === 'person');
    expect({ role: person?.role, party: person?.party }).toEqual(expected);
  });
});

describe('tells the pronoun of the first person', () => {
  it.each<[string, NamedEntity['pronoun']]>([
    ['Mrs. Lind waited.', 'she'],
    ['Spokesman Lin Bo waited.', 'he'],
    ['Ada Poole, a smith, said she was tired.', 'she'],
    ['Ada Poole, a smith, met Roy Lind, a farmer. He left.', null],
  ])('%s', (text, pronoun) => {
    expect(namesOf(text).find(({ type }) => type === 'person')?.pronoun).toBe(pronoun);
  });
});

describe('collects the mentions of the first person', () => {
  it.each<[string, string[]]>([
    [
      'Lin Bo, a writer who uses the moniker “Old Crane”, spoke. Lin left. Old Crane wrote on.',
      ['Lin Bo', 'Old Crane', 'Lin', 'Old Crane'],
    ],
    ['President Ada Poole spoke. Poole’s aides and the Poole administration waited.', ['Ada Poole', 'Poole']],
    ['Poole wavers on duties\n\nPresident Ada Poole wavered.', ['Poole', 'Ada Poole']],
    ['President Ada Poole and First Lady Mary Poole spoke. Poole left.', ['Ada Poole', 'Poole']],
    ['President Ada Poole spoke. So did Poole Harbor Group.', ['Ada Poole']],
  ])('%s', (text, mentions) => {
    const article = articleOf(text);
    const found = findNames(article, splitSentences(article)).find(({ type }) => type === 'person');
    expect(found?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(mentions);
    expect(found?.mentions.map((mention) => mention.text)).toEqual(mentions);
  });
});

it.each([
  ['A '],
  ['a, A '],
  ['Lin Bo said '],
  ['Lin Bo, a '],
  ['Ministry of A and '],
  ['(A) '],
  ['A’s '],
  ['who A '],
])(
  'reads a hostile half megabyte of %j',
  (part) => {
    const started = performance.now();
    namesOf(`x ${part.repeat(500_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(8000);
  },
  20_000,
);
