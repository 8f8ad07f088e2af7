import { z } from 'zod';
import {
  type AnnotatedArticle,
  type Block,
  buildAnswer,
  daysBetween,
  daysOf,
  defineCommand,
  describeCoverage,
  describeDate,
  describePublished,
  paginate,
  type Source,
  textOption,
} from '../src/core.ts';

const PAGE_SIZE = 20;
/** A stretch without articles that is worth naming, in days. */
const GAP_DAYS = 14;

export default defineCommand({
  name: 'sources',
  description: 'The articles Parley answers from, with their dates and gaps; or one of them',
  example: '/sources',
  options: z.object({
    article: textOption('An article, by its id or words of its title', 'articles').optional(),
  }),
  async run({ options, archive, page }) {
    const { articles, coverage } = archive;
    const draft = { command: 'sources', coverage };
    if (options.article !== undefined) {
      const found = findArticle(articles, options.article);
      const [hit] = found === undefined ? [] : await archive.find('article', { article: found.article.id });
      if (found !== undefined && hit !== undefined) {
        const title = found.article.title;
        return buildAnswer({ ...draft, kind: 'answer', title, ...describeCard(found, hit) });
      }
      const summary = `No article is called “${options.article}”. /sources lists them all.`;
      return buildAnswer({ ...draft, kind: 'silent', title: 'No such article', summary });
    }
    const { items, number, of } = paginate(byDate(articles), page, PAGE_SIZE);
    const table: Block<Source> = {
      type: 'table',
      columns: ['article', 'published', 'outlet', 'title'],
      rows: items.map(({ article }) => ({
        cells: [article.id, describePublished(article), article.outlet ?? 'outlet unknown', article.title],
        cites: [],
      })),
    };
    const gaps = findGaps(articles).map((text): Block<Source> => ({ type: 'paragraph', text }));
    const summary = `Parley answers from ${describeCoverage(coverage)}.`;
    return buildAnswer({
      ...draft,
      kind: 'answer',
      title: 'Sources',
      summary,
      blocks: [table, ...gaps],
      page: { number, of },
    });
  },
});

function findArticle(articles: readonly AnnotatedArticle[], typed: string): AnnotatedArticle | undefined {
  const wanted = typed.toLowerCase().trim();
  const titled = articles.filter(({ article }) => article.title.toLowerCase().includes(wanted));
  return articles.find(({ article }) => article.id.toLowerCase() === wanted) ?? titled[0];
}

function describeCard(
  { article, sentences, quotations, tariffs, events }: AnnotatedArticle,
  hit: Source,
): { summary: string; blocks: Block<Source>[] } {
  const speech = quotations.filter(({ form }) => form !== 'term');
  const speakers = [...new Set(speech.flatMap(({ attribution }) => attribution?.speaker ?? []))];
  const rows = [
    ['title', article.title],
    ['outlet', article.outlet ?? 'outlet unknown'],
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
  const table: Block<Source> = {
    type: 'table',
    columns: ['', article.id],
    rows: rows.map((cells) => ({ cells, cites: [] })),
  };
  const opening: Block<Source> = {
    type: 'quotation',
    text: hit.evidence.text,
    speaker: article.author ?? article.outlet ?? article.id,
    role: null,
    via: null,
    saidOn: null,
    cites: [hit],
  };
  const summary = `${article.title}, ${article.outlet ?? 'outlet unknown'}, ${describePublished(article)}.`;
  return { summary, blocks: [table, opening] };
}

function byDate(articles: readonly AnnotatedArticle[]): AnnotatedArticle[] {
  return articles.toSorted((a, b) =>
    (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999'),
  );
}

/** Stretches without an article, between the starts of the dated ones; and how many articles have no date. */
function findGaps(articles: readonly AnnotatedArticle[]): string[] {
  const days = articles
    .flatMap(({ article }) => (article.published === null ? [] : (daysOf(article.published)?.from ?? [])))
    .sort();
  const gaps = days.flatMap((day, i) => {
    const before = days[i - 1];
    if (before === undefined || daysBetween(before, day) <= GAP_DAYS) return [];
    return [`No article between ${describeDate(before)} and ${describeDate(day)}.`];
  });
  const undated = articles.filter(({ article }) => article.published === null).length;
  if (undated === 0) return gaps;
  return [...gaps, `${undated} ${undated === 1 ? 'article has' : 'articles have'} no date.`];
}
