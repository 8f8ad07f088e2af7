import { overlaps, type Span } from '../corpus/span.ts';
import type { AnnotatedArticle } from '../text/annotate.ts';
import type { Sentence } from '../text/sentences.ts';

/** What stands around a passage: see `PassageText`. */
export interface Surroundings {
  readonly close: string;
  readonly near: string;
}

/** "These measures …", "But it added …", "“We are ready,” he said": the words say whom or what only with those before. */
const LEANING =
  /^(?:(?:But|And|Still|Yet|However|Also|Meanwhile|Instead|Moreover|Despite|As part of|Following|After|During|In|Of)\W+)?(?:[Tt]h(?:is|ese|at|ose)|[Ss]uch|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he (?:ministry|minister|official|spokes\w+|economist|analyst|company|agency|statement|president))\b|[,”"’]\s(?:he|she|it|they|the [a-z]+) [a-z]+(?:ed|id|te)\b/;
/** How many sentences back the words are followed that a leaning sentence refers to. */
const REACH = 3;

/** The article's sentences without its debris, and what is around each of them or around any span. */
export function surroundingsOf({ article, sentences: all, quotations }: AnnotatedArticle): {
  readonly sentences: readonly Sentence[];
  at(index: number): Surroundings;
  /** The title, the heading and the neighbours in its paragraph of the sentence that holds the start of the span. */
  around(span: Span): string;
} {
  const sentences = all.filter(({ kind }) => kind !== 'debris');
  const page = [article.title, article.outlet, article.author].join('\n');
  const headings = headingsOf(sentences);
  return { sentences, at, around };

  function at(index: number): Surroundings {
    const sentence = sentences[index];
    if (sentence === undefined) return { close: '', near: '' };
    const close = [...leanedOn(index), ...speakersIn(sentence)].join('\n');
    return { close, near: nearOf(index) };
  }

  function around(span: Span): string {
    const index = sentences.findIndex((sentence) => overlaps(sentence, span));
    const paragraph = sentences[index]?.paragraph;
    const neighbours = neighboursOf(index).filter((neighbour) => neighbour.paragraph === paragraph);
    return [page, headings[index], ...neighbours.map(({ text }) => text)].join('\n');
  }

  function nearOf(index: number): string {
    return [page, headings[index], ...neighboursOf(index).map(({ text }) => text)].join('\n');
  }

  function neighboursOf(index: number): Sentence[] {
    return [sentences[index - 1], sentences[index + 1]].filter((sentence) => sentence !== undefined);
  }

  function leanedOn(index: number): string[] {
    let from = index;
    while (from > index - REACH && LEANING.test(sentences[from]?.text ?? '')) from--;
    return sentences.slice(Math.max(0, from), index).map(({ text }) => text);
  }

  function speakersIn(sentence: Span): string[] {
    const inside = quotations.filter((quotation) => overlaps(quotation, sentence));
    return [
      ...new Set(inside.flatMap(({ attribution }) => [attribution?.speaker ?? '', attribution?.role ?? ''])),
    ];
  }
}

/** The heading that each sentence stands under; empty where there is none. */
function headingsOf(sentences: readonly Sentence[]): string[] {
  let heading = '';
  return sentences.map(({ kind, text }) => {
    if (kind === 'heading') heading = text;
    return heading;
  });
}
