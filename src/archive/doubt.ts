import { placeOf } from '../text/places.ts';
import { type AnswerType, givesAnswerOf } from './answer-type.ts';
import type { Archive } from './archive.ts';
import type { EvidenceHit } from './choose-evidence.ts';
import { isCommon } from './commonness.ts';
import { givesCountOf } from './counts.ts';
import type { Question } from './question.ts';
import { type Term, termsOf, wantedTermsOf } from './terms.ts';
import { alternativesOf, PHRASE_JOIN } from './thesaurus.ts';
import { stemOf, wordsOf } from './words.ts';

/** Why the best evidence does not answer a question: the part of it that no sentence meets. */
export interface Doubt {
  readonly rule: string;
  /** The words of the question that are not met; none where it is met too little as a whole. */
  readonly words: readonly string[];
  /** Words of the question that no article has. */
  readonly unknown: readonly string[];
}

interface DoubtRule {
  readonly rule: string;
  /** A question it refuses, over articles that speak of the rest. */
  readonly example: string;
  readonly find: (asked: Asked) => readonly string[] | null;
}

interface Asked {
  readonly question: Question;
  readonly best: EvidenceHit;
  readonly hits: readonly EvidenceHit[];
  readonly unknown: readonly string[];
  /** What a speaker is asked about. */
  readonly topic: readonly Term[];
}

const ENOUGH = 0.3;
const ENOUGH_WITH_UNKNOWN = 0.6;
const ENOUGH_WITHOUT_NAME = 0.75;
const ENOUGH_WITHOUT_THING = 0.65;
/** Most of what a speaker was asked about that his words may leave unmet. */
const MOST_UNMET = 0.5;
/** Kinds of answer that a sentence must give in figures or dates. */
const MEASURED: readonly AnswerType[] = ['duration', 'time', 'day', 'money', 'percent', 'number'];
/** Next-best sentences that score so near the best one may give the figure in its place. */
const AS_GOOD = 0.85;

const RULES: readonly DoubtRule[] = [
  {
    rule: 'a name is not met',
    example: 'What did Ortiz say about tungsten?',
    find: ({ question, hits, best }) => {
      const read = question.kind === 'compare' ? hits : [best];
      const unmet = question.names.filter((name) =>
        read.every((hit) => hit.unmet.includes(name.toLowerCase())),
      );
      return unmet.length > 0 && best.coverage < ENOUGH_WITHOUT_NAME ? unmet : null;
    },
  },
  {
    rule: 'a number is not met',
    example: 'Was the first duty 10 or 15 percent?',
    find: ({ question, hits }) => {
      const unmet = question.numbers.filter((number) => hits.every((hit) => hit.unmet.includes(number)));
      return unmet.length > 0 ? unmet : null;
    },
  },
  {
    rule: 'a word is unknown to the corpus',
    example: 'How much has the price of tungsten risen?',
    find: ({ unknown, best }) => (unknown.length > 0 && best.coverage < ENOUGH_WITH_UNKNOWN ? unknown : null),
  },
  {
    rule: 'too little of the question is met',
    example: 'Which bank lent to the harbour?',
    find: ({ best, unknown }) => (best.coverage < ENOUGH ? unknown : null),
  },
  {
    rule: 'a thing is not met',
    example: 'Is there a duty on coffee?',
    find: ({ question, best, hits }) => {
      const read = question.kind === 'compare' ? hits : asGoodAs(best, hits);
      const unmet = best.unmet.filter(
        (word) => isThing(word, question) && read.every((hit) => hit.unmet.includes(word)),
      );
      return unmet.length > 0 && best.coverage < ENOUGH_WITHOUT_THING ? unmet : null;
    },
  },
  {
    rule: 'the speaker says nothing on it',
    example: 'What did Ortiz say about tungsten?',
    find: ({ question: { speaker }, topic, best, hits }) => {
      if (speaker === null || topic.length === 0) return null;
      const own = hits.filter(
        (hit) => hit === best || (hit.article.id === best.article.id && hit.said.length > 0),
      );
      const unmet = topic.filter(({ stem }) => !own.some(({ evidence }) => isMetIn(stem, evidence.text)));
      return unmet.length > MOST_UNMET * topic.length ? unmet.map(({ word }) => word) : null;
    },
  },
  {
    rule: 'no figure or date of the kind asked for',
    example: 'How many visas were revoked?',
    find: ({ question: { answerType }, hits, best }) => {
      if (answerType === null || !MEASURED.includes(answerType)) return null;
      return asGoodAs(best, hits).some(({ evidence }) => givesAnswerOf(answerType, evidence.text))
        ? null
        : [];
    },
  },
  {
    rule: 'who or what is asked for is not met',
    example: 'Who is the deputy harbour master?',
    find: ({ question: { isIdentity, answerType }, best }) =>
      isIdentity && answerType === 'person' && best.unmet.length > 0 ? best.unmet : null,
  },
  {
    rule: 'what is measured is not met',
    example: 'What is the price of tungsten?',
    find: ({ question: { measured }, best }) => {
      const unmet = wantedTermsOf(measured ?? '').filter(({ word }) => best.unmet.includes(word));
      return unmet.length > 0 ? unmet.map(({ word }) => word) : null;
    },
  },
  {
    rule: 'what is counted is not met',
    example: 'How many tractors did the firm sell?',
    find: ({ question: { counted }, hits }) => {
      if (counted === null || hits.some(({ evidence }) => givesCountOf(counted, evidence.text))) return null;
      return [counted];
    },
  },
];

/** What speaks against the hits as an answer: the first rule that finds something. */
export function doubtOf(archive: Archive, question: Question, hits: readonly EvidenceHit[]): Doubt | null {
  const unknown = archive.findUnknownWords(question.terms);
  const [best] = hits;
  if (best === undefined) return { rule: 'nothing found', words: [], unknown };
  const topic = topicOf(question);
  for (const { rule, find } of RULES) {
    const words = find({ question, best, hits, unknown, topic });
    if (words !== null) return { rule, words, unknown };
  }
  return null;
}

/** The words asked about, the speaker's name left out. */
function topicOf({ terms, speaker }: Question): Term[] {
  const name = new Set(wordsOf(speaker ?? ''));
  return wantedTermsOf(terms).filter(({ word }) => !name.has(word));
}

/** Whether the text itself has the term or a synonym. */
function isMetIn(stem: string, text: string): boolean {
  const accepted = new Set([stem, ...alternativesOf(stem).map((other) => other.stem)]);
  return termsOf(text).some((term) => accepted.has(term.stem));
}

function asGoodAs(best: EvidenceHit, hits: readonly EvidenceHit[]): EvidenceHit[] {
  return hits.filter(({ score }) => score >= AS_GOOD * best.score);
}

/** Whether the word names something of its own: it is no common word, no country, no form of a verb, not what is sought. */
function isThing(word: string, { sought }: Question): boolean {
  const stem = wordsOf(word).map(stemOf).join(PHRASE_JOIN);
  if (isCommon(word, stem) || /(?:ed|ing|ly)$/.test(word)) return false;
  return !sought.includes(word) && placeOf(word.charAt(0).toUpperCase() + word.slice(1)) === null;
}
