import type { Clue } from './clues.ts';
import { add, type Direction, decide, weigh } from './direction.ts';
import { priorsOf } from './priors.ts';
import { type Reading, remember } from './reading.ts';
import { respectiveDirection } from './respective.ts';
import type { Token } from './tokens.ts';

/** Goods that Washington taxes from everywhere, where no country is named with them. */
const SECTORS =
  /\b(?:steel|alumini?um|copper|lumber|timber|softwood|cabinets|trucks?|(?<!electric )(?:cars|vehicles)|autos?|automobiles|chips|semiconductors|pharmaceuticals|medicines|films|movies)\b/i;
const AVERAGE = /\b(?:average|effective (?:tariff )?rate|effective tariff)\b/i;
const EACH_OTHER =
  /\b(?:each other|one another|(?:each|either|both) (?:sides?|direction|ways|country|countries|governments?|capitals?|parties|powers?)|the two (?:sides|countries|powers|economies|governments|rivals|capitals)|mutual|each (?:is|has|will|would))\b|(?:percent|per cent|%|points) (?:each|apiece)\b/i;
const OURS = /\b(?:ours|theirs)\b/i;
/** Evidence for one party in particular that outweighs "each side". */
const PARTICULAR = 1.5;

/** Who imposes on whom at `at`; a record for each where there are several. */
export function directionsOf(
  { tokens, clues }: { tokens: readonly Token[]; clues: readonly Clue[] },
  at: number,
  reading: Reading,
): Direction[] {
  const respective = respectiveDirection(tokens, at, clues);
  if (respective !== null) return [respective];
  const clause = clauseWords(tokens, at);
  const evidence = weigh(tokens, clues, at);
  const isParticular = (['imposer', 'target'] as const).map(
    (role) => Math.max(0, ...evidence[role].values()) >= PARTICULAR,
  );
  if (
    EACH_OTHER.test(clause) &&
    !OURS.test(clause) &&
    isParticular.includes(false) &&
    !isOnThird(tokens, at)
  ) {
    return [
      { imposer: 'US', target: 'CN' },
      { imposer: 'CN', target: 'US' },
    ];
  }
  if (
    !isNamedIn(tokens, at, 'CN') &&
    !isTargetTold() &&
    (AVERAGE.test(clause) || (SECTORS.test(clause) && reading.leadIn === null))
  )
    add(evidence.target, null, 1.6);
  const direction = decide(
    evidence,
    priorsOf({
      tokens,
      at,
      clause,
      reading,
      isSilent: clues.length === 0,
      isNothingNew: isNothingNew(tokens, at, clues) && reading.last?.sentence === reading.sentence,
    }),
    isNamed,
  );
  const others = joined(tokens, direction, at);
  // "from mainland China and Hong Kong" is one customs order's wording for China.
  const china = others.find(({ target }) => target === 'CN');
  const isOfChina = china !== undefined && (direction.target === 'HK' || direction.target === 'MO');
  remember(tokens[at], isOfChina ? china : direction, reading);
  return isOfChina
    ? [china]
    : [direction, ...others.filter(({ target }) => target !== 'HK' && target !== 'MO')];

  function isTargetTold(): boolean {
    return clues.some(
      ({ role, code, at: place }) =>
        role === 'target' &&
        code !== null &&
        (tokens[place]?.clause === tokens[at]?.clause ||
          (place < at && (tokens[at]?.clause ?? 0) - (tokens[place]?.clause ?? 0) === 1)),
    );
  }

  /** A party that the article never names is not implied. */
  function isNamed(code: string): boolean {
    return tokens.some((token) => token.code === code) || reading.names(code);
  }
}

const TURNS =
  /^(?:respond|retaliat|answer|repl(?:y|ied|ies)|counter|reciprocat|mirror|return|theirs|ours|other|fentanyl|reciprocal|steel|alumin)/;

function isNothingNew(tokens: readonly Token[], at: number, clues: readonly Clue[]): boolean {
  const before = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'percentage');
  if (before < 0) return false;
  const clause = tokens[at]?.clause;
  const isNear = (index: number) => index > before && (index < at || tokens[index]?.clause === clause);
  // "10 percent on American pork and 15 percent on beef": the place belongs to the percentage before it.
  const isOfBefore = ({ at: place, role, isTied }: Clue) =>
    isTied && role === 'target' && place < at && place - before < at - place + 3;
  if (clues.some((clue) => isNear(clue.at) && !isOfBefore(clue))) return false;
  return !tokens.some(({ lower }, index) => isNear(index) && TURNS.test(lower));
}

/** Whether the clause names a country outside the dispute: "Japan and Korea 25 percent each". */
function isOnThird(tokens: readonly Token[], at: number): boolean {
  return tokens.some(
    ({ code, clause }) => clause === tokens[at]?.clause && code !== null && code !== 'US' && code !== 'CN',
  );
}

function isNamedIn(tokens: readonly Token[], at: number, code: string): boolean {
  return tokens.some((token) => token.code === code && token.clause === tokens[at]?.clause);
}

/** "Canada, Mexico and Japan": the others of a list of targets near the percentage. */
function joined(tokens: readonly Token[], direction: Direction, measure: number): Direction[] {
  const listed = new Set<string>();
  for (const [at, { code, clause }] of tokens.entries()) {
    if (code === null || code !== direction.target) continue;
    if (clause !== tokens[measure]?.clause && Math.abs(at - measure) > 8) continue;
    for (const step of [1, -1]) for (const other of runOfPlaces(tokens, at, step)) listed.add(other);
  }
  listed.delete(direction.target ?? '');
  listed.delete(direction.imposer ?? '');
  return [...listed].map((target) => ({ imposer: direction.imposer, target }));
}

/** The places joined to the one at `at` by "and" or, where an "and" closes the list, by commas. */
function runOfPlaces(tokens: readonly Token[], at: number, step: number): string[] {
  const codes: string[] = [];
  let hasAnd = false;
  let place = at;
  for (;;) {
    const joint = tokens[place + step];
    const isAnd = joint?.text === 'and';
    if (!isAnd && joint?.kind !== 'comma') break;
    let next = place + 2 * step;
    if (tokens[next]?.lower === 'the' && step > 0) next++;
    const code = tokens[next]?.code ?? null;
    if (code === null) break;
    hasAnd ||= isAnd;
    codes.push(code);
    place = next;
  }
  return hasAnd ? codes : codes.length === 0 ? [] : closesWithAnd(tokens, at, -step) ? codes : [];
}

function closesWithAnd(tokens: readonly Token[], at: number, step: number): boolean {
  return tokens[at + step]?.text === 'and' && tokens[at + 2 * step]?.kind === 'place';
}

/** The words of the clause, with those of the clause before where it names no place itself. */
function clauseWords(tokens: readonly Token[], at: number): string {
  const own = tokens[at]?.clause ?? 0;
  const words = tokens.filter(({ clause }) => clause === own);
  if (words.some(({ kind }) => kind === 'place')) return wordsOf(words);
  // "18.6 percent: the average American tariff"
  const isBare = words.every(({ kind }) => kind === 'percentage' || kind === 'break');
  return wordsOf(tokens.filter(({ clause }) => clause === own || clause === (isBare ? own + 1 : own - 1)));
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
