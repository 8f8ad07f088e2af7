import { answerGivenBy, isMeasured } from './answer-type.ts';
import type { Archive } from './archive.ts';
import { isAskedDate } from './asked-dates.ts';
import type { EvidenceHit } from './choose-evidence.ts';
import { isCommon } from './commonness.ts';
import { givesCountOf } from './counts.ts';
import type { MetTerm } from './met-terms.ts';
import { namesSomebody } from './names-in.ts';
import type { Question } from './question.ts';
import { stemOf } from './words.ts';

/** A question with its best evidence. */
export interface Case {
  readonly question: Question;
  readonly hits: readonly EvidenceHit[];
  readonly best: EvidenceHit;
  /** Words that no article has, in lower case. */
  readonly unknown: readonly string[];
}

interface Sign {
  readonly sign: string;
  /** By logistic regression on the samples, tuned and develop questions: positive for an answer, negative against. */
  readonly weight: number;
  /** A question for which it tells, over evidence that meets the rest. */
  readonly example: string;
  /** How much of it there is: 0 to about 1. */
  readonly read: (asked: Case) => number;
}

/** As much as a question of seven rare words asks. */
const FULL = 7;
/** A term met so well is met in the passage itself, by the word or a synonym. */
const INSIDE = 0.55;
/** A term of more than this share of the question is one of its main ones. */
const MAIN = 0.12;
const YES_NO = /^\W*(?:did|does|do|is|are|was|were|has|have|will|would|can|could)\b/i;

const SIGNS: readonly Sign[] = [
  {
    sign: 'how much is met',
    weight: 1.7,
    example: 'How much did Marlow raise its harbour fees on Monday?',
    read: ({ best }) => sum(best.terms, ({ share, weight }) => share * weight) / FULL,
  },
  {
    sign: 'what is asked of a name is met in the sentence',
    weight: 2.4,
    example: 'What did Lund say about sailing elsewhere?',
    read: ({ question, best }) => {
      const names = question.names.map((name) => name.toLowerCase());
      const topic = best.terms.filter(({ word }) => !names.includes(word));
      if (topic.length === 0) return 1;
      return (
        sum(
          topic.filter(({ share }) => share >= INSIDE),
          weightOf,
        ) / totalOf(best)
      );
    },
  },
  {
    sign: 'a main word is unmet',
    weight: -1.1,
    example: 'Who bought the harbour?',
    read: ({ best }) => {
      const main = missing(best).filter(
        ({ word, weight }) => weight > MAIN * totalOf(best) && !/(?:ed|ing|ly)$/.test(word),
      );
      return main.length > 0 ? 1 : 0;
    },
  },
  {
    sign: 'a thing is unmet',
    weight: -1.2,
    example: 'Is there a fee on tungsten?',
    read: ({ best }) => {
      const things = missing(best).filter(({ word }) => !isCommon(word, stemOf(word)));
      return Math.max(0, ...things.map(weightOf)) / totalOf(best);
    },
  },
  {
    sign: 'words that no article has',
    weight: -1.3,
    example: 'Is there a fee on tungsten?',
    read: ({ unknown }) => Math.min(2, unknown.length) / 2,
  },
  {
    sign: 'a name is met nowhere',
    weight: -1.1,
    example: 'Did Brandt visit Marlow?',
    read: ({ question, hits }) => (unmetNames(question, hits).length > 0 ? 1 : 0),
  },
  {
    sign: 'no figure or date of the kind asked for',
    weight: -1.2,
    example: 'When was the harbour built?',
    read: ({ question: { answerType }, best }) =>
      answerType === null || answerGivenBy(answerType, best) ? 0 : 1,
  },
  {
    sign: 'nobody else is named',
    weight: -1.4,
    example: 'Who replaced Lund?',
    read: ({ question, best }) =>
      question.answerType === 'person' && !namesSomebody(best, question.terms) ? 1 : 0,
  },
  {
    sign: 'nothing is counted',
    weight: -1.6,
    example: 'How many fishing boats are there?',
    read: ({ question: { counted }, hits }) =>
      counted === null || hits.some(({ evidence }) => givesCountOf(counted, evidence.text)) ? 0 : 1,
  },
  {
    sign: 'the time asked about is not told of',
    weight: -0.4,
    example: 'What did Marlow do in 1998?',
    read: ({ question: { dates }, hits }) => {
      if (dates.length === 0) return 0;
      const isOfTime = ({ facts, article }: EvidenceHit) =>
        [article.published, ...facts.dates.map(({ value }) => value)].some(
          (value) => value !== null && dates.some((date) => isAskedDate(date, value)),
        );
      return hits.some(isOfTime) ? 0 : 1;
    },
  },
  {
    sign: 'who somebody is, not fully met',
    weight: -0.7,
    example: 'Who is the deputy harbour master?',
    read: ({ question, best }) => (question.isIdentity && missing(best).length > 0 ? 1 : 0),
  },
  {
    sign: 'asks for a figure',
    weight: -0.2,
    example: 'How high are the fees?',
    read: ({ question: { answerType } }) => (answerType !== null && isMeasured(answerType) ? 1 : 0),
  },
  {
    sign: 'asks for the words of somebody',
    weight: -0.7,
    example: 'What did Lund say about fees?',
    read: ({ question: { speaker } }) => (speaker === null ? 0 : 1),
  },
  {
    sign: 'compares',
    weight: 1.6,
    example: 'Do the articles agree on the fees?',
    read: ({ question: { kind } }) => (kind === 'compare' ? 1 : 0),
  },
  {
    sign: 'yes or no',
    weight: 0.6,
    example: 'Did Marlow raise its fees?',
    read: ({ question: { terms } }) => (YES_NO.test(terms) ? 1 : 0),
  },
];
const BASE = 0.2;

/** How likely it is that the best evidence answers the question: 0 to 1. */
export function confidenceOf(archive: Archive, question: Question, hits: readonly EvidenceHit[]): number {
  const total = signsOf(archive, question, hits).reduce((all, { sign, weight }) => all + sign * weight, BASE);
  return hits[0] === undefined || hits[0].terms.length === 0 ? 0 : 1 / (1 + Math.exp(-total));
}

/** The signs of the evidence in the order of the table. */
export function signsOf(
  archive: Archive,
  question: Question,
  hits: readonly EvidenceHit[],
): readonly { readonly name: string; readonly sign: number; readonly weight: number }[] {
  const [best] = hits;
  if (best === undefined) return [];
  const asked = { question, hits, best, unknown: archive.findUnknownWords(question.terms) };
  return SIGNS.map(({ sign, weight, read }) => ({ name: sign, sign: read(asked), weight }));
}

/** Names of the question that none of the hits meets, in lower case. */
export function unmetNames({ names }: Question, hits: readonly EvidenceHit[]): string[] {
  return names
    .map((name) => name.toLowerCase())
    .filter((name) =>
      hits.every(({ terms }) => terms.some(({ word, share }) => word === name && share === 0)),
    );
}

function missing({ terms }: EvidenceHit): MetTerm[] {
  return terms.filter(({ share }) => share === 0);
}

function totalOf({ terms }: EvidenceHit): number {
  return sum(terms, weightOf) || 1;
}

function weightOf({ weight }: MetTerm): number {
  return weight;
}

function sum(terms: readonly MetTerm[], value: (term: MetTerm) => number): number {
  return terms.reduce((total, term) => total + value(term), 0);
}
