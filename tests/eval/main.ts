import { buildArchive } from '../../src/archive/archive.ts';
import { type Bot, buildBot } from '../../src/bot.ts';
import { loadCommands } from '../../src/commands/load-commands.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type AnnotatedArticle, annotate } from '../../src/text/annotate.ts';
import { askQuestions, type Outcome } from './ask-questions.ts';
import { readGold } from './read-gold.ts';
import { reportGold } from './report-gold.ts';
import { reportQuestions } from './report-questions.ts';
import { scoreGold } from './score-gold.ts';
import { readQuestionSets } from './sets.ts';

const GOLD = 'tests/gold';

// npm run eval
const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const outcomes = new Map<string, Outcome[]>();
for (const { name, folder, questions } of readQuestionSets()) {
  const articles = (await readCorpus(folder)).map(annotate);
  const asked = { bot: botOf(articles), archive: buildArchive(articles) };
  const before = outcomes.get(name) ?? [];
  outcomes.set(name, [...before, ...(await askQuestions(asked, questions))]);
}
const [develop = [], measure = [], ordinary = []] = ['develop', 'measure', 'ordinary'].map((set) =>
  scoreGold(readGold(`${GOLD}/${set}`)),
);
console.log([...reportQuestions(outcomes), ...reportGold(develop, measure, ordinary)].join('\n'));

function botOf(articles: readonly AnnotatedArticle[]): Bot {
  return buildBot({
    articles,
    commands,
    today: () => new Date().toISOString().slice(0, 10),
    onBug: (error) => {
      throw error;
    },
  });
}
