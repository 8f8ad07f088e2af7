import type { Coverage } from '../archive/archive.ts';
import { once } from '../archive/once.ts';
import { daysBetween, daysOf } from '../corpus/edtf.ts';
import type { Answer, Citation } from './answer.ts';

/** The longest interval that still dates an article; a longer one only bounds it. */
const DATED_DAYS = 7;
/** Made when first needed: it takes 12 ms of a start. */
const months = once(() => new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** A date value in plain words: `2025-05-01`, `2025-05-01 to 2025-05-04`, `no date`. */
export function describeDate(value: string | null): string {
  return value === null ? 'no date' : value.replace('/', ' to ');
}

/** When an article appeared and how that is known: `2025-05-01 to 2025-05-04 (date inferred)`. */
export function describePublished({
  published,
  publishedBasis,
}: Pick<Citation, 'published' | 'publishedBasis'>): string {
  const days = published === null ? null : daysOf(published);
  if (published === null || days === null) return 'undated';
  const basis = publishedBasis === 'inferred' ? ' (date inferred)' : '';
  if (daysBetween(days.from, days.to) <= DATED_DAYS || !published.includes('/')) {
    return `${describeDate(published)}${basis}`;
  }
  return `undated, ${describeMonth(days.from)} to ${describeMonth(days.to)}${basis}`;
}

/** `5 articles, 2025-05-01 to 2025-06-05`. */
export function describeCoverage({ articles, from, to }: Coverage): string {
  const count = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  if (from === null || to === null) return `${count}, none dated`;
  return from === to ? `${count} of ${from}` : `${count}, ${from} to ${to}`;
}

/** How old the newest article is on the day `today`; empty where no article is dated. */
export function describeAge({ to }: Coverage, today: string): string {
  if (to === null) return '';
  const days = daysBetween(to, today);
  if (days < 0) return `The newest article is dated ${to}, after today.`;
  const age = days === 0 ? 'from today' : days === 1 ? 'one day old' : `${days} days old`;
  return `The newest article is ${age} (${to}).`;
}

/** What was searched and how old it is, in sentences; nothing that the answer's summary says already. */
export function describeReach(
  { kind, summary, coverage }: Pick<Answer, 'kind' | 'summary' | 'coverage'>,
  today: string,
): string[] {
  const verb = kind === 'invalid' || kind === 'error' ? 'Parley reads' : 'Searched';
  const searched = describeCoverage(coverage);
  const age = describeAge(coverage, today);
  return [summary.includes(searched) ? '' : `${verb} ${searched}.`, summary.includes(age) ? '' : age];
}

/** A list in words: `a`, `a and b`, `a, b and c`. */
export function describeList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function describeMonth(day: string): string {
  return months().format(new Date(`${day}T00:00:00Z`));
}
