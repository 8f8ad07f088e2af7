import type { Direction } from './direction.ts';
import { isItem, isOfDispute, type Reading } from './reading.ts';
import {
  AMERICAN_GOODS,
  AMERICAN_LAW,
  ANSWERS,
  CHINESE_GOODS,
  CHINESE_LAW,
  OURS,
  RETALIATES,
  THEIRS,
} from './side-words.ts';
import type { Token } from './tokens.ts';

/** A direction that is likely before the words about the percentage are weighed. */
export interface Prior {
  readonly direction: Direction;
  readonly weight: number;
}

interface Scene {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The words of the percentage's clause. */
  readonly clause: string;
  /** Whether no word after the percentage before, in the same sentence, tells of a party. */
  readonly isNothingNew: boolean;
  /** Whether no word of the sentence tells of a party. */
  readonly isSilent: boolean;
  readonly reading: Reading;
}

interface Rule {
  readonly weight: number;
  readonly example: string;
  readonly directionOf: (scene: Scene) => Direction | null;
}

const US_ON_CN: Direction = { imposer: 'US', target: 'CN' };
const CN_ON_US: Direction = { imposer: 'CN', target: 'US' };

const OTHER_WAY = /^(?:(?:going|in) )?the other(?: (?:way|direction)\b|$)/;

/** All that hold are summed. */
const RULES: readonly Rule[] = [
  {
    weight: 0.6,
    example: 'a tariff of 10 percent *and another of 15*',
    directionOf: ({ reading: { last, sentence } }) =>
      last !== null && last.sentence === sentence ? last.direction : null,
  },
  {
    weight: 1,
    example: 'Washington put 10 percent on pears. *Then came another 15.*',
    directionOf: ({ tokens, reading: { last, sentence } }) =>
      last !== null &&
      last.sentence !== sentence &&
      last.sentence?.paragraph === sentence?.paragraph &&
      (isOfDispute(last.direction) ||
        tokens.every(({ code }) => code === null || code === last.direction.imposer))
        ? last.direction
        : null,
  },
  {
    weight: 1,
    example: 'Washington put 10 percent on pears. *The rate went to 15.*',
    directionOf: ({ isSilent, reading: { last, sentence } }) =>
      isSilent && last?.sentence?.paragraph === sentence?.paragraph ? (last?.direction ?? null) : null,
  },
  {
    weight: 3,
    example: '10 percent on pork *and 15 percent on beef*: nothing new is said',
    directionOf: ({ isNothingNew, reading: { last } }) =>
      isNothingNew && last !== null ? last.direction : null,
  },
  {
    weight: 1.2,
    example: 'Mexico won 90 days. *The 30 percent is off.*',
    directionOf: ({ tokens, reading: { subject } }) =>
      subject !== null &&
      !/^(?:US|CN)$/.test(subject) &&
      tokens.every(({ code }) => code === null || code === 'US' || code === subject)
        ? { imposer: 'US', target: subject }
        : null,
  },
  {
    weight: 0.3,
    example: 'the direction last spoken of, paragraphs ago',
    directionOf: ({ reading: { dispute } }) => dispute,
  },
  {
    weight: 2.5,
    example: 'Chinese duties on American goods: *- Pears: 25%*',
    directionOf: ({ reading: { leadIn, sentence } }) =>
      sentence !== null && isItem(sentence) ? leadIn : null,
  },
  {
    weight: 0.6,
    example: 'under the heading “China’s duties”',
    directionOf: ({ reading: { heading } }) => heading,
  },
  {
    weight: 1,
    example: 'a rate that the article has told already',
    directionOf: ({ tokens, at, reading }) =>
      reading.byRate.get(Number(/\d+(?:\.\d+)?/.exec(tokens[at]?.text ?? '')?.[0])) ?? null,
  },
  {
    weight: 2,
    example: 'the *fentanyl* duty, *Section 301*',
    directionOf: ({ clause }) => (AMERICAN_LAW.test(clause) ? US_ON_CN : null),
  },
  {
    weight: 2,
    example: 'the *Customs Tariff Commission*',
    directionOf: ({ clause }) => (CHINESE_LAW.test(clause) ? { imposer: 'CN', target: null } : null),
  },
  {
    weight: 1.5,
    example: 'America spoke first; it was *answered* with 34 percent',
    directionOf: ({ tokens, at, reading: { last } }) =>
      last !== null && tokens.slice(Math.max(0, at - 12), at).some(({ lower }) => ANSWERS.test(lower))
        ? swapped(last.direction)
        : null,
  },
  {
    weight: 1.2,
    example: '*in return*, 34 percent; *retaliatory* duties',
    directionOf: ({ clause }) => (RETALIATES.test(clause) ? CN_ON_US : null),
  },
  {
    weight: 1.4,
    example: '*soybeans*, subject to 25 percent',
    directionOf: ({ clause, reading }) =>
      AMERICAN_GOODS.test(clause) && !isOfThird(reading) ? CN_ON_US : null,
  },
  {
    weight: 0.6,
    example: '*toys* at 145 percent',
    directionOf: ({ clause, reading }) =>
      CHINESE_GOODS.test(clause) && !isOfThird(reading) ? US_ON_CN : null,
  },
  {
    weight: 0.7,
    example: '*ours* from 145 to 30 percent',
    directionOf: ({ clause }) => (/(?<!\bon )\bours\b/i.test(clause) ? US_ON_CN : null),
  },
  {
    weight: 2,
    example: 'and China 10 *on ours*',
    directionOf: ({ clause }) => (/\bon ours\b/i.test(clause) ? CN_ON_US : null),
  },
  {
    weight: 4,
    example: '30 percent one way and 10 percent *the other*',
    directionOf: ({ tokens, at, reading: { last, sentence } }) =>
      last !== null &&
      last.sentence === sentence &&
      OTHER_WAY.test(
        tokens
          .slice(at + 1, at + 5)
          .map(({ lower }) => lower)
          .join(' '),
      )
        ? swapped(last.direction)
        : null,
  },
  {
    weight: 1,
    example: '30 percent *one way*',
    directionOf: ({ clause }) => (/\bone (?:way|direction)\b/.test(clause) ? US_ON_CN : null),
  },
  {
    weight: 1.6,
    example: 'and *theirs* from 125 to 10; *they* put 15 percent on *our* chicken',
    directionOf: ({ clause }) =>
      /\btheirs\b/i.test(clause) || (THEIRS.test(clause) && OURS.test(clause)) ? CN_ON_US : null,
  },
];

/** What is likely of the percentage before its own clause is weighed. */
export function priorsOf(scene: Scene): Prior[] {
  return RULES.flatMap(({ weight, directionOf }) => {
    const direction = directionOf(scene);
    return direction === null ? [] : [{ direction, weight }];
  });
}

function isOfThird({ last, sentence }: Reading): boolean {
  return last !== null && last.sentence?.paragraph === sentence?.paragraph && !isOfDispute(last.direction);
}

function swapped({ imposer, target }: Direction): Direction {
  return { imposer: target, target: imposer };
}
