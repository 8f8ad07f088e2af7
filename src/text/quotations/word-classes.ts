import type { Token } from './tokens.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = setOf(
  `the whose a an his her its their my our your this that these those some many several few one two three four five six ten
   another each every both no any most all other various dozens hundreds half`,
);
export const PREPOSITIONS = setOf(
  `of in on at for from with without by to into onto over under between among amid against about around during after before
   through via within outside inside across despite beyond near behind beside alongside throughout following since until
   including like unlike upon per toward towards off above below versus given according`,
);
/** Words that begin a clause of their own. */
export const SUBORDINATORS = setOf(
  'that what how why whatever whoever because while if although though since whether as where unless until whereas when after before than once lest',
);
export const CONJUNCTIONS = setOf('and but or so yet nor plus');
export const RELATIVES = setOf('who which that whom');
export const PRONOUNS = setOf('he she it they i we you');
export const BE = setOf("is are was were be been being isn't aren't wasn't weren't");
export const AUXILIARIES = setOf(
  `is are was were be been being has have had having do does did will would can could may might must shall should
   isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot
   shouldn't mightn't mustn't 'd 'll 've 're 's 'm`,
);
/** With these, nothing has been said yet. */
export const MODALS = setOf(
  "would could may might must shall should will can won't wouldn't can't couldn't cannot shouldn't 'll",
);
export const NEGATIONS = setOf(
  `not never hardly scarcely neither nor don't doesn't didn't hasn't haven't hadn't won't wouldn't
   can't couldn't cannot isn't aren't wasn't weren't`,
);
/** Verbs after which what follows "to" was not said: "declined to say", "refused to call it". */
export const REFUSALS = setOf(
  `decline declines declined declining refuse refuses refused refusing fail fails failed failing deny denies denied denying
   avoid avoids avoided avoiding stop stops stopped stopping reluctant unwilling unable hesitate hesitated hesitates
   forbid forbids forbade forbidden without neglected forgot refrain refrained refrains rather`,
);
/** Verbs and adjectives after which what follows "to" is yet to be said. */
export const INTENTIONS = setOf(
  `want wants wanted plan plans planned expect expects expected hope hopes hoped like need needs needed try tries tried ask asks
   asked urge urges urged likely ready prepared have has had about due set tempted able order ordered told tell
   pressed press invited invite encouraged inclined free supposed meant allowed obliged wanting afraid`,
);
export const ADVERBS = setOf(
  `also then later again once often not never now still just further ever always even only twice merely first earlier
   thus too himself herself itself themselves soon rather quite largely since afterwards afterward meanwhile instead
   there here far long hardly yet perhaps almost though however nonetheless nevertheless
   yesterday today tomorrow tonight ago hence indeed elsewhere simply`,
);
/** Everyday verbs in the past or third person that a shallow reading would take for nouns. */
export const COMMON_VERBS = setOf(
  `put puts came went took made gave got saw knew met led kept held sent left found began became brought fell rose grew won lost
   paid ran sat set hit cut drew thought bought built felt spent stood sold broke shook chose drove spoke struck sank
   comes goes takes makes gives gets sees knows meets leads keeps holds sends finds begins becomes brings falls rises
   grows wins loses pays runs sits sets hits cuts draws thinks buys builds feels spends stands sells breaks
   remains seems appears wants needs looks works lets puts turns owns teaches studies covers tracks follows
   sounds hopes helps shows means plans does`,
);

export const WEEKDAY_OR_MONTH =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)$/;

/** Whether the word may be part of a name. */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.isCapital === true && !DETERMINERS.has(token.lower);
}

export function isWord(token: Token | undefined): token is Token & { readonly kind: 'word' } {
  return token?.kind === 'word';
}

export function isAdverb(token: Token | undefined): boolean {
  return (
    isWord(token) &&
    (ADVERBS.has(token.lower) ||
      (/ly$/.test(token.lower) &&
        !isCapitalised(token) &&
        token.lower !== 'family' &&
        token.lower !== 'daily'))
  );
}

/** Whether the word is a finite verb as far as a word list and its ending can tell. */
export function isFiniteVerb(token: Token | undefined): boolean {
  if (!isWord(token) || isCapitalised(token)) return false;
  return AUXILIARIES.has(token.lower) || COMMON_VERBS.has(token.lower);
}

/** A past participle or gerund that describes the noun before it: "briefed", "sitting". */
export function isParticiple(token: Token | undefined): boolean {
  return (
    isWord(token) &&
    !isCapitalised(token) &&
    !token.lower.includes('-') &&
    /(?:[a-z]{2}ed|[a-z]{3}ing|known|quoted|seen|written|held|made|run|led|based|read|sent|drawn|shown|granted)$/.test(
      token.lower,
    )
  );
}

/** A comma, dash or bracket, or a quotation that ends with a comma. */
export function isPause(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    /^(?:comma|dash|bracket)$/.test(token.kind) || (token.kind === 'quote' && /,\W{0,3}$/.test(token.text))
  );
}
