import type { TemporalExpression } from '../dates.ts';
import { isStatistic } from './statistic.ts';

/** A date, its clause, and its sentence's words around it. */
interface Surroundings {
  readonly left: string;
  readonly right: string;
  readonly clause: string;
  readonly date: TemporalExpression;
}

interface NoHappening {
  readonly name: string;
  readonly example: string;
  readonly holds: (words: Surroundings) => boolean;
}

/** A rate, or something begun, that has gone on: "has paid 25 per cent since", "has been investigating since". */
const HELD =
  /\b(?:paid|pays?|carried|carries|faced|borne|bears?|owed|stood|charged|levied)\b|\bbeen\s(?:\d|[a-z]+ing\b)/;

/** What is bought and made all year long. */
const TRADED =
  /\b(?:bought|sold|sells?|ordered|exported|imported|shipped|produced|earned|spent|grew|consumed|traded|accounted|made\sup|came\sfrom|went\sto)\b/;

/** Dates that date no happening. */
const NO_HAPPENING: readonly NoHappening[] = [
  {
    name: 'attribute',
    example: 'its second-quarter outlook',
    holds: ({ left, right, date }) =>
      !/day\b/.test(date.text) &&
      /(?:\b(?:the|an?|its|their|his|her|full)|[’']s)\s$/.test(left) &&
      /^\s(?!and\b|or\b|to\b|in\b|was\b|is\b|will\b)[a-z]{3,}/.test(right),
  },
  {
    name: 'bound',
    example: 'before Aug. 12',
    holds: ({ left }) =>
      /\b(?:through|before|ahead of|(?:days?|weeks?|months?|years?|hours?)\s(?:after|since|before))\s$/i.test(
        left,
      ),
  },
  {
    name: 'comparison',
    example: 'lower than a year earlier',
    holds: ({ left, date }) =>
      /\b(?:than|ahead\sof|compared\s(?:with|to|from)|versus|below|above|against|like)\s(?:in\s)?$/.test(
        left,
      ) ||
      (/^(?:last|an?|the)\s.*\byear\b/.test(date.text) && /\b(?:from|on|over)\s$/.test(left)),
  },
  {
    name: 'state since',
    example: 'has grown ginseng since 1991',
    holds: ({ left, clause, date }) => {
      if (!/\b[Ss]ince\s(?:the\s|early\s|[\w\s]{3,25}midnight\s)?$/.test(left)) return false;
      if (date.precision === 'day') return !HELD.test(clause);
      return !(HELD.test(clause) && /\d\s?(?:%|per)/.test(clause));
    },
  },
  {
    name: 'statistic',
    example: 'exports fell 8 percent in April',
    holds: ({ clause }) => isStatistic(clause),
  },
  {
    name: 'total of a year',
    example: 'last year it bought 22 million tons',
    holds: ({ clause, date }) => /^(?:last|this|next)\syear$/i.test(date.text) && TRADED.test(clause),
  },
  {
    name: 'level compared',
    example: 'up from 2 percent in 2018',
    holds: ({ left }) =>
      /\b(?:up|down)\sfrom\s[^,;]{1,30}\s(?:in|at)\s$|\bagainst\s[^,;]{1,25}\s(?:in|at)\s$/.test(left),
  },
  {
    name: 'time of speaking',
    example: 'Speaking on Tuesday, he called it reckless',
    holds: ({ left }) =>
      /\b(?:[Ss]peaking|[Tt]alking|[Aa]sked|[Pp]ressed|[Ww]riting|[Aa]ddressing|[Qq]uoted|[Rr]eached)\s(?!for\b)[^,.;]{0,60}$/.test(
        left,
      ) && !/\b(?:[a-z]{3,}ed)\s[^,]*$/.test(left.replace(/^.*\b(?:asked|pressed|quoted|reached)\b/i, '')),
  },
  {
    name: 'stretch up to now',
    example: 'has softened in the past two weeks',
    holds: ({ date }) =>
      /^the\s(?:past|last|previous)\s.*(?:days?|weeks?|months?|years?)$/.test(date.text) &&
      date.precision === 'interval',
  },
  {
    name: 'how it is seen',
    example: 'Thursday’s call is being seen as a step',
    holds: ({ clause }) =>
      /\b(?:is|are|was|were|been)\s(?:being\s)?(?:[a-z]+ly\s)?(?:seen|viewed|regarded|considered|described)\sas\b/.test(
        clause,
      ),
  },
  {
    name: 'origin',
    example: 'goods from April would be affected',
    holds: ({ left, right, date }) =>
      date.precision === 'month' &&
      /[a-z]s\sfrom\s$/.test(left) &&
      /^\s(?:would|could|may|might|is|are|was|were|has|have|had)\b/.test(right),
  },
  {
    name: 'age',
    example: 'duties that go back to 2018',
    holds: ({ left }) => /\b(?:back|dates?|dating|dated)\s(?:back\s)?to\s$|\bleft\sover\sfrom\s$/.test(left),
  },
];

/** Words before the verb that say that it did not, or need not, happen. */
const UNREAL: readonly { readonly name: string; readonly example: string; readonly pattern: RegExp }[] = [
  {
    name: 'denied',
    example: 'did not sign',
    pattern:
      /(?:\b(?:not|never|neither|nor|no\slonger|without|denie[sd]|denying)|n[’']t)\s(?:\w+\s){0,2}$|\b[Nn]o\s(?:\w+\s){1,3}$/,
  },
  {
    name: 'conditional',
    example: 'if they met',
    pattern: /\b(?:[Ii]f|[Uu]nless|whether|[Hh]ad\sthe|^Had)\b[^,]*$/,
  },
  {
    name: 'possible',
    example: 'could expire',
    pattern:
      /\b(?:could|might|may|should|can|must|cannot|wants?\sto|hopes?\sto|would\shave)\s(?:\w+\s){0,3}$/,
  },
  {
    name: 'own doings',
    example: 'I met him',
    pattern: /\b(?:I|[Ww]e)(?:[’'](?:d|ve|m|re))?\s(?:\w+\s){0,2}$/,
  },
];

/** Whether the date only bounds, compares or foretells. */
export function tellsNoHappening(words: Surroundings): boolean {
  return NO_HAPPENING.some(({ holds }) => holds(words));
}

/** Whether the words before a verb take back that it happened or is to; `verb` begins with it. */
export function isUnreal(left: string, verb: string): boolean {
  return (
    /^would\shave\b/.test(verb) ||
    (/^have\b/.test(verb) && /\bwould\s$/.test(left)) ||
    UNREAL.some(({ pattern }) => pattern.test(left))
  );
}
