import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { findTemporalExpressions } from '../../src/text/dates.ts';
import { findTimelineEvents } from '../../src/text/events.ts';
import { findNames } from '../../src/text/names.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

/** Published on 14 May 2025, a Wednesday, unless said otherwise. */
function eventsIn(text: string, fields: Partial<Article> = {}) {
  const article = articleOf(text, fields);
  const sentences = splitSentences(article);
  const dates = findTemporalExpressions(article, sentences);
  return findTimelineEvents(article, sentences, { names: findNames(article, sentences), dates });
}

describe('each date belongs to its own clause', () => {
  it.each([
    ['Washington lifted the fee on Monday.', [['2025-05-12', 'Washington lifted the fee on Monday']]],
    [
      'Washington imposed 10 percent on February 4 and raised it to 20 percent on March 4.',
      [
        ['2025-02-04', 'Washington imposed 10 percent on February 4'],
        ['2025-03-04', 'raised it to 20 percent on March 4'],
      ],
    ],
    [
      'The truce that was signed in May runs out on August 12.',
      [
        ['2025-05', 'The truce that was signed in May'],
        ['2025-08-12', 'runs out on August 12'],
      ],
    ],
    [
      'A duty of 10 percent, unveiled on April 2, still stands.',
      [['2025-04-02', 'A duty of 10 percent, unveiled on April 2']],
    ],
    [
      'Beijing will halve the duties, effective June 2.',
      [['2025-06-02', 'Beijing will halve the duties, effective June 2']],
    ],
    [
      'The talks, due to begin Thursday, were called off on Monday night.',
      [
        ['2025-05-15', 'The talks, due to begin Thursday'],
        ['2025-05-12', 'were called off on Monday night'],
      ],
    ],
    ['The envoys will meet on June 9.', [['2025-06-09', 'The envoys will meet on June 9']]],
    [
      'It began on 6 July 2018, when 25 percent was slapped on machinery.',
      [['2018-07-06', 'It began on 6 July 2018, when 25 percent was slapped on machinery']],
    ],
    [
      'Figures released on Monday showed that exports fell in April.',
      [['2025-05-12', 'Figures released on Monday']],
    ],
    [
      'The curbs it placed on magnets in April still bite.',
      [['2025-04', 'The curbs it placed on magnets in April still bite']],
    ],
    [
      'Boise asked for the fee that Orla Finch imposed in March, the Herald reported.',
      [['2025-03', 'the fee that Orla Finch imposed in March']],
    ],
    [
      'Both sides suspended 24 points until August 12.',
      [['2025-08-12', 'Both sides suspended 24 points until August 12']],
    ],
    [
      'A rise to 30 percent due Oct. 1 was dropped.',
      [['2025-10-01', 'A rise to 30 percent due Oct. 1 was dropped']],
    ],
    ['The ministry vowed on Monday that it would “never bow.”', []],
    [
      'The ministry issued a leaflet on Monday promising that it would “never bow.”',
      [['2025-05-12', 'The ministry issued a leaflet on Monday promising that it would “never bow.”']],
    ],
    ['They met on Saturday and Sunday.', [['2025-05-10/2025-05-11', 'They met on Saturday and Sunday']]],
    [
      'On Monday the date was moved to August 1.',
      [['2025-05-12', 'On Monday the date was moved to August 1']],
    ],
    ['The new deadline is 10 November.', [['2025-11-10', 'The new deadline is 10 November']]],
    [
      'The minister is expected in Boise in June.',
      [['2025-06', 'The minister is expected in Boise in June']],
    ],
    ['Another 10 percent was added in March.', [['2025-03', 'Another 10 percent was added in March']]],
    [
      'Beijing put a duty on live lobster on May 12.',
      [['2025-05-12', 'Beijing put a duty on live lobster on May 12']],
    ],
    [
      'Washington said on Monday that it would double the duty.',
      [['2025-05-12', 'Washington said on Monday that it would double the duty']],
    ],
    ['| 4 February | First fee takes hold | 10% |', [['2025-02-04', '4 February | First fee takes hold']]],
    ['- **April 9:** Beijing goes to 84 percent.', [['2025-04-09', 'Beijing goes to 84 percent']]],
    ['Duties on rope will rise from November.', [['2025-11', 'Duties on rope will rise from November']]],
    ['Tuesday’s hearing in Ohio was short.', [['2025-05-13', 'Tuesday’s hearing in Ohio was short']]],
  ])('%s', (sentence, expected) => {
    expect(eventsIn(sentence).map(({ date, text }) => [date, text])).toEqual(expected);
  });
});

