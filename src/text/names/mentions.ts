import { type Annotation, annotationAt } from '../../corpus/span.ts';
import { placeOf } from '../places.ts';
import type { SentenceKind } from '../sentences.ts';
import { smallCaps } from './candidates.ts';
import type { Entity } from './entities.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { CALENDAR, MONTHS, ORDINARY, SAYING, TITLES } from './words.ts';

/** A mention with the place of its words among the tokens of its sentence. */
export interface Mention extends Annotation {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

export interface TokenSentence {
  readonly tokens: readonly Token[];
  readonly kind: SentenceKind;
}

const LONGEST_FORM = 12;

/** Every mention of every entity, in the order of the text; the longest form wins. */
export function findMentions(
  text: string,
  sentences: readonly TokenSentence[],
  entities: readonly Entity[],
): Map<Entity, Mention[]> {
  // A form that several people share, such as a surname, is the first one's.
  const byForm = new Map<string, Entity>();
  const longest = new Map<string, number>();
  for (const entity of entities) {
    for (const form of entity.forms) {
      const key = keyOf(form);
      if (!byForm.has(key)) byForm.set(key, entity);
      const first = key.split(' ')[0] as string;
      longest.set(first, Math.max(longest.get(first) ?? 0, Math.min(form.length, 200)));
    }
  }
  const mentions = new Map<Entity, Mention[]>(entities.map((entity) => [entity, []]));
  for (const [index, sentence] of sentences.entries()) {
    for (let at = 0; at < sentence.tokens.length; at++) {
      const found = matchAt(sentence, at);
      if (found === null) continue;
      const from = sentence.tokens[at] as Token;
      const last = sentence.tokens[found.to - 1] as Token;
      mentions
        .get(found.entity)
        ?.push({ ...annotationAt(text, from.start, last.end), sentence: index, from: at, to: found.to });
      at = found.to - 1;
    }
  }
  return mentions;

  /** The most characters that a form which begins with the word can have. */
  function reachOf(token: Token): number {
    const key = keyOf(token.text);
    const owned = token.isPossessive ? (longest.get(`${key}'s`) ?? 0) : 0;
    const shouted = isShouted(token) ? (longest.get(smallCaps(key)) ?? 0) : 0;
    return Math.max(longest.get(key) ?? 0, owned, shouted);
  }

  function matchAt(sentence: TokenSentence, at: number): { entity: Entity; to: number } | null {
    const { tokens } = sentence;
    const first = tokens[at] as Token;
    const reach = reachOf(first);
    if (reach === 0) return null;
    for (let to = Math.min(tokens.length, at + LONGEST_FORM); to > at; to--) {
      const last = tokens[to - 1] as Token;
      if (last.end - first.start > reach) continue;
      const form = text.slice(first.start, last.end);
      const entity =
        byForm.get(keyOf(form)) ?? (isShouted(first) ? byForm.get(keyOf(smallCaps(form))) : undefined);
      if (entity !== undefined && (to - at > 1 || stands(sentence, at))) return { entity, to };
    }
    return null;
  }
}

const keyOf = (form: string): string =>
  /[’\s]/.test(form) ? form.replace(/\s+/g, ' ').replaceAll('’', "'") : form;

const isShouted = (token: Token): boolean => token.text.length > 1 && token.text === token.text.toUpperCase();

/** Whether a single word stands for a name by itself: not in a longer name, and not only because a sentence begins with it. */
function stands({ tokens, kind }: TokenSentence, at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (MONTHS.has(token.lower) && !TITLES.has(before?.lower ?? '')) return false;
  if (kind === 'heading') return true;
  if (token.isFirst && ORDINARY.has(token.lower) && !SAYING.has(next?.text ?? '')) return false;
  if (isAdjacent(token, next) && next.isCapital && !CALENDAR.has(next.lower) && placeOf(token.text) === null)
    return false;
  if (before === undefined || !before.isCapital || !isAdjacent(before, token)) return true;
  return (
    TITLES.has(before.lower) ||
    CALENDAR.has(before.lower) ||
    placeOf(before.text) !== null ||
    (before.isFirst && ORDINARY.has(before.lower))
  );
}
