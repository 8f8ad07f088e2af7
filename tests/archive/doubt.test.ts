import { describe, expect, it } from 'vitest';
import { chooseEvidence } from '../../src/archive/choose-evidence.ts';
import { parseQuestion } from '../../src/archive/question.ts';
import { archiveOf } from './archive-of.ts';

const archive = archiveOf(
  `The port of Marlow raised its harbour fees by 12 percent on Monday, and power went out. The council built a wall.
“We will sail elsewhere,” said Ada Lund, who heads the shipowners’ league. Her position was clear.
Fishing boats pay nothing, because the council wants to protect them.`,
);

async function reasonOf(text: string): Promise<string | null> {
  const { doubt } = await chooseEvidence(archive, parseQuestion(text, archive.vocabulary));
  return doubt?.reason ?? null;
}

describe('says what was looked for and not found', () => {
  it.each([
    ['Did Lund say she would fire Powell?', 'they do not mention “Powell”'],
    ['When did the council build the wall?', 'no sentence gives a date for it'],
    ['How many fishing boats are there?', 'no sentence gives a number of “fishing boats”'],
    ['Were the harbour fees raised by 12 or 15 percent?', 'no sentence on it has “15”'],
    ['How much has the price of tungsten risen?', 'they do not mention “tungsten”'],
  ])('%s', async (question, reason) => {
    expect(await reasonOf(question)).toBe(reason);
  });

  it.each([
    'By how much did Marlow raise its harbour fees?',
    'Who said we will sail elsewhere?',
    'Why do fishing boats pay nothing?',
  ])('not where it answers: %s', async (question) => {
    expect(await reasonOf(question)).toBeNull();
  });
});
