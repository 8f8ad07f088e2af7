/** What is measured and reported in numbers, as the head of a subject: "Exports to America", "the yuan". */
const MEASURED =
  '(?:exports?|imports?|shipments?|sales|prices?|inflation|growth|econom(?:y|ies)|GDP|output|production|activity|orders|bookings|volumes?|shares?|stocks?|futures|yields?|indexe?s?|yuan|renminbi|dollar|euro|pound|sterling|surplus|deficit|revenues?|turnover|profits?|earnings|unemployment|traffic|confidence|sentiment|demand|trade|freight|rates|flights|index|payrolls|spending|investment|[A-Z]?[a-z]*\\s?[0-9]{3}|Dow|Nasdaq|FTSE|Nikkei|Hang\\sSeng|Composite|Average)';
/** How numbers move, or where they stand. */
const MOVED =
  '(?:rose|rises?|fell|falls?|grew|shrank|shrunk|slid|dropped|jumped|climbed|soared|surged|plunged|plummeted|gained|lost|weakened|strengthened|slumped|tumbled|sank|slowed|slipped|eased|dipped|rebounded|recovered|doubled|halved|tripled|expanded|contracted|declined|increased|decreased|edged|ticked|hit|closed|ended|finished|traded|averaged|totall?ed|stood|leapt|ran|was|were|is|are|had|growing|shrinking|rising|falling)';
/** "Consumer prices in the city fell", without another verb or clause between. */
const STATISTIC = new RegExp(
  `\\b${MEASURED}(?:\\s(?:of|in|to|from|for|on|at|out|by)\\s[^,;:]{1,60}?|,[^,;]{1,60},)?\\s(?:(?:had|have|has|were|was|also|already|then|[a-z]+ly)\\s){0,2}${MOVED}\\b`,
  'i',
);
/** Measures that are told in numbers only. */
const INDICATOR = /\b(?:[Gg]rowth|[Ii]nflation|GDP|[Uu]nemployment|PMI)\b/;
/** Duties are imposed, not measured. */
const DUTY = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?)\b/;

/** Whether the clause tells how a number moved or stood: no happening, but a measurement of one. */
export function isStatistic(clause: string): boolean {
  if (INDICATOR.test(clause) && /\d/.test(clause)) return true;
  const found = STATISTIC.exec(clause);
  return found !== null && !DUTY.test(clause.slice(0, found.index + found[0].length));
}
