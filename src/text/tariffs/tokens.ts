import type { Span } from '../../corpus/span.ts';
import { PLACE_PATTERN, placeFormOf, placeOf } from '../places.ts';
import type { Actors } from './actors.ts';
import { beginsClause } from './clauses.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import type { Percentage } from './percentages.ts';
import { classOf, type WordClass } from './words.ts';

/** A word, number, country or mark of a sentence; offsets into the sentence. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: WordClass | 'place' | 'number' | 'pronoun' | 'possessive' | 'comma' | 'break';
  /** Code of a place; `null` for all else. */
  readonly code: string | null;
  /** `name` stands for the country itself, `demonym` for its people or goods, `leader` for who acts for it. */
  readonly form: 'name' | 'demonym' | 'seat' | 'leader' | null;
  readonly numeral: Numeral | null;
}

/** A word, or a whole percentage, with the clause it stands in. */
export interface Token extends Omit<Word, 'kind' | 'numeral'> {
  readonly kind: Word['kind'] | 'percentage';
  /** Number of its clause, from 0. */
  readonly clause: number;
}

/** "Chinese", "$34bn", "’s", ",", ";" */
const WORDS =
  /\p{L}[\p{L}\p{M}-]*(?:[’'](?!s\b)\p{L}+)?|\d+(?:[.,]\d+)*|[’']s\b|(?<=s)[’'](?=\s\p{L})|[,;:()—–…•|\t]|\s-\s|(?<=\d%?)-(?=\d)/gu;
const PLACE_HERE = new RegExp(PLACE_PATTERN, 'y');
/** "U.S.-made goods" are American goods. */
const MADE_HERE = /-(?:made|built|grown|assembled|produced|origin)\b/y;

/** Bodies that stand for a party where no country is named with them. */
const BODIES = new Map<string, string>([
  ...'ministry mofcom politburo'.split(' ').map((word) => [word, 'CN'] as const),
  ...'ustr treasury congress senate administration department'
    .split(' ')
    .map((word) => [word, 'US'] as const),
]);
const BLOC = new Map<string, 'demonym' | 'name'>([
  ['european', 'demonym'],
  ['europe', 'name'],
  ['bloc', 'name'],
]);
const PRONOUNS = new Set('it its they their he his she her'.split(' '));

/** Tells the codes of the places in a text, reading no further than it must. */
export function placeFinder(text: string): (code: string) => boolean {
  const found = new Set<string | null>();
  const capital = /(?<![\p{L}\d])\p{Lu}/gu;
  let isRead = false;
  return (code) => {
    while (!isRead && !found.has(code)) {
      const at = capital.exec(text)?.index;
      isRead = at === undefined;
      if (at === undefined) break;
      PLACE_HERE.lastIndex = at;
      const place = PLACE_HERE.exec(text)?.[0];
      if (place !== undefined) found.add(placeOf(place));
    }
    return found.has(code);
  };
}

/** The words of a sentence in order; `offset` is where the sentence stands in the article. */
export function splitWords(sentence: string, actors: Actors, offset = 0): Word[] {
  const words: Word[] = [];
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(sentence); match !== null; match = WORDS.exec(sentence)) {
    const word = wordAt(sentence, match, { actors, offset, before: words });
    words.push(word);
    WORDS.lastIndex = word.end;
  }
  return words;
}

function wordAt(
  sentence: string,
  { 0: text, index: start }: RegExpExecArray,
  { actors, offset, before }: { actors: Actors; offset: number; before: readonly Word[] },
): Word {
  const end = start + text.length;
  const lower = text.toLowerCase();
  const plain = (kind: Word['kind']): Word => {
    return { start, end, text, lower, kind, code: null, form: null, numeral: null };
  };
  if (text === ',') return plain('comma');
  if (MARKS.has(text.charAt(0))) {
    if (!/^[’']/.test(text)) return plain('break');
    return plain(before.at(-1)?.kind === 'pronoun' ? 'be' : 'possessive');
  }
  const numeral = numeralAt(sentence, start, lower);
  if (numeral !== null && (numeral.unit !== null || lower !== 'one')) {
    const whole = sentence.slice(start, start + numeral.length);
    const spoken = whole.toLowerCase();
    return {
      start,
      end: start + numeral.length,
      text: whole,
      lower: spoken,
      kind: 'number',
      code: null,
      form: null,
      numeral,
    };
  }
  const first = text.charCodeAt(0);
  if (first > 127 ? /^\p{Lu}/u.test(text) : first >= 65 && first <= 90) {
    PLACE_HERE.lastIndex = start;
    const place = PLACE_HERE.exec(sentence)?.[0];
    if (place !== undefined) {
      MADE_HERE.lastIndex = start + place.length;
      const made = MADE_HERE.exec(sentence)?.[0] ?? '';
      const form = made === '' ? placeFormOf(place) : 'demonym';
      return placeAt(start, place + made, { code: placeOf(place), form });
    }
    const actor = actors.get(offset + start);
    if (actor !== undefined && actor.length >= text.length)
      return placeAt(start, sentence.slice(start, start + actor.length), {
        code: actor.code,
        form: 'leader',
      });
  }
  const bloc = BLOC.get(lower);
  if (bloc !== undefined) return placeAt(start, text, { code: 'EU', form: bloc });
  if (text === 'Commission' && /^the$/.test(before.at(-1)?.lower ?? ''))
    return placeAt(start, text, { code: 'EU', form: 'leader' });
  const body = BODIES.get(lower);
  if (body !== undefined) return placeAt(start, text, { code: ownerOf(before) ?? body, form: 'leader' });
  return plain(PRONOUNS.has(lower) ? 'pronoun' : classOf(lower));
}

const MARKS = new Set(",;:()—–…•|\t’' -");

function placeAt(start: number, text: string, { code, form }: Pick<Word, 'code' | 'form'>): Word {
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase(),
    kind: 'place',
    code,
    form,
    numeral: null,
  };
}

/** "Mexico’s economy ministry": whose body it is. */
function ownerOf(before: readonly Word[]): string | null {
  for (const word of before.slice(-4).reverse()) {
    if (word.kind === 'place') return word.code;
    if (word.kind !== 'possessive' && !/^\p{L}/u.test(word.text)) return null;
    if (word.kind === 'preposition' || word.kind === 'impose' || word.kind === 'be') return null;
  }
  return null;
}

/** The tokens of a sentence in order, each percentage one token. */
export function splitTokens(
  sentence: string,
  words: readonly Word[],
  percentages: readonly Percentage[],
): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let next = 0;
  for (const word of words) {
    const held = percentages[next - 1];
    if (held !== undefined && word.start < held.end) continue;
    const opened = percentages[next];
    if (opened !== undefined && word.end > opened.start) {
      const text = sentence.slice(opened.start, opened.end);
      const { start, end } = opened;
      tokens.push({
        start,
        end,
        text,
        lower: text.toLowerCase(),
        kind: 'percentage',
        code: null,
        form: null,
        clause,
      });
      next++;
      continue;
    }
    if (beginsClause(word, sentence, tokens.at(-1)?.kind === 'comma')) clause++;
    const { start, end, text, lower, kind, code, form } = word;
    tokens.push({ start, end, text, lower, kind, code, form, clause });
  }
  return tokens;
}
