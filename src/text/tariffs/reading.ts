import type { Article } from '../../corpus/article.ts';
import type { Sentence } from '../sentences.ts';
import type { Actors } from './actors.ts';
import type { Clue } from './clues.ts';
import { type Direction, decide, sumUp } from './direction.ts';
import { placeFinder, type Token } from './tokens.ts';

/** What reading the article has brought so far; it grows sentence by sentence. */
export interface Reading {
  readonly published: string | null;
  /** Whether the article speaks of tariffs at all. */
  readonly isOnTariffs: boolean;
  readonly actors: Actors;
  /** Whether the article names the partner anywhere, by a form of its own or by who acts for it. */
  readonly names: (code: string) => boolean;
  /** The sentence being read. */
  sentence: Sentence | null;
  /** The direction last spoken of, and where. */
  last: { readonly direction: Direction; readonly sentence: Sentence | null } | null;
  /** The direction between the dispute's own two last spoken of. */
  dispute: Direction | null;
  /** The country that "it" stands for in the next sentence. */
  subject: string | null;
  /** The sentence before, if it was passed over. */
  passed: Sentence | null;
  /** How many sentences ago a tariff was measured. */
  sinceMeasure: number;
  /** The direction of the heading above. */
  heading: Direction | null;
  /** The direction of the line that leads in to a list. */
  leadIn: Direction | null;
  /** The goods last named, and the direction and paragraph of their tariff. */
  goods: { readonly text: string; readonly direction: Direction; readonly paragraph: number } | null;
  /** Directions by the rate that the article gave them; `null` for a rate of several. */
  readonly byRate: Map<number, Direction | null>;
}

/** A word for a tariff, or for the dispute. */
const TARIFFS = /\b(?:tariff|dut(?:y|ies)\b|lev(?:y|ies)\b|trade (?:war|talks|truce|deal|dispute))/i;

/** The reading of an article before its first sentence. */
export function startReading({ text, title, published }: Article, actors: Actors): Reading {
  const isPlaced = placeFinder(`${title}
${text}`);
  const acting = new Set([...actors.values()].map(({ code }) => code));
  return {
    published,
    names: (code) => acting.has(code) || isPlaced(code),
    isOnTariffs: TARIFFS.test(text),
    actors,
    sentence: null,
    last: null,
    dispute: null,
    subject: null,
    passed: null,
    sinceMeasure: Number.POSITIVE_INFINITY,
    heading: null,
    leadIn: null,
    goods: null,
    byRate: new Map(),
  };
}

/** Begins a sentence: a line that is no item of a list ends the list before it. */
export function openSentence(sentence: Sentence, reading: Reading): void {
  reading.sinceMeasure++;
  if (sentence.paragraph !== reading.sentence?.paragraph && !/^(?:US|CN)$/.test(reading.subject ?? ''))
    reading.subject = null;
  reading.sentence = sentence;
  if (!isItem(sentence)) reading.leadIn = null;
  if (sentence.kind === 'heading') reading.heading = null;
}

/** Notes whose tariffs a sentence without a rate speaks of: the next, or the list it leads in to, may give the rate. */
export function noteTariffs(
  sentence: Sentence,
  { tokens, clues }: { tokens: readonly Token[]; clues: readonly Clue[] },
  reading: Reading,
): void {
  if (isItem(sentence) || tokens.some(({ kind }) => kind === 'percentage')) return;
  if (clues.length === 0) return;
  const direction = decide(sumUp(clues), [], reading.names);
  if (direction.imposer === null && direction.target === null) return;
  speakOf(direction, reading);
  if (sentence.kind === 'heading') reading.heading = direction;
  if (sentence.kind === 'heading' || sentence.text.endsWith(':')) reading.leadIn = direction;
}

const MAY_MEASURE =
  /%|per[\s-]?cent|\bpct\b|points?\b|tariff|\b(?:dut(?:y|ies)|lev(?:y|ies)|rates?|tax(?:es)?|tolls?|layers?|zero)\b|surcharge|surtax|countermeasure|charg(?:e|es|ing)\b/i;
const MAY_GO_ON =
  /\d|\b(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|nothing)\b/i;

/** Whether the sentence can hold a tariff, or tell whose the next is. */
export function maySpeakOfTariffs({ text }: Sentence, { sinceMeasure }: Reading): boolean {
  return MAY_MEASURE.test(text) || (sinceMeasure <= 2 && MAY_GO_ON.test(text));
}

/** Whether the sentence is an item of a list. */
export function isItem({ kind, text }: Sentence): boolean {
  return kind === 'list' || /^[-*•●▪·–]\s/.test(text);
}

/** Remembers the direction of a measure, for the rates and sentences after it. */
export function remember(token: Token | undefined, direction: Direction, reading: Reading): void {
  if (direction.imposer === null) return;
  speakOf(direction, reading);
  if (direction.target === null) return;
  for (const [words] of token?.text.matchAll(/\d+(?:\.\d+)?/g) ?? []) {
    const known = reading.byRate.get(Number(words));
    const isSame =
      known === undefined || (known?.imposer === direction.imposer && known.target === direction.target);
    reading.byRate.set(Number(words), isSame ? direction : null);
  }
}

function speakOf(direction: Direction, reading: Reading): void {
  reading.last = { direction, sentence: reading.sentence };
  if (isOfDispute(direction)) reading.dispute = direction;
}

/** Whether the direction is between the two parties of the dispute. */
export function isOfDispute({ imposer, target }: Direction): boolean {
  return (imposer === 'US' && target === 'CN') || (imposer === 'CN' && target === 'US');
}
