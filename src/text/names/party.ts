import type { NameType, Party } from '../names.ts';
import { PLACE_PATTERN, placeOf } from '../places.ts';
import { countryOf } from './regions.ts';

const PLACE = new RegExp(PLACE_PATTERN);
/** `Japan’s trade ministry`, `Chinese Foreign Ministry` */
const MINISTRY = /([A-Z][A-Za-z.]{1,20})(?:[’']s)? (?:[A-Za-z]{1,20} )?[Mm]inistry\b/g;
/** Bodies, offices and parties that need no "U.S." in American usage. */
const AMERICAN =
  /\b(?:White House|Treasury (?:Secretary|Department|official)|Commerce (?:Secretary|Department)|State Department|Justice Department|Defense Department|Labor Department|Agriculture Department|Trade Representative|Congress(?:man|woman)?|Federal Reserve|Pentagon|Capitol Hill|Supreme Court|First Lady|Sen\.|Rep\.|REP\.|SEN\.|Senator|Democrats?|Republicans?|administration)(?!\w)/;
/** Bodies that need no "Chinese" in a Chinese context. */
const CHINESE =
  /\b(?:State Council|Politburo|Communist Party|Xinhua|Central Committee|People[’']s (?:Daily|Bank|Congress|Liberation Army))\b/;
/** What somebody works on is not whose side he is on: "studies China", "a China analyst", "an expert on China". */
const SUBJECT =
  /\b\p{Lu}\p{L}+ Studies\b|\b(?:stud(?:y|ies|ying)|covers?|covering|follows|tracks|research(?:es)?|advis(?:es|ing)|buys?|sells?|imports?|exports?|negotiat\w+|experts?|specialists?)\b[^,]{0,60}?(?= at (?:the )?\p{Lu}|,|$)|\bon (?:the )?\p{Lu}\p{L}+|\b\p{Lu}\p{L}+(?= (?:analyst|expert|economist|specialist|watcher|desk|strategist|researcher)\b)(?<!Chinese|American)/gu;
/** "who runs a forge in Ohio" tells where somebody stands; "who met him in Rome" does not. */
const PRESENT = /^whose\b|^who (?:now |also |still |\p{L}+ly )?(?:has|\p{Ll}+s)\b(?<!\bwas)/u;
/** "due to fly to Washington", "fought with Beijing" */
const DESTINATION = /\b(?:to|with|against|about|over|visits?|visited) (?:the )?\p{Lu}[\p{L}.]*/gu;
const CAPITAL_WORDS = /\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}/gu;

/** Whose side the name is on, by what the article calls it; `null` where nothing tells. */
export function partyOf(
  name: string,
  type: NameType,
  roles: readonly string[],
  ministries: Party | null,
): Party | null {
  const descriptions = type === 'person' ? roles : [name, ...roles];
  for (const description of descriptions) {
    const party = partyIn(description);
    if (party !== null) return party;
  }
  return descriptions.some((description) => /\b[Mm]inistry\b/.test(description)) ? ministries : null;
}

/** Whose ministry "the ministry" is: China's, if the article speaks of China and gives no other country's ministry. */
export function ministriesOf(text: string): Party | null {
  const owners = new Set(Array.from(text.matchAll(MINISTRY), (match) => placeOf(match[1] ?? '')));
  owners.delete('CN');
  owners.delete(null);
  return owners.size === 0 && /\b(?:Beijing|Chinese|China)\b/.test(text) ? 'cn' : null;
}

function partyIn(description: string): Party | null {
  if (/^(?:to |for )?who/.test(description) && !PRESENT.test(description)) return null;
  const words = description.replace(SUBJECT, ' ').replace(DESTINATION, ' ');
  const place = PLACE.exec(words)?.[0];
  const country = place === undefined ? regionIn(words) : placeOf(place);
  if (country === 'US') return 'us';
  if (country === 'CN' || country === 'HK') return 'cn';
  if (country !== null) return 'other';
  if (AMERICAN.test(words)) return 'us';
  return CHINESE.test(words) ? 'cn' : null;
}

/** "a toy importer in Ohio", "at Fudan University in Shanghai" */
function regionIn(words: string): string | null {
  for (const [run] of words.matchAll(CAPITAL_WORDS)) {
    const parts = run.split(' ');
    for (let length = parts.length; length > 0; length--) {
      const country = countryOf(
        parts
          .slice(0, length)
          .join(' ')
          .replace(/[.,’']+s?$/, ''),
      );
      if (country !== null) return country;
    }
  }
  return null;
}
