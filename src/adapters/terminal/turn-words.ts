import type { Answer } from '../../answer/answer.ts';
import type { Bot } from '../../bot.ts';
import type { Invocation } from '../../commands/invocation.ts';

type Turn = 'next' | 'back' | 'context';

const TURNS: Readonly<Record<string, Turn>> = {
  more: 'next',
  next: 'next',
  back: 'back',
  previous: 'back',
  context: 'context',
};
const REFUSALS: Readonly<Record<Turn, string>> = {
  next: 'There is no next page.',
  back: 'There is no page before this one.',
  context: 'There is nothing to show in context.',
};

/**
 * What `more`, `back` or `context` asks for after the answer: another page of it, or its citations in context.
 *
 * @returns a sentence where the answer has no such thing; `null` where the line is no such word
 */
export function parseTurn(line: string, answer: Answer | null, bot: Bot): Invocation | string | null {
  const word = line.trim().toLowerCase();
  const turn = Object.hasOwn(TURNS, word) ? TURNS[word] : undefined;
  if (turn === undefined) return null;
  const action = answer === null ? undefined : findAction(answer, turn);
  if (action === undefined) return REFUSALS[turn];
  return { ...bot.parse(action.line), page: action.page, inContext: turn === 'context' };
}

/** The words that work after the answer, to be shown below it: `more: next page · context: …`. */
export function describeTurns(answer: Answer): string {
  const offers: readonly (readonly [Turn, string])[] = [
    ['next', 'more: the next page'],
    ['back', 'back: the page before'],
    ['context', 'context: the sentences around each'],
  ];
  return offers
    .filter(([turn]) => findAction(answer, turn) !== undefined)
    .map(([, offer]) => offer)
    .join(' · ');
}

function findAction({ actions, page }: Answer, turn: Turn) {
  return actions.find(({ verb, page: number }) => {
    if (turn === 'context') return verb === 'context';
    return verb === 'page' && (turn === 'next' ? number > page.number : number < page.number);
  });
}
