/** What a word does in a sentence about tariffs. */
export type WordClass =
  | 'tariff'
  | 'soft'
  | 'other'
  | 'goods'
  | 'impose'
  | 'hit'
  | 'change'
  | 'face'
  | 'sell'
  | 'be'
  | 'preposition'
  | 'other-measure'
  | 'other-motion';

/** `+` doubles the last letter in the past and the participle: "slap+" gives slapped, slapping. Irregular forms are listed. */
const VOCABULARY: Partial<Record<WordClass, { nouns?: string; verbs?: string; words?: string }>> = {
  tariff: { nouns: 'tariff duty levy surcharge surtax countermeasure', words: 'duty-free tariff-free' },
  // Tariffs only where tariffs are already spoken of.
  soft: { nouns: 'rate layer tax toll penalty' },
  goods: {
    nouns:
      'good import export product shipment purchase item parcel package car vehicle truck automobile commodity input component part crop phone handset smartphone television toy doll lamp lobster bean pea vegetable fruit nut almond pecan walnut cranberry cherry apple olive screw bolt fastener tile mug garment dress bag bicycle e-bike helmet battery panel turbine engine aircraft plane crane syringe glove mask film movie drug medicine magnet chair sofa cabinet umbrella pipe tyre tire',
    words:
      'steel aluminum aluminium copper merchandise chip chips semiconductors soybeans soya pork beef corn cotton wheat sorghum chicken lumber timber toys shoes footwear furniture electronics smartphones laptops batteries minerals energy crude coal oil gas lng wine machinery equipment apparel clothing textiles medicines drugs pharmaceuticals seafood ginseng whiskey whisky bourbon wine spirits rapeseed canola softwood plastics chemicals dairy meat poultry produce everything anything',
  },
  impose: {
    verbs:
      'impose slap+ levy put place charge apply announce unveil retaliate respond answer threaten propose exempt add collect set tack enact order introduce adopt pile heap clap+ counter match reply match vow plan pledge keep maintain declare float brandish publish exclude spare reimpose reinstate demand want consider weigh mull approve ratify decree enforce grant back endorse',
    words: 'putting setting set levied levying',
  },
  hit: { verbs: 'hit+ punish target whack tax wallop sting', words: 'hit hitting' },
  change: {
    verbs:
      'raise hike lift increase double triple treble quadruple halve cut+ lower slash drop+ reduce trim+ jack ratchet escalate bump boost jump climb soar rise fall come take bring step spring snap revert return scale ease suspend pause remove scrap+ roll shave pare quarter move ramp crank push phase defer delay postpone shelve revoke rescind repeal cancel',
    words:
      'reduction reductions increase hike cut cutting rose risen fell fallen came took taken brought sprung sprang',
  },
  face: {
    verbs: 'face pay owe carry incur attract bear draw shoulder confront',
    words: 'paid subject dutiable drew drawn bore',
  },
  sell: { verbs: 'sell export ship make send manufacture produce', words: 'sold made sent' },
  be: { words: 'is are was were be been being get gets got' },
  preposition: {
    words:
      'on against upon toward towards targeting from by for to into entering in at of with over under between among',
  },
  'other-measure': {
    nouns:
      'economy growth inflation share stake poll respondent survey index stock yield price margin revenue sale profit earning volume output production unemployment approval probability chance odds discount turnout majority voter bond equity currency yuan renminbi freight cargo booking order investment deficit surplus demand supply employment job wage salary population market traffic forecast capacity inventory loan mortgage capital dividend payroll harvest crowd mill factory household reader bank benchmark shareholder subscriber portfolio fund turnover workforce cost',
    words:
      'gdp cpi ppi stoxx ftse dax nikkei topix kospi sensex seng shanghai csi composite moisture fed reserve interest recession default confidence sentiment support exchange poverty vacancy literacy expansion contraction lending spending blacklist polled surveyed shares futures nasdaq dow s&p bookings earnings',
  },
  'other-motion': {
    verbs:
      'grow shrink expand contract gain lose slump plunge plummet surge rebound tumble slide leap climb dip swell decline slip sink save',
    words: 'grew grown shrank shrunk lost slid leapt sank sunk gains growth decline drop',
  },
};

const CLASSES = new Map<string, WordClass>();
for (const [wordClass, { nouns = '', verbs = '', words = '' }] of Object.entries(VOCABULARY)) {
  const forms = [...list(nouns).flatMap(numbersOf), ...list(verbs).flatMap(tensesOf), ...list(words)];
  for (const form of forms) if (!CLASSES.has(form)) CLASSES.set(form, wordClass as WordClass);
}

/** The class of a word in lower case; `other` for all words that say nothing about tariffs. */
export function classOf(lower: string): WordClass {
  return CLASSES.get(lower) ?? (/-(?:made|built|grown)$/.test(lower) ? 'goods' : 'other');
}

function list(words: string): string[] {
  return words.split(' ').filter(Boolean);
}

function numbersOf(noun: string): string[] {
  return [noun, /[^aeo]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`];
}

function tensesOf(lemma: string): string[] {
  const verb = lemma.replace('+', '');
  if (lemma.endsWith('+')) return [verb, `${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeo]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:sh|ch|ss|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}
