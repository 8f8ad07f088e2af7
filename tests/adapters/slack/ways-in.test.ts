import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES } from '../../../src/adapters/slack/manifest.ts';
import type { Message } from '../../loopback-slack/interaction.ts';
import { type Joined, join, wordsOf } from './joined.ts';

let joined: Joined;
let users = 0;

beforeAll(async () => {
  joined = await join();
});
afterAll(() => joined.leave());

/** Somebody whom the bot has not met: no pace and no conversation of another test. */
function someone(): string {
  users += 1;
  return `U0USER${users}`;
}

/** The one message that came of a deed. */
function only(messages: readonly Message[]): Message {
  expect(messages).toHaveLength(1);
  return messages[0] as Message;
}

describe('a slash command', () => {
  it.each([
    ['/who-said', 'nobody gains', 'channel', 'Nobody gains from this quarrel'],
    ['/tariffs', '', 'channel', 'US on China: 25%'],
    ['/timeline', 'talks', 'channel', 'Formal talks resumed'],
    ['/trade', 'who-said nobody gains', 'channel', 'Nobody gains from this quarrel'],
    ['/trade', '/who-said “nobody gains”', 'channel', 'Nobody gains from this quarrel'],
    ['/trade', 'who said nobody gains?', 'channel', 'Nobody gains from this quarrel'],
    ['/trade', 'sources', 'channel', 'Parley answers from 2 articles'],
    ['/who-said', 'speaker:“Ada Quist” private:true', 'ephemeral', 'Nobody gains from this quarrel'],
    ['/trade', '', 'ephemeral', '/trade compare'],
    ['/trade', 'help', 'ephemeral', '/trade compare'],
    ['/trade', 'how many moons has Jupiter?', 'ephemeral', 'The articles do not answer that'],
    ['/tariffs', 'sidde:both', 'ephemeral', 'Did you mean side?'],
  ])('%s %s is answered for the %s: %s', async (command, text, visibility, said) => {
    const { messages, refusals, views } = await joined.slack.slash({ command, text, user: someone() });
    const message = only(messages);
    expect(message.visibility).toBe(visibility);
    expect(message.text).toContain(said);
    expect(wordsOf(message.blocks)).toContain(said);
    expect(message.unfurls).toBe(false);
    expect({ refusals, views }).toEqual({ refusals: [], views: [] });
  });

  it('works where the bot is not a member', async () => {
    const { messages } = await joined.slack.slash({
      command: '/tariffs',
      channel: 'C0ELSEWHERE',
      isMember: false,
      user: someone(),
    });
    expect(only(messages).via).toBe('response_url');
  });

  it('is read as it was typed, not as Slack escaped it', async () => {
    const { messages } = await joined.slack.slash({
      command: '/trade',
      text: 'how does <AT&T> fare?',
      user: someone(),
    });
    expect(only(messages).blocks[0]).toMatchObject({ text: { text: 'how does <AT&T> fare?' } });
  });
});

describe('a form', () => {
  it('opens where a command comes without what it needs, and is answered in the channel', async () => {
    const { slack } = joined;
    const user = someone();
    const { views, messages } = await slack.slash({ command: '/who-said', user });
    const [view] = views;
    if (view === undefined) throw new Error('no form');
    expect(messages).toEqual([]);
    expect(
      JSON.stringify(view.blocks).match(/"type":"(?:external_select|datepicker|plain_text_input)"/g),
    ).toEqual([
      '"type":"plain_text_input"',
      '"type":"external_select"',
      '"type":"datepicker"',
      '"type":"datepicker"',
    ]);
    const { ack } = await slack.suggest({ view, actionId: 'option:speaker', value: 'ada', user });
    expect(ack).toEqual({
      options: ['ada', 'Ada Quist'].map((value) => ({
        text: { type: 'plain_text', text: value, emoji: false },
        value,
      })),
    });
    const sent = await slack.submit({ view, entered: { 'option:speaker': 'Ada Quist' }, user });
    expect(sent.refusals).toEqual([]);
    const posted = slack.workspace.messages.filter(
      ({ author, via }) => via === 'response_url' && author !== user,
    );
    expect(posted.at(-1)?.text).toContain('Nobody gains');
    expect(posted.at(-1)?.visibility).toBe('channel');
  });

  it('says at the field what is wrong', async () => {
    const { slack } = joined;
    const user = someone();
    const { views } = await slack.slash({ command: '/who-said', user });
    const [view] = views;
    if (view === undefined) throw new Error('no form');
    const entered = { 'option:words': 'talks', 'option:from': '2025-06-02', 'option:to': '2025-06-01' };
    const { ack, messages, refusals } = await slack.submit({ view, entered, user, expect: 'ack' });
    expect(ack).toEqual({
      response_action: 'errors',
      errors: { 'option:from': 'from 2025-06-02 lies after to 2025-06-01.' },
    });
    expect({ messages, refusals }).toEqual({ messages: [], refusals: [] });
  });

  it('that comes too late is asked for in words, privately', async () => {
    const { messages, views, refusals } = await joined.slack.slash({
      command: '/who-said',
      user: someone(),
      ageMs: 3500,
    });
    expect(views).toEqual([]);
    expect(refusals.map(({ refusal }) => refusal.error)).toEqual(['expired_trigger_id']);
    expect(only(messages).visibility).toBe('ephemeral');
    expect(only(messages).text).toContain('Which words, or which speaker? Example: /who-said blink first');
  });
});

