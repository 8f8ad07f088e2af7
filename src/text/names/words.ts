const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Begin a sentence in a capital and are no names. In lower case. */
export const ORDINARY = setOf(
  `a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  who whom whose what which when where why how and but or nor so yet for if while as because since although though unless until
  before after once whether than in on at by to from of with without within into onto over under above below between among amid
  against during through throughout across behind beyond near inside outside about around along up down off out per via like unlike
  despite toward towards upon besides except including following according given both either neither each every some any all many
  most much more less few several such same other others another no not none nobody nothing never only just even still also too
  very then now here there today yesterday tomorrow tonight meanwhile however moreover furthermore instead otherwise therefore
  thus hence indeed perhaps maybe again already always often sometimes soon later earlier ago first second third fourth last next
  is are was were be been being am do does did has have had can could will would shall should may might must let
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred half
  yes well oh please thanks thank good great new old asked told speaking officials analysts experts economists traders investors
  exporters importers sources reporters markets shares stocks tariffs tariff trade prices growth imports exports duties talks
  negotiators lawmakers diplomats companies businesses consumers farmers retailers manufacturers critics supporters people
  top senior late former chief deputy vice acting western eastern northern southern global domestic economic state local federal
  national international foreign public private official somebody everybody anybody everyone someone anyone something everything
  anything elsewhere everywhere contrary compared based asked whatever whoever whenever wherever question answer q
  sr jr mr mrs ms dr phase section article chapter part no number figure table annex title note
  live update updates correction opinion analysis explainer breaking exclusive watch read see join`,
);

