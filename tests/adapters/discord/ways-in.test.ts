import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { displayedText } from '../../loopback-discord/checks/check-components.ts';
import { NOBODY } from '../../loopback-discord/mentions.ts';
import type { Message } from '../../loopback-discord/message.ts';
import type { Outcome } from '../../loopback-discord/outcome.ts';
import type { User } from '../../loopback-discord/world.ts';
import { type Joined, join } from './joined.ts';

let joined: Joined;
let user: User;
beforeAll(async () => {
  joined = await join();
});
beforeEach(() => {
  // Each test has an asker of its own: who asks twenty times a minute is told to wait.
  user = joined.discord.addUser('asker');
});
afterAll(async () => {
  await joined.leave();
});

describe('a slash command', () => {
  it('is answered at once, for all to see', async () => {
    const outcome = await joined.discord.slash({
      user,
      name: 'who-said',
      options: { words: 'nobody gains' },
    });
    expect(answerOf(outcome)).toContain('> “Nobody gains from this quarrel,”\n— **Ada Quist**');
    expect(answerOf(outcome)).toContain('-# `/who-said nobody gains`');
    expect(outcome.responseType).toBe(4);
    expect(isPrivate(outcome)).toBe(false);
  });

  it.each([
    ['help', { name: 'trade-help' }],
    ['a mistake', { name: 'tariffs', options: { 'as-of': 'blue' } }],
    ['nothing found', { name: 'who-said', options: { words: 'volcano' } }],
    ['a private question', { name: 'tariffs', options: { private: true } }],
  ])('%s is for the asker alone', async (_, asked) => {
    expect(isPrivate(await joined.discord.slash({ user, ...asked }))).toBe(true);
  });

  it('pings nobody whatever an article holds, nor unfurls', async () => {
    const outcome = await joined.discord.slash({ user, name: 'sources' });
    expect(answerOf(outcome)).toContain('Steel \\@everyone and \\<\\@&1\\> soybeans');
    expect(outcome.messages[0]?.pings).toEqual(NOBODY);
    expect(outcome.flags & MessageFlags.SuppressEmbeds).toBeTruthy();
  });
});

describe('completion', () => {
  it.each([
    ['who-said', 'speaker', 'ada', ['Ada Quist']],
    ['tariffs', 'goods', 'soy', ['American soybeans']],
    ['who-said', 'speaker', 'zzz', []],
  ])('/%s %s:%s', async (name, option, typed, values) => {
    const { choices } = await joined.discord.autocomplete({ name, option, typed });
    expect(choices?.map(({ value }) => value)).toEqual(values);
  });
});

