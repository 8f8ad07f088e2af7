import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { compilePostings } from '../../src/archive/postings.ts';

const TEXTS = ['harbour fees rise', 'fees fall', 'the harbour shuts', 'rain'];
const index = new MiniSearch<{ id: number; text: string; title: string }>({ fields: ['text', 'title'] });
index.addAll(TEXTS.map((text, id) => ({ id, text, title: id === 3 ? 'fees' : '' })));
const [texts, titles] = compilePostings(index);

it.each(['harbour', 'fees', 'rise', 'rain', 'zeppelin'])('MiniSearch finds the same passages: %s', (word) => {
  const found = index.search(word, { fields: ['text'] }).map(({ id }) => Number(id));
  expect([...(texts?.get(word) ?? [])]).toEqual(found.sort((a, b) => a - b));
});

it('keeps the fields apart', () => {
  expect([...(titles?.get('fees') ?? [])]).toEqual([3]);
  expect(titles?.get('rain')).toBeUndefined();
});
