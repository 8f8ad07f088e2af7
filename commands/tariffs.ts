import { z } from 'zod';
import {
  type Block,
  buildAnswer,
  buildLadder,
  choiceOption,
  dayOption,
  defineCommand,
  describeDate,
  findTariffConflicts,
  type Ladder,
  paginate,
  type Rung,
  rateOf,
  type Source,
  type TableRow,
  type TariffHit,
  textOption,
} from '../src/core.ts';

const STATUSES = [
  'threatened',
  'proposed',
  'announced',
  'in-force',
  'suspended',
  'ended',
  'conditional',
  'ruled-out',
  'exempted',
] as const;
const PAGE_SIZE = 12;
/** Share of the goods' words that a statement must meet, weighted by rarity. */
const ENOUGH = 0.5;

interface Direction {
  readonly side: 'us-on-china' | 'china-on-us';
  readonly imposer: string;
  readonly target: string;
  readonly label: string;
}

const DIRECTIONS: readonly Direction[] = [
  { side: 'us-on-china', imposer: 'US', target: 'CN', label: 'US on China' },
  { side: 'china-on-us', imposer: 'CN', target: 'US', label: 'China on US' },
];

export default defineCommand({
  name: 'tariffs',
  description: 'The tariff rates each way on a day, how they got there, and where articles differ',
  example: '/tariffs',
  options: z.object({
    goods: textOption('Only tariffs on these goods', 'goods').optional(),
    side: choiceOption('Whose tariffs', ['us-on-china', 'china-on-us', 'both']).optional(),
    'as-of': dayOption('As known on this day', 'last').optional(),
    status: choiceOption('Only measures that stand so', STATUSES).optional(),
  }),
  async run({ options, archive, page }) {
    const { goods, side = 'both', 'as-of': asOf, status } = options;
    const { coverage } = archive;
    const day = asOf ?? coverage.to;
    const title = goods === undefined ? 'Tariffs' : `Tariffs: ${goods}`;
    const draft = { command: 'tariffs', coverage, title, asOf: day };
    const all = await archive.find('tariff', { asOf });
    const about = goods === undefined ? all : await findOnGoods();
    const asked = DIRECTIONS.filter((direction) => side === 'both' || direction.side === side);
    const parts = asked.map((direction) => {
      const measures = about.filter(
        ({ fact }) => isOf(direction, fact) && (!status || fact.status === status),
      );
      return { direction, measures, ladder: buildLadder(measures, day) };
    });
    if (parts.every(({ measures }) => measures.length === 0)) {
      return buildAnswer({ ...draft, ...refuse(goods === undefined ? [] : all, describeAsked(options)) });
    }
    const rates = rateTable(parts);
    const rows = parts.flatMap(({ direction, ladder }) => listSteps(direction, ladder));
    const { items, number, of } = paginate(rows, page, PAGE_SIZE);
    const steps: Block<Source> = {
      type: 'table',
      columns: ['direction', 'rate', 'status', 'since', 'terms'],
      rows: items,
    };
    const conflicts = parts.flatMap(({ direction, measures }) =>
      findTariffConflicts(measures, direction.label),
    );
    const blocks = number === 1 ? [rates, ...conflicts, steps] : [steps];
    const summary = parts.map(({ direction, ladder }) => summarise(direction, ladder)).join(' ');
    return buildAnswer({ ...draft, kind: 'answer', summary, blocks, page: { number, of } });

    async function findOnGoods(): Promise<TariffHit[]> {
      const hits = await archive.find('tariff', { words: goods, asOf });
      return hits.filter(({ coverage: met }) => met >= ENOUGH);
    }
  },
});

function isOf({ imposer, target }: Direction, fact: TariffHit['fact']): boolean {
  return fact.imposer === imposer && fact.target === target;
}

type Part = { readonly direction: Direction; readonly ladder: Ladder };

function rateTable(parts: readonly Part[]): Block<Source> {
  const rows = parts.flatMap(({ direction, ladder }): TableRow<Source>[] => {
    const current = currentRung(ladder);
    if (current === undefined) return [];
    const { rate, before, sources } = current;
    return [
      { cells: [direction.label, rate, before ?? '–', sinceOf(current), termsOf(current)], cites: sources },
    ];
  });
  return { type: 'table', columns: ['direction', 'rate', 'before', 'since', 'terms'], rows };
}

/** The newest rate on goods at large, else the newest on any. */
function currentRung({ rungs }: Ladder): Rung | undefined {
  return rungs.find(({ isGeneral }) => isGeneral) ?? rungs[0];
}

function summarise({ label }: Direction, ladder: Ladder): string {
  const current = currentRung(ladder);
  if (current === undefined) return `${label}: no rate in force is reported.`;
  const { before, rate, mayHaveEnded, measure } = current;
  const from = before === null ? '' : `, before ${before}`;
  const duration = measure.durationDays === null ? '' : `, for ${measure.durationDays} days`;
  const ended = mayHaveEnded ? ' (may have ended)' : '';
  return `${label}: ${rate}${from}${duration}${ended}, ${sinceOf(current)}.`;
}

function sinceOf({ since, isReported }: Rung): string {
  if (since === null) return 'start not known';
  return isReported ? `first reported ${since}` : `since ${describeDate(since)}`;
}

function termsOf({ measure, mayHaveEnded }: Rung): string {
  const duration = measure.durationDays === null ? null : `${measure.durationDays} days`;
  const terms = [measure.qualifier, measure.goods, duration, mayHaveEnded ? 'may have ended' : null];
  return terms.filter((term) => term !== null).join('; ') || '–';
}

function listSteps({ label }: Direction, { rungs, exempted, notInForce }: Ladder): TableRow<Source>[] {
  const steps = rungs.map((rung) => ({
    cells: [label, rung.rate, 'in-force', sinceOf(rung), termsOf(rung)],
    cites: rung.sources,
  }));
  return [...steps, ...[...exempted, ...notInForce].map((hit) => describeOther(label, hit))];
}

function describeOther(label: string, hit: TariffHit): TableRow<Source> {
  const { status, goods, qualifier, effective } = hit.fact;
  const since = effective === null ? 'no date' : describeDate(effective);
  const terms = [qualifier, goods].filter((term) => term !== null).join('; ') || '–';
  return { cells: [label, rateOf(hit.fact) ?? '–', status, since, terms], cites: [hit] };
}

function describeAsked({
  goods,
  side = 'both',
  status,
  'as-of': asOf,
}: {
  goods?: string;
  side?: string;
  status?: string;
  'as-of'?: string;
}): string {
  const kind = status === undefined ? '' : ` that is ${status}`;
  const whose = side === 'both' ? '' : ` (${side})`;
  const on = goods === undefined ? '' : ` on “${goods}”`;
  const by = asOf === undefined ? '' : ` by ${asOf}`;
  return `No article states a tariff${kind}${on}${whose}${by}.`;
}

/** What to say when no measure is as asked: the nearest are those on other goods. */
function refuse(others: readonly TariffHit[], summary: string) {
  const nearest = others
    .filter(({ fact }) => DIRECTIONS.some((direction) => isOf(direction, fact)))
    .slice(0, 3);
  if (nearest.length === 0) return { kind: 'silent' as const, summary };
  const rows = nearest.map((hit) => describeOther(`${hit.fact.imposer} on ${hit.fact.target}`, hit));
  const table: Block<Source> = {
    type: 'table',
    columns: ['direction', 'rate', 'status', 'since', 'terms'],
    rows,
  };
  return { kind: 'near-miss' as const, summary: `${summary} The nearest:`, blocks: [table] };
}
