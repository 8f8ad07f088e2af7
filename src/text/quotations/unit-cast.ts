import type { Cast, Speaker } from './cast.ts';
import type { Frame } from './frame.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { mainSubject } from './subject.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import { isFiniteVerb, isWord, SUBORDINATORS } from './word-classes.ts';

/** Who speaks in a unit: its frames' speakers, and its own subject. */
export interface UnitCast {
  readonly byFrame: ReadonlyMap<Frame, Speaker>;
  readonly subject: Speaker | null;
}

const LONGEST = 80;

/** The speakers of a unit's frames. The unit's subject, then its speakers, are what later pronouns mean. */
export function castUnit(cast: Cast, unit: Unit): UnitCast {
  const { tokens } = unit;
  cast.tick();
  const subject = resolveMain(cast, unit);
  let latest = subject;
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
    latest = speaker;
  }
  for (const clause of clauses) rememberBehind(cast, tokens, clause, latest);
  return { byFrame, subject };
}

function resolveMain(cast: Cast, { tokens }: Unit): Speaker | null {
  if (tokens[0]?.kind === 'quote') return null;
  const main = mainSubject(tokens, 0, Math.min(tokens.length, LONGEST));
  if (main === null || isNobody(tokens[main.from])) return null;
  return cast.resolve(tokens, tokens[main.to]?.kind === 'comma' ? main : { ...main, to: main.core });
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
