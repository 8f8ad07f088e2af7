import { PLACE_PATTERN, placeOf } from '../text/places.ts';
import { type AnswerType, answerGivenBy, isMeasured } from './answer-type.ts';
import type { Archive } from './archive.ts';
import type { EvidenceHit } from './choose-evidence.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isCommon } from './commonness.ts';
import { unmetNames } from './confidence.ts';
import { givesCountOf } from './counts.ts';
import type { Question } from './question.ts';
import { stemOf, wordsOf } from './words.ts';

/** Why the best evidence does not answer a question. */
export interface Doubt {
  readonly rule: string;
  /** What was looked for and not found: "they do not mention “Powell”". */
  readonly reason: string;
}

interface Asked {
  readonly question: Question;
  readonly best: EvidenceHit;
  readonly hits: readonly EvidenceHit[];
  /** Words of the question that no article has, as typed. */
  readonly unknown: readonly string[];
}

interface Reason {
  readonly rule: string;
  /** A question it is given for, over articles that speak of the rest. */
  readonly example: string;
  /** Whether it alone is enough to refuse, however much else is met. */
  readonly isEnough: boolean;
  readonly find: (asked: Asked) => string | null;
}

/** Evidence that is less likely than this to answer is no answer. */
const ENOUGH = 0.45;
const PLACE = new RegExp(PLACE_PATTERN, 'gu');
/** Most words that a reason names. */
const NAMED = 3;

const GIVEN: Readonly<Record<AnswerType, string>> = {
  statement: 'the words of anybody',
  person: 'a name',
  time: 'a date',
  day: 'a day',
  duration: 'a length of time',
  percent: 'a rate',
  money: 'an amount of money',
  number: 'a number',
  age: 'an age',
  pay: 'a sum',
  place: 'a place',
  reason: 'a reason',
};

/** The surest first. */
const REASONS: readonly Reason[] = [
  {
    rule: 'another language',
    example: 'Wie hoch sind die Zölle auf Wolfram?',
    isEnough: true,
    find: ({ question }) => (question.isForeign ? 'it does not seem to be in English' : null),
  },
  {
    rule: 'only misspelt words',
    example: 'Fishinng?',
    isEnough: true,
    find: ({ best }) => {
      const isKnown = best.terms.some(({ share, isRespelt }) => share > 0 && !isRespelt);
      return isKnown || best.terms.length === 0
        ? null
        : `they do not mention ${quoted(best.terms.map(({ word }) => word))}`;
    },
  },
  {
    rule: 'somebody of another country',
    example: 'Who is the Chinese harbour master?',
    isEnough: true,
    find: ({ question, best }) => {
      if (!question.isIdentity || question.answerType !== 'person') return null;
      const named = new Set(placesIn(best.evidence.text).map(placeOf));
      const unmet = placesIn(question.terms).filter((place) => !named.has(placeOf(place)));
      return unmet.length === 0 ? null : `no sentence on it speaks of ${quoted(unmet)}`;
    },
  },
  {
    rule: 'an unknown name',
    example: 'Did Trump say that he would fire Powell?',
    isEnough: true,
    find: ({ question, unknown }) => {
      const names = unknown.filter((word) => question.names.includes(word));
      return names.length === 0 ? null : `they do not mention ${quoted(names)}`;
    },
  },
  {
    rule: 'an unmet number',
    example: 'Were the fees raised by 12 or 15 percent?',
    isEnough: true,
    find: ({ question, hits }) => {
      const unmet = question.numbers.filter((number) => hits.every((hit) => hit.unmet.includes(number)));
      return unmet.length === 0 ? null : `no sentence on it has ${quoted(unmet)}`;
    },
  },
  {
    rule: 'unknown words',
    example: 'How much has the price of tungsten risen?',
    isEnough: false,
    find: ({ unknown }) => {
      const things = unknown.filter((word) => !isCommon(word, stemOf(word)));
      return things.length === 0 ? null : `they do not mention ${quoted(things)}`;
    },
  },
  {
    rule: 'what is measured is unmet',
    example: 'What is the price of tungsten?',
    isEnough: true,
    find: ({ question: { measured }, best }) => {
      const asked = wordsOf(measured ?? '');
      const unmet = best.terms.filter(({ word, share }) => share === 0 && asked.includes(word));
      const things = unmet.map(({ word }) => word).filter((word) => !COMMON_WORDS.has(word));
      return things.length === 0 ? null : `no sentence on it speaks of ${quoted(things)}`;
    },
  },
  {
    rule: 'a name unmet',
    example: 'What did Ortiz say about tungsten?',
    isEnough: false,
    find: ({ question, hits }) => {
      const unmet = unmetNames(question, hits);
      const names = question.names.filter((name) => unmet.includes(name.toLowerCase()));
      return names.length === 0 ? null : `no sentence on it speaks of ${quoted(names)}`;
    },
  },
  {
    rule: 'nothing counted',
    example: 'How many fishing boats are there?',
    isEnough: true,
    find: ({ question: { counted }, hits }) => {
      if (counted === null || hits.some(({ evidence }) => givesCountOf(counted, evidence.text))) return null;
      return `no sentence gives a number of ${quoted([counted])}`;
    },
  },
  {
    rule: 'no figure or date of the kind',
    example: 'When was the harbour built?',
    isEnough: true,
    find: ({ question: { answerType }, hits }) => {
      if (answerType === null || !isMeasured(answerType)) return null;
      if (hits.some((hit) => answerGivenBy(answerType, hit))) return null;
      return `no sentence gives ${GIVEN[answerType]} for it`;
    },
  },
  {
    rule: 'words unmet',
    example: 'Which bank lent to the harbour?',
    isEnough: false,
    find: ({ best }) => {
      const rarest = best.terms.filter(({ share }) => share === 0).toSorted((a, b) => b.weight - a.weight);
      const words = rarest.slice(0, NAMED).map(({ word }) => word);
      return words.length === 0 ? null : `no sentence on it speaks of ${quoted(words)}`;
    },
  },
];

/** What speaks against the hits as an answer; `null` where they are likely enough to answer. */
export function doubtOf(
  archive: Archive,
  question: Question,
  { hits, confidence }: { hits: readonly EvidenceHit[]; confidence: number },
): Doubt | null {
  const unknown = archive.findUnknownWords(question.terms).map((word) => asTyped(word, question.terms));
  const [best] = hits;
  if (best === undefined) {
    const reason =
      unknown.length === 0 ? 'no sentence speaks of it' : `they do not mention ${quoted(unknown)}`;
    return { rule: 'nothing found', reason };
  }
  for (const { rule, isEnough, find } of REASONS) {
    const reason = isEnough || confidence < ENOUGH ? find({ question, best, hits, unknown }) : null;
    if (reason !== null) return { rule, reason };
  }
  if (confidence >= ENOUGH) return null;
  return { rule: 'too little met', reason: 'no sentence says all that is asked together' };
}

/** The examples of the reasons, for the tests. */
export const REASON_EXAMPLES = REASONS.map(({ rule, example }) => ({ rule, example }));

function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([place]) => place);
}

function asTyped(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}

function quoted(words: readonly string[]): string {
  const marked = words.map((word) => `“${word}”`);
  const last = marked.at(-1) ?? '';
  return marked.length < 2 ? last : `${marked.slice(0, -1).join(', ')} or ${last}`;
}
