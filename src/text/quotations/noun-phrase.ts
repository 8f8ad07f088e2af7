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

/** Whether a noun phrase can begin with the token. */
export function beginsNounPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || isAdverb(token) || isFiniteVerb(token)) return false;
  if (at > 0 && isCapitalised(token) && isCapitalised(tokens[at + 1])) return true;
  if (!isCapitalised(token) && isSaying(tokens, at)) return false;
  if (isTime(tokens, at)) return false;
  if (WEEKDAY_OR_MONTH.test(token.lower)) return isCapitalised(tokens[at + 1]);
  if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower)) {
    return token.lower === 'that' && isWord(tokens[at + 1]);
  }
  return !(SUBORDINATORS.has(token.lower) && token.lower !== 'once') && !AUXILIARIES.has(token.lower);
}

/** "**this morning** the ministry called": when, and not who. */
function isTime(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:this|last|next|that)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:morning|afternoon|evening|night|week|month|year|weekend|spring|summer|autumn|fall|winter)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  );
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
    if (isSaying(tokens, at) || isVerbOfPerson(tokens, at)) break;
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
  // "The notice calls the step": no noun has "the" right after it.
  const isObject = next !== undefined && (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower));
  if (
    found.cue.form === 'third' &&
    (isObject || next?.lower === 'that' || (next !== undefined && !isWord(next)))
  )
    return true;
  return isCapitalised(tokens[at - 1]) && !isCapitalised(next);
}

/** "His boss **disagrees**": after a person's noun, a word in -s that names nobody is a verb. */
function isVerbOfPerson(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || kindOfNoun(before?.lower ?? '') !== 'person' || isCapitalised(before))
    return false;
  return /[^s]s$/.test(token.lower) && kindOfNoun(token.lower) === null && !isCapitalised(next);
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

const NOUN_IN_ING =
  /^(?:briefing|meeting|hearing|filing|building|trading|manufacturing|ruling|spending|warning|posting|gathering|offering|shipping|banking|engineering|housing|lending|training|mining|thing|something|nothing|anything|farming|funding|holding|being|morning|evening)$/;

/** "leading economists", "retired lineman": a participle before a noun. */
function isNounLike(tokens: readonly Token[], at: number, limit: number): boolean {
  if (NOUN_IN_ING.test(tokens[at]?.lower ?? '')) return true;
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
