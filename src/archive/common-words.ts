/**
 * Common English verbs, adjectives, adverbs and general nouns that name no thing of their own.
 *
 * A question may use them freely: that the corpus does not know one says nothing about what it knows.
 */
const COMMON = `
ability able above abroad absolute accept account accurate achieve across actual adapt add admit adult advice affair afford
after afternoon again age ago agree ahead aim alive allow alone along already alternative always amount angle announce annual
answer anybody apart apparent appear apply appoint approach appropriate argue arise arrange arrive aspect assume attempt
attend attention attitude attract available aware away awful bad balance base basic basis battle bear beat beautiful become
begin behave behind belief belong bet beyond bid big bit blame blow board body bold borrow bother bottom bound boy brief
bright broad burn busy calculate calm careful carry case cast catch category cause cautious cease central certain chance
change chapter character choice choose circumstance circle clash classic clean clear clever climb close coin collapse collect
combine comfort commence comment common compare compel complain complete complex conceive concern conclude concrete conduct
confess confuse connect consider consist constant contain content continue contrast contribute convince cope correct couple
courage courteous cover crazy create credit critical cross crowd crucial curious daily damage dangerous dare dark date dead
deal dear debate decade decide deep define definite degree delay deliver demonstrate describe deserve desire despite detail
determine develop devote differ difficult direct disappear disappoint discover display distance distinct divide double doubt
drag dramatic draw dream drift drive drop due dull during eager early earn easy edge effort elect element else emerge emotion
emphasis employ empty enable end endure engage enjoy enormous enough ensure enter entire envisage episode equal erase essential
establish estimate evaluate evening event eventual evident evil exact examine example exceed excellent except excite exist
experience explain explicit express extent extra extreme eye face fact fail faint fair fall false familiar famous far
fashion fast fat fate fault favor feature feed feel field fierce fight figure fill final find fine finish fit fix flat flow
focus fold follow foolish force foremost forget form former forward foster found frame free frequent fresh friend front full
fun function fundamental future funny further furthermore gather gauge general gentle genuine gesture girl give glad go goal
good grab grade gradual grand grant grasp great grip ground group grow guess guide habit half hand handle hang happen hard
hardly hasty hate head hear heart heavy help hesitate hide high hint history hit hold honest hope hour huge idea ideal identify
ignore imagine immediate impact imply importance important impossible impress include indeed independent indicate individual
inform inherit inherited initial inside insist inspire instance instead intend intense interest interpret involve issue item join
journey judge jump just justify keen keep key kick kind know lack lady language lash late launch lay lead lean leap
learn least leave length lesson let lie life lift light like limit line link list listen live load local lone lonely long look
loose lose lot loud love low loyal luck main maintain major make manage manner many mark mass match matter maybe mean
measure mention mere message method middle mind minor minute miss mistake mix mode modern moment month mood moral morning
motion mount mouth move much name narrow nasty natural nature near necessary need neither nervous nevertheless new next nice
night nobody normal note notice notion number object oblige obstacle obvious occasion occur odd offer often old open operate
opinion opportunity oppose opposite option order ordinary origin otherwise outcome outside overall overcome owe own pace page
pain parallel part partial participate particular partly pass past patch path patience pattern pause people perfect perform
perhaps period person persuade phase phrase pick picture piece place plain play please plenty point polite poor popular
portion position possess possible potential practical practice precise prefer prepare present preserve press pressing pretend
pretty prevent previous principal print prior probable proceed process progress prompt proper propose proud prove provide pull
pure purpose pursue push puzzle quality quantity quarter quick quiet quite quote raise random range rapid rare rate rather
reach react read ready real realise realize reason recall receive recent reckon recognise recognize record refer reflect refuse
regard regular reject relate relation relative relevant relief remain remark remember remind remote repeat replace reply
represent request resemble respect respective respond rest result retain return reveal reverse rid right rise role roll
rough round route row rude ruin rule run rush sad safe sake scale scene schedule scope score season seat second secret
section seem seize select self send sense sentence separate sequence series serious serve session settle several severe shape
share sharp shed shift short shout show shut shy side sight sign silent similar simple single sit situation size skip slip slow
small smart smile smooth so-called social soft solid solve somehow soon sore sort sound source spare speak special specific
speed spell spend spirit split spot spread stage stance stand standard stay steady steep stem step stick still stop straight
strain strange stress stretch strict string strong struggle style subject succeed sudden suffer sufficient suggest suit sum
supply suppose sure surprise surround survive suspect sway sweep switch symbol tactic take tale talk tall task taste teach
team tear tend tense term terrible terrific test thank theme theory thick thin think thorough though thought throw tie tight
time tiny tip tire title together tone tonight tool top total touch tough trace track tradition transform treat tremendous
trend trick trigger trouble true trust truth try turn twice twist type typical ultimate unable uncertain under underline undo
uneasy unexpected unique unite unless unlike until unusual urge urgent use useful usual utter vague valid valuable value
variety various vary vast version victim view virtual visible vision vital voice volume wait wake walk want warm wash waste watch
wave weak weaken wear weekend weigh welcome whole wide wild willing win wise wish withdraw wonder woo word work worry worse worst
worth wrap write wrong yesterday yield young zone elaborate merely mainly mostly nearly roughly apparently supposedly
allegedly reportedly basically overall additionally meanwhile aim bite blast brag boast bust chat cite clarify clinch coax
confront contend cool cram crash curb cut dent dig dodge dub dump duck ease elude embrace entail evade fade favour
fire flag flee flex flip float flood flout foil forge fret fuel fume gain gamble gauge grapple grill halt hammer hamper hand
hasten haul heal heed hike hurl hurry inflict jolt juggle knock lament land loom lure mend mull nod nudge oust outline overshadow
pave pin play plead plug pose pour pound quell quip quit rage ramp rattle reap rebuild recount redo rein render resort
revert rile rock rouse sag salvage seal shake shield shore shrug signal skirt slam slice slow snap snub soar sour spar spark
spell spill spin spur squeeze stall steer stoke storm strive stumble surge swap swing tackle tame tank taunt thrash tilt tout trail
trap trim tug undermine unravel unveil vent vie wage wane ward weather wield wrestle
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON.split(/\s+/).filter((word) => word !== ''));
