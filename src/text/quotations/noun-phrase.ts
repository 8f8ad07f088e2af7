import { cueVerbOf } from './cue-verbs.ts';
import { kindOfNoun } from './descriptors.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isFiniteVerb,
  isParticiple,
  isWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  WEEKDAY_OR_MONTH,
} from './word-classes.ts';

/** A noun phrase by token numbers, ends excluded: `core` up to its head noun or name, `to` with what follows "of", "in", … */
export interface NounPhrase {
  readonly from: number;
  readonly core: number;
  readonly to: number;
}

const LONGEST = 60;

/** The noun phrase that begins at token `from`, or `null` where no noun phrase can begin. */
export function nounPhraseAt(
  tokens: readonly Token[],
  from: number,
  limit = tokens.length,
): NounPhrase | null {
  const first = tokens[from];
  if (!isWord(first) || from >= limit) return null;
  if (PRONOUNS.has(first.lower)) return { from, core: from + 1, to: from + 1 };
  if (!beginsNounPhrase(tokens, from)) return null;
  const core = endOfCore(tokens, from, limit);
  return { from, core, to: endOfModifiers(tokens, core, limit) };
}

/** The noun phrase that ends just before token `end` and is the subject of the verb there. */
export function subjectPhraseBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  if (PRONOUNS.has(tokens[end - 1]?.lower ?? '')) return nounPhraseAt(tokens, end - 1, end);
  let from = end;
  const floor = Math.max(0, end - LONGEST);
  while (from > floor && !isBoundary(tokens, from - 1)) from--;
  return firstSubject(tokens, from, end);
}

/** The noun phrase, as short as can be, that ends just before token `end`: the noun that "who" or a participle describes. */
export function nounBefore(tokens: readonly Token[], before: number): NounPhrase | null {
  const end = beforeDate(tokens, before);
  let from = end;
  const floor = Math.max(0, end - 12);
  while (from > floor) {
    const token = tokens[from - 1];
    if (!isWord(token) || isFiniteVerb(token) || SUBORDINATORS.has(token.lower)) break;
    if (CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) break;
    if (PREPOSITIONS.has(token.lower)) {
      // "Gabriel Wildau of Teneo": the noun before "of" is the one described.
      if (token.lower !== 'of' && token.lower !== 'at') break;
    }
    from--;
    if (DETERMINERS.has(token.lower) && tokens[from - 1]?.lower !== 'of' && tokens[from - 1]?.lower !== 'at')
      break;
  }
  while (from < end && !beginsNounPhrase(tokens, from)) from++;
  return from < end ? nounPhraseAt(tokens, from, end) : null;
}

/** Past a date on the left: "a video **this week** promising", "a note **Tuesday** saying". */
function beforeDate(tokens: readonly Token[], end: number): number {
  const [last, before] = [tokens[end - 1]?.lower ?? '', tokens[end - 2]?.lower ?? ''];
  if (
    /^(?:week|month|year|morning|evening|afternoon|night|weekend)$/.test(last) &&
    /^(?:this|last|that|the)$/.test(before)
  )
    return end - 2;
  if (!WEEKDAY_OR_MONTH.test(last)) return end;
  return /^(?:on|last|in)$/.test(before) ? end - 2 : end - 1;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return true;
  if (token.lower === 'whom') return true;
  if (token.lower === 'that' || token.lower === 'which')
    return isWord(tokens[at + 1]) ? opensClause(tokens, at + 1) : true;
  if (SUBORDINATORS.has(token.lower))
    return !(token.lower === 'since' || (token.lower === 'as' && isParticiple(tokens[at - 1])));
  return token.lower === 'but' || token.lower === 'so' || token.lower === 'yet';
}

/** Whether a subject follows: "that **the** talks", not "that speaks". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token) &&
    (isCapitalised(token) ||
      DETERMINERS.has(token.lower) ||
      PRONOUNS.has(token.lower) ||
      kindOfNoun(token.lower) === 'group')
  );
}

/** The first noun phrase from `from` that a verb at `end` can have as its subject. */
function firstSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  let at = from;
  while (at < end) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (PREPOSITIONS.has(token.lower)) {
      const skipped = skipAdverbial(tokens, at, end);
      if (skipped === null) return null;
      at = skipped;
      continue;
    }
    const phrase = nounPhraseAt(tokens, at, end);
    if (phrase === null) {
      at++;
      continue;
    }
    const verb = nextVerb(tokens, phrase, end);
    if (verb === null) return phrase;
    // "Prices rose and officials said", "Okafor insists the buyer said": the last subject before the verb counts.
    const later = laterSubject(tokens, verb, end);
    return later ?? phrase;
  }
  return null;
}