describe('a message', () => {
  it.each([[''], ['help'], ['?']])('a mention with %j gets the help', async (text) => {
    expect(answerOf(await joined.discord.mention(text, { user }))).toContain('What Parley answers');
  });

  it.each([
    ['/who-said nobody gains', 'Nobody gains from this quarrel'],
    ['Who said that nobody gains?', 'Nobody gains from this quarrel'],
    ['tariffs side:us-on-china', 'US on China'],
  ])('a mention may hold a question or a command: %s', async (text, answer) => {
    const outcome = await joined.discord.mention(text, { user });
    expect(answerOf(outcome)).toContain(answer);
    expect(outcome.messages[0]?.pings).toEqual(NOBODY);
  });

  it('a direct message needs no mention', async () => {
    expect(answerOf(await joined.discord.directMessage('Who said that nobody gains?', { user }))).toContain(
      'Ada Quist',
    );
  });

  it('a reply to an answer is a follow-up, after another question too', async () => {
    const { discord } = joined;
    const asked = await discord.slash({ user, name: 'tariffs', options: { side: 'us-on-china' } });
    await discord.slash({ user, name: 'who-said', options: { words: 'nobody gains' } });
    const outcome = await discord.reply(messageOf(asked), 'and China?', { user });
    expect(answerOf(outcome)).toContain('-# Understood as: /tariffs side\\:china-on-us');
  });

  it('a follow-up without a reply goes on from the last question', async () => {
    const { discord } = joined;
    expect(answerOf(await discord.mention('and China?', { user }))).toContain('Which question do you mean?');
    await discord.mention('/tariffs side:us-on-china', { user });
    expect(answerOf(await discord.mention('and China?', { user }))).toContain('side\\:china-on-us');
    expect(answerOf(await discord.mention('and China?', { user: discord.addUser('cyd') }))).toContain(
      'Which question',
    );
  });

  it('a private question in a channel is not answered there', async () => {
    const outcome = await joined.discord.mention('/tariffs private:true', { user });
    expect(outcome.messages[0]?.content).toContain('All in this channel would see the answer');
  });

  it('other bots, talk among people and a reply without its ping are left alone', async () => {
    const { discord } = joined;
    const { messages } = await discord.slash({ user, name: 'tariffs' });
    const [answer] = messages;
    if (answer === undefined) throw new Error('no answer');
    const quiet = { waitMs: 150 };
    const outcomes = [
      await discord.mention('hello', { user: discord.addUser('robot', { isBot: true }), ...quiet }),
      await discord.say('hello', quiet),
      await discord.reply(answer, 'and China?', { isPinging: false, ...quiet }),
    ];
    expect(outcomes.flatMap((outcome) => outcome.messages)).toEqual([]);
  });
});

describe('“Find sources” on a message', () => {
  it('looks for its words, for the asker to share', async () => {
    const { discord } = joined;
    const { source } = await discord.say('I heard that nobody gains from this quarrel', { waitMs: 50 });
    if (source === null) throw new Error('nothing said');
    const outcome = await discord.messageCommand('Find sources', source, { user });
    expect(answerOf(outcome)).toContain('Nobody gains from this quarrel');
    expect(isPrivate(outcome)).toBe(true);
    const shared = await discord.click(messageOf(outcome), 'share:1', { user });
    expect(isPrivate(shared)).toBe(false);
    expect(answerOf(shared)).toContain('Nobody gains from this quarrel');
  });

  it('says so where it looked for the beginning alone, or for nothing', async () => {
    const { discord } = joined;
    const long = await discord.say('tariffs '.repeat(200), { waitMs: 50 });
    const answered = await discord.messageCommand('Find sources', messageIn(long), { user });
    expect(answerOf(answered)).toContain('characters of the message were looked for');
    const empty = await discord.say('<@&5> <:smile:1234>', { waitMs: 50 });
    const refused = await discord.messageCommand('Find sources', messageIn(empty), { user });
    expect(refused.messages[0]?.content).toContain('no words');
  });
});

