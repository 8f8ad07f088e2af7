import { describe, expect, it } from 'vitest';
import { buildCanonicalNames } from '../../src/archive/speaker-names.ts';
import { archiveOf } from './archive-of.ts';

const archive = archiveOf(
  'Tessa Marl, an economist at Dunbar College, said the duty was a mistake. “It will not last,” Marl said.',
  '“Nobody asked us,” said Oskar Brandt, the deputy trade minister.',
);

describe('whom a typed name means', () => {
  it.each([
    ['Tessa Marl', ['Tessa Marl']],
    ['tessa marl', ['Tessa Marl']],
    ['Marl', ['Tessa Marl']],
    ['the economist', ['Tessa Marl']],
    ['trade minister', ['Oskar Brandt']],
    ['the poet', []],
  ])('%s', (typed, speakers) => {
    expect(archive.resolveSpeaker(typed).speakers).toEqual(speakers);
  });

  it.each([
    ['Brandtt', 'Oskar Brandt'],
    ['Tesa Marl', 'Tessa Marl'],
    ['Zeppelin', null],
  ])('%s suggests %s', (typed, suggestion) => {
    expect(archive.resolveSpeaker(typed)).toEqual({ speakers: [], suggestion });
  });
});

describe('a name inside another’s description', () => {
  const court = archiveOf(
    'Tessa Marl went home. One of Ms Marl’s advisers said the duty would be lifted.',
    '“Nobody asked us,” said an aide to Oskar Brandt. The Brandt administration said the port had shut. “No,” said President Oskar Brandt.',
    'Pia Lund, a lawyer for Oskar Brandt, said the port had shut.',
  );

  it.each([
    ['Marl', []],
    ['Brandt', ['Oskar Brandt']],
    ['Marl’s advisers', ['One of Ms Marl’s advisers']],
    ['the Brandt administration', ['Brandt administration']],
    ['Brandt’s lawyer', ['Pia Lund']],
    ['Lund', ['Pia Lund']],
  ])('%s', (typed, speakers) => {
    expect(court.resolveSpeaker(typed).speakers).toEqual(speakers);
  });
});

describe('one name over all articles', () => {
  const canonical = buildCanonicalNames([
    'Tessa Marl',
    'Wen Qifan',
    'Ada Lund',
    'Pia Lund',
    'Chinese Ministry of Commerce',
    'U.S. Commerce Department',
  ]);

  it.each([
    ['Marl', 'Tessa Marl'],
    ['Wen', 'Wen Qifan'],
    ['Lund', 'Lund'],
    ['Ada Lund', 'Ada Lund'],
    ['China’s commerce ministry', 'Chinese Ministry of Commerce'],
    ['the Commerce Ministry', 'Chinese Ministry of Commerce'],
    ['the Commerce Department', 'U.S. Commerce Department'],
    ['the ministry', 'the ministry'],
    ['a person', 'a person'],
  ])('%s is %s', (name, full) => {
    expect(canonical(name)).toBe(full);
  });
});
