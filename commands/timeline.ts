import { z } from 'zod';
import {
  type Block,
  buildAnswer,
  choiceOption,
  type DatedEvent,
  dayOption,
  defineCommand,
  describeDate,
  listEvents,
  paginate,
  type Source,
  textOption,
} from '../src/core.ts';

const PAGE_SIZE = 10;
const SIDES = { us: 'us', china: 'cn', joint: 'joint' } as const;
/** Share of the topic's words that a line must meet, weighted by rarity. */
const ENOUGH = 0.5;
const NEAREST = 3;

interface Asked {
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly side?: 'us' | 'china' | 'joint' | 'all' | undefined;
}

export default defineCommand({
  name: 'timeline',
  description: 'What happened when: dated lines in order, with their sources',
  example: '/timeline trade talks',
  options: z.object({
    topic: textOption('Only what is about this', 'topics').optional(),
    from: dayOption('From this day on', 'first').optional(),
    to: dayOption('Up to this day', 'last').optional(),
    side: choiceOption('Whose doings', ['us', 'china', 'joint', 'all']).optional(),
    order: choiceOption('Which come first', ['oldest', 'newest']).optional(),
  }),
  async run({ options, archive, page }) {
    const { topic, side = 'all', order = 'oldest' } = options;
    const title = topic === undefined ? 'Timeline' : `Timeline: ${topic}`;
    const draft = { command: 'timeline', coverage: archive.coverage, title };
    const found = await listEvents(archive, options);
    const about = topic === undefined ? found : found.filter(({ coverage }) => coverage >= ENOUGH);
    const sided = about.filter((event) => side === 'all' || event.side === SIDES[side]);
    if (sided.length > 0) {
      const sorted = sided.toSorted((a, b) => a.date.localeCompare(b.date) * (order === 'oldest' ? 1 : -1));
      const { items, number, of } = paginate(sorted, page, PAGE_SIZE);
      const summary = summarise(items, order);
      const blocks = [rowsOf(items)];
      return buildAnswer({ ...draft, kind: 'answer', summary, blocks, page: { number, of } });
    }
    const nothing = describeNothing(options);
    const nearest = found.filter(({ coverage }) => topic === undefined || coverage > 0).slice(0, NEAREST);
    if (nearest[0] === undefined) return buildAnswer({ ...draft, kind: 'silent', summary: nothing });
    const summary = `${nothing} The nearest: ${describeLine(nearest[0])}`;
    return buildAnswer({ ...draft, kind: 'near-miss', summary, blocks: [rowsOf(nearest)] });
  },
});

function rowsOf(events: readonly DatedEvent[]): Block<Source> {
  return {
    type: 'timeline',
    rows: events.map(({ date, basis, text, side, sources }) => ({ date, basis, text, side, cites: sources })),
  };
}

function summarise(events: readonly DatedEvent[], order: 'oldest' | 'newest'): string {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first.date === last.date) return describeLine(first);
  const [shown, other] = order === 'oldest' ? ['oldest', 'newest'] : ['newest', 'oldest'];
  return `The ${shown} line, ${describeLine(first)} The ${other} shown, ${describeLine(last)}`;
}

function describeLine({ date, basis, text }: DatedEvent): string {
  const told = basis === 'reported' ? 'reported ' : '';
  return `${told}${describeDate(date)}: ${/[.!?”"’]$/.test(text) ? text : `${text}.`}`;
}

function describeNothing({ topic, from, to, side = 'all' }: Asked): string {
  const what = topic === undefined ? '' : ` about “${topic}”`;
  const whose = side === 'all' ? '' : ` by the ${side} side`;
  const since = from === undefined ? '' : ` from ${from}`;
  const until = to === undefined ? '' : ` up to ${to}`;
  return `No article dates a happening${what}${whose}${since}${until}.`;
}
