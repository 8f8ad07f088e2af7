import { z } from 'zod';
import {
  type Block,
  buildAnswer,
  buildLadder,
  buildTariffChart,
  choiceOption,
  dayOption,
  defineCommand,
  describeStatement,
  findTariffConflicts,
  isKnownBy,
  listRates,
  listSteps,
  paginate,
  type Source,
  summariseTariffs,
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
const NEAREST = 3;

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
    const day = asOf ?? archive.coverage.to;
    const title = goods === undefined ? 'Tariffs' : `Tariffs: ${goods}`;
    const draft = { command: 'tariffs', coverage: archive.coverage, title, asOf: day };
    const isKnown = (hit: TariffHit) => asOf === undefined || isKnownBy(hit, asOf);
    const all = (await archive.find('tariff', {})).filter(isKnown);
    const onGoods =
      goods === undefined ? all : (await archive.find('tariff', { words: goods })).filter(isKnown);
    const about = onGoods.filter(({ coverage }) => goods === undefined || coverage >= ENOUGH);
    const asked = about.filter(({ fact }) => status === undefined || fact.status === status);
    const parts = DIRECTIONS.filter((direction) => side === 'both' || direction.side === side).map(
      (direction) => {
        const measures = asked.filter((hit) => isOf(direction, hit));
        const ladder = buildLadder(measures, day);
        const ofSide = all.filter((hit) => isOf(direction, hit));
        const atLarge =
          goods === undefined || status !== undefined ? null : { goods, ladder: buildLadder(ofSide, day) };
        return { label: direction.label, measures, ladder, atLarge, day, status };
      },
    );
    const rates = tableOf('before', parts.flatMap(listRates));
    if (rates.rows.length === 0 && parts.every(({ measures }) => measures.length === 0)) {
      return buildAnswer({ ...draft, ...refuse(all, day, describeNothing(options)) });
    }
    const { items, number, of } = paginate(parts.flatMap(listSteps), page, PAGE_SIZE);
    const steps = tableOf('status', items);
    const conflicts = parts.flatMap(({ measures, label }) => findTariffConflicts(measures, label));
    const opening = [...(rates.rows.length === 0 ? [] : [rates]), ...conflicts];
    const chart = buildTariffChart(parts);
    const blocks =
      number === 1
        ? [...opening, ...(items.length === 0 ? [] : [steps]), ...(chart.points.length === 0 ? [] : [chart])]
        : [steps];
    const summary = parts.map(summariseTariffs).join(' ');
    const isOnGoods = parts.some(({ measures }) => measures.length > 0);
    const kind = isOnGoods ? 'answer' : 'near-miss';
    return buildAnswer({ ...draft, kind, summary, blocks, page: { number, of } });
  },
});

function isOf({ imposer, target }: Direction, { fact }: TariffHit): boolean {
  return fact.imposer === imposer && fact.target === target;
}

function tableOf(third: 'before' | 'status', rows: readonly TableRow<Source>[]) {
  return { type: 'table', columns: ['direction', 'rate', third, 'since', 'terms'], rows } as const;
}

function describeNothing({
  goods,
  side = 'both',
  status,
  'as-of': asOf,
}: {
  goods?: string | undefined;
  side?: string | undefined;
  status?: string | undefined;
  'as-of'?: string | undefined;
}): string {
  const kind = status === undefined ? '' : ` that is ${status}`;
  const whose = side === 'both' ? '' : ` (${side})`;
  const on = goods === undefined ? '' : ` on “${goods}”`;
  const by = asOf === undefined ? '' : ` by ${asOf}`;
  return `No article states a tariff${kind}${on}${whose}${by}.`;
}

/** What to say when no measure is as asked: the nearest are those on other goods, of another side or status. */
function refuse(all: readonly TariffHit[], day: string | null, summary: string) {
  const rows = DIRECTIONS.flatMap((direction) =>
    all.filter((hit) => isOf(direction, hit)).map((hit) => describeStatement(direction.label, hit, day)),
  ).slice(0, NEAREST);
  if (rows.length === 0) return { kind: 'silent' as const, summary };
  const blocks: Block<Source>[] = [tableOf('status', rows)];
  return { kind: 'near-miss' as const, summary: `${summary} The nearest tariffs are shown.`, blocks };
}
