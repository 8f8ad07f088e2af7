import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../loopback-slack/interaction.ts';
import { annotatedOf, botOver } from '../../made-up.ts';
import { ARTICLES, type Joined, join, wordsOf } from './joined.ts';

/** More timeline lines than one page holds. */
const DIARY = Array.from(
  { length: 14 },
  (_, i) => `Officials of both countries met in Geneva on May ${i + 1}, 2025.`,
).join(' ');

let joined: Joined;
let users = 0;

beforeAll(async () => {
  joined = await join({ bot: botOver(annotatedOf(...ARTICLES, { text: DIARY })) });
});
afterAll(() => joined.leave());

function someone(): string {
  users += 1;
  return `U0CLICK${users}`;
}

async function answered(command: string, text: string, user: string): Promise<Message> {
  const { messages } = await joined.slack.slash({ command, text, user });
  const [message] = messages;
  if (message === undefined) throw new Error('no answer');
  return message;
}

describe.each(['', ' private:true'])('on an answer to%s', (privately) => {
  it('“Next page” and “Previous page” turn in place', async () => {
    const user = someone();
    const message = await answered('/timeline', `topic:Geneva${privately}`, user);
    expect(wordsOf(message.blocks)).toContain('Page 1 of ');
    const next = await joined.slack.click({ message, actionId: 'parley:next', user });
    expect(next.messages).toEqual([]);
    expect(next.edited).toEqual([message]);
    expect(wordsOf(message.blocks)).toMatch(/Page 2 of|part 2 of/);
    const back = await joined.slack.click({ message, actionId: 'parley:previous', user });
    expect(back.refusals).toEqual([]);
    expect(wordsOf(message.blocks)).not.toMatch(/Page 2 of|part 2 of/);
  });

  it('“Show in context” shows the sentences around', async () => {
    const user = someone();
    const message = await answered('/who-said', `words:"nobody gains"${privately}`, user);
    await joined.slack.click({ message, actionId: 'parley:context', user });
    expect(wordsOf(message.blocks)).toContain('China put a 10% tariff on American soybeans on May 13, 2025.');
  });

  it('“Compare articles” answers beside it', async () => {
    const user = someone();
    const message = await answered('/who-said', `words:"steel"${privately}`, user);
    const { messages } = await joined.slack.click({ message, actionId: 'parley:compare', user });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.visibility).toBe(privately === '' ? 'channel' : 'ephemeral');
    expect(messages[0]?.threadTs).toBe(privately === '' ? message.ts : null);
    expect(wordsOf(messages[0]?.blocks)).toContain('Compare: steel');
  });

  it('useful or not is noted, thanked for, and says not by whom', async () => {
    const user = someone();
    const message = await answered('/who-said', `words:"nobody gains"${privately}`, user);
    const { messages } = await joined.slack.click({ message, actionId: 'parley:feedback', user });
    expect(messages.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['Thank you, noted.', 'ephemeral'],
    ]);
    const noted = joined.logged.filter((line) => line.startsWith('info slack: feedback:')).at(-1);
    expect(noted).toMatch(/feedback: (?:not )?useful: \/who-said words:"nobody gains"/);
    expect(noted).not.toContain(user);
  });
});

describe('on an answer to another', () => {
  it('a page is turned for the reader alone', async () => {
    const message = await answered('/timeline', 'topic:Geneva', someone());
    const before = message.blocks;
    const { messages, edited } = await joined.slack.click({
      message,
      actionId: 'parley:next',
      user: someone(),
    });
    expect(edited).toEqual([]);
    expect(message.blocks).toBe(before);
    expect(messages.map(({ visibility }) => visibility)).toEqual(['ephemeral']);
  });

  it('delete is refused', async () => {
    const message = await answered('/tariffs', '', someone());
    const { messages, deleted } = await joined.slack.click({
      message,
      actionId: 'parley:delete',
      user: someone(),
    });
    expect(deleted).toEqual([]);
    expect(messages[0]?.text).toBe('Only the one who asked can delete this answer.');
  });
});

it('“Delete” deletes the asker’s own answer', async () => {
  const user = someone();
  const message = await answered('/tariffs', '', user);
  const { deleted, messages } = await joined.slack.click({
    message,
    actionId: 'parley:delete',
    user,
    expect: 'ack',
  });
  expect(deleted).toEqual([message]);
  expect(messages).toEqual([]);
});

it('“Share” shows a private answer to all, once, and mentions nobody', async () => {
  const user = someone();
  const message = await answered('/who-said', 'words:"nobody gains" private:true', user);
  const { messages, deleted } = await joined.slack.click({ message, actionId: 'parley:share', user });
  expect(messages.map(({ visibility }) => visibility)).toEqual(['channel']);
  expect(wordsOf(messages[0]?.blocks)).toContain('Shared by ');
  expect(JSON.stringify(messages[0]?.blocks)).not.toContain('private:true');
  expect(deleted).toEqual([message]);
});

it('buttons work after a restart', async () => {
  const before = await join();
  const { messages } = await before.slack.slash({ command: '/who-said', text: 'nobody gains' });
  await before.presence.stop();
  const [message] = messages;
  if (message === undefined) throw new Error('no answer');
  const { slack } = before;
  const { startSlack } = await import('../../../src/adapters/slack/start-slack.ts');
  const again = await startSlack(before.bot, {
    botToken: slack.identity.botToken,
    appToken: slack.identity.appToken,
    apiUrl: slack.apiUrl,
    logLevel: 'error',
    today: () => '2025-07-01',
    write: () => {},
  });
  await slack.click({ message, actionId: 'parley:context' });
  expect(wordsOf(message.blocks)).toContain('China put a 10% tariff');
  await again.stop();
  await slack.stop();
});
