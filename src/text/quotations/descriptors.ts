/** Whether the words name a person, a body, or several; by the head noun. */
export type ReferentKind = 'person' | 'body' | 'group';

const PERSON = new Set(
  `official aide minister economist analyst president secretary senator congressman lawmaker
   representative governor mayor ambassador envoy diplomat strategist lawyer attorney judge professor
   scholar researcher academic expert chief chair chairman chairwoman chairperson ceo executive director
   head boss founder owner co-founder manager spokesman spokeswoman spokesperson buyer importer exporter
   trader farmer grower broker banker investor commentator columnist writer author blogger editor
   reporter correspondent journalist source insider observer critic adviser advisor negotiator
   commissioner general colonel captain leader premier chancellor veteran lobbyist consultant man woman
   mother father brother sister wife husband son daughter niece nephew uncle aunt worker employee driver
   teacher student customer client supplier retailer resident user member republican democrat agent
   deputy counsel treasurer historian person fellow partner colleague friend neighbour neighbor
   candidate politician trucker baker grocer dealer speaker planner manufacturer engineer scientist
   technician inspector tycoon billionaire entrepreneur interpreter translator dentist doctor nurse
   rival toymaker shopkeeper comic widow king queen clerk staffer principal`.split(/\s+/),
);
const BODY = new Set(
  `ministry department government administration agency bureau office commission committee council
   authority bank company firm group outlet newspaper paper daily weekly magazine blog newsletter
   broadcaster channel station network account site website service wire tabloid journal press media
   embassy consulate mission chamber association federation union alliance coalition forum body board
   institute institution university college think-tank tank consultancy brokerage lender party
   parliament congress senate house court fund foundation league guild statement report document survey
   poll study article editorial post tweet video advert advertisement ad sign banner poster notice
   letter memo note circular communique communiqué bulletin transcript release readout agreement text
   filing headline caption column order decree watchdog commentary advisory pamphlet dispatch lobby
   carmaker chipmaker maker retailer shipper carrier kremlin pentagon campaign team side bloc country
   nation city bourse unit arm`.split(/\s+/),
);

/** What kind of thing a head noun names; `null` if unknown. */
export function kindOfNoun(noun: string): ReferentKind | null {
  const word = noun.toLowerCase().replace(/['’]s?$/, '');
  return kindOfWord(word) ?? (isPlural(word) ? 'group' : null);
}

function isPlural(word: string): boolean {
  const singular = singularOf(word);
  return singular !== word && kindOfWord(singular) !== null;
}

/** By the whole word or the last part of a compound: "vice-president". */
function kindOfWord(word: string): 'person' | 'body' | null {
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (PERSON.has(last) || PERSON.has(word) || /[a-z]{3}(?:man|woman|person)$|-in-law$/.test(word))
    return 'person';
  return BODY.has(last) || BODY.has(word) ? 'body' : null;
}

/** Nouns and titles that stand for each other when the text comes back to a person: "Sen." is "the senator". */
const SAME: readonly string[][] = [
  ['sen.', 'sen', 'senator', 'lawmaker', 'legislator'],
  ['rep.', 'rep', 'representative', 'congressman', 'congresswoman', 'lawmaker', 'legislator'],
  ['gov.', 'gov', 'governor'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'official', 'diplomat'],
  ['newspaper', 'paper', 'daily', 'tabloid', 'outlet'],
  ['blog', 'outlet', 'account', 'site'],
  ['broadcaster', 'outlet', 'network', 'channel'],
  ['agency', 'outlet', 'service'],
  ['chairman', 'chairwoman', 'chair', 'chief'],
  ['executive', 'ceo', 'chief', 'boss'],
  ['professor', 'academic', 'scholar'],
  ['attorney', 'lawyer'],
  ['adviser', 'advisor', 'aide'],
  ['minister', 'official'],
  ['envoy', 'ambassador', 'diplomat'],
  ['firm', 'company', 'consultancy', 'brokerage'],
  ['chamber', 'group', 'association', 'federation', 'forum', 'lobby'],
];

/** Whether something described by `words` can be meant by "the `noun`". */
export function isDescribedBy(noun: string, words: ReadonlySet<string>): boolean {
  const word = noun.toLowerCase();
  if (words.has(word)) return true;
  // "the grower" of one who grows
  const verb = /^(\p{L}{3,})[eo]r$/u.exec(word)?.[1];
  if (verb !== undefined && ['', 's', 'e', 'es', 'ing'].some((ending) => words.has(verb + ending)))
    return true;
  return SAME.some((group) => group.includes(word) && group.some((other) => words.has(other)));
}

export function singularOf(word: string): string {
  if (!/(?:s|men|people)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/men$/.test(word)) return `${word.slice(0, -3)}man`;
  if (word === 'people') return 'person';
  return word.replace(/([^s])s$/, '$1');
}

export type Gender = 'he' | 'she';

const HE =
  /\b(?:mr\.?|sir|lord|king|prince|spokesman|chairman|businessman|congressman|husband|brother|son|father|uncle|nephew|man|gentleman)\b/i;
const SHE =
  /\b(?:mrs\.?|ms\.?|miss|lady|dame|queen|princess|spokeswoman|chairwoman|businesswoman|congresswoman|wife|sister|daughter|mother|aunt|niece|woman|widow)\b/i;

/** The gender that a title or description shows: "the spokeswoman"; `null` if it shows none. */
export function genderOf(words: string): Gender | null {
  if (SHE.test(words)) return 'she';
  return HE.test(words) ? 'he' : null;
}
