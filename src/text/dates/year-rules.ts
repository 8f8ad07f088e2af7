import { type DateRule, type DateRules, stated } from './rule.ts';
import { PART_OF, wholeWords, YEAR } from './words.ts';

const PLURAL_COUNTED =
  /^\s(?:tons|tonnes|people|workers|jobs|companies|firms|points|miles|dollars|yuan|items|products|vehicles|cars|model|hours|GMT|ET|EDT|EST|BST)\b/;
const NAME_WITH_YEAR =
  /(?:\b(?:Made in China|Vision|Agenda|Project|Horizon|Section|Article|Resolution|No\.|Route|Act of|Act,)|(?<=[^\s#]\s?)#|©|\([cC]\)|Copyright)\s$/;

const rules: readonly DateRule[] = [
  {
    name: 'year',
    example: 'the beginning of 2020',
    pattern: wholeWords(
      `(?<![$£€¥#/–]|[\\d%][.,-]|[A-Za-z]\\d*-(?<!\\b(?:mid|pre|post|end)-))(?:(?:the\\s(?:very\\s)?)?(?:end|close|beginning|start)\\sof\\s|${PART_OF}|the\\syear\\s|FY\\s?|[Ff]iscal\\s(?:year\\s)?)?(?<year>${YEAR})(?![–/]\\d|-\\d)`,
    ),
    read: ({ year = '' }, { left, right }) =>
      PLURAL_COUNTED.test(right) || NAME_WITH_YEAR.test(left) ? null : stated(year),
  },
  {
    name: 'years',
    example: '2018-2020',
    pattern: wholeWords(`(?<from>${YEAR})(?:\\s?[–—-]\\s?|\\s(?:to|through|until)\\s)(?<to>${YEAR})`),
    read: ({ from = '', to = '' }) => (from < to ? stated(`${from}/${to}`) : null),
  },
  {
    name: 'years, the second short',
    example: '2018–20',
    pattern: wholeWords('(?<![\\d.,/-])(?<from>(?:19|20)\\d\\d)[–/-](?<to>\\d\\d)(?![\\d.,%/-]\\d)'),
    read: ({ from = '', to = '' }) => {
      const end = `${from.slice(0, 2)}${to}`;
      return Number(end) > Number(from) && Number(end) - Number(from) < 30 ? stated(`${from}/${end}`) : null;
    },
  },
  {
    name: 'between years',
    example: 'between 2018 and 2020',
    pattern: wholeWords(`(?<=\\b[Bb]etween\\s)(?<from>${YEAR})\\sand\\s(?<to>${YEAR})`),
    read: ({ from = '', to = '' }) => (from < to ? stated(`${from}/${to}`) : null),
  },
  {
    name: 'decade',
    example: 'the late 1930s',
    pattern: wholeWords(
      "(?:the\\s)?(?:early\\s|mid-|late\\s)?(?:early-|late-)?(?<decade>(?:19|20)\\d)0[’']?s",
    ),
    read: ({ decade }) => stated(`${decade}0/${decade}9`),
  },
  {
    name: 'decade, short',
    example: 'the ’90s',
    pattern: wholeWords("the\\s(?:early\\s|late\\s)?[’‘'](?<decade>[2-9])0s"),
    read: ({ decade }) => stated(`19${decade}0/19${decade}9`),
  },
];

/** Years and decades. */
export const yearRules: DateRules = { cue: /(?:19|20)\d\d|0s\b/, rules };
