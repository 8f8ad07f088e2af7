import { AGENTS, lookAround } from './surroundings.ts';
import type { Token } from './tokens.ts';

const SPEAKS =
  /^(?:said|says|told|tells|vowed|warned|agreed|promised|insisted|wants|would|will|has|had|\p{Ll}{2,}ed)$/u;
/** "The EU votes …" */
const VERB = /^\p{Ll}{3,}(?:[^su]s|ed)$/u;
const OF_A_PERSON = /^(?:he|his|she|her)$/;
const POSSESSIVE = /^(?:its|their|his|her)$/;

/** The tokens with each pronoun that stands for a country made that country; `subject` is who the sentence before was about. */
export function resolvePronouns(tokens: readonly Token[], subject: string | null): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'pronoun')) return tokens;
  let last = subject;
  let person = subject;
  return tokens.map((token, at): Token => {
    if (token.kind === 'place' && isSubject(tokens, at)) {
      last = token.code;
      if (token.form === 'leader') person = token.code;
    }
    if (token.kind !== 'pronoun') return token;
    const right = tokens[at - 1]?.kind === 'place' ? (tokens[at - 1]?.code ?? null) : null;
    const code = right ?? (OF_A_PERSON.test(token.lower) ? person : last);
    return code === null
      ? token
      : { ...token, kind: 'place', code, form: POSSESSIVE.test(token.lower) ? 'demonym' : 'leader' };
  });
}

/** The country that the sentence is about, for "it" in the next; `null` if none. */
export function subjectOf(tokens: readonly Token[]): string | null {
  const at = tokens.findLastIndex((token, index) => token.kind === 'place' && isSubject(tokens, index));
  return tokens[at]?.code ?? null;
}

function isSubject(tokens: readonly Token[], at: number): boolean {
  const { place, verb, isAdjective, isPossessive, head, governor, next, afterNext, rest } = lookAround(
    tokens,
    at,
  );
  if (head?.kind === 'goods' || governor?.kind === 'preposition' || governor?.kind === 'hit') return false;
  if (isPossessive) return head !== null && AGENTS.test(head.lower);
  return (
    verb !== null ||
    next?.kind === 'be' ||
    ((!isAdjective || place.form === 'name') &&
      (SPEAKS.test(next?.lower ?? '') ||
        (place.form === 'leader' &&
          next?.lower === 'in' &&
          rest.some(({ lower }) => /^(?:said|says|announced)$/.test(lower))) ||
        (next?.kind === 'other' && VERB.test(next.text)) ||
        (next?.kind === 'comma' && /^(?:which|who|whose)$/.test(afterNext?.lower ?? ''))))
  );
}
