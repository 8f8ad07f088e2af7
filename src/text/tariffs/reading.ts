import type { Article } from '../../corpus/article.ts';
import { placeOf } from '../places.ts';
import type { Sentence } from '../sentences.ts';
import { type Direction, directionOf, withOther } from './direction.ts';
import { findLeaders } from './leaders.ts';
import type { Candidate } from './roles.ts';
import { PLACES, type Token } from './tokens.ts';

/** What reading the article has brought so far; it grows sentence by sentence. */
export interface Reading {
  readonly published: string | null;
  /** Whether the article speaks of tariffs at all. */
  readonly isOnTariffs: boolean;
  readonly leaders: ReadonlyMap<string, string>;
  /** Whether the article names the partner anywhere, by a form of its own or by its leader. */
  readonly names: (code: string) => boolean;
  /** The sentence being read. */
  sentence: Sentence | null;
  /** The direction last spoken of, and where. */
  last: { readonly direction: Direction; readonly sentence: Sentence | null } | null;
  /** The direction of the line that leads in to a list. */
  leadIn: Direction | null;
  /** Directions by the rate that the article gave them; `null` for a rate of several. */
  readonly byRate: Map<number, Direction | null>;
}

/** A word for a tariff. */
export const TARIFF = /\b(?:tariff|dut(?:y|ies)\b|lev(?:y|ies)\b|surcharge|surtax|countermeasure)/i;
const TARIFFS = /\b(?:tariff|dut(?:y|ies)\b|lev(?:y|ies)\b|trade (?:war|talks|truce|deal|dispute))/i;

/** The reading of an article before its first sentence. */
export function startReading({ text, published }: Article): Reading {
  const isOnTariffs = TARIFFS.test(text);
  const leaders = findLeaders(text);
  const named = new Map<string, boolean>();
  return {
    leaders,
    published,
    names,
    isOnTariffs,
    sentence: null,
    last: null,
    leadIn: null,
    byRate: new Map(),
  };

  function names(code: string): boolean {
    const known = named.get(code) ?? ([...leaders.values()].includes(code) || isIn(code));
    named.set(code, known);
    return known;
  }

  function isIn(code: string): boolean {
    for (const [words] of text.matchAll(PLACES)) if (placeOf(words) === code) return true;
    return false;
  }
}

/** Begins a sentence: a line that is no item of a list ends the list before it. */
export function openSentence(sentence: Sentence, reading: Reading): void {
  reading.sentence = sentence;
  if (!isItem(sentence)) reading.leadIn = null;
}

/** Notes whose tariffs a sentence without a rate speaks of: the next, or the list it leads in to, may give the rate. */
export function noteTariffs(
  sentence: Sentence,
  { tokens, roles }: { tokens: readonly Token[]; roles: readonly Candidate[] },
  reading: Reading,
): void {
  if (isItem(sentence) || tokens.some(({ kind }) => kind === 'percentage')) return;
  const stated = directionOf(tokens, roles, tokens.length);
  if (stated.imposer === null && stated.target === null) return;
  const direction = withOther(stated, tokens);
  reading.last = { direction, sentence };
  if (sentence.kind === 'heading' || sentence.text.endsWith(':')) reading.leadIn = direction;
}

/** Whether the sentence is an item of a list. */
export function isItem({ kind, text }: Sentence): boolean {
  return kind === 'list' || /^[-*•–]\s/.test(text);
}

/** Remembers the direction of a measure, for the rates and sentences after it. */
export function remember(token: Token | undefined, direction: Direction, reading: Reading): void {
  if (direction.imposer === null) return;
  reading.last = { direction, sentence: reading.sentence };
  if (direction.target === null) return;
  for (const [words] of token?.text.matchAll(/\d+(?:\.\d+)?/g) ?? []) {
    const known = reading.byRate.get(Number(words));
    const isSame =
      known === undefined || (known?.imposer === direction.imposer && known.target === direction.target);
    reading.byRate.set(Number(words), isSame ? direction : null);
  }
}
