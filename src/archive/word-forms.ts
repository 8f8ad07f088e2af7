/** Irregular forms, base form first: English verbs and nouns, and British spellings by their American ones. */
const IRREGULAR = `
begin began begun
become became
bend bent
bind bound
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
ring rang rung
rise rose risen
run ran
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shrink shrank shrunk shrunken
sink sank sunk
sit sat
speak spoke spoken
spend spent
split splits
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
take took taken
teach taught
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
win won
withdraw withdrew withdrawn
write wrote written
child children
person people persons
man men
woman women
crisis crises
analysis analyses
labor labour labours
honor honour honours honoured honoring honouring
favor favour favours favoured favourable
neighbor neighbour neighbours
behavior behaviour
color colour
program programme programmes
license licence licences licenses
defense defence
offense offence
center centre centres
skeptic sceptic sceptics sceptical skeptical skepticism scepticism
aluminum aluminium
gray grey
check cheque
tire tyre tyres
judgment judgement
fulfill fulfil fulfils
catalog catalogue
high height higher highest
low lowest
parliament parliamentarian parliamentarians parliamentary
long length
strong strength strengthen strengthened strengthening
broad broaden broadened
deep deepen deepened deepening
tight tighten tightened tightening
soft soften softened softening softens
weak weaken weakened weakening
tough toughen toughened
wide widen widened widening
worse worst worsen worsened
legislate legislator legislators legislature legislatures legislation legislative
economy economic economics economies economical
diplomacy diplomat diplomats diplomatic
sincere sincerity
tariff tariffs
america america's
china china's
europe europe's
law lawmaking
clear clarity
real reality
true truth
`;

export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** Words that Porter's rules would join to others of another meaning, each with its forms: the first is their stem. */
const DISTINCT = `
position positions positioned
positive positively
important importance importantly
university universities
universe universal universally
news
authority authorities
generous generously generosity
relative relatives relatively
general generally
unity
customs
organ organs
station stations
marine marines
party parties
executive executives
policy policies
police policing
`;

export const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  DISTINCT.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

/** Adjectives with degrees: "-er" and "-est" are taken off these alone ("paper" is no more "pap"). */
export const GRADABLE: ReadonlySet<string> = new Set(
  `angry big bold brief broad calm cheap clear close cold cool costly deep easy early fair fast few feeble fierce firm
  fresh full grave great happy hard harsh heavy high hot kind large late lean light long loose loud mild narrow near
  new old poor quick quiet rare rich rough safe severe sharp short simple slim slow small smart soft steep strict strong
  sweet tall tense thin tight tiny tough warm weak wealthy weird wide young`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
