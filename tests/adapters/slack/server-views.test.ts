import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBolt } from '../../loopback-slack/bolt.ts';
import { clientOf, refusalOf } from '../../loopback-slack/client.ts';
import type { Interaction } from '../../loopback-slack/interaction.ts';
import type { Json } from '../../loopback-slack/shape.ts';
import { type Slack, startSlack } from '../../loopback-slack/start-slack.ts';

let slack: Slack;
let web: WebClient;
let app: App;
/** what the app hears and does not answer */
let heard: Json;

beforeAll(async () => {
  slack = await startSlack();
  web = clientOf(slack);
  app = buildBolt(slack);
  app.command(/.*/, async ({ ack, body }) => {
    heard = body;
    await ack();
  });
  app.options('article', async ({ ack, payload }) => {
    const options = Array.from({ length: Number(payload.value) }, () => option);
    await ack({ options });
  });
  app.view('ask', async ({ ack, view }) => {
    heard = view.state.values;
    const words = Object.values(view.state.values)
      .flatMap((fields) => fields.words?.value ?? [])
      .join();
    await ack(words === 'wrong' ? { response_action: 'errors', errors: { nowhere: 'Say more' } } : undefined);
  });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = { text: plain('Steel'), value: 'steel' };
const long = (length: number) => 'x'.repeat(length);
const input = (element: Json, rest: Json = {}) => ({
  type: 'input',
  label: plain('Words'),
  element,
  ...rest,
});
const words = input({ type: 'plain_text_input', action_id: 'words' }, { block_id: 'words' });
const modal = (rest: Json = {}) => ({
  type: 'modal',
  title: plain('Ask'),
  submit: plain('Ask'),
  callback_id: 'ask',
  blocks: [words],
  ...rest,
});

/** A slash command nobody answers; its payload is what the next call needs. */
const ask = (ageMs = 0): Promise<Interaction> =>
  slack.slash({ command: '/ask', ageMs, expect: 'ack', quietMs: 0 });
const open = (view: Json, trigger: unknown = heard.trigger_id) =>
  refusalOf(web.apiCall('views.open', { trigger_id: trigger, view }));

describe('a modal', () => {
  beforeEach(async () => void (await ask()));

  it('opens once for a trigger', async () => {
    expect(await open(modal())).toEqual({ error: 'taken', lines: [] });
    expect((await open(modal())).error).toBe('exchanged_trigger_id');
  });

  it('does not open for a trigger older than 3 s, or made up, or left out', async () => {
    expect((await open(modal(), '1.2.abc')).error).toBe('invalid_trigger_id');
    expect((await open(modal(), null)).error).toBe('invalid_arguments');
    await ask(3_001);
    expect((await open(modal())).error).toBe('expired_trigger_id');
  });

  it.each<[string, Json, string]>([
    [
      'a title of 25 characters',
      { title: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a title in mrkdwn',
      { title: { type: 'mrkdwn', text: 'x' } },
      'unsupported type: mrkdwn [json-pointer:/view/title/type]',
    ],
    ['no title', { title: undefined }, 'missing required field: title [json-pointer:/view]'],
    [
      'a submit button of 25 characters',
      { submit: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'inputs and no submit button',
      { submit: undefined },
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'private_metadata of 3,001 characters',
      { private_metadata: long(3_001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a callback_id of 256 characters',
      { callback_id: long(256) },
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      '101 blocks',
      { blocks: Array(101).fill({ type: 'divider' }) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a table',
      { blocks: [{ type: 'table', rows: [] }] },
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a label of 2,001 characters',
      { blocks: [input(words.element, { label: plain(long(2_001)) })] },
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'a placeholder of 151 characters',
      { blocks: [input({ type: 'plain_text_input', placeholder: plain(long(151)) })] },
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/placeholder/text]',
    ],
    [
      'a day that is none',
      { blocks: [input({ type: 'datepicker', initial_date: 'May 1' })] },
      'invalid date [json-pointer:/view/blocks/0/element/initial_date]',
    ],
    [
      'one block_id twice',
      { blocks: [words, words] },
      'block_id words already exists [json-pointer:/view/blocks/1/block_id]',
    ],
    [
      'a property that is not in the schema',
      { submit_disabled: true },
      'invalid additional property: submit_disabled [json-pointer:/view]',
    ],
  ])('is refused with %s', async (_, change, line) => {
    const { error, lines } = await open(modal(change));
    expect(error).toBe('invalid_arguments');
    expect(lines).toContain(line);
  });

  it('of over 250 kB is too large', async () => {
    const blocks = Array.from({ length: 100 }, () => ({ type: 'section', text: plain(long(3_000)) }));
    expect((await open(modal({ blocks }))).error).toBe('view_too_large');
  });

  it('is updated while it is there, and with the hash it has', async () => {
    await open(modal());
    const [view] = slack.workspace.interactions.at(-1)?.views ?? [];
    const update = (id: unknown, hash?: string) =>
      refusalOf(web.apiCall('views.update', { view_id: id, view: modal(), hash }));
    expect((await update('V404')).error).toBe('not_found');
    expect((await update(view?.id, '1.2')).error).toBe('hash_conflict');
    expect((await update(view?.id, view?.hash)).error).toBe('taken');
  });
});

describe('the Home tab', () => {
  const publish = (view: Json, rest: Json = { user_id: 'U1' }) =>
    refusalOf(web.apiCall('views.publish', { view, ...rest }));
  const home = (rest: Json = {}) => ({ type: 'home', blocks: [{ type: 'divider' }], ...rest });

  it('takes blocks, and nothing of a modal', async () => {
    expect((await publish(home())).error).toBe('taken');
    expect((await publish(modal())).lines).toEqual(['unsupported type: modal [json-pointer:/view/type]']);
    expect((await publish(home({ title: plain('Parley') }))).lines).toEqual([
      'invalid additional property: title [json-pointer:/view]',
    ]);
    expect((await publish(home({ blocks: Array(101).fill({ type: 'divider' }) }))).error).toBe(
      'invalid_arguments',
    );
    expect((await publish(home(), {})).error).toBe('invalid_arguments');
    expect((await publish(home(), { user_id: 'U1', hash: '1.2' })).error).toBe('hash_conflict');
  });
});

describe('a select that asks the app', () => {
  const article = input(
    { type: 'external_select', action_id: 'article', min_query_length: 1 },
    { block_id: 'article' },
  );
  const suggest = async (value: string) => {
    await ask();
    await open(modal({ blocks: [article] }));
    const [view] = slack.workspace.interactions.at(-1)?.views ?? [];
    if (view === undefined) throw new Error('no modal opened');
    return slack.suggest({ view, actionId: 'article', value, quietMs: 0 });
  };

  it('takes 100 options, and no more', async () => {
    const full = await suggest('100');
    expect(full.ack).toEqual({ options: Array(100).fill(option) });
    expect(full.refusals).toEqual([]);
    const [refused] = (await suggest('101')).refusals;
    expect(refused?.refusal).toMatchObject({
      error: 'invalid_options',
      errors: ['no more than 100 items allowed [json-pointer:/options]'],
    });
  });

  it('is silent below its least length', async () => {
    expect((await suggest('')).undelivered).toBe('too_short: 1');
  });
});

describe('a submission', () => {
  const submit = async (entered: Record<string, string>) => {
    await ask();
    await open(modal());
    const [view] = slack.workspace.interactions.at(-1)?.views ?? [];
    if (view === undefined) throw new Error('no modal opened');
    return slack.submit({ view, entered, expect: 'ack', quietMs: 0 });
  };

  it('brings what was entered', async () => {
    expect((await submit({ words: 'blink first' })).refusals).toEqual([]);
    expect(heard).toEqual({ words: { words: { type: 'plain_text_input', value: 'blink first' } } });
  });

  it('does not leave while an input is empty', async () => {
    expect((await submit({})).undelivered).toBe('missing_input: words');
  });

  it('is not answered with errors at a block that is not there', async () => {
    expect((await submit({ words: 'wrong' })).refusals).toMatchObject([
      { method: 'ack', refusal: { error: 'invalid_errors' } },
    ]);
  });
});
