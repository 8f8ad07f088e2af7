/** Parts of American trade law, and what they are laid on. */
export const AMERICAN_LAW =
  /\b(?:fentanyl|section (?:301|232|122|201)|ieepa|de minimis|reciprocal|liberation day|emergency powers)\b/i;
export const CHINESE_LAW = /\b(?:tariff commission|customs tariff|state council|mofcom)\b/i;
export const ANSWERS = /^(?:respond|retaliat|answer|repl(?:y|ied|ies)|hit back|counter|reciprocat|mirror)/;
export const RETALIATES =
  /\b(?:retaliat\w+|counter-?measures?|counter-?tariffs?|in (?:return|kind|response)|tit-for-tat|the other (?:way|direction)|vice versa)\b/i;
export const OURS = /\b(?:our|ours|we|us)\b/i;
export const THEIRS = /\b(?:theirs|they|their)\b/i;

/** What each of the two mostly sells to the other. */
export const AMERICAN_GOODS =
  /\b(?:soy(?:a|beans?)|sorghum|pork|beef|chicken|poultry|corn|maize|wheat|cotton|almonds|walnuts|pecans|ginseng|lobsters?|bourbon|whiske?y|crude|lng|natural gas|propane|ethane|coal|aircraft|jets?|alfalfa|cranberries|cherries|farm (?:goods|products)|growers?|ranchers?)\b/i;
export const CHINESE_GOODS =
  /\b(?:toys?|dolls?|smartphones?|laptops?|shoes|footwear|sneakers|furniture|electric (?:cars|vehicles)|evs|solar|batteries|syringes|bicycles?|apparel|clothing|umbrellas|parcels?|handsets?|gadgets|christmas|small packages)\b/i;
