import { existsSync } from 'node:fs';
import { type JudgedQuestion, readQuestions } from './ask-questions.ts';

/** Questions over one folder of articles. */
export interface QuestionSet {
  /** "samples" and "tuned", on which the rules were made; "develop" and "measure", by others. */
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly JudgedQuestion[];
}

const FILES = [
  { name: 'samples', file: 'tests/eval/questions.json' },
  { name: 'tuned', file: 'tests/eval/questions-tuned.json' },
  { name: 'develop', file: 'tests/eval/questions-develop.json' },
  { name: 'measure', file: 'tests/eval/questions-measure.json' },
];
const SEEDS = 'corpus';

/** The question files that there are, each by the folder its questions are about: the seeds, or a half of the gold. */
export function readQuestionSets(): QuestionSet[] {
  return FILES.filter(({ file }) => existsSync(file)).flatMap(({ name, file }) => {
    const all = readQuestions(file);
    const folders = [...new Set(all.map(folderOf))];
    return folders.map((folder) => ({
      name,
      folder,
      questions: all.filter((question) => folderOf(question) === folder),
    }));
  });
}

function folderOf({ corpus = 'seeds' }: JudgedQuestion): string {
  return corpus === 'seeds' || corpus === SEEDS ? SEEDS : `tests/gold/${corpus}`;
}
