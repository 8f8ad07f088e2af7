import { annotationAt, type Span } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { Sentence } from '../sentences.ts';
import type { TariffMeasure } from '../tariffs.ts';
import { goodsFor } from './carried-goods.ts';
import { isChanged, isJoinedToChange, rateOf, spanOf } from './changes.ts';
import { findClues } from './clues.ts';
import { isCut } from './cuts.ts';
import { directionsOf } from './directions.ts';
import { allFiguresOf } from './figures.ts';
import { goodsOf, labelOf } from './goods.ts';
import { isTariff } from './governor.ts';
import { findPercentages } from './percentages.ts';
import { resolvePronouns, subjectOf } from './pronouns.ts';
import { qualifierOf } from './qualifier.ts';
import { isItem, maySpeakOfTariffs, noteTariffs, openSentence, type Reading } from './reading.ts';
import { statusOf } from './status.ts';
import { durationDaysOf, effectiveOf, isAfter } from './timing.ts';
import { splitTokens, splitWords, type Token } from './tokens.ts';

/** Characters and percentages beyond which a stretch is no sentence, and reading it would cost too much. */
const LONGEST = 2_500;
const MOST = 40;

/** "…, up from 34 percent": the rate before. */
const IS_PAST =
  /\b(?:(?:up|down) from|instead of|rather than|replacing|compared with)\s(?:(?:a|an|the|its|their)\s)?$/i;

/** The measures of a sentence, heading or list item, in the light of the sentences before it. */
export function findProseMeasures(
  text: string,
  sentence: Sentence,
  { dates, reading }: { dates: readonly TemporalExpression[]; reading: Reading },
): TariffMeasure[] {
  if (sentence.text.length > LONGEST) return [];
  openSentence(sentence, reading);
  if (!maySpeakOfTariffs(sentence, reading)) {
    reading.passed = sentence;
    return [];
  }
  const words = splitWords(sentence.text, reading.actors, sentence.start);
  const percentages = findPercentages(sentence.text, words, {
    isDated: (at) =>
      dates.some((date) => date.start < sentence.start + at.end && sentence.start + at.start < date.end),
    isKnown: (rate) => reading.byRate.has(rate),
  });
  if (percentages.length > MOST) return [];
  const tokens = splitTokens(sentence.text, words, percentages);
  const subject = subjectBefore(sentence, reading);
  reading.subject = subjectOf(tokens) ?? subject;
  if (percentages.length === 0 && !tokens.some(speaksOfTariffs)) return [];
  const clues = findClues(resolvePronouns(tokens, subject));
  noteTariffs(sentence, { tokens, clues }, reading);
  const places = tokens.flatMap(({ kind }, index) => (kind === 'percentage' ? [index] : []));
  const others = percentages.map((other) => shifted(other, sentence.start));
  let isAfterOther = false;
  let isAfterChange = false;
  return percentages.flatMap((percentage, index) => {
    const at = places[index] ?? 0;
    const isOther = !isTariff({ tokens, at, sentence: sentence.text }, percentage, {
      isOnTariffs: reading.isOnTariffs,
      isAfterOther,
      isContinued:
        reading.sinceMeasure <= 2 || (percentage.isBare && percentages.some(({ isBare }) => !isBare)),
    });
    isAfterOther = isOther;
    if (isOther) return [];
    reading.sinceMeasure = 0;
    const clause = clauseOf(tokens, at);
    const wording = sentence.text.slice(clause.start, clause.end);
    const isChange = isChanged(tokens, at) || isAfterChange;
    const figures = allFiguresOf(
      isJoinedToChange(percentages, index, sentence.text) ? { ...percentage, form: 'to' } : percentage,
      {
        isChange,
        isCut: isCut(
          sentence.text.slice(clause.start, percentage.start),
          sentence.text.slice(percentage.end),
        ),
      },
    );
    const isToRate = figures.some(({ toPercent }) => toPercent !== null);
    isAfterChange = isToRate;
    const span = spanOf(percentage, sentence.text, isChange);
    const worded = IS_PAST.test(sentence.text.slice(0, percentage.start))
      ? 'ended'
      : statusOf(wording, {
          isChange: isToRate,
          isOnCondition: isOnCondition(tokens, at),
          next: sentence.text.slice(clause.end, clause.end + 40),
          before: sentence.text.slice(
            Math.max(clause.start, percentages[index - 1]?.end ?? 0),
            percentage.start,
          ),
        });
    const effective = effectiveOf(
      {
        text,
        at: shifted(percentage, sentence.start),
        clause: shifted(clause, sentence.start),
        status: worded,
      },
      { dates, line: sentence, others, published: reading.published },
    );
    const shared = {
      ...annotationAt(text, sentence.start + span.start, sentence.start + span.end),
      goods: goodsOf(sentence.text, tokens, at) ?? (isItem(sentence) ? labelOf(sentence.text) : null),
      durationDays: durationDaysOf(sentence.text, percentage, percentages),
      effective,
      status: worded === 'in-force' && isAfter(effective, reading.published) ? 'announced' : worded,
      qualifier: qualifierOf(sentence.text, rateOf(percentage, sentence.text), clause.start),
    };
    return directionsOf({ tokens, clues }, at, reading).flatMap((direction) =>
      figures.map((each) => ({
        ...shared,
        ...each,
        ...direction,
        goods: goodsFor(direction, shared.goods, tokens, reading),
      })),
    );
  });
}

function speaksOfTariffs({ kind, lower }: Token): boolean {
  return kind === 'tariff' || kind === 'soft' || /^(?:charges?|charging)$/.test(lower);
}

/** The country that the sentences before were about, the one just before included where it was passed over. */
function subjectBefore({ paragraph }: Sentence, reading: Reading): string | null {
  const { passed } = reading;
  reading.passed = null;
  if (passed === null || passed.paragraph !== paragraph || passed.text.length > LONGEST)
    return reading.subject;
  const words = splitWords(passed.text, reading.actors, passed.start);
  return subjectOf(splitTokens(passed.text, words, [])) ?? reading.subject;
}

function clauseOf(tokens: readonly Token[], at: number): Span {
  const own = tokens.filter(({ clause }) => clause === tokens[at]?.clause);
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}

/** Whether the clause next to the percentage's says on what condition: "… would fall to 65 percent, if the plan holds". */
function isOnCondition(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.clause ?? 0;
  return tokens.some(({ clause, text }) => Math.abs(clause - own) === 1 && /^(?:if|unless)$/i.test(text));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
