import { distance } from 'fastest-levenshtein';
import type { AnnotatedArticle } from '../text/annotate.ts';
import { termsOf } from './terms.ts';

/** Whom a typed name means: none, one, or all who bear it; when none, perhaps somebody spelt nearly so. */
export interface SpeakerMatch {
  /** Canonical names. */
  readonly speakers: readonly string[];
  /** Somebody of the corpus whose name is within one or two letters of the typed one. */
  readonly suggestion: string | null;
}

/** Those whom the corpus quotes, each under one name over all articles. */
export interface Speakers {
  /** By how often they are quoted. */
  readonly names: readonly string[];
  /** The name over the whole corpus for a name of one article. */
  canonical(name: string): string;
  resolve(typed: string): SpeakerMatch;
}

/** The speakers of the articles' quotations. */
export function buildSpeakers(articles: readonly AnnotatedArticle[]): Speakers {
  const quoted = articles.flatMap(({ quotations }) =>
    quotations.flatMap(({ form, attribution }) =>
      form === 'term' || attribution === null ? [] : [attribution],
    ),
  );
  const people = articles.flatMap(({ names }) =>
    names.filter(({ type }) => type === 'person').map(({ name }) => name),
  );
  const full = [...new Set([...people, ...quoted.map(({ speaker }) => speaker)])].filter((name) =>
    /\s/.test(name),
  );
  const counts = new Map<string, number>();
  const roles = new Map<string, Set<string>>();
  for (const { speaker, role } of quoted) {
    const name = canonical(speaker);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const words = roles.get(name) ?? new Set();
    for (const { stem } of termsOf(`${speaker} ${role ?? ''}`)) words.add(stem);
    roles.set(name, words);
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return { names, canonical, resolve };

  function canonical(name: string): string {
    if (/\s/.test(name)) return name;
    const bearers = full.filter(
      (candidate) => candidate.startsWith(`${name} `) || candidate.endsWith(` ${name}`),
    );
    const [only, ...others] = bearers;
    return only === undefined || others.length > 0 ? name : only;
  }

  function resolve(typed: string): SpeakerMatch {
    const wanted = typed.trim().toLowerCase();
    const exact = names.filter((name) => name.toLowerCase() === wanted);
    if (exact.length > 0) return { speakers: exact, suggestion: null };
    const stems = termsOf(typed).map(({ stem }) => stem);
    const byWords = names.filter(
      (name) => stems.length > 0 && stems.every((stem) => roles.get(name)?.has(stem)),
    );
    if (byWords.length > 0) return { speakers: byWords, suggestion: null };
    return { speakers: [], suggestion: names.find((name) => isNear(name.toLowerCase(), wanted)) ?? null };
  }
}

function isNear(name: string, typed: string): boolean {
  const allowed = typed.length >= 7 ? 2 : 1;
  return [name, ...name.split(' ')].some((part) => part.length > 3 && distance(part, typed) <= allowed);
}
