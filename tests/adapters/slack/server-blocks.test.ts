import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, refusalOf } from '../../loopback-slack/client.ts';
import type { Json } from '../../loopback-slack/shape.ts';
import { type Slack, startSlack } from '../../loopback-slack/start-slack.ts';

let slack: Slack;
let web: WebClient;

beforeAll(async () => {
  slack = await startSlack();
  web = clientOf(slack);
  slack.channel('C1');
});
afterAll(() => slack.stop());

const post = (blocks: readonly Json[], rest: Json = {}) =>
  refusalOf(web.apiCall('chat.postMessage', { channel: 'C1', text: 'An answer', blocks, ...rest }));

const plain = (text: string) => ({ type: 'plain_text', text });
const marked = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const section = (text: string) => ({ type: 'section', text: marked(text) });
const button = (rest: Json = {}) => ({ type: 'button', text: plain('More'), ...rest });
const actions = (...elements: readonly Json[]) => ({ type: 'actions', elements });
const option = (rest: Json = {}) => ({ text: plain('Steel'), value: 'steel', ...rest });
const select = (rest: Json = {}) => ({ type: 'static_select', options: [option()], ...rest });
const image = (rest: Json = {}) => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'A chart',
  ...rest,
});
const cell = (text = 'Steel') => ({ type: 'raw_text', text });
const rich = (...elements: readonly Json[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const table = (rows: number, cells = 2, text = 'Steel') => ({
  type: 'table',
  rows: many(rows, () => many(cells, () => cell(text))),
});
const dataTable = (rows: number, rest: Json = {}) => ({
  ...table(rows),
  type: 'data_table',
  caption: 'Rates',
  ...rest,
});
const chart = ({ series = 1, points = 2, label = 'May', name = 'US', title = 'Rates' } = {}) => ({
  type: 'data_visualization',
  title,
  chart: {
    type: 'line',
    series: many(series, (index) => ({
      name: `${name}${index || ''}`,
      data: many(points, (at) => ({ label: `${label}${at || ''}`, value: at })),
    })),
    axis_config: { categories: many(points, (at) => `${label}${at || ''}`) },
  },
});

describe('a message is taken', () => {
  it.each<[string, readonly Json[]]>([
    ['with 50 blocks', many(50, () => ({ type: 'divider' }))],
    ['with a header of 150 characters', [{ type: 'header', text: plain(long(150)) }]],
    ['with a section of 3,000 characters', [section(long(3_000))]],
    [
      'with 10 fields of 1,000 characters',
      [{ type: 'section', fields: many(10, () => marked(long(1_000))) }],
    ],
    ['with a context of 10 elements', [{ type: 'context', elements: many(10, () => marked('x')) }]],
    ['with 25 buttons', [actions(...many(25, (index) => button({ action_id: `a${index}` })))]],
    ['with a button value of 2,000 characters', [actions(button({ value: long(2_000) }))]],
    ['with a select of 100 options', [actions(select({ options: many(100, () => option()) }))]],
    ['with a table of 100 rows of 20 cells', [table(100, 20, 'x')]],
    ['with a data table of a header and 100 rows', [dataTable(101)]],
    ['with a chart of 6 series and 20 points', [chart({ series: 6, points: 20 })]],
    ['with a picture', [image()]],
    ['with rich text', [rich({ type: 'text', text: 'blink first', style: { italic: true } })]],
    ['with 13,200 characters in all', many(4, () => section(long(3_000))).concat([section(long(1_200))])],
    ['with the same action_id in two blocks', many(2, () => actions(button({ action_id: 'page' })))],
    ['with feedback buttons', [feedback()]],
  ])('%s', async (_, blocks) => {
    expect(await post(blocks)).toEqual({ error: 'taken', lines: [] });
  });
});

function feedback(rest: Json = {}) {
  const side = { text: plain('Useful'), value: 'yes' };
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'useful',
        positive_button: side,
        negative_button: side,
        ...rest,
      },
    ],
  };
}