/** A finite verb of the phrase's own clause before `end`; one of its relative clause does not count. */
function nextVerb(tokens: readonly Token[], phrase: NounPhrase, end: number): number | null {
  for (let at = phrase.core; at < end; at++) {
    const token = tokens[at];
    if (token !== undefined && RELATIVES.has(token.lower)) return null;
    if (isFiniteVerb(token)) return at;
  }
  return null;
}

function laterSubject(tokens: readonly Token[], verb: number, end: number): NounPhrase | null {
  for (let at = verb + 1; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) continue;
    const isFresh = PRONOUNS.has(token.lower) || CONJUNCTIONS.has(tokens[at - 1]?.lower ?? '');
    if (!isFresh && at !== verb + 1) continue;
    const phrase = nounPhraseAt(tokens, at, end);
    if (phrase !== null && phrase.to >= end) return phrase;
  }
  return null;
}

/** Past "On Monday", "In Beijing", "At a meeting" without a comma: where the subject begins. */
function skipAdverbial(tokens: readonly Token[], at: number, end: number): number | null {
  let next = at + 1;
  if (DETERMINERS.has(tokens[next]?.lower ?? '')) next++;
  const isName = isCapitalised(tokens[next]);
  for (next++; next < end; next++) {
    const token = tokens[next];
    if (token === undefined) return null;
    if (DETERMINERS.has(token.lower) || PRONOUNS.has(token.lower)) return next;
    if (!isName && isCapitalised(token)) return next;
    if (isName && WEEKDAY_OR_MONTH.test(tokens[next - 1]?.lower ?? '') && !/^\d/.test(token.text))
      return next;
    if (isName && !isCapitalised(token) && !PREPOSITIONS.has(token.lower) && !/^\d/.test(token.text))
      return next;
  }
  return null;
}

function beginsNounPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || isAdverb(token) || isFiniteVerb(token)) return false;
  if (at > 0 && isCapitalised(token) && isCapitalised(tokens[at + 1])) return true;
  if (!isCapitalised(token) && isSaying(tokens, at)) return false;
  if (WEEKDAY_OR_MONTH.test(token.lower)) return isCapitalised(tokens[at + 1]);
  if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) {
    return token.lower === 'that' && isWord(tokens[at + 1]);
  }
  return !(SUBORDINATORS.has(token.lower) && token.lower !== 'once') && !AUXILIARIES.has(token.lower);
}

function endOfCore(tokens: readonly Token[], from: number, limit: number): number {
  let at = from + 1;
  for (; at < limit; at++) {
    const token = tokens[at];
    if (!isWord(token)) break;
    if (isCapitalised(token)) {
      if (isDate(tokens, at)) break;
      continue;
    }
    if (token.lower === 'and' || token.lower === '&') {
      if (isCapitalised(tokens[at - 1]) && isCapitalised(tokens[at + 1])) continue;
      break;
    }
    if (/^(?:de|van|von|der|al|bin|ibn|la|le|du)$/.test(token.lower) && isCapitalised(tokens[at + 1]))
      continue;
    if (token.lower === 'of' && isNameOf(tokens, at)) continue;
    if (token.lower === 'for' && isNameOf(tokens, at)) continue;
    // "the under secretary"
    if (
      at === from + 1 &&
      PREPOSITIONS.has(token.lower) &&
      /^(?:the|an?|his|her|its)$/.test(tokens[from]?.lower ?? '')
    )
      continue;
    if (
      PREPOSITIONS.has(token.lower) ||
      CONJUNCTIONS.has(token.lower) ||
      SUBORDINATORS.has(token.lower) ||
      RELATIVES.has(token.lower) ||
      PRONOUNS.has(token.lower) ||
      isFiniteVerb(token) ||
      isAdverb(token) ||
      (at > from + 1 && DETERMINERS.has(token.lower) && !isQuantity(token.lower)) ||
      (isParticiple(token) && !isNounLike(tokens, at, limit))
    ) {
      break;
    }
    if (isSaying(tokens, at)) break;
    // A lower-case word after a name begins something else, unless a name follows: "Ministry spokesperson Guo".
    if (isCapitalised(tokens[at - 1]) && !isTitleAfter(tokens, at, limit)) break;
  }
  return at;
}

