import type { Outcome } from './ask-questions.ts';

const SHOWN = 110;
const UNANSWERABLE = 'unanswerable';
/** Upper bounds of the classes of confidence. */
const CLASSES = [0.2, 0.45, 0.6, 0.8, 1];

/** The outcomes of each set of questions by its name. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

/**
 * The shares by set and type of question, the gap between the halves, how often an answer is right by its confidence,
 * and what was missed; no miss of the measuring half.
 */
export function reportQuestions(outcomes: Outcomes): string[] {
  const halves = [outcomes.get('develop') ?? [], outcomes.get('measure') ?? []] as const;
  return [
    ...[...outcomes].flatMap(([name, list]) => tableOf(name, list)),
    ...gapOf(...halves),
    ...reliabilityOf([...outcomes].flatMap(([name, list]) => (name === 'measure' ? [] : list))),
    '',
    ...[...outcomes].flatMap(([name, list]) => (name === 'measure' ? [] : list.flatMap(describeMiss))),
  ];
}

function tableOf(name: string, outcomes: readonly Outcome[]): string[] {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const types = [...new Set(answerable.map(({ question }) => question.type))];
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const refused = unanswerable.filter(({ isAnswered }) => !isAnswered).length;
  return [
    `${name.padEnd(15)} count  first  in three  wrongly refused`,
    ...types.map((type) =>
      lineOf(
        type,
        answerable.filter(({ question }) => question.type === type),
      ),
    ),
    lineOf('answerable', answerable),
    `${UNANSWERABLE}: ${refused} of ${unanswerable.length} refused (${share(refused, unanswerable.length)})`,
    '',
  ];
}

function lineOf(name: string, outcomes: readonly Outcome[]): string {
  const [first, inThree] = [firstOf(outcomes), share(count(outcomes, 'isInThree'), outcomes.length)];
  const refused = outcomes.filter(({ isAnswered }) => !isAnswered).length;
  const refusedShare = share(refused, outcomes.length);
  return `${name.padEnd(15)} ${String(outcomes.length).padStart(5)}   ${first.toFixed(2)}      ${inThree}  ${refused} (${refusedShare})`;
}

function gapOf(develop: readonly Outcome[], measure: readonly Outcome[]): string[] {
  if (develop.length === 0 || measure.length === 0) return [];
  const [one, other] = [develop, measure].map((half) =>
    firstOf(half.filter(({ question }) => question.answerable)),
  );
  return [`gap between the halves, evidence first: ${((one ?? 0) - (other ?? 0)).toFixed(2)}`, ''];
}

/** How often the first citation answers, by how sure the bot was: the closer the two, the better calibrated. */
function reliabilityOf(outcomes: readonly Outcome[]): string[] {
  const rows = CLASSES.map((upTo, at) => {
    const from = CLASSES[at - 1] ?? -1;
    const held = outcomes.filter(({ confidence }) => confidence > from && confidence <= upTo);
    const answerable = held.filter(({ question }) => question.answerable).length;
    const mean = held.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, held.length);
    return `up to ${upTo.toFixed(2)}      ${String(held.length).padStart(5)}   ${mean.toFixed(2)}  ${share(answerable, held.length)}`;
  });
  return ['confidence      count   mean  answerable (samples and develop)', ...rows];
}

function firstOf(outcomes: readonly Outcome[]): number {
  return count(outcomes, 'isFirst') / Math.max(1, outcomes.length);
}

function count(outcomes: readonly Outcome[], key: 'isFirst' | 'isInThree'): number {
  return outcomes.filter((outcome) => outcome[key]).length;
}

function share(part: number, of: number): string {
  return (part / Math.max(1, of)).toFixed(2);
}

function describeMiss({ question, isAnswered, isFirst, isInThree, firstCitation }: Outcome): string[] {
  if (question.answerable ? isFirst : !isAnswered) return [];
  const what = !question.answerable
    ? 'not refused'
    : !isAnswered
      ? 'wrongly refused'
      : isInThree
        ? 'second or third'
        : 'missed';
  const wanted = question.evidence[0]?.sentence.slice(0, SHOWN) ?? '';
  return [
    `${what}: ${question.question} (${question.type}, ${question.id})`,
    `  got    ${firstCitation.slice(0, SHOWN)}`,
    ...(question.answerable ? [`  wanted ${wanted}`] : []),
  ];
}
