import { z } from 'zod';
import {
  type Archive,
  type Block,
  buildAnswer,
  buildConflict,
  buildQuotation,
  type ConflictBlock,
  defineCommand,
  describePublished,
  findDenials,
  findTariffConflicts,
  type Hit,
  type Party,
  paginate,
  partyOf,
  type Quotation,
  type Sentence,
  type Source,
  textOption,
} from '../src/core.ts';

/** Share of the topic's words that a sentence must meet, weighted by rarity. */
const ENOUGH = 0.5;
const NEAREST = 3;
const PAGE_SIZE = 10;
/** Most quotations shown of one side. */
const OF_A_SIDE = 3;
const SIDES: readonly { party: Party; label: string }[] = [
  { party: 'us', label: 'The US side' },
  { party: 'cn', label: 'The Chinese side' },
  { party: 'other', label: 'Others' },
];
const DIRECTIONS = [
  { imposer: 'US', target: 'CN', label: 'US on China' },
  { imposer: 'CN', target: 'US', label: 'China on US' },
];

export default defineCommand({
  name: 'compare',
  description: 'What each article and each side says on a topic, and where they differ',
  example: '/compare formal talks',
  options: z.object({ topic: textOption('What to compare on', 'topics') }),
  async run({ options: { topic }, archive, page }) {
    const draft = { command: 'compare', coverage: archive.coverage, title: `Compare: ${topic}` };
    const ranked = await archive.find('sentence', { words: topic });
    const found = ranked.filter(({ coverage }) => coverage > 0);
    const hits = found.filter(({ coverage }) => coverage >= ENOUGH);
    const perArticle = firstOfEach(hits);
    if (perArticle.length === 0) return refuse(found.slice(0, NEAREST));
    const conflicts = [...(await findTariffsAtOdds(archive, topic)), ...findDenied(hits, topic)];
    const quotations = await archive.find('quotation', { words: topic });
    const said = quotations.filter(({ coverage }) => coverage >= ENOUGH);
    const sides = SIDES.flatMap(({ party, label }) => describeSide(archive, said, { party, label }));
    const { items, number, of } = paginate(perArticle, page, PAGE_SIZE);
    const summary = summarise(items, number === 1 ? conflicts : []);
    const blocks = number === 1 ? [...conflicts, tableOf(items), ...sides] : [tableOf(items)];
    return buildAnswer({ ...draft, kind: 'answer', summary, blocks, page: { number, of } });

    function refuse(nearest: readonly Hit<Sentence>[]) {
      const nothing = `No article says anything on “${topic}”.`;
      if (nearest[0] === undefined) return buildAnswer({ ...draft, kind: 'silent', summary: nothing });
      const summary = `${nothing} The nearest: ${nearest[0].evidence.text}`;
      return buildAnswer({ ...draft, kind: 'near-miss', summary, blocks: [tableOf(nearest)] });
    }
  },
});

/** The best sentence of every article, the best article first. */
function firstOfEach(hits: readonly Hit<Sentence>[]): Hit<Sentence>[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

function tableOf(hits: readonly Hit<Sentence>[]): Block<Source> {
  return {
    type: 'table',
    columns: ['article', 'published', 'says'],
    rows: hits.map((hit) => ({
      cells: [hit.article.id, describePublished(hit.article), hit.evidence.text],
      cites: [hit],
    })),
  };
}

async function findTariffsAtOdds(archive: Archive, topic: string): Promise<ConflictBlock<Source>[]> {
  const measures = await archive.find('tariff', { words: topic });
  const about = measures.filter(({ coverage }) => coverage >= ENOUGH);
  return DIRECTIONS.flatMap(({ imposer, target, label }) =>
    findTariffConflicts(
      about.filter(({ fact }) => fact.imposer === imposer && fact.target === target),
      label,
    ),
  );
}

function findDenied(hits: readonly Hit<Sentence>[], topic: string): ConflictBlock<Source>[] {
  const denials = findDenials(hits, topic);
  if (denials === null) return [];
  return [
    buildConflict(`“${topic}”, which some deny and others report`, [denials.denying, denials.asserting]),
  ];
}

function describeSide(
  archive: Archive,
  said: readonly Hit<Quotation>[],
  { party, label }: { party: Party; label: string },
): Block<Source>[] {
  const own = said.filter((hit) => partyOf(archive, hit) === party).slice(0, OF_A_SIDE);
  if (own.length === 0) return [];
  const quotations = own.map((hit) => buildQuotation(hit.fact, [hit]));
  return [{ type: 'paragraph', text: `${label}:` }, ...quotations];
}

/** The two statements at odds where there are some, else what the two best articles say. */
function summarise(hits: readonly Hit<Sentence>[], conflicts: readonly ConflictBlock<Source>[]): string {
  const [conflict] = conflicts;
  if (conflict !== undefined) {
    const [one, other] = conflict.sides;
    return `Articles differ: “${one?.text}” But: “${other?.text}”`;
  }
  const [first, second] = hits;
  if (second === undefined) return `Only one article speaks of it: “${first?.evidence.text}”`;
  return `No contradiction was found. One article: “${first?.evidence.text}” Another: “${second.evidence.text}”`;
}