describe('buttons and menus', () => {
  it('turn the page in place for the asker, and beside it for others', async () => {
    const { discord } = joined;
    const asked = await discord.slash({ user, name: 'who-said', options: { speaker: 'Ivo Marsh' } });
    const answer = messageOf(asked);
    expect(textOf(answer)).toContain('· page 1 of 2');
    const other = await discord.click(answer, 'page:2', { user: discord.addUser('other') });
    expect(isPrivate(other)).toBe(true);
    expect(answerOf(other)).toContain('· page 2 of 2');
    expect(textOf(answer)).toContain('· page 1 of 2');
    const turned = await discord.click(answer, 'page:2', { user });
    expect(turned.responseType).toBe(7);
    expect(textOf(answer)).toContain('· page 2 of 2');
    await discord.click(answer, 'page:1.999', { user });
    expect(textOf(answer)).toContain('· page 1 of 2');
  });

  it('a menu opens the card of an article, for who chose it', async () => {
    const { discord } = joined;
    const answer = messageOf(await discord.slash({ user, name: 'sources' }));
    const other = discord.addUser('other');
    const card = await discord.select(answer, 'source:1', ['2025-05-14-talks'], { user: other });
    expect(isPrivate(card)).toBe(true);
    expect(answerOf(card)).toContain('Talks resume in Geneva');
  });

  it('context shows the sentences around, for who clicked', async () => {
    const { discord } = joined;
    const answer = messageOf(
      await discord.slash({ user, name: 'who-said', options: { words: 'nobody gains' } }),
    );
    const outcome = await discord.click(answer, 'context:1', { user });
    expect(isPrivate(outcome)).toBe(true);
    expect(answerOf(outcome)).toContain('-# `/who-said nobody gains` · in context');
    expect(answerOf(outcome)).toContain('China put a 10% tariff');
    const shared = await discord.click(messageOf(outcome), 'share:1', { user });
    expect(answerOf(shared)).toContain('· in context');
  });

  it('compare asks about the same topic', async () => {
    const { discord } = joined;
    const answer = messageOf(
      await discord.slash({ user, name: 'ask', options: { question: 'formal talks' } }),
    );
    expect(answerOf(await discord.click(answer, 'compare:1', { user }))).toContain(
      '-# `/compare topic:"formal talks"`',
    );
  });

  it.each([
    ['a slash command', () => joined.discord.slash({ user, name: 'tariffs' })],
    ['a mention', () => joined.discord.mention('/tariffs', { user })],
  ])('the answer to %s is deleted by who asked, and by nobody else', async (_, ask) => {
    const { discord } = joined;
    const answer = messageOf(await ask());
    const refused = await discord.click(answer, 'delete:1', { user: discord.addUser('eve') });
    expect(refused.messages[0]?.content).toBe('Only who asked can delete an answer.');
    expect(answer.isDeleted).toBe(false);
    await discord.click(answer, 'delete:1', { user, waitMs: 300 });
    expect(answer.isDeleted).toBe(true);
  });

  it('work after a restart', async () => {
    const { discord } = joined;
    const answer = messageOf(
      await discord.slash({ user, name: 'who-said', options: { words: 'nobody gains' } }),
    );
    await joined.running.stop();
    const again = await join({ into: discord });
    try {
      expect(answerOf(await discord.click(answer, 'context:1', { user }))).toContain('Nobody gains');
      expect(answerOf(await discord.reply(answer, 'who said that?', { user }))).not.toContain(
        'Which question',
      );
    } finally {
      joined = again;
    }
  });
});

describe('who asks too fast', () => {
  it('is told when the next question is taken, by message once', async () => {
    const { discord } = joined;
    const asked = { name: 'trade-help', user };
    const outcomes = await Promise.all(Array.from({ length: 21 }, () => discord.slash(asked)));
    const refused = outcomes.filter(({ messages }) => messages[0]?.content.startsWith('That is a lot'));
    expect(refused).toHaveLength(1);
    expect(refused.every(isPrivate)).toBe(true);
    expect((await discord.mention('hi', { user, waitMs: 200 })).messages).toEqual([]);
    expect(answerOf(await discord.slash({ name: 'trade-help', user: discord.addUser('gus') }))).toContain(
      'answers',
    );
  });
});

it('did nothing that Discord refuses or ignores, and told no secret', () => {
  const { discord, logged } = joined;
  expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  expect(discord.ignored).toEqual([]);
  expect(discord.outcomes().flatMap(({ refusals, ignored }) => [...refusals, ...ignored])).toEqual([]);
  expect(logged.join('')).not.toContain(discord.token);
  expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
});

function messageOf({ messages }: Outcome): Message {
  const [message] = messages;
  if (message === undefined) throw new Error('no answer');
  return message;
}

function messageIn({ source }: Outcome): Message {
  if (source === null) throw new Error('no message');
  return source;
}

function answerOf(outcome: Outcome): string {
  return textOf(messageOf(outcome));
}

function textOf({ content, components }: Message): string {
  return content + displayedText(components);
}

function isPrivate({ flags }: Outcome): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}
