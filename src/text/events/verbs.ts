import { matchesOf } from '../matches-of.ts';
/** What a verb tells: that something happened, is to or may, that somebody spoke, or only how things are. */
export type VerbKind = 'happening' | 'scheduled' | 'possible' | 'saying' | 'state';

export interface Verb {
  readonly start: number;
  readonly end: number;
  readonly kind: VerbKind;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Speaking is no news by itself; "announced", "ordered", "posted" are not here. */
const SAYING = set(`
  say says said saying tell tells told telling add adds added note notes noted argue argues argued warn warns warned
  insist insists insisted explain explains explained ask asks asked reply replies replied write writes wrote claim claims
  claimed describe describes described acknowledge acknowledges acknowledged stress stresses stressed predict predicts
  predicted recall recalls recalled concede concedes conceded remark remarked quip quipped joke joked suggest suggests
  suggested estimate estimates estimated reckon reckons reckoned deny denies denied complain complains complained reiterate
  reiterates reiterated maintain maintains maintained echo echoed emphasise emphasised emphasize emphasized comment
  commented imply implied declare declares declared believe believes believed think thinks thought hope hopes hoped
  caution cautions cautioned observe observes observed state states stated mention mentioned laugh laughed sigh sighed
  mutter muttered shrug shrugged grumble grumbled admit admits admitted boast boasted tout touted hint hinted speculate
  speculated forecast forecasts vow vows vowed pledge pledges pledged promise promises promised urge urges urged
  opine opined assert asserted contend contended report reports reported assured instructed trailed show shows
  showed`);
const STATE = set(`
  is are was were am has have had do does did know knows knew known want wants wanted need needs needed
  like likes liked mean means meant seem seems seemed appear appears appeared remain remains remained live lives lived own
  owns owned love loved feel feels felt look looks looked stand stands stood expect expects expected work works worked
  belong belonged consist consisted contain contained depend depended exist existed matter mattered resemble resembled
  study studied teach teaches taught based named titled dubbed related tied linked associated aimed required
  supposed estimated worth valued measured compared counted counting covered concerned interested worried use used
  dated remembers remembered wonders wondered`);

/** States that are nouns, adjectives or prepositions too: "live lobster", "a stand", "like". */
const OFTEN_NO_VERB =
  /^(?:live|lives|like|likes|own|use|need|needs|work|works|look|looks|stand|stands|matter|matters|study|mean|feel|want|love|depend|exist|appear|remain|value|related|based|expect|need)$/;
const SUBJECT_BEFORE =
  /\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|who|that|which|[Hh]e|[Ss]he|[Ii]t|[a-z]+s|[A-Z][\w’'-]*)\s$/;
/** "is |expected": no verb of its own. */
const PARTICIPLE_OF_STATE =
  /^(?:expected|supposed|required|aimed|used|estimated|based|valued|needed|wanted)$/;
/** "added 10 percent", "was added": no speech. */
const ADDED = /^add(?:s|ed)?$/;
const ADDS_THING =
  /^\s(?:an?|another|the|its|their|more|further|up|to|on|some|about|\d|[a-z]+\s(?:percent|per\scent|points))\b/;
/** "replied with 15 percent", "answered in kind": no speech. */
const IN_DEEDS =
  /^\s(?:[^,.;“”"]{0,40}\s)?(?:with\s(?:a\s|an\s|its\s|duties|tariffs|levies|\d)|in\skind\b|by\s[a-z]+ing\b)/;
/** A saying that makes known what the speaker himself will do: "said it would double the duty". */
const MAKES_KNOWN =
  /^(?:(?:,?\s(?:on|in|late|early|last|this)?\s?[\w.]+){0,4}?)\s(?:that\s)?(?:it|he|she|they)\s(?:will|would|has|had|was|is|were)\s(?!not\b)(?:be\s|been\s)?[a-z]+/;

/** "is due in Washington", "was expected in Beijing". */
const DUE =
  /^(?:is|are|was|were)\s(?:also\s|now\s)?(?:due|expected|scheduled|slated|set|planned|pencilled)\s(?:in|on|at|for|by|back|there|next|this|to)\b/;

const IRREGULAR_PAST = set(`
  began broke brought built bought came chose cut drew drove fell fought  found flew froze gave went gone got grew held hit
  kept laid led left let lit lost made met paid put quit ran read rose sat saw seen sold sent set shook shot shrank shrunk
  shut slid spent split sprang stole struck swept swung swore took taken threw thrown tore undid upheld won withdrew
  withdrawn woke wound wrung drawn driven fallen flown frozen given grown risen shaken shown stolen torn become became
  begun broken chosen leapt spoke sprung slung overtook undertook beat bit bound burst cast dealt dug fed fled flung
  forbade forbidden forgot forgave hung hurt knelt lent slashed spread stuck stung sank sunk thrust underwent wore awoke arose heard rang sang swam clung crept rode shone slept sped strode taught wept lay sworn sought caught written hidden eaten ridden`);

const PRESENT = set(`
  expires expire ends end takes take begins begin starts start opens open runs run lapses lapse steps jumps jump doubles
  hits puts matches match owe owes retires resumes resume falls fall rises imposes impose raises raise lifts cuts signs
  announces stay stays lasts holds lose loses faces face braces meets meet votes visits returns reaches comes come goes go becomes become
  applies apply closes close pays pay launches orders files suspends extends halves strikes agrees publishes bans adds
  removes restores drops exempts freezes retaliates threatens unveils unveil slaps slap levies ships kicks enters leaves
  leave triggers trips sits convenes hosts gathers arrives heads travels flies speaks rejoins quits blocks blacklists
  expands widens tightens eases scraps rolls pauses delays postpones renews prolongs completes wins`);

/** Words in -ed that are no verbs of happening. */
const NOT_PAST = set(`
  hundred indeed speed need feed seed breed deed greed bleed exceed proceed succeed unprecedented wicked naked
  sacred united limited detailed skilled alleged unnamed unfinished untouched aged advanced integrated
  sophisticated complicated combined red bed shed wed fed embed hatred kindred crooked rugged beloved
  affiliated dedicated experienced seasoned privileged veiled unwanted unexpected undecided unwritten connected`);

/** Between an auxiliary and its verb: "was |widely |criticised". */
const AUXILIARY_GAP = /^\s(?:(?:not|never|also|already|then|since|been|being|[a-z]+ly)\s){0,2}$/;
const FUTURE = /^(?:will|would|shall|won['’]t)$/;
/** "a lift |due Oct. 1". */
const DUE_THEN =
  /^\s(?:(?:on|by|in|at|from)\s)?(?:the\s)?(?:\d|(?:early|late|mid-?|end)\b|next\b|this\b|[A-Z][a-z]+day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b)/;
/** "will be cold": how things will be. */
const WILL_STAND =
  /^\s(?:(?:not|also|still|soon|only|then|[a-z]+ly)\s){0,2}(?:be\s(?!(?:[a-z]+ed|[a-z]+en|held|cut|put|made|sworn|met|paid|sent|built|brought|begun|in\s(?:force|effect|place)|effective|due|able)\b)|have\s(?:an?|no|the|to)\b|remain\b|need\b|know\b)/;
const MODAL = /^(?:may|might|could|should|can|cannot|must|can['’]t|couldn['’]t)$/;
/** "was told": something was done to somebody. */
const PASSIVE_SAYING = /^(?:told|asked|warned|urged|assured)$/;
const BEFORE_INFINITIVE =
  /(?:\b(?:is|are|was|were|be|due|set|scheduled|expected|planned|plans?|ready|agreed)|,)\s$/;

/** After these "signs" or "cuts" is a noun. */
const BEFORE_NOUN =
  /\b(?:the|an?|of|its|their|his|tariff|rate|any|no|further|early|first|more|deep|steep|sharp|recent|two|three|several|many|some|such|these|those|[a-z]+(?:ive|ous|ful|able)|this|new|to|could|may|might)\s$/;

const WORD = /[A-Za-z]+(?:[’'-][A-Za-z]+)*/g;

/** The verbs of the sentence, from left to right; not the auxiliaries ("was" in "was signed"). */
export function findVerbs(sentence: string): Verb[] {
  const verbs: Verb[] = [];
  for (const match of matchesOf(WORD, sentence)) {
    const word = match[0];
    const start = match.index;
    const kind = kindOf(
      word,
      sentence.slice(Math.max(0, start - 20), start),
      sentence.slice(start + word.length, start + word.length + 70),
      verbs.length === 0 && start === 0,
    );
    const end = start + word.length;
    const isNaming = word === 'called' && /^[^,.;]{0,40}[“"‘]/.test(sentence.slice(end, end + 45));
    if (kind !== null) verbs.push({ start, end, kind: isNaming ? 'saying' : kind });
  }
  return verbs.filter((verb, index) => {
    const next = verbs[index + 1];
    return (
      verb.kind !== 'state' || next === undefined || !AUXILIARY_GAP.test(sentence.slice(verb.end, next.start))
    );
  });
}

function kindOf(word: string, left: string, right: string, isFirst: boolean): VerbKind | null {
  // A capital inside a sentence: a name ("United", "Reed").
  if (/^[A-Z]/.test(word) && !isFirst) return null;
  const lower = word.toLowerCase();
  if (FUTURE.test(lower) || /\w['’]ll$/.test(lower)) return WILL_STAND.test(right) ? 'state' : 'scheduled';
  if (lower === 'due' && DUE_THEN.test(right)) return 'scheduled';
  if (lower === 'to' && BEFORE_INFINITIVE.test(left)) return 'scheduled';
  if (MODAL.test(lower)) return 'possible';
  if (SAYING.has(lower)) {
    if (/\bto\s$/.test(left)) return null;
    if (/^(?:replie[ds]|answers?|answered|responded)$/.test(lower) && IN_DEEDS.test(right))
      return 'happening';
    const isPassive = /\b(?:was|were|been|be)\s(?:[a-z]+ly\s)?$/.test(left);
    if (isPassive && (PASSIVE_SAYING.test(lower) || ADDED.test(lower))) return 'happening';
    if (ADDED.test(lower) && ADDS_THING.test(right)) return 'happening';
    return /^sa(?:id|ys?)$/.test(lower) && MAKES_KNOWN.test(right) ? 'happening' : 'saying';
  }
  if (STATE.has(lower)) {
    if (/\bto\s$/.test(left)) return null;
    if (DUE.test(lower + right)) return 'scheduled';
    if (PARTICIPLE_OF_STATE.test(lower) && /\b(?:is|are|was|were|be|been)\s$/.test(left)) return null;
    return OFTEN_NO_VERB.test(lower) && !SUBJECT_BEFORE.test(left) ? null : 'state';
  }
  if (IRREGULAR_PAST.has(lower)) return 'happening';
  if (/^[a-z]+(?:-[a-z]+)?ed$/.test(lower) && !NOT_PAST.has(lower)) return 'happening';
  if (PRESENT.has(lower) && !BEFORE_NOUN.test(left)) {
    return 'scheduled';
  }
  return null;
}
