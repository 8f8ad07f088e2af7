import type { Article } from '../corpus/article.ts';
import { findTemporalExpressions, type TemporalExpression } from './dates.ts';
import { findTimelineEvents, type TimelineEvent } from './events.ts';
import { findNames, type NamedEntity } from './names.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { findTariffMeasures, type TariffMeasure } from './tariffs.ts';

/** All that was read in one article. Every annotation is a verbatim span of `article.text`. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NamedEntity[];
  readonly dates: readonly TemporalExpression[];
  readonly quotations: readonly Quotation[];
  readonly tariffs: readonly TariffMeasure[];
  readonly events: readonly TimelineEvent[];
}

/** Reads the article: the same article always gives the same annotations. */
export function annotate(article: Article): AnnotatedArticle {
  const sentences = splitSentences(article);
  const names = findNames(article, sentences);
  const dates = findTemporalExpressions(article, sentences);
  const quotations = findQuotations(article, sentences, { names, dates });
  const tariffs = findTariffMeasures(article, sentences, { names, dates });
  const events = findTimelineEvents(article, sentences, { names, dates });
  return { article, sentences, names, dates, quotations, tariffs, events };
}
