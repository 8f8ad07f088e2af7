import type { NameType, Party } from '../names.ts';
import { PLACE_PATTERN, placeOf } from '../places.ts';
import { countryOf } from './regions.ts';

const PLACE = new RegExp(PLACE_PATTERN);
/** Bodies, offices and parties that need no "U.S." in American usage. */
const AMERICAN =
  /\b(?:White House|Treasury (?:Secretary|Department|official)|Commerce (?:Secretary|Department)|State Department|Justice Department|Defense Department|Labor Department|Agriculture Department|Trade Representative|Congress(?:man|woman)?|Federal Reserve|Pentagon|Capitol Hill|Supreme Court|First Lady|Sen\.|Rep\.|REP\.|SEN\.|Senator|Democrats?|Republicans?|administration)(?!\w)/;
/** Bodies that need no "Chinese" in a Chinese context. */
const CHINESE =
  /\b(?:State Council|Politburo|Communist Party|Xinhua|Central Committee|People[’']s (?:Daily|Bank|Congress|Liberation Army))\b/;
/** What somebody works on is not whose side he is on: "studies China", "a China analyst", "an expert on China". */
const SUBJECT =
  /\b\p{Lu}\p{L}+ Studies\b|\b(?:stud(?:y|ies|ying)|covers?|covering|follows|tracks|teach(?:es)?|research(?:es)?|advis(?:es|ing)|buys?|sells?|imports?|exports?|negotiat\w+|experts?|specialists?)\b[^,]{0,60}?(?= at (?:the )?\p{Lu}|,|$)|\bon (?:the )?\p{Lu}\p{L}+|\b\p{Lu}\p{L}+(?= (?:analyst|expert|economist|specialist|watcher|desk|strategist|researcher)\b)(?<!Chinese|American)/gu;
const CAPITAL_WORDS = /\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}/gu;

/** Whose side the name is on, by what the article calls it; `null` where nothing tells. */
export function partyOf(name: string, type: NameType, roles: readonly string[]): Party | null {
  const descriptions = type === 'person' ? roles : [name, ...roles];
  for (const description of descriptions) {
    const party = partyIn(description);
    if (party !== null) return party;
  }
  return null;
}

function partyIn(description: string): Party | null {
  const words = description.replace(SUBJECT, ' ');
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
