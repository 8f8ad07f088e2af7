import type { Writable } from 'node:stream';
import { buildSourced } from '../../archive/sourced.ts';
import type { Span } from '../../corpus/span.ts';
import type { AnnotatedArticle } from '../../text/annotate.ts';

type ExportedRecord = Readonly<Record<string, unknown>>;

/** Writes all that was read, as JSON lines: each article, then its sentences, quotations, dates, tariffs and events. */
export async function exportRecords(articles: readonly AnnotatedArticle[], output: Writable): Promise<void> {
  for (const annotated of articles) {
    const lines = recordsOf(annotated).map((record) => `${JSON.stringify(record)}\n`);
    const hasRoom = output.write(lines.join(''));
    if (!hasRoom) await new Promise((resolve) => output.once('drain', resolve));
  }
}

/** The records of one article, every one of them with a verbatim span. */
export function recordsOf(annotated: AnnotatedArticle): ExportedRecord[] {
  const { article, sentences, quotations, dates, tariffs, events } = annotated;
  const { id, title, outlet, published, publishedBasis, language, text } = article;
  const record = (type: string, span: Span & { text: string }, fields: ExportedRecord) => ({
    type,
    article: id,
    start: span.start,
    end: span.end,
    text: span.text,
    ...fields,
  });
  const held = (span: Span) => ({ sentence: buildSourced(annotated, span).evidence.text });
  return [
    { type: 'article', id, title, outlet, published, publishedBasis, language, text },
    ...sentences.map((sentence) => record('sentence', sentence, {})),
    ...quotations.map(({ form, group, attribution, ...span }) => {
      const { speaker = null, role = null, via = null, saidOn = null, confidence = null } = attribution ?? {};
      return record('quotation', span, {
        ...held(span),
        form,
        speaker,
        role,
        via,
        saidOn,
        group,
        confidence,
      });
    }),
    ...dates.map(({ value, precision, basis, ...span }) =>
      record('date', span, { ...held(span), value, precision, basis }),
    ),
    ...tariffs.map(({ start, end, text: words, ...fields }) =>
      record('tariff', { start, end, text: words }, { ...held({ start, end }), ...fields }),
    ),
    ...events.map(({ date, basis, actors, side, ...span }) =>
      record('event', span, { ...held(span), date, basis, actors, side }),
    ),
  ];
}
