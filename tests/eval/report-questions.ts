import type { Outcome } from './ask-questions.ts';

const SHOWN = 110;

/** The shares by type of question, and what was missed, one a line. */
export function reportQuestions(outcomes: readonly Outcome[]): string[] {
  const types = [...new Set(outcomes.map(({ question }) => question.type))];
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const refused = unanswerable.filter(({ isAnswered }) => !isAnswered);
  return [
    'questions       count  first  in three  wrongly refused',
    ...types.flatMap((type) => lineOf(type, ofType(answerable, type))),
    ...lineOf('answerable', answerable),
    `unanswerable: ${refused.length} of ${unanswerable.length} refused`,
    '',
    ...outcomes.flatMap(describeMiss),
  ];
}

function ofType(outcomes: readonly Outcome[], type: string): Outcome[] {
  return outcomes.filter(({ question }) => question.type === type);
}

function lineOf(name: string, outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return [];
  const share = (count: number) => (count / outcomes.length).toFixed(2);
  const first = share(outcomes.filter(({ isFirst }) => isFirst).length);
  const inThree = share(outcomes.filter(({ isInThree }) => isInThree).length);
  const refused = outcomes.filter(({ isAnswered }) => !isAnswered).length;
  return [`${name.padEnd(15)} ${String(outcomes.length).padStart(5)}   ${first}      ${inThree}  ${refused}`];
}

function describeMiss({ question, isAnswered, isFirst, isInThree, firstCitation }: Outcome): string[] {
  if (question.answerable && isFirst) return [];
  if (!question.answerable && !isAnswered) return [];
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
