import type { EventSide } from '../events.ts';
import type { Actor } from './actors.ts';

/** A clause, its words before the verb, and the names in it. */
interface Clause {
  readonly words: string;
  readonly subject: string;
  readonly acting: readonly Actor[];
  readonly actors: readonly Actor[];
}

/** What both have or do together. */
const BOTH =
  /\b(?:[Bb]oth|[Tt]he\stwo|[Ee]ach)\s(?:sides?|countries|governments|presidents|leaders|capitals|nations|powers|delegations|economies|superpowers|teams)\b|\b[Jj]oint\b|\beach\sother\b/;
const SHARED =
  /\b(?:truce|ceasefire|pact|accord|deal|agreement|talks|negotiations|Phase\sOne|summit|pause)\b/;
const TOGETHER =
  /\b(?:meet|meets|met|agree|agrees|agreed|speak|speaks|spoke|talk|talked|called|sign|signed|negotiate|negotiated|sat\sdown|shook\shands)\b/;
/** Offices that need no country's name in news of this dispute. */
const US_OFFICE =
  /\b(?:[Ww]hite\sHouse|Congress|Senate|House\sof\sRepresentatives|Treasury|Commerce\s(?:Department|Secretary)|Department\sof\s\w+|Supreme\sCourt|Trade\sRepresentative|USTR|Federal\sReserve|Capitol|[Tt]he\spresident|executive\sorder|Section\s[23]\d\d|fentanyl|“?reciprocal”?|de\sminimis)\b/;
const CN_OFFICE =
  /\b(?:(?:Commerce|Finance|Foreign)\sMinistry|Ministry\sof\s(?:Commerce|Finance|Foreign\sAffairs)|[Tt]he\sministry|State\sCouncil|Politburo|Communist\sParty|Tariff\sCommission|rare[\s-]earths?)\b/;
const RATE = /\d\s?(?:%|percent|per\scent)|\bduty\b|\bfee\b|\btariff\b/;
const HIT =
  /\b(?:on|against|hits?)\s(?:[^\s,]+\s){0,4}?(?<from>Chinese|China(?![’']s\s(?:duties|tariffs|levies))|American|U\.S\.|US|America)\b/;

/** The subject of these bears a tariff, and does not impose it. */
const BEARS =
  /\b(?:pays?|paid|faces?|faced|owes?|owed|carry|carries|carried|bears?|bore|borne|drew|draws?|(?:was|were|is|are|been|be)\s(?:hit|granted|charged|spared|exempted))\b/;

/** Whose doing the event is: who acts, else whose office or measure is named, else whose goods are hit; a bare rate has the side `before` it. */
export function sideOf({ words, subject, acting, actors }: Clause, before: EventSide): EventSide {
  if (BOTH.test(subject)) return 'joint';
  const parties = acting.map((actor) => actor.party).filter((party) => party !== null);
  const [party] = parties;
  if (RATE.test(words) && BEARS.test(words))
    return party === 'us' || /\bAmerican\b/.test(subject) ? 'cn' : 'us';
  if (party !== undefined) {
    const other = party === 'us' ? 'cn' : party === 'cn' ? 'us' : null;
    if (other === null) return 'other';
    if (parties.includes(other) && areJoined(acting, words)) return 'joint';
    return TOGETHER.test(words) && actors.some((actor) => actor.party === other) ? 'joint' : party;
  }
  if (SHARED.test(subject)) return 'joint';
  if (US_OFFICE.test(subject)) return 'us';
  if (CN_OFFICE.test(subject)) return 'cn';
  const hit = HIT.exec(words)?.groups?.from;
  if (hit !== undefined) return hit.startsWith('Chin') ? 'us' : 'cn';
  if (BOTH.test(words)) return 'joint';
  if (US_OFFICE.test(words)) return 'us';
  if (CN_OFFICE.test(words)) return 'cn';
  return RATE.test(words) && before !== 'joint' ? before : 'other';
}

/** "Washington and Beijing", "US-China". */
function areJoined(acting: readonly Actor[], words: string): boolean {
  const [first, second] = acting;
  if (first === undefined || second === undefined || first.party === second.party) return false;
  return second.start - first.end <= 5 || /\bboth\b/i.test(words);
}
