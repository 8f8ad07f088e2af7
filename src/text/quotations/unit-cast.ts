import type { Cast, Speaker } from './cast.ts';
import type { Frame } from './frame.ts';
import { nounBefore } from './noun-before.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { mainSubject } from './subject.ts';
import type { Token } from './tokens.ts';
import { cleftSubject, isOrder, joinedSubject, namedByUnit, ownerOf } from './unit-subject.ts';
import type { Unit } from './units.ts';
import { isCapitalised, isFiniteVerb, isWord, SUBORDINATORS } from './word-classes.ts';
import { isSign, isWriting } from './writings.ts';

/** Who speaks in a unit: its frames' speakers, and its own subject. */
export interface UnitCast {
  readonly byFrame: ReadonlyMap<Frame, Speaker>;
  readonly subject: Speaker | null;
}

const LONGEST = 80;

/**
 * The speakers of a unit's frames. The unit's subject, then its speakers, are what later pronouns mean.
 *
 * @param isFirst  whether the unit begins a paragraph
 */
export function castUnit(cast: Cast, unit: Unit, isFirst: boolean): UnitCast {
  const { tokens } = unit;
  cast.tick();
  rememberTopic(cast, tokens);
  rememberWritings(cast, tokens);
  const subject = resolveMain(cast, unit);
  let latest = subject;
  if (subject !== null && isFirst) cast.introduce(subject);
  if (latest !== null) cast.remember(latest.referent);
  const byFrame = new Map<Frame, Speaker>();
  const clauses = clauseSubjects(tokens);
  for (const frame of unit.frames) {
    while (clauses[0] !== undefined && clauses[0].from < frame.from) {
      rememberBehind(cast, tokens, clauses.shift() as NounPhrase, latest);
    }
    const speaker = frame.subject === null ? null : cast.resolve(tokens, frame.subject);
    if (speaker === null || frame.subject === null) continue;
    byFrame.set(frame, speaker);
    const isQuoted = unit.quotations.some(({ token }) => token >= frame.cueTo);
    if (isNobody(tokens[frame.subject.from]) || (frame.isRelative && !isQuoted)) continue;
    cast.rememberSpeaker(speaker.referent);
    if (latest !== null && (isReported(unit, frame) || isDocument(tokens, frame)))
      cast.remember(latest.referent);
    else latest = speaker;
    rememberAddressee(cast, unit, frame, latest);
  }
  for (const clause of clauses) rememberBehind(cast, tokens, clause, latest);
  rememberLastClause(cast, unit);
  return { byFrame, subject };
}

/** "…, she tells us; it is **her brother-in-law, Bertil**, who": whom a unit comes to in its end. */
function rememberLastClause(cast: Cast, { tokens, frames }: Unit): void {
  const from = tokens.findLastIndex(({ kind }) => kind === 'semicolon') + 1;
  if (from === 0 || frames.some((frame) => frame.cueTo > from)) return;
  const main = mainSubject(tokens, from, Math.min(tokens.length, from + LONGEST));
  const meant = main === null ? null : (cleftSubject(tokens, main) ?? main);
  const subject = meant === null || isNobody(tokens[meant.from]) ? null : cast.resolve(tokens, meant);
  if (subject?.referent.kind === 'person') cast.remember(subject.referent);
}

/** "said **her broker had written**": a saying inside what another says, whose speaker stays the latest. */
function isReported({ tokens, frames, quotations }: Unit, frame: Frame): boolean {
  const outer = frames.findLast(
    (other) => other.cueTo <= frame.from && other.isSaid && other.order === 'subject-verb',
  );
  if (outer === undefined || quotations.some(({ token }) => token >= frame.cueTo)) return false;
  return tokens.slice(outer.cueTo, frame.from).every(isWord);
}

/** "according to **the transcript**": a paper that is leaned on is not what the text goes on about. */
function isDocument(tokens: readonly Token[], { order, subject }: Frame): boolean {
  return order === 'source' && subject !== null && isWriting(tokens[subject.core - 1]?.lower ?? '');
}

/** "I asked **the department** for an exemption": whom the saying goes to, behind who says it. */
function rememberAddressee(cast: Cast, { tokens }: Unit, frame: Frame, latest: Speaker): void {
  if (
    frame.order !== 'subject-verb' ||
    !/^(?:ask|tell|urge|assure|remind|inform)$/.test(frame.verb?.verb ?? '')
  )
    return;
  const phrase = nounPhraseAt(tokens, frame.cueTo);
  if (phrase === null || !/^(?:the|an?|his|her|its)$/.test(tokens[phrase.from]?.lower ?? '')) return;
  const addressee = cast.resolve(tokens, { ...phrase, to: phrase.core });
  if (addressee?.referent.kind == null) return;
  cast.remember(addressee.referent);
  cast.remember(latest.referent);
}