/** In lower case. */
export const CALENDAR = setOf(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may
  june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter thanksgiving
  spring summer autumn fall winter`,
);
export const MONTHS = setOf('january february march april may june july august');

/** Stand before a person's name in a capital. In lower case. */
export const TITLES = setOf(
  `president vice-president secretary undersecretary minister premier chancellor chairman chairwoman chairperson chair senator representative
  congressman congresswoman governor mayor ambassador envoy commissioner director general admiral colonel captain major lieutenant sergeant
  judge justice king queen prince princess speaker spokesman spokeswoman spokesperson professor doctor chief executive ceo cfo
  lady counsellor counselor consul secretary-general leader adviser advisor aide editor columnist analyst economist strategist
  mr mrs ms miss mx madam madame dr prof sen rep gov gen amb adm capt col sgt rev hon pres lt sir dame lord mme messrs pope archbishop
  officer deputy vice-premier vice-minister negotiator`,
);
/** Belong to the name as the text gives it: "Sir Godfrey Lind". */
export const HONOURS = setOf('sir dame lord lady');
/** Begin a title, but are none: "Treasury Secretary", "Under Secretary". */
export const PARTICLES = setOf('de del della der den di da dos du la le van von bin ibn al el ten ter y');

/** A word that makes a name an organisation's. In lower case. */
export const BODIES = setOf(
  `ministry department bureau agency administration authority commission committee council office board court congress senate house
  parliament assembly union party government embassy consulate treasury customs reserve navy army force police panel secretariat
  cabinet delegation commons bundestag politburo university college school institute institution academy center centre lab labs
  laboratory foundation fund trust bank association federation confederation chamber alliance society organization organisation
  league forum group coalition partnership network initiative club guild front inc corp corporation co company ltd llc plc gmbh ag sa
  holdings holding partners capital securities investments investment analytics economics advisory advisors advisers consulting
  consultancy consultants strategies strategy research technologies technology tech systems logistics industries industry motors motor
  airlines airways steel metals mining energy oil petroleum electric electronics semiconductor semiconductors foods pharmaceuticals
  pharma insurance brothers bros sons daughters international ventures media news newspaper newspapers herald times post journal daily
  gazette mercury ledger wire courier review tribune dispatch standard observer guardian telegraph chronicle examiner monitor globe
  star sun mail mirror register bulletin weekly magazine press radio tv television broadcasting newsletter hub nations summit
  exchange market markets fastener fasteners manifest services service solutions works mills shipping lines line growers users
  workers farmers teamsters representatives democrats republicans kong`.replace(' kong', ''),
);
/** Bodies that need no other word: "Congress". In lower case. */
export const SOLE_BODIES = setOf('congress senate parliament treasury politburo bundestag commons pentagon');
/** Bodies whose names go on with "of" or "for": "Ministry of …". In lower case. */
export const NAMED_FOR = setOf(
  `ministry department bureau agency administration authority commission committee council office board court house academy center centre
  university college school institute institution foundation fund bank association federation confederation chamber alliance society
  organization organisation league forum group coalition union academy secretariat party minister secretary embassy daughters sons`,
);
/** Bodies of a state, which take its name before them: "China's Ministry of Commerce". In lower case. */
export const STATE_BODIES = setOf(
  `ministry department bureau agency administration authority commission council court congress senate parliament assembly government
  embassy consulate treasury customs bank office cabinet`,
);

/** Lower-case nouns for what an organisation is: "a blog", "consultancy Acme". */
export const BODY_NOUNS = setOf(
  `blog outlet broadcaster agency newspaper paper daily weekly magazine newsletter website site portal network station channel platform
  firm company consultancy think-tank tank bank brokerage maker carmaker automaker chipmaker retailer manufacturer supplier producer
  exporter importer startup start-up conglomerate giant group association chamber federation lobby union institute university college
  foundation fund charity nonprofit ministry department bureau commission committee council court regulator watchdog subsidiary
  unit forum app service tabloid wire designer operator carrier airline shipper miner developer`,
);

/** Nouns for a person; see also `isPersonNoun`. */
const PERSON_NOUNS = setOf(
  `president secretary minister premier chairman chairwoman chair senator governor mayor ambassador envoy commissioner director judge king
  queen spokesperson spokesman spokeswoman head chief boss leader founder co-founder owner partner fellow dean scholar academic professor
  lecturer student expert official aide lawyer attorney counsel clerk trader broker buyer seller farmer grower worker soldier critic
  writer author editor reporter journalist correspondent columnist blogger commentator pundit analyst economist strategist adviser
  advisor consultant researcher scientist historian archivist executive ceo manager negotiator diplomat lawmaker legislator politician
  backbencher congressman congresswoman candidate democrat republican conservative veteran engineer teacher investor importer exporter
  dealer retailer merchant banker accountant bookkeeper lobbyist activist campaigner celebrity host anchor actor singer friend neighbor
  neighbour brother sister son daughter father mother wife husband uncle aunt niece nephew cousin grandson granddaughter great-grandson
  man woman native graduate member vice-president vice-minister deputy assistant counsellor counselor tycoon billionaire magnate entrepreneur
  officer agent forwarder comic driver welder sailor captain steward trucker docker miner baker butcher tailor potter weaver landlord shopkeeper carpenter dentist doctor nurse pastor priest bishop general colonel captain colleague rival client user poet`,
);

/** Whether the lower-case noun names a person by what he or she does: "toolmaker", "archivist", "spokeswoman". */
export function isPersonNoun(noun: string): boolean {
  const word = noun.toLowerCase();
  return (
    PERSON_NOUNS.has(word) ||
    /(?:woman|person|(?:^|[a-z]{2})(?<!ger|ro|hu|nor|otto|sha|talis)man|secretary|ologist|omist|smith|keeper|monger|wright)$|.{2}(?<!steel|car|chip|auto)maker$/.test(
      word,
    )
  );
}

/** Verbs of saying in the forms that stand beside a speaker. */
export const SAYING = setOf(
  `said says say told tells wrote writes added adds asked asks argued argues noted notes warned warns insisted insists explained explains
  declared declares announced announces predicted predicts conceded concedes acknowledged retorted retorts replied replies joked laughed
  sighed shouted recalled recalls reckons reckoned estimated estimates thinks believes believed posted tweeted quipped objected stated
  stressed claimed claims suggested suggests remarked observed observes cautioned countered continued concluded denied denies confirmed
  vowed pledged urged complained protested muttered advises advised calls called describes described expects adds read reads predicts`,
);

/** Capitalised words of places, days and things that no person is called. In lower case. */
export const NO_PERSON = setOf(
  `street road avenue square beach coast bay port harbor harbour island islands sea ocean river lake valley mountain mount county city town
  district province region state states airport bridge canal strait peninsula day week month year one two three phase section north south
  east west northern southern eastern western central upper lower new great act bill law order agreement pact accord deal treaty plan
  index composite nasdaq dow brent crude war tariff tariffs trade economy olympics games cup award prize code report rare earth earths
  quarter gdp note notes bond bonds edition page volume road belt green deal memo proclamation constitution code hall church stadium
  tower building room plaza avenue democracy freedom cold world asia europe africa america`,
);

/** Capitals that are no names. */
export const NO_NAMES = setOf(
  `AI EV EVs IT TV CEO CFO COO GDP CPI PMI PPI IPO R&D LOL PDF FAQ DIY COVID COVID-19 SARS ET EST EDT GMT UTC BST CET CEST JST IST SGT CT MT PT PM AM HKT II III IV ID
  OK VIP USD RMB CNY EUR GBP S&P NASDAQ Q&A U.S US UK EU TACO SUV SUVs GPU GPUs LNG NGO NGOs Internet Weibo Twitter X Facebook WeChat
  Covid Mandarin English Cantonese Latin Islam Christian Catholic Methodist Muslim Buddhist Jewish Communist Democratic Republican
  Congressional Nobel Marxist Western Eastern Asian European African Pacific Atlantic Arctic Mr Mrs Ms Dr God Doctor Congressman Madam Chair`,
);

/** Second parts of adjectives made of a name: "Shanghai-based", "Trump-era". */
export const ADJECTIVE_ENDINGS = setOf(
  `based led made era style backed run owned born linked controlled affiliated wide built bound only first level rich friendly aligned
  appointed imposed bred educated trained sized like brokered listed produced sourced related funded speaking flagged`,
);
