import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderText } from '../../src/answer/render-text.ts';
import type { Bot } from '../../src/bot.ts';
import { TODAY } from '../made-up.ts';

/** What a face shows of an answer. */
export interface Face {
  readonly name: string;
  /** Starts it with the bot. */
  open(bot: Bot): Promise<OpenFace>;
}

export interface OpenFace {
  /** All words that the asker reads in answer to the line, on every page of it that the face makes. */
  ask(line: string): Promise<string>;
  close(): Promise<void>;
}

/** Lines of every command, right and wrong, and free text. */
const LINES = [
  '/who-said nobody gains',
  '/who-said speaker:"Ada Quist"',
  '/who-said',
  '/tariffs',
  '/tariffs goods:steel side:us-on-china',
  '/tariffs sidde:both',
  '/timeline topic:talks order:newest',
  '/compare formal talks',
  '/sources',
  '/sources article:a',
  '/trade-help',
  '/nothing',
  'who said nobody gains from this quarrel?',
  'when did formal talks resume?',
  'how many moons has Jupiter?',
  'and China?',
];

/**
 * What all faces share: the same invocation is answered with the same words and the same citations.
 *
 * @param build  a bot over the same articles each time, whose answers the face shows
 */
export function describeFace({ name, open }: Face, build: () => Bot): void {
  describe(`${name} shows the bot's answer`, () => {
    it.each(LINES)('to %s', async (line) => {
      const expected = await build().answer(build().parse(line));
      const answers: Answer[] = [];
      const face = await open(overhear(build(), answers));
      const shown = squeeze(await face.ask(line).finally(() => face.close()));

      expect(answers).toContainEqual(expected);
      expect(shown).toContain(squeeze(expected.summary));
      for (const { text, title } of expected.citations) {
        expect(shown).toContain(squeeze(text));
        expect(shown).toContain(squeeze(title));
      }
      const [first = ''] = renderText(expected, TODAY).split('\n');
      expect(shown).toContain(squeeze(first));
    });
  });
}

/** The bot, and what it answers noted. */
function overhear(bot: Bot, answers: Answer[]): Bot {
  return {
    ...bot,
    answer: async (invocation) => {
      const answer = await bot.answer(invocation);
      answers.push(answer);
      return answer;
    },
  };
}

/** The words alone: every face has its own lines, spaces, marks and names of commands. */
function squeeze(text: string): string {
  return text.replace(/\/(?:trade[ -])?(?=[a-z])/g, '').replace(/\s+|\[\d+\]/g, '');
}
