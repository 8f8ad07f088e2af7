import { PLACE_PATTERN, placeOf } from '../places.ts';

const TITLE = String.raw`(?:[Pp]resident|[Pp]remier|[Pp]rime\s[Mm]inister|[Cc]hancellor|[Ll]eader)`;
const NAME = String.raw`\p{Lu}[\p{L}.’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{0,20}){0,2}`;

/** "Chinese President Hu Lan", "U.S. President-elect June Marsh" */
const OF_A_COUNTRY = new RegExp(
  `(?<place>${PLACE_PATTERN})(?:[’']s)?\\s${TITLE}(?:-elect)?\\s(?<name>${NAME})`,
  'gu',
);
/** "President June Marsh": an American where the article speaks of America, unless the name is a Chinese one. */
const OF_NO_COUNTRY = new RegExp(`\\bPresident\\s(?<name>${NAME})`, 'gu');
/** "the Marsh administration": only Americans call a government so. */
const ADMINISTRATION = /\bthe\s(?<name>\p{Lu}[\p{L}’'-]{1,20})\s[Aa]dministration\b/gu;
const SURNAME_FIRST = new Set(['CN', 'TW', 'HK', 'KR', 'KP', 'VN']);
const INITIAL = '(?:[BPMFDTNLGKHJQXRZCSYW]|Zh|Ch|Sh)';
const FINAL =
  '(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue)';
/** "Hu Lan", "Hu Lanting": a surname and a given name in pinyin. */
const PINYIN = new RegExp(
  `^${INITIAL}${FINAL}\\s${INITIAL}${FINAL}(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?${FINAL})?$`,
);

/** Country codes of the heads of government that the article itself places, by the surname it calls them by. */
export function findLeaders(text: string): Map<string, string> {
  const leaders = new Map<string, string>();
  for (const { groups } of text.matchAll(OF_NO_COUNTRY)) {
    const name = (groups?.name ?? '').replace(/[’']s?$/, '');
    const isChinese = PINYIN.test(name);
    const names = name.split(/\s/);
    leaders.set((isChinese ? names.at(0) : names.at(-1)) ?? name, isChinese ? 'CN' : 'US');
  }
  for (const { groups } of text.matchAll(ADMINISTRATION)) {
    const name = groups?.name ?? '';
    if (placeOf(name) === null) leaders.set(name, 'US');
  }
  for (const { groups } of text.matchAll(OF_A_COUNTRY)) {
    const code = placeOf(groups?.place ?? '');
    const names = (groups?.name ?? '').replace(/[’']s?$/, '').split(/\s/);
    const surname = code !== null && SURNAME_FIRST.has(code) ? names.at(0) : names.at(-1);
    if (code !== null && surname !== undefined) leaders.set(surname, code);
  }
  return leaders;
}
