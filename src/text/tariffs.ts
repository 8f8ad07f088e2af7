import type { Article } from '../corpus/article.ts';
import { type Annotation, contains } from '../corpus/span.ts';
import type { TemporalExpression } from './dates.ts';
import type { Sentence } from './sentences.ts';
import { startReading } from './tariffs/directions.ts';
import { findLeaders } from './tariffs/leaders.ts';
import { findProseMeasures } from './tariffs/prose.ts';

export type TariffStatus =
  | 'threatened'
  | 'proposed'
  | 'announced'
  | 'in-force'
  | 'suspended'
  | 'ended'
  | 'conditional'
  | 'ruled-out'
  | 'exempted';

/**
 * One tariff rate or change of rate, as an article states it. Rates are ad valorem, in percent.
 *
 * A rate has `ratePercent`; a change `fromPercent`, `toPercent`, `changePoints`; a range `minPercent`, `maxPercent`.
 */
export interface TariffMeasure extends Annotation {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly imposer: string | null;
  readonly target: string | null;
  /** In the text's words. */
  readonly goods: string | null;
  readonly ratePercent: number | null;
  readonly fromPercent: number | null;
  readonly toPercent: number | null;
  readonly changePoints: number | null;
  readonly minPercent: number | null;
  readonly maxPercent: number | null;
  readonly durationDays: number | null;
  /** EDTF value of the day it takes or took effect, where the text says so. */
  readonly effective: string | null;
  /** As of the article's own date. */
  readonly status: TariffStatus;
  /** In the text's words: "as high as", "a minimum of", "blanket". */
  readonly qualifier: string | null;
}

/** The article's tariff statements in order; none from page debris, and no percentages that are no tariffs. */
export function findTariffMeasures(
  article: Article,
  sentences: readonly Sentence[],
  dates: readonly TemporalExpression[],
): TariffMeasure[] {
  const reading = startReading(findLeaders(article.text), article.text);
  return sentences
    .filter(({ kind }) => kind !== 'debris')
    .flatMap((sentence) => findProseMeasures(article.text, sentence, { dates: datesIn(sentence), reading }));

  function datesIn(sentence: Sentence): TemporalExpression[] {
    return dates.filter((date) => contains(sentence, date));
  }
}
