/** A trading partner: its code, and the forms that stand for it, each list separated by commas. */
type Partner = readonly [code: string, names: string, demonyms: string, seats: string];

const PARTNERS: readonly Partner[] = [
  [
    'US',
    'U.S., US, U.S.A., USA, U.S, United States, United States of America, America',
    'American, Americans',
    'Washington, White House',
  ],
  [
    'CN',
    "China, PRC, P.R.C., People's Republic of China, mainland China",
    'Chinese',
    'Beijing, Peking, Zhongnanhai',
  ],
  ['EU', 'EU, E.U., European Union', 'European, Europeans', 'Brussels, European Commission'],
  ['CA', 'Canada', 'Canadian, Canadians', 'Ottawa'],
  ['MX', 'Mexico', 'Mexican, Mexicans', 'Mexico City'],
  ['JP', 'Japan', 'Japanese', 'Tokyo'],
  ['KR', 'South Korea, Republic of Korea, Korea', 'South Korean, South Koreans, Korean, Koreans', 'Seoul'],
  ['KP', 'North Korea', 'North Korean, North Koreans', 'Pyongyang'],
  ['TW', 'Taiwan', 'Taiwanese', 'Taipei'],
  ['HK', 'Hong Kong', 'Hongkonger, Hongkongers', ''],
  ['MO', 'Macau, Macao', 'Macanese', ''],
  ['IN', 'India', 'Indian, Indians', 'New Delhi, Delhi'],
  ['VN', 'Vietnam, Viet Nam', 'Vietnamese', 'Hanoi'],
  ['TH', 'Thailand', 'Thai, Thais', 'Bangkok'],
  ['MY', 'Malaysia', 'Malaysian, Malaysians', 'Kuala Lumpur, Putrajaya'],
  ['SG', 'Singapore', 'Singaporean, Singaporeans', ''],
  ['ID', 'Indonesia', 'Indonesian, Indonesians', 'Jakarta'],
  ['PH', 'Philippines', 'Philippine, Filipino, Filipinos', 'Manila'],
  ['KH', 'Cambodia', 'Cambodian, Cambodians', 'Phnom Penh'],
  ['LA', 'Laos', 'Laotian, Laotians, Lao', 'Vientiane'],
  ['MM', 'Myanmar, Burma', 'Burmese', 'Naypyidaw'],
  ['BD', 'Bangladesh', 'Bangladeshi, Bangladeshis', 'Dhaka'],
  ['PK', 'Pakistan', 'Pakistani, Pakistanis', 'Islamabad'],
  ['LK', 'Sri Lanka', 'Sri Lankan, Sri Lankans', 'Colombo'],
  ['NP', 'Nepal', 'Nepali, Nepalese', 'Kathmandu'],
  ['MN', 'Mongolia', 'Mongolian, Mongolians', 'Ulaanbaatar'],
  ['KZ', 'Kazakhstan', 'Kazakh, Kazakhs', 'Astana'],
  ['UZ', 'Uzbekistan', 'Uzbek, Uzbeks', 'Tashkent'],
  ['AU', 'Australia', 'Australian, Australians', 'Canberra'],
  ['NZ', 'New Zealand', 'New Zealander, New Zealanders', 'Wellington'],
  [
    'GB',
    'Britain, Great Britain, United Kingdom, UK, U.K.',
    'British, Britons, Briton',
    'London, Downing Street, Whitehall',
  ],
  ['CH', 'Switzerland', 'Swiss', 'Bern, Berne'],
  ['NO', 'Norway', 'Norwegian, Norwegians', 'Oslo'],
  ['IS', 'Iceland', 'Icelandic', 'Reykjavik'],
  ['DE', 'Germany', 'German, Germans', 'Berlin'],
  ['FR', 'France', 'French', 'Paris'],
  ['IT', 'Italy', 'Italian, Italians', 'Rome'],
  ['ES', 'Spain', 'Spanish, Spaniards', 'Madrid'],
  ['PT', 'Portugal', 'Portuguese', 'Lisbon'],
  ['NL', 'Netherlands', 'Dutch', 'The Hague'],
  ['BE', 'Belgium', 'Belgian, Belgians', ''],
  ['AT', 'Austria', 'Austrian, Austrians', 'Vienna'],
  ['IE', 'Ireland', 'Irish', 'Dublin'],
  ['DK', 'Denmark', 'Danish, Danes', 'Copenhagen'],
  ['SE', 'Sweden', 'Swedish, Swedes', 'Stockholm'],
  ['FI', 'Finland', 'Finnish, Finns', 'Helsinki'],
  ['PL', 'Poland', 'Polish, Poles', 'Warsaw'],
  ['CZ', 'Czech Republic, Czechia', 'Czech, Czechs', 'Prague'],
  ['HU', 'Hungary', 'Hungarian, Hungarians', 'Budapest'],
  ['RO', 'Romania', 'Romanian, Romanians', 'Bucharest'],
  ['BG', 'Bulgaria', 'Bulgarian, Bulgarians', 'Sofia'],
  ['GR', 'Greece', 'Greek, Greeks', 'Athens'],
  ['RS', 'Serbia', 'Serbian, Serbians, Serbs', 'Belgrade'],
  ['TR', 'Turkey, Türkiye', 'Turkish, Turks', 'Ankara'],
  ['RU', 'Russia, Russian Federation', 'Russian, Russians', 'Moscow, Kremlin'],
  ['UA', 'Ukraine', 'Ukrainian, Ukrainians', 'Kyiv, Kiev'],
  ['BY', 'Belarus', 'Belarusian, Belarusians', 'Minsk'],
  ['SA', 'Saudi Arabia', 'Saudi, Saudis', 'Riyadh'],
  ['AE', 'United Arab Emirates, UAE, U.A.E.', 'Emirati, Emiratis', 'Abu Dhabi'],
  ['QA', 'Qatar', 'Qatari, Qataris', 'Doha'],
  ['IL', 'Israel', 'Israeli, Israelis', 'Jerusalem'],
  ['IR', 'Iran', 'Iranian, Iranians', 'Tehran'],
  ['IQ', 'Iraq', 'Iraqi, Iraqis', 'Baghdad'],
  ['EG', 'Egypt', 'Egyptian, Egyptians', 'Cairo'],
  ['MA', 'Morocco', 'Moroccan, Moroccans', 'Rabat'],
  ['NG', 'Nigeria', 'Nigerian, Nigerians', 'Abuja'],
  ['KE', 'Kenya', 'Kenyan, Kenyans', 'Nairobi'],
  ['ET', 'Ethiopia', 'Ethiopian, Ethiopians', 'Addis Ababa'],
  ['ZA', 'South Africa', 'South African, South Africans', 'Pretoria'],
  ['CD', 'Democratic Republic of Congo, Congo', 'Congolese', 'Kinshasa'],
  ['LS', 'Lesotho', 'Basotho', 'Maseru'],
  ['MG', 'Madagascar', 'Malagasy', 'Antananarivo'],
  ['BR', 'Brazil', 'Brazilian, Brazilians', 'Brasilia, Brasília'],
  ['AR', 'Argentina', 'Argentine, Argentines, Argentinian', 'Buenos Aires'],
  ['CL', 'Chile', 'Chilean, Chileans', 'Santiago'],
  ['CO', 'Colombia', 'Colombian, Colombians', 'Bogota, Bogotá'],
  ['PE', 'Peru', 'Peruvian, Peruvians', 'Lima'],
  ['EC', 'Ecuador', 'Ecuadorean, Ecuadorian', 'Quito'],
  ['VE', 'Venezuela', 'Venezuelan, Venezuelans', 'Caracas'],
  ['PA', 'Panama', 'Panamanian, Panamanians', 'Panama City'],
  ['CR', 'Costa Rica', 'Costa Rican, Costa Ricans', 'San José'],
  ['CU', 'Cuba', 'Cuban, Cubans', 'Havana'],
];

