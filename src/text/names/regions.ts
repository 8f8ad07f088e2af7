import { placeFormOf, placeOf } from '../places.ts';

/** Cities, provinces and states by the country they lie in; an empty code for those of no one country. */
const REGIONS: readonly (readonly [code: string, names: string])[] = [
  [
    'US',
    `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Idaho, Illinois, Indiana, Iowa, Kansas,
    Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
    New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
    South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Hawaii, Puerto Rico,
    Los Angeles, Chicago, Houston, Dallas, Detroit, Seattle, Boston, Atlanta, Miami, San Francisco, San Diego, Philadelphia, Baltimore,
    Cleveland, Toledo, Long Beach, New York City, Manhattan, Silicon Valley, Las Vegas, Denver, Portland, Norfolk, Tacoma, Savannah,
    New Orleans, Midwest, Rust Belt, Mar-a-Lago, Camp David, Ill, Wis, Va, Calif, Pa, Mich, Mass, Minn, D.C`,
  ],
  [
    'CN',
    `Shanghai, Shenzhen, Guangzhou, Guangdong, Zhejiang, Jiangsu, Fujian, Shandong, Sichuan, Hubei, Hunan, Henan, Hebei, Anhui, Hainan,
    Yunnan, Liaoning, Jilin, Heilongjiang, Shaanxi, Shanxi, Jiangxi, Guangxi, Guizhou, Gansu, Qinghai, Xinjiang, Tibet, Inner Mongolia,
    Ningbo, Yiwu, Hangzhou, Nanjing, Suzhou, Wuhan, Chengdu, Chongqing, Tianjin, Dalian, Qingdao, Xiamen, Dongguan, Foshan, Zhuhai,
    Xi'an, Zhengzhou, Harbin, Kunming, Wenzhou, Jiaxing, Wuxi, Yantian, Pearl River Delta`,
  ],
  ['HK', 'Kowloon, Sheung Wan, Victoria Harbour'],
  [
    'GB',
    'England, Scotland, Wales, Cornwall, Falmouth, Leeds, Manchester, Birmingham, Felixstowe, Northern Ireland',
  ],
  [
    'CA',
    'Ontario, Quebec, Alberta, Toronto, Vancouver, Montreal, British Columbia, Nova Scotia, New Brunswick, Newfoundland, Manitoba, Saskatchewan, Prince Edward Island, Ont',
  ],
  ['MX', 'Tijuana, Ciudad Juárez, Monterrey, Guadalajara, Jalisco'],
  ['CH', 'Geneva, Zurich, Davos, Lausanne'],
  ['DE', 'Frankfurt, Munich, Hamburg, Stuttgart, Bavaria'],
  ['JP', 'Osaka, Kyoto, Yokohama, Hokkaido'],
  ['KR', 'Busan, Gyeongju, Incheon'],
  ['IN', 'Mumbai, Bengaluru, Bangalore, Chennai, Gujarat'],
  ['AU', 'Sydney, Melbourne, Brisbane, Perth, Queensland'],
  ['NL', 'Amsterdam, Rotterdam'],
  ['VN', 'Ho Chi Minh City, Haiphong'],
  [
    '',
    `Asia, Europe, Africa, North America, South America, Latin America, Southeast Asia, East Asia, Middle East, South China Sea,
    East China Sea, Pacific, Atlantic, Indo-Pacific, Global South, Gaza, West Coast, East Coast, Taiwan Strait, Central Asia,
    Eastern Europe, Western Europe, Gulf`,
  ],
];

const CODES = new Map<string, string>();
for (const [code, names] of REGIONS) for (const name of names.split(/,\s+/)) CODES.set(name, code);

/** Whether the words name a country, a capital, a city or a region; a people's name ("Chinese") is none. */
export function isPlaceName(words: string): boolean {
  const form = placeFormOf(words);
  return (
    CODES.has(words) ||
    form === 'name' ||
    (form === 'seat' && !/House|Kremlin|Street|Commission|Zhongnanhai/.test(words))
  );
}

/** The country that the words name, stand for or lie in: ISO 3166-1 alpha-2 or `EU`; `null` if none. */
export function countryOf(words: string): string | null {
  return placeOf(words) ?? (CODES.get(words) || null);
}