describe('blocks are refused', () => {
  it.each<[string, readonly Json[], string]>([
    [
      '51 blocks',
      many(51, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['an unknown type', [{ type: 'quote' }], 'unsupported type: quote [json-pointer:/blocks/0/type]'],
    ['no type', [{ text: plain('x') }], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a property that is not in the schema',
      [{ type: 'divider', style: 'thick' }],
      'invalid additional property: style [json-pointer:/blocks/0]',
    ],
    [
      'a header of 151 characters',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: marked('x') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    ['a header without text', [{ type: 'header' }], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'a section of 3,001 characters',
      [section(long(3_001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section that is empty',
      [section('')],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section without text or fields',
      [{ type: 'section' }],
      'missing required field: text [json-pointer:/blocks/0]',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: many(11, () => marked('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2,001 characters',
      [{ type: 'section', fields: [marked(long(2_001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      '11 context elements',
      [{ type: 'context', elements: many(11, () => marked('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a context without elements',
      [{ type: 'context', elements: [] }],
      'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button in a context',
      [{ type: 'context', elements: [button()] }],
      'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      '26 actions',
      [actions(...many(26, (index) => button({ action_id: `a${index}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button text of 76 characters',
      [actions(button({ text: plain(long(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button text in mrkdwn',
      [actions(button({ text: marked('x') }))],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'a button value of 2,001 characters',
      [actions(button({ value: long(2_001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button to an address that is none',
      [actions(button({ url: 'steel' }))],
      'invalid url [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a button with a style of its own',
      [actions(button({ style: 'success' }))],
      'invalid value: success [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an accessibility label of 76 characters',
      [actions(button({ accessibility_label: long(76) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/accessibility_label]',
    ],
    [
      'an action_id of 256 characters',
      [actions(button({ action_id: long(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a block_id of 256 characters',
      [{ type: 'divider', block_id: long(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'one action_id twice in a block',
      [actions(button({ action_id: 'page' }), button({ action_id: 'page' }))],
      'action_id page already exists for this block [json-pointer:/blocks/0]',
    ],
    [
      'one block_id twice',
      many(2, () => ({ type: 'divider', block_id: 'rule' })),
      'block_id rule already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      '101 options',
      [actions(select({ options: many(101, () => option()) }))],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an option text of 76 characters',
      [actions(select({ options: [option({ text: plain(long(76)) })] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'an option value of 76 characters',
      [actions(select({ options: [option({ value: long(76) })] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'an option description of 76 characters',
      [actions(select({ options: [option({ description: plain(long(76)) })] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/description/text]',
    ],
    [
      'an overflow menu of 6',
      [actions({ type: 'overflow', options: many(6, () => option()) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a picture without alt text',
      [{ type: 'image', image_url: 'https://example.com/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'an alt text of 2,001 characters',
      [image({ alt_text: long(2_001) })],
      'must be less than 2001 characters [json-pointer:/blocks/0/alt_text]',
    ],
    [
      'a picture without an address',
      [{ type: 'image', alt_text: 'x' }],
      'missing required field: image_url [json-pointer:/blocks/0]',
    ],
    [
      'markdown of 12,001 characters',
      [{ type: 'markdown', text: long(12_001) }],
      'must be less than 12001 characters [json-pointer:/blocks/0/text]',
    ],
    [
      'rich text with an element that is none',
      [rich({ type: 'bold', text: 'x' })],
      'unsupported type: bold [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'rich text with an empty text',
      [rich({ type: 'text', text: '' })],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    ['two tables', [table(1), table(1)], 'only_one_table_allowed [json-pointer:/blocks]'],
    ['a table of 101 rows', [table(101)], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    ['a table of 21 cells', [table(1, 21)], 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    [
      'a table with an empty cell',
      [table(1, 1, '')],
      'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
    ],
    [
      'a table of 10,001 characters',
      [table(1, 1, long(10_001))],
      'must be less than 10001 characters [json-pointer:/blocks/0/rows]',
    ],
    [
      'a table with a cell in mrkdwn',
      [{ type: 'table', rows: [[marked('x')]] }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'a data table of a header alone',
      [dataTable(1)],
      'no fewer than 2 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      'a data table of 102 rows',
      [dataTable(102)],
      'no more than 101 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      'a data table without a caption',
      [dataTable(2, { caption: undefined })],
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'a data table with ragged rows',
      [dataTable(2, { rows: [[cell()], [cell(), cell()]] })],
      'all rows must have the same number of cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'a data table with a rich header',
      [dataTable(2, { rows: [[rich({ type: 'text', text: 'x' })], [cell()]] })],
      'unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'a chart of 7 series',
      [chart({ series: 7 })],
      'no more than 6 items allowed [json-pointer:/blocks/0/chart/series]',
    ],
    [
      'a chart of 21 points',
      [chart({ points: 21 })],
      'no more than 20 items allowed [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'a chart label of 21 characters',
      [chart({ points: 1, label: long(21) })],
      'must be less than 21 characters [json-pointer:/blocks/0/chart/series/0/data/0/label]',
    ],
    [
      'a chart title of 51 characters',
      [chart({ title: long(51) })],
      'must be less than 51 characters [json-pointer:/blocks/0/title]',
    ],
    [
      'three charts',
      many(3, () => chart()),
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks]',
    ],
    [
      'feedback buttons with one side',
      [feedback({ negative_button: undefined })],
      'missing required field: negative_button [json-pointer:/blocks/0/elements/0]',
    ],
  ])('%s', async (_, blocks, line) => {
    const { error, lines } = await post(blocks);
    expect(error).toBe('invalid_blocks');
    expect(lines).toContain(line);
  });

  it('in the shape of Slack: an error, and messages that the client logs', async () => {
    const failure = await web.chat
      .postMessage({ channel: 'C1', text: 'x', blocks: [{ type: 'quote' }] })
      .catch((each) => each);
    expect(failure.data).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] unsupported type: quote [json-pointer:/blocks/0/type]'] },
    });
  });

  it('blocks that are no JSON', async () => {
    expect(
      (await refusalOf(web.apiCall('chat.postMessage', { channel: 'C1', text: 'x', blocks: '[{' }))).error,
    ).toBe('invalid_blocks_format');
  });

  it('a chart, where the workspace has none yet', async () => {
    const old = await startSlack({ hasCharts: false });
    old.channel('C1');
    const call = clientOf(old).apiCall('chat.postMessage', { channel: 'C1', text: 'x', blocks: [chart()] });
    expect((await refusalOf(call)).lines).toEqual([
      'unsupported type: data_visualization [json-pointer:/blocks/0/type]',
    ]);
    await old.stop();
  });
});
