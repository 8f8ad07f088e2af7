import { describe, expect, it } from 'vitest';
import { chooseEvidence } from '../../src/archive/choose-evidence.ts';
import { parseQuestion } from '../../src/archive/question.ts';
import { archiveOf } from './archive-of.ts';

const archive = archiveOf(
  `The port of Marlow raised its harbour fees by 12 percent on Monday, and power went out. The council built a wall.
“We will sail elsewhere,” said Ada Lund, who heads the shipowners’ league. Her position was clear.
Fishing boats pay nothing, because the council wants to protect them.`,
);

async function reasonOf(text: string, asked = archive): Promise<string | null> {
  const { doubt } = await chooseEvidence(asked, parseQuestion(text, asked.vocabulary));
  return doubt?.reason ?? null;
}

const offices = archiveOf(
  `Commerce Secretary Ada Lund will lead the American delegation. Beijing put 25 percent duties on boats.
The price of steel, set by traders, rose. Ren Yi said nobody wants a flood.`,
);

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

describe('of offices and prices', () => {
  it.each([
    ['Who is the Chinese commerce secretary?', 'no sentence on it speaks of “Chinese”'],
    ['How many jobs were lost because of the duties?', 'no sentence gives a number of “jobs”'],
    ['What is the price of soybeans?', 'no sentence on it speaks of “soybeans”'],
    ['delegatoin', 'they do not mention “delegatoin”'],
  ])('%s', async (question, reason) => {
    expect(await reasonOf(question, offices)).toBe(reason);
  });

  it.each([
    'Who is the American commerce secretary?',
    'What is the price of steel?',
    'who sed nobody wants a flood',
    'hwo siad taht nobody wants a flood',
  ])('not where it answers: %s', async (question) => {
    expect(await reasonOf(question, offices)).toBeNull();
  });
});
