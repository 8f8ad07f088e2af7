/** How a verb of saying builds its sentence. */
export type CueTrait =
  /** Takes an addressee first: "told reporters that". Never stands before its subject. */
  | 'addressee'
  /** Names its object: "described it as", "called it". */
  | 'naming'
  /** Says that something is not so: what follows is not the subject's word. */
  | 'denial'
  /** Repeats another's words: "quoted him as saying". */
  | 'relay'
  /** An opinion, held rather than spoken: "reckons that". */
  | 'opinion'
  /** A judgement of its object, with only some of the words quoted: "hailed the “historic” deal". */
  | 'judgement'
  /** Speaks only beside a quotation: “No,” he laughed. */
  | 'manner'
  /** Speaks only where a clause or a quotation follows at once: "shared that". */
  | 'clause'
  /** Only a poll or a study says it: "found that". */
  | 'finding'
  /** Often leaves out "that": "said prices rose". */
  | 'bare-clause'
  /** Some forms are everyday nouns too: "the claim", "a phone call". */
  | 'noun';

export type CueForm = 'base' | 'third' | 'past' | 'gerund';

/** One form of a verb of saying. */
export interface CueVerb {
  readonly verb: string;
  readonly form: CueForm;
  readonly traits: ReadonlySet<CueTrait>;
}

/** Verbs by trait; irregular ones are written out as base/third/past/gerund. */
const VERBS: readonly (readonly [traits: readonly CueTrait[], verbs: string])[] = [
  [
    ['bare-clause'],
    `say/says/said/saying quoth/quoth/quoth/quoth add write/writes/wrote/writing/written argue insist concede admit/admits/admitted/admitting acknowledge reiterate
     explain announce declare confirm stress predict repeat contend allege complain recall conclude observe remark suggest`,
  ],
  [['bare-clause', 'noun'], 'claim note report warn state'],
  [
    [],
    `maintain testify emphasize emphasise underscore underline assert reveal disclose
     caution quip/quips/quipped/quipping reply respond retort opine protest boast brag/brags/bragged/bragging gloat lament proclaim pronounce swear/swears/swore/swearing/sworn
     vow/vows/vowed/vowing pledge threaten advise recommend propose relay elaborate clarify convey reassert
     object specify decree speculate intone volunteer fume grumble moan chide scold crow gush deadpan interject counsel`,
  ],
  [
    ['noun'],
    `post tweet comment answer forecast counter signal/signals/signaled/signaling/signalled promise mention joke message blog/blogs/blogged/blogging
     demand repost email text read/reads/read/reading`,
  ],
  [
    ['addressee', 'bare-clause'],
    'tell/tells/told/telling assure reassure remind inform notify brief convince',
  ],
  [['addressee', 'noun'], 'urge exhort implore instruct appeal/appeals/appealed/appealing'],
  [
    ['naming'],
    'describe label/labels/labelled/labelling/labeled brand dub/dubs/dubbed/dubbing characterise characterize portray denounce deride depict christen nickname',
  ],
  [['naming', 'noun'], 'call term style cast/casts/cast/casting refer/refers/referred/referring'],
  [
    ['judgement'],
    'hail defend condemn criticise criticize decry dismiss reject accuse castigate lambast lambaste herald',
  ],
  [['judgement', 'noun'], 'praise welcome slam/slams/slammed/slamming blast attack tout echo blame fault'],
  [['denial'], 'deny rebut/rebuts/rebutted/rebutting disavow refute'],
  [['denial', 'noun'], 'dispute doubt'],
  [['relay', 'noun'], 'quote cite'],
  [
    ['opinion', 'bare-clause'],
    'believe reckon think/thinks/thought/thinking predict suspect expect estimate',
  ],
  [['opinion', 'noun'], 'fear hope'],
  [
    ['clause'],
    'share signal/signals/signaled/signaling/signalled hint imply indicate demonstrate acknowledge grant guess',
  ],
  [['finding', 'bare-clause'], 'find/finds/found/finding show/shows/showed/showing/shown'],
  [['manner', 'clause'], 'run/runs/ran/running open end conclude'],
  [
    ['manner'],
    `ask agree laugh smile sigh chuckle shout exclaim whisper mutter murmur growl cry snap bark shrug/shrugs/shrugged/shrugging grin/grins/grinned/grinning
     begin/begins/began/beginning/begun continue go/goes/went/going muse wonder joke gripe interrupt`,
  ],
];

/** Verbs that are not cues alone but with the word after them: "pointed out", "put it". */
const PHRASES: readonly (readonly [forms: string, particle: string])[] = [
  ['point/points/pointed/pointing', 'out'],
  ['spell/spells/spelled/spelling', 'out'],
  ['make/makes/made/making', 'clear'],
  ['put/puts/put/putting', 'it'],
  ['put/puts/put/putting', 'in'],
  ['sum/sums/summed/summing', 'up'],
  ['lash/lashes/lashed/lashing', 'out'],
  ['hit/hits/hit/hitting', 'back'],
  ['hit/hits/hit/hitting', 'out'],
  ['chip/chips/chipped/chipping', 'in'],
  ['chime/chimes/chimed/chiming', 'in'],
  ['weigh/weighs/weighed/weighing', 'in'],
  ['push/pushes/pushed/pushing', 'back'],
  ['fire/fires/fired/firing', 'back'],
  ['rule/rules/ruled/ruling', 'out'],
  ['go/goes/went/going', 'on'],
  ['speak/speaks/spoke/speaking/spoken', 'of'],
  ['have/has/had/having', 'it'],
  ['tell/tells/told/telling', 'it'],
  ['shoot/shoots/shot/shooting', 'back'],
];

const CUES = new Map<string, CueVerb>();
const PHRASE_CUES = new Map<string, CueVerb>();
const PARTICLES = new Set(PHRASES.map(([, particle]) => particle));

for (const [traits, verbs] of VERBS) {
  for (const entry of verbs.trim().split(/\s+/)) addForms(CUES, entry, '', new Set(traits));
}
for (const [forms, particle] of PHRASES) addForms(PHRASE_CUES, forms, ` ${particle}`, new Set());

/** The verb of saying whose form the word is, with the word after it where the verb needs one; else `null`. */
export function cueVerbOf(word: string, next: string): { cue: CueVerb; words: 1 | 2 } | null {
  const phrase = PARTICLES.has(next) ? PHRASE_CUES.get(`${word} ${next}`) : undefined;
  if (phrase !== undefined) return { cue: phrase, words: 2 };
  const cue = CUES.get(word);
  return cue === undefined ? null : { cue, words: 1 };
}

function addForms(cues: Map<string, CueVerb>, entry: string, tail: string, traits: Set<CueTrait>): void {
  const [verb = entry, ...others] = entry.split('/');
  const [third, past, gerund, participle] = others.length > 0 ? others : regularForms(verb);
  const forms: [CueForm, string | undefined][] = [
    ['base', verb],
    ['third', third],
    ['gerund', gerund],
    ['past', participle],
    ['past', past],
  ];
  for (const [form, word] of forms) {
    if (word !== undefined) cues.set(word + tail, { verb, form, traits });
  }
}

/** Third person, past and gerund: "deny" gives "denies", "denied", "denying". */
function regularForms(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`];
  return [`${verb}s`, `${verb}ed`, `${verb}ing`];
}
