import { describe, expect, it } from 'vitest';
import { chooseEvidence } from '../../src/archive/choose-evidence.ts';
import { parseQuestion } from '../../src/archive/question.ts';
import { archiveOf } from './archive-of.ts';

const archive = archiveOf(
  `The port of Marlow raised its harbour fees by 12 percent on Monday. The decision angered shipowners, five of whom left the port at once.
“We will sail elsewhere,” said Ada Lund, who heads the shipowners’ league. The league has asked the minister for talks.
Fishing boats pay nothing, because the council wants to protect them.`,
  `Marlow’s harbour fees went up by 10 percent, the council said. It called the rise “modest.” Tourism grew in the meantime.`,
);
const choose = (text: string) => chooseEvidence(archive, parseQuestion(text, archive.vocabulary));

describe('answers', () => {
  it.each([
    ['Who threatened to sail elsewhere?', '“We will sail elsewhere,” said Ada Lund'],
    ['What did Lund say?', '“We will sail elsewhere,” said Ada Lund'],
    ['By how much did the port raise its fees?', 'The port of Marlow raised'],
    ['when were the harbor fees hiked', 'The port of Marlow raised'],
    ['How many shipowners left?', 'The decision angered shipowners'],
    ['Why do fishing boats pay nothing?', 'Fishing boats pay nothing'],
  ])('%s', async (question, start) => {
    const { hits, doubt } = await choose(question);
    expect(hits[0]?.evidence.text.slice(0, start.length)).toBe(start);
    expect(doubt).toBeNull();
  });

  it('compares with a sentence of each article', async () => {
    const { hits } = await choose('Do the articles agree on how much harbour fees rose?');
    expect(new Set(hits.slice(0, 2).map(({ article }) => article.id))).toEqual(new Set(['a', 'b']));
  });

  it('carries the quotations of its evidence', async () => {
    const { hits } = await choose('Who said we will sail elsewhere?');
    expect(hits[0]?.said.map(({ attribution }) => attribution?.speaker)).toEqual(['Ada Lund']);
  });
});

describe('refuses', () => {
  it.each([
    ['How much has the price of tungsten risen?', 'an unknown thing'],
    ['What did Oskar Brandt say about harbour fees?', 'an unknown speaker'],
    ['What did Ada Lund say about tourism?', 'what the speaker does not speak of'],
    ['How many fishing boats pay nothing?', 'a number that is not given'],
    ['On what date will the league meet the minister?', 'a date that is not given'],
    ['Were the fees raised by 12 or 15 percent?', 'a number that is not met'],
    ['Who is the deputy harbour minister?', 'somebody who is not named'],
    ['zeppelin', 'what no sentence has'],
  ])('%s (%s)', async (question) => {
    expect((await choose(question)).doubt).not.toBeNull();
  });
});
