import { daysOf } from '../corpus/edtf.ts';
import type { Span } from '../corpus/span.ts';
import type { Query } from './archive.ts';
import type { Entry } from './collections.ts';
import type { Speakers } from './speakers.ts';

/** Whether an entry is of the article, the speaker and the days that the query names, and has its exact words. */
export function buildFilter(query: Query, speakers: () => Speakers): (entry: Entry<Span>) => boolean {
  const asked = query.speaker === undefined ? null : speakers().resolve(query.speaker).speakers;
  const words = query.exact ? plain(query.words ?? '') : '';
  return ({ article, speaker, date, exactText }) => {
    if (query.article !== undefined && article.id !== query.article) return false;
    if (query.asOf !== undefined && !startsBy(article.published, query.asOf)) return false;
    if (asked !== null && (speaker === null || !asked.includes(speaker))) return false;
    if (!fallsWithin(date, query)) return false;
    return words === '' || plain(exactText).includes(words);
  };
}

function startsBy(published: string | null, day: string): boolean {
  const days = published === null ? null : daysOf(published);
  return days !== null && days.from <= day;
}

function fallsWithin(date: string | null, { from, to }: Query): boolean {
  if (from === undefined && to === undefined) return true;
  const days = date === null ? null : daysOf(date);
  if (days === null) return false;
  return (from === undefined || days.to >= from) && (to === undefined || days.from <= to);
}

/** The text in lower case, its quotation marks straight and its white space single. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
