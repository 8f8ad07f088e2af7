import type { Span } from '../../src/corpus/span.ts';
import type { Quotation } from '../../src/text/quotations.ts';
import type { TariffMeasure } from '../../src/text/tariffs.ts';
import type { GoldArticle, GoldQuotation, GoldRecord, GoldTariff } from './read-gold.ts';

/** How found records compare with the hand-made ones. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  /** What was wanted and not found, or found and not wanted, with its article. */
  readonly misses: readonly string[];
}

const RATES = [
  'ratePercent',
  'fromPercent',
  'toPercent',
  'changePoints',
  'minPercent',
  'maxPercent',
] as const;
/** Share of the longer of two spans that both must have in common. */
const SAME_SPAN = 0.5;

/** The scores of the articles: quotations with and without their speakers, tariffs, dates and events. */
export function scoreGold(articles: readonly GoldArticle[]): Score[] {
  const isMarked = ({ form }: { form: string }) => form === 'direct' || form === 'mixed';
  const isReported = ({ form }: { form: string }) => form === 'indirect';
  const quoted = (filter: (quotation: { form: string }) => boolean) => ({
    wanted: ({ gold }: GoldArticle) => gold.quotations.filter(filter),
    found: ({ annotated }: GoldArticle) => annotated.quotations.filter(filter),
  });
  return [
    score('quotations', articles, { ...quoted(isMarked), isSame: () => true }),
    score('… with speaker', articles, { ...quoted(isMarked), isSame: hasSpeaker }),
    score('reported speech', articles, { ...quoted(isReported), isSame: () => true }),
    score('… with speaker', articles, { ...quoted(isReported), isSame: hasSpeaker }),
    score('tariffs', articles, {
      wanted: ({ gold }) => gold.tariffs,
      found: ({ annotated }) => annotated.tariffs,
      isSame: isSameTariff,
    }),
    score('dates', articles, {
      wanted: ({ gold }) => gold.dates,
      found: ({ annotated }) => annotated.dates,
      isSame: (gold, date) => (gold.value ?? null) === date.value,
    }),
    score('events', articles, {
      wanted: ({ gold }) => gold.events,
      found: ({ annotated }) => annotated.events,
      isSame: (gold, event) => (gold.date ?? null) === event.date,
    }),
  ];
}

interface Comparison<G extends GoldRecord, F extends Span & { readonly text: string }> {
  readonly wanted: (article: GoldArticle) => readonly G[];
  readonly found: (article: GoldArticle) => readonly F[];
  readonly isSame: (gold: G, found: F) => boolean;
}

function score<G extends GoldRecord, F extends Span & { readonly text: string }>(
  name: string,
  articles: readonly GoldArticle[],
  { wanted, found, isSame }: Comparison<G, F>,
): Score {
  const total = { right: 0, found: 0, wanted: 0 };
  const misses: string[] = [];
  for (const each of articles) {
    const { id, text } = each.annotated.article;
    const left = new Set(found(each));
    total.found += left.size;
    for (const gold of wanted(each)) {
      total.wanted++;
      const span = spanOf(gold, text);
      const match = [...left].find((record) => isSameSpan(span, record) && isSame(gold, record));
      if (match === undefined) misses.push(`${id}: ${name}: not found ${JSON.stringify(gold)}`);
      else total.right++;
      if (match !== undefined) left.delete(match);
    }
    misses.push(...[...left].map((record) => `${id}: ${name}: not wanted ${JSON.stringify(record)}`));
  }
  return { name, ...total, misses };
}

/** @throws Error if the article does not hold the record's words */
function spanOf({ text, nth = 1 }: GoldRecord, article: string): Span {
  let start = -1;
  for (let count = 0; count < nth; count++) start = article.indexOf(text, start + 1);
  if (start < 0) throw new Error(`expected words of the article, got "${text}"`);
  return { start, end: start + text.length };
}

function isSameSpan(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= SAME_SPAN * Math.max(a.end - a.start, b.end - b.start);
}

function hasSpeaker(gold: GoldQuotation, { attribution }: Quotation): boolean {
  const wanted = plain(gold.speaker ?? '');
  const found = plain(attribution?.speaker ?? '');
  if (wanted === '' || found === '') return wanted === found;
  return ` ${wanted} `.includes(` ${found} `) || ` ${found} `.includes(` ${wanted} `);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|a|an) /, '');
}

function isSameTariff(gold: GoldTariff, found: TariffMeasure): boolean {
  const isSameParty = (gold.imposer ?? null) === found.imposer && (gold.target ?? null) === found.target;
  return isSameParty && RATES.every((rate) => (gold[rate] ?? null) === found[rate]);
}
