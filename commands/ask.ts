import { z } from 'zod';
import {
  type Archive,
  type Block,
  buildAnswer,
  buildQuotation,
  chooseEvidence,
  type Doubt,
  dayOption,
  defineCommand,
  describeAge,
  describeCoverage,
  describeDate,
  describePublished,
  describeQuotation,
  type EvidenceHit,
  findLaterReport,
  type LaterReport,
  parseQuestion,
  type Question,
  type Source,
  textOption,
} from '../src/core.ts';

export default defineCommand({
  name: 'ask',
  description: 'Answers a question with one to three sentences of the articles, or says that they do not',
  example: '/ask When did China lift its sanctions?',
  options: z.object({
    question: textOption('What you want to know, in your own words'),
    'as-of': dayOption('As known on this day', 'last').optional(),
  }),
  async run({ options, archive, today, delegate }) {
    const text = options.question;
    const question = parseQuestion(text, archive.vocabulary);
    if (question.isIdle) return delegate('trade-help', {});
    const asOf = options['as-of'] ?? question.asOf;
    if (question.asksRates) {
      const day = asOf ?? question.day;
      return delegate('tariffs', {
        ...(question.side === null ? {} : { side: question.side }),
        ...(day === null ? {} : { 'as-of': day }),
      });
    }
    const { hits, doubt } = await chooseEvidence(archive, question, asOf ?? undefined);
    const draft = { command: 'ask', coverage: archive.coverage, title: text, asOf };
    const age = question.isNow ? describeAge(archive.coverage, today) : '';
    if (doubt !== null) {
      const summary = sentences(describeDoubt(doubt, archive, question), age);
      if (hits.length === 0) return buildAnswer({ ...draft, kind: 'silent', summary });
      const nearest = sentences(summary, `The nearest: ${hits[0]?.evidence.text}`);
      return buildAnswer({ ...draft, kind: 'near-miss', summary: nearest, blocks: [tableOf(hits)] });
    }
    const isSaid = question.kind === 'who-said';
    const later =
      hits[0] === undefined ? null : await findLaterReport(archive, hits[0], { topic: question.terms, asOf });
    return buildAnswer({
      ...draft,
      kind: 'answer',
      summary: sentences(summarise(hits, question), age),
      blocks: [...describeHits(hits, isSaid), ...describeLater(later)],
    });
  },
});

/** The quotations of each sentence where somebody's words are asked for; all other sentences in a table. */
function describeHits(hits: readonly EvidenceHit[], isSaid: boolean): Block<Source>[] {
  const quoted = hits.filter(({ said }) => isSaid && said.length > 0);
  const others = hits.filter((hit) => !quoted.includes(hit));
  const quotations = quoted.flatMap((hit) => hit.said.map((said) => buildQuotation(said, [hit])));
  const table = others.length === 0 ? [] : [tableOf(others)];
  return others[0] === hits[0] ? [...table, ...quotations] : [...quotations, ...table];
}

/** The best sentence with its fact first: who says it, or the day that it gives. */
function summarise([best]: readonly EvidenceHit[], { kind, answerType }: Question): string {
  const text = best?.evidence.text ?? '';
  const [said] = kind === 'who-said' ? (best?.said ?? []) : [];
  if (said?.attribution != null) return describeQuotation(said);
  const [event, ...others] = best?.facts.events ?? [];
  const isDated = answerType === 'time' || answerType === 'day';
  return isDated && event?.date != null && others.length === 0
    ? `${describeDate(event.date)}: ${text}`
    : text;
}

/** What a later article says otherwise. */
function describeLater(later: LaterReport | null): Block<Source>[] {
  if (later === null) return [];
  return [{ type: 'paragraph', text: `A later article has ${later.is}:` }, tableOf([later.source])];
}

function tableOf(hits: readonly Source[]): Block<Source> {
  const rows = hits.map((hit) => ({
    cells: [hit.article.id, describePublished(hit.article), hit.evidence.text],
    cites: [hit],
  }));
  return { type: 'table', columns: ['article', 'published', 'says'], rows };
}

function describeDoubt({ reason }: Doubt, { coverage }: Archive, { isForeign }: Question): string {
  const language = isForeign ? 'Parley understands questions in English.' : '';
  const searched = `Searched ${describeCoverage(coverage)}.`;
  return sentences(`The articles do not answer that: ${reason}.`, language, searched);
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
