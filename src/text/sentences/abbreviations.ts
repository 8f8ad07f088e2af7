const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stand before a name and never end a sentence: "Mr. NICE GUY". In lower case. */
export const TITLES = setOf(
  'mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt cmdr adm maj pres hon rev st amb sec supt messrs mme mlle fr sr. pvt cpl det insp',
);

/** Lead on to what they explain: "e.g.", "vs." */
export const LEAD_ONS = setOf('e.g i.e vs v cf viz approx incl');

/** Stand before a number: "No. 2", "Aug. 12". */
export const BEFORE_NUMBERS = setOf(
  'No Nos Art Arts Sec Secs Vol Fig Figs Ch p pp para c ca est Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Rs',
);

/** May end a sentence or stand inside one: "Apple Inc. Chief Executive …" */
export const UNDECIDED = setOf(
  'Inc Corp Co Ltd Bros Cos Jr Sr Ph.D M.D Esq Dept Assn Univ Ave Blvd Rd Mt Ft ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa ' +
    'Que Tenn Tex Va Vt Wash Wis Wyo',
);

/** After a time of day: "at 9 p.m. Wednesday". In lower case. */
export const AFTER_CLOCK = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan feb aug sept oct nov dec et edt est ct cdt cst mt mdt mst pt pdt pst gmt utc bst cet cest hkt ' +
    'sgt jst eastern central pacific mountain greenwich beijing washington london geneva',
);

/** Begin a sentence, and are no names, when they come after an abbreviation. */
export const STARTERS = setOf(
  'The A An He She It They We I You This That These Those There Here In On At But And Or So Yet If When While As For From ' +
    'To By With Without After Before Since Both Some Many Most Much Such Several His Her Its Their Our My What Who How Why ' +
    'Where Then Now Meanwhile However Still Also Even Despite Although Though Because Earlier Later Last Not No Nor Analysts ' +
    'Officials Experts Asked According Instead Once Other Others One Another Any All Each Every Only More Until Unless Never ' +
    'Neither Nobody Nothing Just Like Unlike Again Perhaps Two Three Among Between During Over Through',
);
