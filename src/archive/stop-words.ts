/** Function words of English: they carry no topic, so they are cut from the index and from the query. */
const FUNCTION_WORDS = `
a an the this that these those such same own
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves one ones someone somebody anyone anybody everyone everybody
something anything everything nothing
am is are was were be been being isn't aren't wasn't weren't have has had having haven't hasn't hadn't
do does did doing done don't doesn't didn't dont doesnt didnt can could can't cannot couldn't cant will would won't
wouldn't wont shall should shouldn't may might must mustn't ought need needn't i'm i've i'd i'll we're we've we'd
we'll you're you've he's she's it's they're they've that's there's let's who's what's where's when's how's
and or but nor so yet if because as while although though whereas unless than then also too either neither both
of at by for with about against between into through during before after above below to from up down in out on off
over under upon onto within without across along among amid around toward towards via per regarding
concerning despite except like besides aside apart instead outside inside because
again further once here there now just only very really quite rather even still already ever never always often
no not any some all each every few more most much many less least other another several
s t d ll re ve m etc eg ie vs
`;

/** Words of asking: they say what kind of answer is wanted, not what it is about. */
const QUESTION_WORDS = `
who whom whose whos what whats which when whens where wheres why how hows
please tell me know show give find list explain describe
say says said saying tell tells told according mention mentioned mentions quote quoted quotes
article articles source sources coverage story stories report reports reported piece pieces
date dates day days weekday exactly anyway actually anybody else thing things kind kinds sort sorts
`;

/** The function words that are most often mistyped, and how words of asking are spelt by ear. */
const MISTYPED = `teh hte adn taht waht whta wat wot wehn wich whcih wiht fo si ot hwo sed sez`;

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS} ${QUESTION_WORDS} ${MISTYPED}`.split(/\s+/).filter((word) => word !== ''),
);

/** Words that fit any topic: they count for less than others, in whatever form. */
const LIGHT = `
month week year come go make take get give put set use do happen work become turn bring leave let stay run hold see look want need try
way side part people person place time point case fact name word number amount level area place country nation two three
guy man woman someone group big main whole whether really different specific certain
`;

export const LIGHT_WORDS: ReadonlySet<string> = new Set(LIGHT.split(/\s+/).filter((word) => word !== ''));
