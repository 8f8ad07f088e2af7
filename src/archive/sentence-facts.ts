import { overlaps, type Span } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { TemporalExpression } from '../text/dates.ts';
import type { TimelineEvent } from '../text/events.ts';
import type { Quotation } from '../text/quotations.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import type { Sourced } from './sourced.ts';
import type { Speakers } from './speakers.ts';

/** What was read in one sentence. */
export interface SentenceFacts {
  /** Those with a speaker. */
  readonly said: readonly Quotation[];
  /** Of `said`: canonical names over the whole corpus. */
  readonly speakers: readonly string[];
  readonly tariffs: readonly TariffMeasure[];
  readonly dates: readonly TemporalExpression[];
  readonly events: readonly TimelineEvent[];
}

/** Gives what was read in a sentence of the articles; each is looked up once. */
export function buildSentenceFacts(
  articles: readonly AnnotatedArticle[],
  speakers: () => Speakers,
): (sentence: Sourced<Span>) => SentenceFacts {
  const byId = new Map(articles.map((annotated) => [annotated.article.id, annotated]));
  const known = new Map<string, SentenceFacts>();
  return ({ article: { id }, evidence }) => {
    const key = `${id}:${evidence.start}-${evidence.end}`;
    const facts = known.get(key) ?? read(byId.get(id), evidence);
    known.set(key, facts);
    return facts;
  };

  function read(annotated: AnnotatedArticle | undefined, span: Span): SentenceFacts {
    const { quotations = [], tariffs = [], dates = [], events = [] } = annotated ?? {};
    const isInside = (fact: Span) => overlaps(fact, span);
    const said = quotations.filter(
      (fact) => isInside(fact) && fact.form !== 'term' && fact.attribution !== null,
    );
    const names = said.flatMap(({ attribution }) => attribution?.speaker ?? []);
    return {
      said,
      speakers: [...new Set(names.map((name) => speakers().canonical(name)))],
      tariffs: tariffs.filter(isInside),
      dates: dates.filter(isInside),
      events: events.filter(isInside),
    };
  }
}
