import type { Archive, Hit } from '../archive/archive.ts';
import type { EvidenceHit } from '../archive/choose-evidence.ts';
import { daysOf } from '../corpus/edtf.ts';
import type { Sentence } from '../text/sentences.ts';
import type { TariffMeasure } from '../text/tariffs.ts';
import { isDenial } from './find-denials.ts';
import { isGeneral, rateOf, type TariffHit } from './tariff-statement.ts';

/** Share of a topic's words, weighted by rarity, that a denial must meet. */
const ON_TOPIC = 0.5;
const CANDIDATES = 20;

/** A statement of a later article that is at odds with evidence, and how. */
export interface LaterReport {
  readonly is: 'another rate' | 'a denial';
  readonly source: Hit<TariffMeasure> | Hit<Sentence>;
}

/** The newest statement that gives another rate or denies what the evidence tells, of an article later than that of the evidence. */
export async function findLaterReport(
  archive: Archive,
  evidence: EvidenceHit,
  { topic, asOf }: { topic: string; asOf: string | null },
): Promise<LaterReport | null> {
  const asked = asOf === null ? {} : { asOf };
  const [measure] = evidence.facts.tariffs.filter((fact) => rateOf(fact) !== null && isGeneral(fact));
  if (measure !== undefined) {
    const others = (await archive.find('tariff', asked)).filter((hit) => givesOtherRate(hit, measure));
    const newest = newestOf(others.filter((hit) => isLater(hit, evidence)));
    if (newest !== null) return { is: 'another rate', source: newest };
  }
  if (isDenial(evidence.evidence.text, topic)) return null;
  const found = await archive.find('sentence', { ...asked, words: topic, limit: CANDIDATES });
  const denials = found.filter(
    (hit) => hit.coverage >= ON_TOPIC && isLater(hit, evidence) && isDenial(hit.evidence.text, topic),
  );
  const newest = newestOf(denials);
  return newest === null ? null : { is: 'a denial', source: newest };
}

function givesOtherRate({ fact }: TariffHit, { imposer, target, ...measure }: TariffMeasure): boolean {
  const isSame = imposer !== null && fact.imposer === imposer && target !== null && fact.target === target;
  const rate = rateOf(fact);
  if (!isSame || rate === null || !isGeneral(fact) || fact.status !== 'in-force') return false;
  return rate !== rateOf({ imposer, target, ...measure });
}

function isLater({ article }: { article: { published: string | null } }, than: EvidenceHit): boolean {
  const [day, other] = [firstDay(article.published), firstDay(than.article.published)];
  return day !== null && other !== null && day > other;
}

function newestOf<H extends { article: { published: string | null } }>(hits: readonly H[]): H | null {
  const sorted = hits.toSorted((a, b) =>
    (firstDay(b.article.published) ?? '').localeCompare(firstDay(a.article.published) ?? ''),
  );
  return sorted[0] ?? null;
}

function firstDay(published: string | null): string | null {
  return published === null ? null : (daysOf(published)?.from ?? null);
}