describe('no happening', () => {
  it.each([
    'Talks are hard, Orla Finch said on Tuesday.',
    'Tuesday’s call is being seen as a step towards peace.',
    'Monday’s visit is widely viewed as a truce.',
    'A third of the entries from November would be affected.',
    '“Talks are hard,” Orla Finch told reporters on Tuesday.',
    'Orla Finch has grown ginseng since 1991.',
    'Washington did not sign the pact on Monday.',
    'If Washington signs on Friday, prices will ease.',
    'Washington could sign on Friday.',
    'The mill waited until August 12.',
    'Exports were lower than in April.',
    'Observers saw growth of 5.4 percent in the first three months of the year.',
    'The bank has cut its outlook for the 2026 season.',
    'There had been tentative signs of recovery in the first three months of the year.',
    'Duties that go back to 2018 remain.',
    'Growth will slow to 4 percent in 2026.',
    'Will Washington sign on Friday?',
    '“We met him on Saturday and he smiled,” Orla Finch said.',
    'The weather in Ohio is mild.',
    'Consumer prices fell 0.3 percent in April.',
    'Shares of the mill closed lower on Friday.',
    'Factory activity shrank in April.',
    'Last year the mill bought 300 tons.',
    'Speaking on Tuesday, the mayor called it reckless.',
    'The clerk will be back tomorrow.',
    'Bookings sank in the days after April 9.',
    '| 4 March | 20 percent | – |',
  ])('%s', (sentence) => {
    expect(eventsIn(sentence)).toEqual([]);
  });
});

describe('whose doing it is', () => {
  it.each([
    ['Beijing imposed a fee on American ships on Monday.', 'cn', ['Beijing']],
    ['Washington imposed a fee on Chinese ships on Monday.', 'us', ['Washington']],
    ['The fee was lifted by Beijing on Monday.', 'cn', ['Beijing']],
    ['The White House lifted the fee on Monday.', 'us', ['White House']],
    ['The two sides met on Monday.', 'joint', []],
    ['Washington and Beijing agreed on Monday to talk.', 'joint', ['Washington', 'Beijing']],
    ['The truce expires on August 12.', 'joint', []],
    ['Brussels approved duties on American almonds on Monday.', 'other', ['Brussels']],
    ['Chinese goods have faced 30 percent since May 14.', 'us', []],
    ['American ships will pay a fee of 50 dollars from May 19.', 'cn', []],
    ['A duty of 34 percent on Chinese goods was announced on April 2.', 'us', []],
    ['Beijing, which filed a complaint on Monday, is waiting.', 'cn', ['Beijing']],
    ['Washington is in a hurry. It raised the fee on Monday.', 'us', ['Washington']],
    ['The harvest in Iowa began on Monday.', 'other', []],
  ])('%s', (text, side, actors) => {
    expect(eventsIn(text).map((event) => [event.side, event.actors])).toEqual([[side, actors]]);
  });
});

it('keeps an unresolved date, marked as relative', () => {
  const [event] = eventsIn('Washington lifted the fee on Monday.', { published: null });
  expect(event).toMatchObject({ date: null, basis: 'relative' });
});

it('keeps spans verbatim', () => {
  const text =
    'So, on May 12, “the pause” began; it ends — they hope — on August 12.\n\nIt fell in April, too.';
  const events = eventsIn(text);
  expect(events.length).toBeGreaterThan(0);
  expect(events.map(({ start, end }) => text.slice(start, end))).toEqual(events.map((event) => event.text));
});

it('finds no events in page debris', () => {
  const text = 'Washington lifted the fee on Monday.';
  expect(eventsIn(text, { debris: [{ start: 0, end: text.length }] })).toEqual([]);
});