function resolveMain(cast: Cast, { tokens, isTable }: Unit): Speaker | null {
  if (isTable || tokens[0]?.kind === 'quote') return null;
  const end = Math.min(tokens.length, LONGEST);
  const main = mainSubject(tokens, 0, end);
  if (main === null || isNobody(tokens[main.from]) || isOrder(tokens, main)) return null;
  if (/^(?:i|we)$/.test(tokens[main.from]?.lower ?? '')) rememberMet(cast, tokens, main.to);
  const owner = ownerOf(tokens, main);
  const possessor = owner === null ? null : cast.resolve(tokens, owner);
  if (possessor?.referent.kind === 'person') cast.remember(possessor.referent);
  const other = joinedSubject(tokens, main, end);
  const joined = other === null ? null : cast.resolve(tokens, other);
  if (joined !== null) cast.remember(joined.referent);
  const meant = cleftSubject(tokens, main) ?? namedByUnit(tokens, main) ?? main;
  const subject = cast.resolve(
    tokens,
    tokens[meant.to]?.kind === 'comma' ? meant : { ...meant, to: meant.core },
  );
  if (subject !== null) cast.noteKin(tokens, meant, subject.referent);
  return subject;
}

/** "I called **our supplier, Lou Cai**, and he": whom the writer deals with, since "he" is not the writer. */
function rememberMet(cast: Cast, tokens: readonly Token[], verb: number): void {
  const object = nounPhraseAt(tokens, verb + 1) ?? nounPhraseAt(tokens, verb + 2);
  const met = object === null ? null : cast.resolve(tokens, object);
  if (met?.referent.kind === 'person') cast.remember(met.referent);
}

/** "**Ms. Castro**, the paper has you saying": whom the speaker of a turn turns to. */
function address(cast: Cast, tokens: readonly Token[]): void {
  const phrase = isCapitalised(tokens[0]) ? nounPhraseAt(tokens, 0) : null;
  if (phrase === null || tokens[phrase.core]?.kind !== 'comma') return;
  const addressee = cast.resolve(tokens, { ...phrase, to: phrase.core });
  if (addressee?.referent.kind === 'person') cast.addressee = addressee.referent;
}

/** "By the clock hangs **a letter from the union**": what "it" may mean that says something. */
function rememberWritings(cast: Cast, tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !(isWriting(token.lower) || isSign(token.lower))) continue;
    const isFrom = tokens[at + 1]?.lower === 'from';
    const phrase = isFrom ? nounPhraseAt(tokens, at + 2) : nounBefore(tokens, at + 1);
    const first = phrase === null ? undefined : tokens[phrase.from]?.lower;
    if (/^(?:in|via|by|of|to)$/.test(tokens[(phrase?.from ?? 0) - 1]?.lower ?? '')) continue;
    if (
      phrase === null ||
      !(isFrom || (isSign(token.lower) ? /^(?:an?|the)$/ : /^an?$/).test(first ?? '')) ||
      phrase.core - phrase.from > 6
    )
      continue;
    const writing = cast.resolve(tokens, { ...phrase, to: phrase.core });
    if (writing?.referent.kind === 'body') cast.remember(writing.referent);
  }
}

/** "**For Hal Brandvold**, only one number counts": whom an opening phrase is about. */
function rememberTopic(cast: Cast, tokens: readonly Token[]): void {
  if (cast.self !== null) address(cast, tokens);
  if (!/^(?:for|to|like|unlike)$/.test(tokens[0]?.lower ?? '')) return;
  const phrase = nounPhraseAt(tokens, 1);
  if (phrase === null || !isCapitalised(tokens[phrase.core - 1]) || tokens[phrase.to]?.kind !== 'comma')
    return;
  const topic = cast.resolve(tokens, phrase);
  if (topic?.referent.kind === 'person') cast.remember(topic.referent);
}

/** The subjects of dependent clauses: "It is unclear whether **Trump** would agree". */
function clauseSubjects(tokens: readonly Token[]): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token) || !SUBORDINATORS.has(token.lower)) continue;
    const phrase = nounPhraseAt(tokens, at + 1);
    if (phrase !== null && isFiniteVerb(tokens[phrase.to])) found.push(phrase);
  }
  return found;
}

/** A dependent clause's subject is meant only where the latest speaker cannot be. */
function rememberBehind(
  cast: Cast,
  tokens: readonly Token[],
  clause: NounPhrase,
  latest: Speaker | null,
): void {
  const speaker = cast.resolve(tokens, clause);
  if (speaker !== null) cast.remember(speaker.referent);
  if (latest !== null) cast.remember(latest.referent);
}

function isNobody(token: Token | undefined): boolean {
  return /^(?:no|nobody|none|neither|nothing|everybody|everyone|somebody|someone|anyone|what|who)$/.test(
    token?.lower ?? '',
  );
}