type Form = 'name' | 'demonym' | 'seat';

const FORMS = new Map<string, { code: string; form: Form }>();
for (const [code, names, demonyms, seats] of PARTNERS) {
  for (const [form, list] of [
    ['name', names],
    ['demonym', demonyms],
    ['seat', seats],
  ] as const) {
    for (const words of list.split(', ').filter(Boolean)) FORMS.set(words, { code, form });
  }
}

/** Longer names that hold a form and mean another thing: "Latin American", "New Mexico", "South China Sea", "US$30". */
const NOT_AFTER = String.raw`(?<![A-Za-z0-9]|\b(?:Latin|Central|North|South|Eastern|Western|New|George) |\b(?:South|East) (?=China Sea)|\bGulf of )`;
const NOT_BEFORE = String.raw`(?![A-Za-z0-9]|\$| (?:Sea|Ocean|Post|Times)\b)`;

/**
 * Source of a regular expression for any form of a trading partner, the longest first.
 *
 * Case-sensitive ("us" is a pronoun), without groups, without the article "the" and without a possessive ending.
 */
export const PLACE_PATTERN: string = `${NOT_AFTER}(?:${[...FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll('.', '\\.').replaceAll("'", "['’]").replaceAll(' ', String.raw`\s`))
  .join('|')})${NOT_BEFORE}`;

/**
 * ISO 3166-1 alpha-2 code, or `EU`, of the partner that the words stand for: by its name, its people or its seat.
 *
 * The words are one form exactly ("the U.S.", "Chinese", "Brussels"), with or without "the" and a possessive ending.
 */
export function placeOf(words: string): string | null {
  return formOf(words)?.code ?? null;
}

/** Whether the words name a partner, its people ("Chinese") or its seat ("Beijing"); `null` if none of these. */
export function placeFormOf(words: string): Form | null {
  return formOf(words)?.form ?? null;
}

function formOf(words: string): { code: string; form: Form } | undefined {
  const known = FORMS.get(words);
  if (known !== undefined || !/^[Tt]he |[’'\s]/.test(words)) return known;
  const plain = words.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
  const bare = plain.replace(/^the (?=[A-Z])|^The (?!Hague)/, '');
  return FORMS.get(bare) ?? FORMS.get(bare.replace(/'s$|'$/, ''));
}
