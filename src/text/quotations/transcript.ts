import { type Annotation, annotationAt, type Span } from '../../corpus/span.ts';
import type { Sentence } from '../sentences.ts';

/** One turn of a transcript: "NAVARRO: The panel will come to order." */
export interface Turn {
  /** The line's own label, with its colon, or the empty stretch before a line that has none. */
  readonly label: Span;
  readonly speaker: Annotation;
  readonly words: Annotation;
}

/** `NAVARRO:`, `REP. BOYD HASKINS:`, `**Wei Lan:**`, `Q:` */
const LABEL =
  /^(?:[*_]{1,2})?((?:\p{Lu}[\p{L}.’'-]*)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|of|the)){0,4})(?: ?\([^)\n]{1,40}\))?:(?:[*_]{1,2})?[ \t]+(?=\S)/u;
const CAPITALS = /^(?:Q|A|[\p{Lu}.’' -]{3,})$/u;
const QUESTION = /^(?:Q|Question|Reporter|REPORTER|QUESTION)$/;
const ANSWER = /^(?:A|Answer|ANSWER)$/;

/** Turns needed before a line "Word: text" is taken for one. */
const FEWEST_TURNS = 3;

/**
 * The turns of a transcript in the article, in order; `[]` where its lines are no transcript.
 *
 * A line without a label between two turns goes on with the turn before it.
 */
export function findTurns(text: string, sentences: readonly Sentence[]): Turn[] {
  const lines = linesOf(sentences);
  const labels = lines.map((line) => LABEL.exec(text.slice(line.start, line.end)));
  const counts = new Map<string, number>();
  for (const label of labels) {
    const name = lastWord(label?.[1] ?? '');
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isTurn = (label: RegExpExecArray | null) =>
    label !== null && isSpeakerLabel(label[1] ?? '', counts.get(lastWord(label[1] ?? '')) ?? 0);
  const last = labels.findLastIndex(isTurn);
  if (labels.filter(isTurn).length < FEWEST_TURNS) return [];
  const turns: Turn[] = [];
  let speaker: Annotation | null = null;
  for (const [number, line] of lines.entries()) {
    const label = labels[number] ?? null;
    const isLabelled = isTurn(label);
    if (isLabelled && label !== null) {
      const from = line.start + label[0].indexOf(label[1] ?? '');
      speaker = annotationAt(text, from, from + (label[1] ?? '').length);
    }
    if (speaker === null || (!isLabelled && number > last)) continue;
    const from = line.start + (isLabelled ? (label?.[0].length ?? 0) : 0);
    turns.push({
      label: { start: line.start, end: from },
      speaker,
      words: annotationAt(text, from, line.end),
    });
  }
  return turns;
}

/** Whether the turn's label only says that it asks, or answers: "Q:", "A:". */
export function roleOfLabel(label: string): 'asks' | 'answers' | null {
  if (QUESTION.test(label)) return 'asks';
  return ANSWER.test(label) ? 'answers' : null;
}

function isSpeakerLabel(name: string, count: number): boolean {
  return CAPITALS.test(name) || count >= 2;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)?.toUpperCase() ?? '';
}

function linesOf(sentences: readonly Sentence[]): { start: number; end: number }[] {
  const lines: { start: number; end: number; paragraph: number }[] = [];
  for (const { start, end, paragraph, kind } of sentences) {
    if (kind === 'debris') continue;
    const line = lines.at(-1);
    if (line !== undefined && line.paragraph === paragraph) line.end = end;
    else lines.push({ start, end, paragraph });
  }
  return lines;
}
