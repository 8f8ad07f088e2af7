import { daysOf } from '../corpus/edtf.ts';
import type { Archive } from './archive.ts';
import { isAskedDate } from './asked-dates.ts';
import type { EvidenceHit } from './choose-evidence.ts';
import { plain } from './query-filter.ts';
import type { Question } from './question.ts';

interface Lift {
  /** A question whose answer it lifts, and the sentence lifted. */
  readonly example: readonly [question: string, sentence: string];
  /** What a sentence's score is multiplied by; `null` where the question asks nothing of the kind. */
  readonly build: (archive: Archive, question: Question) => ((hit: EvidenceHit) => number) | null;
}

const LIFTS: readonly Lift[] = [
  {
    example: ['What did Ortiz say about the pause?', '“It is short,” said Lena Ortiz.'],
    build: (archive, { speaker }) => {
      if (speaker === null) return null;
      const asked = archive.resolveSpeaker(speaker).speakers;
      if (asked.length === 0) return null;
      return ({ facts }) => (facts.speakers.some((name) => asked.includes(name)) ? 1.4 : 1);
    },
  },
  {
    example: ['Who called the pause short?', '“It is short,” said Lena Ortiz.'],
    build: (_, { kind }) => (kind === 'who-said' ? ({ said }) => (said.length > 0 ? 1.15 : 1) : null),
  },
  {
    example: ['What is the American duty on Chinese steel?', 'Washington taxes Chinese steel at 50 percent.'],
    build: (_, { side }) => {
      if (side === null) return null;
      const [imposer, target] = side === 'us-on-china' ? ['US', 'CN'] : ['CN', 'US'];
      return ({ facts: { tariffs } }) => {
        if (tariffs.some((fact) => fact.imposer === imposer && fact.target === target)) return 1.15;
        return tariffs.some((fact) => fact.imposer === target && fact.target === imposer) ? 0.8 : 1;
      };
    },
  },
  {
    example: ['What did Ortiz do in May 2025?', 'Ortiz left on 3 May 2025.'],
    build: (_, { dates }) => {
      if (dates.length === 0) return null;
      return ({ facts, article }) => {
        const isAsked = (value: string | null) =>
          value !== null && dates.some((date) => isAskedDate(date, value));
        if (facts.dates.some(({ value }) => isAsked(value))) return 1.25;
        if (isAsked(article.published)) return facts.dates.length === 0 ? 1.12 : 1.02;
        return facts.dates.length === 0 ? 0.95 : 0.85;
      };
    },
  },
  {
    example: ['Did Ortiz meet Brandt?', 'Ortiz met Brandt.'],
    build: (_, { names }) => {
      const asked = names.map((name) => name.toLowerCase());
      return asked.length === 0
        ? null
        : ({ unmet }) => (asked.some((name) => unmet.includes(name)) ? 0.85 : 1);
    },
  },
  {
    example: ['Who said “it is short”?', '“It is short,” said Lena Ortiz.'],
    build: (_, { quoted }) => {
      const asked = quoted.map(plain);
      return asked.length === 0
        ? null
        : ({ evidence }) => (asked.some((words) => plain(evidence.text).includes(words)) ? 1.5 : 1);
    },
  },
  {
    example: ['What is the current duty?', 'The duty is 30 percent (in the newest article).'],
    build: ({ coverage }, { isNow }) => {
      if (!isNow || coverage.to === null) return null;
      return ({ article }) => {
        const days = article.published === null ? null : daysOf(article.published);
        return days !== null && days.from === coverage.to ? 1.3 : 1;
      };
    },
  },
];

/** What a sentence's score by its words is multiplied by, for the kind of thing that the question asks. */
export function buildWorth(archive: Archive, question: Question): (hit: EvidenceHit) => number {
  const lifts = LIFTS.flatMap(({ build }) => build(archive, question) ?? []);
  return (hit) => lifts.reduce((worth, lift) => worth * lift(hit), 1);
}