describe('a mention', () => {
  it('is answered in its thread', async () => {
    const { messages, ts } = await joined.slack.mention({ text: 'who said nobody gains?', user: someone() });
    expect(only(messages)).toMatchObject({ threadTs: ts, visibility: 'channel', via: 'chat.postMessage' });
  });

  it.each([
    ['', '/trade compare'],
    ['how many moons has Jupiter?', 'The articles do not answer that'],
    ['/tarifs', 'Did you mean /tariffs?'],
  ])('%j is answered privately: %s', async (text, said) => {
    const { messages } = await joined.slack.mention({ text, user: someone() });
    expect(only(messages).visibility).toBe('ephemeral');
    expect(only(messages).text).toContain(said);
  });

  it('goes on from the question before in its thread, and only there', async () => {
    const { slack } = joined;
    const [ada, lin] = [someone(), someone()];
    const first = await slack.mention({ text: 'tariffs goods:steel', user: ada });
    const threadTs = first.ts ?? '';
    const next = await slack.mention({ text: 'and China?', user: lin, threadTs });
    expect(wordsOf(only(next.messages).blocks)).toContain(
      'Understood as: /tariffs goods:steel side:china-on-us',
    );
    const elsewhere = await slack.mention({ text: 'and China?', user: someone() });
    expect(only(elsewhere.messages).text).toContain('Which question do you mean?');
  });

  it('that comes as a message too is answered once', async () => {
    const { messages } = await joined.slack.mention({
      text: 'who said nobody gains?',
      user: someone(),
      alsoAsMessage: true,
    });
    expect(messages).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is answered there, and goes on from the question before', async () => {
    const user = someone();
    const first = await joined.slack.message({ text: 'tariffs goods:steel', user });
    expect(only(first.messages)).toMatchObject({ threadTs: null, visibility: 'channel' });
    const next = await joined.slack.message({ text: 'and China?', user });
    expect(wordsOf(only(next.messages).blocks)).toContain('side:china-on-us');
  });

  it('in a thread is answered in the thread', async () => {
    const { messages } = await joined.slack.message({ text: 'help', threadTs: '1.000001', user: someone() });
    expect(only(messages).threadTs).toBe('1.000001');
  });

  it.each([{ botId: 'B0OTHER' }, { subtype: 'message_changed' }, { user: 'U0LOOPBACK' }])(
    'of %j is not answered',
    async (deed) => {
      const { messages } = await joined.slack.message({
        text: 'who said nobody gains?',
        user: someone(),
        expect: 'ack',
        quietMs: 100,
        ...deed,
      });
      expect(messages).toEqual([]);
    },
  );
});

describe('“Find sources”', () => {
  it.each([
    ['I hear a 25% tariff on Chinese steel was imposed', 'The United States imposed a 25% tariff'],
    [`Formal talks resumed in Geneva. ${'And so on. '.repeat(60)}`, 'Formal talks'],
    ['<@U1>', 'That message has no text'],
  ])('on %.50j answers the one who asked alone: %s', async (text, said) => {
    const { slack } = joined;
    const message = slack.say({ text });
    const { messages } = await slack.shortcut({ callbackId: 'find-sources', message, user: someone() });
    expect(only(messages).visibility).toBe('ephemeral');
    expect(only(messages).text).toContain(said);
  });
});

describe('Home', () => {
  it('says what the bot is and knows, and its examples answer', async () => {
    const { slack } = joined;
    const user = someone();
    const { views } = await slack.openHome({ user });
    const [view] = views;
    if (view === undefined) throw new Error('no Home');
    const words = wordsOf(view.blocks);
    expect(words).toContain('Parley answers questions about the US-China trade dispute');
    expect(words).toContain('2 articles, 2025-05-14 to 2025-06-01. The newest article is 30 days old');
    await slack.click({ view, actionId: 'parley:example-tariffs', user, expect: 'ack', quietMs: 150 });
    const [, dm] = [user, `D${user.slice(1)}`];
    expect(slack.workspace.messages.findLast(({ channel }) => channel === dm)?.text).toContain(
      'US on China: 25%',
    );
    const form = await slack.click({ view, actionId: 'parley:form-compare', user });
    expect(form.views.at(-1)?.type).toBe('modal');
  });
});

describe('an invitation', () => {
  it('is greeted where the app may read channels, and that of another is not', async () => {
    const { slack, leave } = await join({ scopes: [...SCOPES, 'channels:read'] });
    const { messages } = await slack.join({ channel: 'C0INVITED' });
    expect(only(messages).text).toContain('Hello. Parley answers questions');
    const other = await slack.join({ channel: 'C0INVITED', user: 'U0OTHER', expect: 'ack', quietMs: 100 });
    expect(other.messages).toEqual([]);
    await leave();
  });
});

describe('another name', () => {
  it('stands before every command, also in what the bot says', async () => {
    const { slack, leave } = await join({
      commandPrefix: 'acme',
      commands: ['/acme-trade', '/acme-who-said'],
    });
    const { messages } = await slack.slash({ command: '/acme-trade', user: someone() });
    expect(only(messages).text).toContain('/acme-who-said blink first');
    expect(only(messages).text).toContain('/acme-trade compare formal talks');
    const said = await slack.slash({ command: '/acme-who-said', text: 'nobody gains', user: someone() });
    expect(only(said.messages).text).toContain('Nobody gains');
    await leave();
  });
});
