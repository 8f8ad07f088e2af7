import { z } from 'zod';
import {
  type AnnotatedArticle,
  type Block,
  buildAnswer,
  daysBetween,
  daysOf,
  defineCommand,
  describeCoverage,
  describePublished,
  paginate,
  type Source,
  textOption,
} from '../src/core.ts';

const PAGE_SIZE = 20;
/** A stretch without articles that is worth naming, in days. */
const GAP_DAYS = 14;
/** The most days that a date may span to fill a gap. */
const DATED_DAYS = 7;

export default defineCommand({
  name: 'sources',
  description: 'The articles Parley answers from, with their dates and gaps; or one of them',
  example: '/sources',
  options: z.object({
    article: textOption('An article, by its id or words of its title or outlet', 'articles').optional(),
  }),
  async run({ options: { article: typed }, archive, page }) {
    const { articles, coverage } = archive;
    const draft = { command: 'sources', coverage };
    const found = typed === undefined ? articles : findArticles(articles, typed);
    const [only, ...more] = found;
    if (typed !== undefined && only === undefined) {
      const summary = `No article is called “${typed}”. /sources lists them all.`;
      return buildAnswer({ ...draft, kind: 'silent', title: 'No such article', summary });
    }
    if (typed !== undefined && only !== undefined && more.length === 0) {
      const [opening] = await archive.find('article', { article: only.article.id });
      const summary = `${only.article.title}, ${outletOf(only)}, ${describePublished(only.article)}.`;
      const blocks = [describeCard(only, opening)];
      return buildAnswer({ ...draft, kind: 'answer', title: only.article.title, summary, blocks });
    }
    const { items, number, of } = paginate(byDate(found), page, PAGE_SIZE);
    const gaps = typed === undefined ? findGaps(articles) : [];
    return buildAnswer({
      ...draft,
      kind: 'answer',
      title: 'Sources',
      summary:
        typed === undefined
          ? `Parley answers from ${describeCoverage(coverage)}.`
          : `Several articles are called “${typed}”.`,
      blocks: [listOf(items), ...gaps.map((text) => ({ type: 'paragraph', text }) as const)],
      page: { number, of },
    });
  },
});

/** The article of that id, else those whose title and outlet have all the words. */
function findArticles(articles: readonly AnnotatedArticle[], typed: string): AnnotatedArticle[] {
  const named = articles.filter(({ article }) => article.id.toLowerCase() === typed.toLowerCase());
  if (named.length > 0) return named;
  const wanted = wordsOf(typed);
  return articles.filter(({ article }) => {
    const words = wordsOf(`${article.title} ${article.outlet ?? ''}`);
    return wanted.length > 0 && wanted.every((word) => words.includes(word));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function outletOf({ article }: AnnotatedArticle): string {
  return article.outlet ?? 'outlet unknown';
}

function listOf(articles: readonly AnnotatedArticle[]): Block<Source> {
  const rows = articles.map((annotated) => {
    const { article } = annotated;
    return { cells: [article.id, describePublished(article), outletOf(annotated), article.title], cites: [] };
  });
  return { type: 'table', columns: ['article', 'published', 'outlet', 'title'], rows };
}

function describeCard(annotated: AnnotatedArticle, opening: Source | undefined): Block<Source> {
  const { article, sentences, quotations, tariffs, events } = annotated;
  const speech = quotations.filter(({ form }) => form !== 'term');
  const speakers = [...new Set(speech.flatMap(({ attribution }) => attribution?.speaker ?? []))];
  const rows = [
    ['title', article.title],
    ['outlet', outletOf(annotated)],
    ['author', article.author ?? 'author unknown'],
    ['published', describePublished(article)],
    ...(article.publishedReason === null ? [] : [['why this date', article.publishedReason]]),
    ['address', article.url ?? 'no address known'],
    ['sentences', String(sentences.filter(({ kind }) => kind !== 'debris').length)],
    ['quotations', String(speech.length)],
    ['speakers', speakers.join(', ') || 'none'],
    ['tariff statements', String(tariffs.length)],
    ['dated events', String(events.length)],
  ];
  const first =
    opening === undefined ? [] : [{ cells: ['opens with', opening.evidence.text], cites: [opening] }];
  return {
    type: 'table',
    columns: ['', article.id],
    rows: [...rows.map((cells) => ({ cells, cites: [] })), ...first],
  };
}

function byDate(articles: readonly AnnotatedArticle[]): AnnotatedArticle[] {
  return articles.toSorted((a, b) =>
    (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999'),
  );
}

/** Stretches without an article, and how many articles have no date, or one too wide to fill a gap. */
function findGaps(articles: readonly AnnotatedArticle[]): string[] {
  const ranges = articles.map(({ article }) =>
    article.published === null ? null : daysOf(article.published),
  );
  const dated = ranges
    .filter((range) => range !== null)
    .filter(({ from, to }) => daysBetween(from, to) <= DATED_DAYS)
    .sort((a, b) => a.from.localeCompare(b.from));
  const gaps: string[] = [];
  let last = dated[0]?.to ?? '';
  for (const { from, to } of dated) {
    if (daysBetween(last, from) > GAP_DAYS) gaps.push(`No article between ${last} and ${from}.`);
    if (to > last) last = to;
  }
  const undated = articles.length - dated.length;
  if (undated === 0) return gaps;
  return [...gaps, `${undated} ${undated === 1 ? 'article has' : 'articles have'} no date to the week.`];
}