/** A weekday or month after the phrase ("the ministry Tuesday"), and no surname ("Mrs May"). */
function isDate(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !WEEKDAY_OR_MONTH.test(token.lower) || isCapitalised(next)) return false;
  return /day$/.test(token.lower) || !isCapitalised(tokens[at - 1]) || /^\d/.test(next?.text ?? '');
}

/** "Keane said", "the economist reckons": the verb and no more of the phrase. */
function isSaying(tokens: readonly Token[], at: number): boolean {
  const found = cueVerbOf(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '');
  if (found === null || found.cue.form === 'base' || found.cue.form === 'gerund') return false;
  if (!found.cue.traits.has('noun')) return true;
  const next = tokens[at + 1];
  if (found.cue.form === 'third' && (next?.lower === 'that' || (next !== undefined && !isWord(next))))
    return true;
  return isCapitalised(tokens[at - 1]) && !isCapitalised(next);
}

function isQuantity(word: string): boolean {
  return /^(?:two|three|four|five|six|several|few|many|other|most)$/.test(word);
}

/** "Ministry of Commerce", "Center for American Studies": part of the name. */
function isNameOf(tokens: readonly Token[], at: number): boolean {
  if (!isCapitalised(tokens[at - 1])) return false;
  const next = tokens[at + 1]?.lower === 'the' ? tokens[at + 2] : tokens[at + 1];
  return (
    isCapitalised(next) &&
    /^(?:ministry|department|chamber|bank|bureau|house|council|office|university|institute|cent(?:er|re)|school|society|federation|association|foundation|academy|board|league|union|college|administration|committee|commission|secretary|minister|president|forum|alliance|coalition|court|bank|fund|daily|voice|state|statement|republic|people|party|port)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  );
}

/** Whether a lower-case word after a name goes on with the phrase: "Ministry **spokesperson** Guo", "Trump **aides**". */
function isTitleAfter(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 4); next++) {
    const token = tokens[next];
    if (!isWord(token) || PREPOSITIONS.has(token.lower) || isFiniteVerb(token) || isAdverb(token))
      return false;
    if (/^(?:last|next|this|early|late|earlier)$/.test(token.lower)) return false;
    if (isCapitalised(token) || kindOfNoun(token.lower) !== null) return true;
    if (CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) return false;
  }
  return false;
}

/** "leading economists", "retired lineman": a participle before a noun. */
function isNounLike(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && (DETERMINERS.has(before.lower) || /'s$/.test(before.lower))) return true;
  if (/(?:state|government|privately|party|china|us)-\S+$/.test(tokens[at]?.lower ?? '')) return true;
  return (
    at + 1 < limit &&
    isWord(next) &&
    !PREPOSITIONS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    !BE.has(next.lower) &&
    /-/.test(tokens[at]?.text ?? '')
  );
}

/** Past the "of …", "at …", "close to …" that belong to the noun. */
function endOfModifiers(tokens: readonly Token[], core: number, limit: number): number {
  let at = core;
  for (; at < limit && at < core + 30; at++) {
    const token = tokens[at];
    if (!isWord(token) || RELATIVES.has(token.lower) || isFiniteVerb(token)) break;
    if (SUBORDINATORS.has(token.lower) || PRONOUNS.has(token.lower)) break;
    if (at === core && !beginsModifier(tokens, at)) break;
  }
  return at;
}

function beginsModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (PREPOSITIONS.has(token.lower)) return true;
  const next = tokens[at + 1];
  const isDescribing =
    isParticiple(token) || /^(?:close|familiar|responsible|privy|critical)$/.test(token.lower);
  return isDescribing && isWord(next) && PREPOSITIONS.has(next.lower);
}
