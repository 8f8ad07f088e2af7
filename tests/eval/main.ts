import { buildBot } from '../../src/bot.ts';
import { loadCommands } from '../../src/commands/load-commands.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { annotate } from '../../src/text/annotate.ts';
import { askQuestions, readQuestions } from './ask-questions.ts';
import { readGold } from './read-gold.ts';
import { reportGold } from './report-gold.ts';
import { reportQuestions } from './report-questions.ts';
import { scoreGold } from './score-gold.ts';

const QUESTIONS = 'tests/eval/questions.json';
const GOLD = 'tests/gold';

// npm run eval [-- another-questions.json]
const articles = await readCorpus('corpus');
const bot = buildBot({
  articles: articles.map(annotate),
  commands: await loadCommands(new URL('../../commands/', import.meta.url)),
  today: () => new Date().toISOString().slice(0, 10),
  onBug: (error) => {
    throw error;
  },
});
const outcomes = await askQuestions(bot, articles, readQuestions(process.argv[2] ?? QUESTIONS));
const scores = ['develop', 'measure'].map((half) => scoreGold(readGold(`${GOLD}/${half}`)));
const [develop = [], measure = []] = scores;
console.log([...reportQuestions(outcomes), ...reportGold(develop, measure)].join('\n'));
