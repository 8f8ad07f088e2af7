import { type Annotation, annotationAt, type Span } from '../../corpus/span.ts';
import type { Sentence } from '../sentences.ts';
import type { Frame } from './frame.ts';
import { findFrames } from './frames.ts';
import { findMarks, type MarkedSpan } from './marks.ts';
import { findTokens, type Token } from './tokens.ts';
import type { Turn } from './transcript.ts';

/** A pair of marks with its words and its place among the unit's tokens. */
export interface MarkedQuotation {
  readonly words: Annotation;
  readonly mark: MarkedSpan;
  readonly token: number;
}

/** One or more sentences that share a quotation: what must be read together to tell who speaks. */
export interface Unit extends Span {
  readonly paragraph: number;
  readonly isHeading: boolean;
  readonly isTable: boolean;
  readonly tokens: readonly Token[];
  /** None in a sentence of more words than anybody writes. */
  readonly frames: readonly Frame[];
  readonly quotations: readonly MarkedQuotation[];
}

/** "BEIJING, Feb. 6 (Wire) --" */
const DATELINE = /^\p{Lu}{3}[\p{L}\d\s,./’'()]{0,60}?\s?(?:—|–|--|-\s)\s*/u;
/** "**10.05** ", "8:20 a.m. — ", "13.30 BST " */
const TIME =
  /^(?:\*\*|__)?\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?(?:\*\*|__)?:?\s*(?:(?:[—–-]|\|)\s*)?(?=\S)/;
/** "- ", "3. " */
const LIST_MARK = /^(?:[-*•·–]|\d{1,2}[.)])\s+/;
/** Tokens, a quotation counted as one. */
const LONGEST = 250;

/** The units of the article's sentences in order, page debris and the labels of a transcript's turns left out. */
export function buildUnits(text: string, sentences: readonly Sentence[], turns: readonly Turn[]): Unit[] {
  const labels = new Map(turns.map(({ label, words }) => [label.start, words.start]));
  const units: Unit[] = [];
  for (const paragraph of paragraphsOf(sentences)) {
    const [first, last] = [paragraph[0], paragraph.at(-1)];
    if (first === undefined || last === undefined) continue;
    const marks = findMarks(text, { start: first.start, end: last.end });
    for (const group of joinSentences(text, paragraph, marks)) {
      units.push(buildUnit(text, group, marks, labels));
    }
  }
  return units;
}

function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let before: Sentence | null = null;
  for (const sentence of sentences) {
    const isSame = before !== null && before.paragraph === sentence.paragraph && before.kind !== 'debris';
    before = sentence;
    if (sentence.kind === 'debris') continue;
    if (isSame) paragraphs.at(-1)?.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** Sentences inside one quotation belong together, and so does “Is it?” with its “Wang asked.” */
function joinSentences(
  text: string,
  sentences: readonly Sentence[],
  marks: readonly MarkedSpan[],
): Sentence[][] {
  const groups: Sentence[][] = [];
  const ends = new Set(marks.map((mark) => mark.end));
  let next = 0;
  for (const sentence of sentences) {
    while (marks[next] !== undefined && (marks[next]?.end ?? 0) <= sentence.start) next++;
    const mark = marks[next];
    const isInside = mark !== undefined && mark.start < sentence.start;
    const before = groups.at(-1);
    const isStub =
      before !== undefined && ends.has(before.at(-1)?.end ?? -1) && isAttributionOnly(text, sentence);
    if (before !== undefined && (isInside || isStub)) before.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

function isAttributionOnly(text: string, sentence: Sentence): boolean {
  if (/^\p{Ll}/u.test(sentence.text)) return true;
  if (sentence.end - sentence.start > 120) return false;
  const tokens = findTokens(text, sentence, []);
  const frame = findFrames(tokens)[0];
  return frame?.order === 'subject-verb' && frame.from === 0 && tokens.length - frame.cueTo <= 3;
}

function buildUnit(
  text: string,
  sentences: readonly Sentence[],
  marks: readonly MarkedSpan[],
  labels: ReadonlyMap<number, number>,
): Unit {
  const first = sentences[0] as Sentence;
  const dateline =
    (DATELINE.exec(first.text) ?? TIME.exec(first.text) ?? LIST_MARK.exec(first.text))?.[0].length ?? 0;
  const span = {
    start: labels.get(first.start) ?? first.start + dateline,
    end: (sentences.at(-1) as Sentence).end,
  };
  const inside = marksIn(span, marks);
  const tokens = findTokens(text, span, inside);
  const byStart = new Map<number, number>();
  for (const [index, token] of tokens.entries()) if (token.kind === 'quote') byStart.set(token.start, index);
  const quotations = inside.map((mark) => ({
    words: annotationAt(text, mark.inner.start, mark.inner.end),
    mark,
    token: byStart.get(mark.start) ?? 0,
  }));
  const isHeading = first.kind === 'heading';
  return {
    start: span.start,
    end: span.end,
    paragraph: first.paragraph,
    isHeading,
    isTable: first.kind === 'table',
    tokens,
    frames: tokens.length > LONGEST || first.kind === 'table' ? [] : findFrames(tokens),
    quotations,
  };
}

/** The marks that begin in the span, found in logarithmic time. */
function marksIn(span: Span, marks: readonly MarkedSpan[]): MarkedSpan[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while ((marks[to]?.start ?? Infinity) < span.end) to++;
  return marks.slice(low, to);
}
