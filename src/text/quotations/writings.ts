const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Writings that speak for whoever they come from. */
const CARRIERS = setOf(
  `statement note circular memo letter post tweet newsletter filing release editorial commentary op-ed column bulletin
   email e-mail message communique communiqué notice readout thread broadcast podcast submission reply response`,
);
/** Others that hold somebody's words. */
const RECORDS = setOf('paper poll survey report article video briefing');
const BETWEEN = setOf('interpreter translator spokesman spokeswoman spokesperson niece nephew lawyer');
const SIGN = setOf(
  `sign placard banner poster board sticker billboard chalkboard whiteboard plaque badge cap t-shirt flier flyer leaflet
   pamphlet slogan graffito notice`,
);

const SIGNS = new Set([...SIGN, ...Array.from(SIGN, (noun) => `${noun}s`)]);
const WRITINGS = new Set([...CARRIERS, ...RECORDS]);

/** Whether the noun is something written, read out or recorded. */
export function isWriting(noun: string): boolean {
  return WRITINGS.has(noun);
}

/** Whether the noun is a writing that speaks for whoever it comes from. */
export function isCarrier(noun: string): boolean {
  return CARRIERS.has(noun);
}

/** Whether the noun is a writing, or somebody who passes on what another says. */
export function carriesWords(noun: string): boolean {
  return isWriting(noun) || BETWEEN.has(noun);
}

/** Whether the noun is something that shows words to whoever passes. */
export function isSign(noun: string): boolean {
  return SIGNS.has(noun);
}
