import { readFileSync } from 'node:fs';
import type { Citation } from '../../src/answer/answer.ts';
import type { Bot } from '../../src/bot.ts';
import type { Article } from '../../src/corpus/article.ts';

/** A judged question: the sentences that answer it, or that nothing does. */
export interface JudgedQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly evidence: readonly { readonly article: string; readonly sentence: string }[];
  readonly answerable: boolean;
}

export interface Outcome {
  readonly question: JudgedQuestion;
  readonly isAnswered: boolean;
  /** Whether the first citation, or one of the first three, overlaps a sentence that answers. */
  readonly isFirst: boolean;
  readonly isInThree: boolean;
  readonly firstCitation: string;
}

/** A file's questions: a JSON list. */
export function readQuestions(file: string): JudgedQuestion[] {
  return JSON.parse(readFileSync(file, 'utf8')) as JudgedQuestion[];
}

/** Puts the questions to the bot as free text. */
export async function askQuestions(
  bot: Bot,
  articles: readonly Article[],
  questions: readonly JudgedQuestion[],
): Promise<Outcome[]> {
  return Promise.all(questions.map((question) => askQuestion(bot, articles, question)));
}

async function askQuestion(
  bot: Bot,
  articles: readonly Article[],
  question: JudgedQuestion,
): Promise<Outcome> {
  const { kind, citations } = await bot.answer(bot.parse(question.question));
  const isAnswered = kind === 'answer';
  const hits = citations.slice(0, 3).map((citation) => isEvidence(citation, articles, question));
  return {
    question,
    isAnswered,
    isFirst: isAnswered && hits[0] === true,
    isInThree: isAnswered && hits.includes(true),
    firstCitation: citations[0]?.text ?? '',
  };
}

function isEvidence(citation: Citation, articles: readonly Article[], { evidence }: JudgedQuestion): boolean {
  const text = articles.find(({ id }) => id === citation.article)?.text ?? '';
  return evidence.some(({ article, sentence }) => {
    const start = article === citation.article ? text.indexOf(sentence.trim()) : -1;
    return start >= 0 && citation.start < start + sentence.trim().length && start < citation.end;
  });
}
