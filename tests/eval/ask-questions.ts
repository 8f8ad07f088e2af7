import { readFileSync } from 'node:fs';
import type { Citation } from '../../src/answer/answer.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { chooseEvidence } from '../../src/archive/choose-evidence.ts';
import { parseQuestion } from '../../src/archive/question.ts';
import type { Bot } from '../../src/bot.ts';
import type { Article } from '../../src/corpus/article.ts';

/** A judged question: the sentences that answer it, or that nothing does. */
export interface JudgedQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly evidence: readonly { readonly article: string; readonly sentence: string }[];
  readonly answerable: boolean;
  /** "seeds" (if left out), or a half of the gold articles. */
  readonly corpus?: string;
}

export interface Outcome {
  readonly question: JudgedQuestion;
  readonly isAnswered: boolean;
  /** Whether the first citation, or one of the first three, overlaps a sentence that answers. */
  readonly isFirst: boolean;
  readonly isInThree: boolean;
  readonly firstCitation: string;
  /** How likely the archive takes its evidence to answer: 0 to 1. */
  readonly confidence: number;
}

/** A file's questions: a JSON list. */
export function readQuestions(file: string): JudgedQuestion[] {
  return JSON.parse(readFileSync(file, 'utf8')) as JudgedQuestion[];
}

/** The asked: a bot, and the archive of the same articles. */
export interface Asked {
  readonly bot: Bot;
  readonly archive: Archive;
}

/** Puts the questions to the bot as free text. */
export async function askQuestions(asked: Asked, questions: readonly JudgedQuestion[]): Promise<Outcome[]> {
  return Promise.all(questions.map((question) => askQuestion(asked, question)));
}

async function askQuestion({ bot, archive }: Asked, question: JudgedQuestion): Promise<Outcome> {
  const articles = archive.articles.map(({ article }) => article);
  const parsed = parseQuestion(question.question, archive.vocabulary);
  const { confidence } = await chooseEvidence(archive, parsed);
  const { kind, citations } = await bot.answer(bot.parse(question.question));
  const isAnswered = kind === 'answer';
  const hits = citations.slice(0, 3).map((citation) => isEvidence(citation, articles, question));
  return {
    question,
    isAnswered,
    isFirst: isAnswered && hits[0] === true,
    isInThree: isAnswered && hits.includes(true),
    firstCitation: citations[0]?.text ?? '',
    confidence,
  };
}

function isEvidence(citation: Citation, articles: readonly Article[], { evidence }: JudgedQuestion): boolean {
  const text = articles.find(({ id }) => id === citation.article)?.text ?? '';
  return evidence.some(({ article, sentence }) => {
    const start = article === citation.article ? text.indexOf(sentence.trim()) : -1;
    return start >= 0 && citation.start < start + sentence.trim().length && start < citation.end;
  });
}
