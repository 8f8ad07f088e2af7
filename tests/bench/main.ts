import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type AnnotatedArticle, annotate } from '../../src/text/annotate.ts';
import { readQuestions } from '../eval/ask-questions.ts';
import { composeSentences } from './compose-sentences.ts';
import { median, timeStartUp } from './start-up.ts';

const QUESTIONS = 'tests/eval/questions.json';
const SENTENCES = 10_000;
const PER_ARTICLE = 25;
const HITS = 10;
const ROUNDS = 5;

// npm run bench: find() beside MiniSearch as shipped, in turn, medians of the rounds
const questions = readQuestions(QUESTIONS).map(({ question }) => question);
const corpus = (await readCorpus('corpus')).map(annotate);
await report('corpus', corpus);
await report(`${SENTENCES} composed sentences`, composeArticles(corpus));
reportStartUp();

async function report(name: string, articles: readonly AnnotatedArticle[]): Promise<void> {
  const archive = buildArchive(articles);
  const plain = buildPlain(archive);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const find = await timePerQuestion((words) => archive.find('sentence', { words, limit: HITS }));
    const search = await timePerQuestion(async (words) => plain.search(words).slice(0, HITS));
    // The first round builds the indexes and warms up.
    if (round > 0) {
      ours.push(find);
      theirs.push(search);
    }
  }
  const [find, search] = [median(ours), median(theirs)];
  const ratio = (find / search).toFixed(2);
  console.log(
    `${name}: find ${find.toFixed(2)} ms, MiniSearch as shipped ${search.toFixed(2)} ms a question, ratio ${ratio}`,
  );
}

function reportStartUp(): void {
  const { ask, empty } = timeStartUp(fileURLToPath(new URL('../../src/main.js', import.meta.url)));
  const more = Math.round(ask - empty);
  console.log(
    `start-up: ask "/tariffs" ${Math.round(ask)} ms, empty process ${Math.round(empty)} ms, ${more} ms more`,
  );
}

function buildPlain({ articles }: Archive): MiniSearch {
  const plain = new MiniSearch({ fields: ['text'] });
  const sentences = articles.flatMap((annotated) => annotated.sentences);
  plain.addAll(sentences.map(({ text }, id) => ({ id, text })));
  return plain;
}

function composeArticles(models: readonly AnnotatedArticle[]): AnnotatedArticle[] {
  const texts = models.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const sentences = composeSentences(texts, SENTENCES);
  const pages = Array.from({ length: SENTENCES / PER_ARTICLE }, (_, at) =>
    sentences.slice(at * PER_ARTICLE, (at + 1) * PER_ARTICLE).join('\n'),
  );
  return pages.map((page, at) => annotate(parseArticle(`composed-${at}`, page)));
}

async function timePerQuestion(answer: (words: string) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (const question of questions) await answer(question);
  return (performance.now() - start) / questions.length;
}
