import { stemmer } from 'stemmer';
import { BASE_FORMS, GRADABLE, OWN_STEMS } from './word-forms.ts';

/** Names and signs that are written with stops, with a blank, or as a word of another meaning ("US", "us"). */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bU\.\s?S\.(?:\s?A\b\.?)?|\bUSA?\b|\b[Uu]nited\s[Ss]tates(?:\s[Oo]f\s[Aa]merica)?\b/g, ' unitedstates '],
  // "us china trade", "the us": typed without capitals
  [
    /\bus(?=[\s-](?:and\s)?(?:china|chinese|tariffs?|trade|economy|goods|officials?|firms|companies|rate|imports?|exports?|dut(?:y|ies)|lev(?:y|ies)|side|president|government|delegation)\b)|(?<=\bthe\s)us\b/g,
    ' unitedstates ',
  ],
  [/\bU\.\s?K\.|\b(?:UK|uk)\b|\b[Uu]nited\s[Kk]ingdom\b/g, ' unitedkingdom '],
  [/\bE\.\s?U\.|\b(?:EU|eu)\b|\b[Ee]uropean\s[Uu]nion\b/g, ' europeanunion '],
  [/\b[Ww]hite\s[Hh]ouse\b/g, ' whitehouse '],
  [/\bper\scent\b|%|\bpct\b/gi, ' percent '],
  [/\$/g, ' dollar '],
];

/** The words that only a respelling makes. */
export const RESPELT: ReadonlySet<string> = new Set(SPELLINGS.map(([, name]) => name.trim()));

// "1,250.5", "90", "don’t", "café"
const WORD = /\d{1,30}(?:,\d{3}){0,9}(?:\.\d{1,9})?|\p{L}{1,60}(?:['’]\p{L}{1,60}){0,3}/gu;

/** The words of a text in order: lower case, accents and possessive endings taken off, numbers without separators. */
export function wordsOf(text: string): string[] {
  const spelt = SPELLINGS.reduce((changed, [pattern, name]) => changed.replace(pattern, name), text);
  const words: string[] = [];
  for (const [match] of spelt.matchAll(WORD)) {
    const word = match.toLowerCase().replaceAll('’', "'").replaceAll(',', '').replace(/'s$/, '');
    words.push(/^[a-z\d.']+$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return words;
}

/** Porter's stem of the word's base form: "rang" as "ring", "weakest" as "weak", "criticised" as "criticized". */
export function stemOf(word: string): string {
  if (/^\d/.test(word)) return word;
  return OWN_STEMS.get(word) ?? stemmer(baseOf(word));
}

function baseOf(word: string): string {
  const irregular = BASE_FORMS.get(word);
  if (irregular !== undefined) return irregular;
  const adverb =
    /^(\p{L}{3,}(?:ous|al|ive|ful|less|ed|ing|ent|ant|ic|ary|id|en|et|ar|ong|ow|ck|p|k|h|n|r|t|d|e))ly$/u.exec(
      word,
    );
  if (adverb !== null) return baseOf(adverb[1] ?? word);
  const degree = /^(\p{L}{2,}?)(\p{L}?)(?:er|est)$/u.exec(word);
  if (degree !== null) {
    const [, start = '', last = ''] = degree;
    const bases = [start + last, `${start + last}e`, `${start}y`, start];
    const base = bases.find((candidate) => GRADABLE.has(candidate));
    if (base !== undefined) return base;
  }
  return word.replace(/^(\p{L}{3,})is(e[ds]?|ing|ation|ations)$/u, (whole, stem: string, ending: string) =>
    Z_STEMS.test(stem) ? `${stem}iz${ending}` : whole,
  );
}

/** What stands before "-ise" in words that Americans write with "-ize". */
const Z_STEMS =
  /(?:critic|industrial|stabil|normal|global|liberal|emphas|recogn|real|organ|author|modern|apolog|summar|minim|maxim|optim|prior|util|final|local|national|penal|polit|special|standard|legal|general|neutral|jeopard|symbol|weapon|subsid|character|civil|economi?)$/u;
