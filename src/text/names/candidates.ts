import type { NameType } from '../names.ts';
import { placeFormOf, placeOf } from '../places.ts';
import { type Capitals, findChunks } from './chunks.ts';
import { isNameable, occurrenceOf, weigh } from './evidence.ts';
import { isPlaceName } from './regions.ts';
import { isAdjacent, type Token } from './tokens.ts';

/** A form that may name something, with the evidence of all its places. */
export interface Candidate {
  readonly name: string;
  readonly words: readonly string[];
  readonly weights: Record<NameType, number>;
}

/** What a candidate of a single word, or of more, needs to be taken for a name by itself. */
const ENOUGH = { single: 3, several: 2 };

/** `commerce ministry`, `customs office` */
const PORTFOLIO =
  /^(?:foreign|commerce|finance|trade|defen[cs]e|agriculture|industry|transport|customs|justice|economy|central|tariff|state|treasury|culture|science|technology|health|education)$/;
const SMALL_BODY = /^(?:ministry|department|bureau|office|bank|commission|council)$/;
const GOVERNMENT = /^(?:administration|government|embassy)$/;
/** Which words the article writes in lower case, and which with a capital within a sentence. */
export function capitalsOf(sentences: readonly (readonly Token[])[]): Capitals {
  const lower = new Set<string>();
  const upper = new Set<string>();
  for (const tokens of sentences) {
    for (const token of tokens) {
      if (token.text === token.lower) lower.add(token.lower);
      else if (!token.isFirst) upper.add(token.lower);
    }
  }
  return { lower, upper };
}

/** Every capitalised chunk and every body of state in lower case, by its form. */
export function findCandidates(
  text: string,
  sentences: readonly (readonly Token[])[],
): Map<string, Candidate> {
  const capitals = capitalsOf(sentences);
  const candidates = new Map<string, Candidate>();
  for (const tokens of sentences) {
    for (const chunk of findChunks(tokens, capitals)) {
      const occurrence = occurrenceOf(text, tokens, chunk);
      const isQuoted =
        /[“‘"«「]$/.test(text.slice(chunk.start - 1, chunk.start)) &&
        /^[,.!?]?[”’"»」]/.test(occurrence.right);
      const isSaid =
        occurrence.words.length === 1 && occurrence.words[0]?.isFirst && isPluralNoun(occurrence.words[0]);
      if (
        !isNameable(occurrence.words, isQuoted) ||
        (isSaid && !capitals.upper.has(occurrence.words[0]?.lower ?? ''))
      )
        continue;
      const name = nameOf(text.slice(chunk.start, chunk.end), occurrence.right);
      if (name !== null) add(candidates, name, weigh(occurrence));
    }
    for (const name of findSmallBodies(text, tokens))
      add(candidates, name, { person: 0, organisation: 6, place: 0 });
  }
  return candidates;
}

/** `person`, `organisation` or `place` by the weightier evidence; `null` if there is too little. */
export function typeOf({ name, words, weights }: Candidate): NameType | null {
  if (isPlaceName(name)) return 'place';
  if (placeFormOf(name) === 'seat') return 'organisation';
  if (placeFormOf(name) === 'demonym') return null;
  const [best = 'person'] = (Object.keys(weights) as NameType[]).sort((a, b) => weights[b] - weights[a]);
  return weights[best] >= (words.length === 1 ? ENOUGH.single : ENOUGH.several) ? best : null;
}

function add(candidates: Map<string, Candidate>, name: string, weights: Record<NameType, number>): void {
  const known = candidates.get(name);
  if (known === undefined) {
    candidates.set(name, { name, words: name.split(/\s+/), weights });
    return;
  }
  for (const type of Object.keys(weights) as NameType[]) known.weights[type] += weights[type];
}

/** A name in small letters where a transcript writes it in capitals (`BOYD HASKINS:`); `null` for shouting. */
function nameOf(form: string, right: string): string | null {
  const isCapitals = form.length > 1 && form === form.toUpperCase() && /^[\p{Lu}\s.’'-]+$/u.test(form);
  if (!isCapitals || placeOf(form) !== null) return form.replace(/\s+/g, ' ');
  if (right.startsWith(':') || isPlaceName(smallCaps(form))) return smallCaps(form);
  return form.includes(' ') ? null : form;
}

/** `BOYD O’HARA` → `Boyd O’Hara` */
export function smallCaps(form: string): string {
  return form.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

function isPluralNoun({ lower }: Token): boolean {
  return /[^s]s$/.test(lower);
}

/** `Chinese foreign ministry`, `commerce ministry`, `Trump administration`, `U.S. government` */
function findSmallBodies(text: string, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || !(isAdjacent(before, token) || before.isPossessive)) return [];
    if (
      GOVERNMENT.test(token.text) &&
      (placeOf(before.text) !== null || (before.isCapital && !before.isFirst && !before.isPossessive))
    ) {
      return [text.slice(before.start, token.end)];
    }
    if (!SMALL_BODY.test(token.text) || !PORTFOLIO.test(before.text)) return [];
    const owner = tokens[index - 2];
    const isOwned = owner !== undefined && placeOf(owner.text) !== null && /^\s$/.test(before.gap);
    return [text.slice((isOwned ? owner : before).start, token.end)];
  });
}
