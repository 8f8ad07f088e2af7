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
    const { topic, from, to, side = 'all', order = 'oldest' } = options;
    const title = topic === undefined ? 'Timeline' : `Timeline: ${topic}`;
    const draft = { command: 'timeline', coverage: archive.coverage, title };
    const found = await listEvents(archive, options);
    const about = topic === undefined ? found : found.filter(({ coverage }) => coverage >= ENOUGH);
    const sided = about.filter((event) => side === 'all' || event.side === SIDES[side]);
    if (sided.length === 0) {
      const summary = describeNothing({ topic, from, to, side });
      const nearest = found.slice(0, NEAREST);
      if (nearest.length === 0) return buildAnswer({ ...draft, kind: 'silent', summary });
      return buildAnswer({
        ...draft,
        kind: 'near-miss',
        summary: `${summary} The nearest:`,
        blocks: [rowsOf(nearest)],
      });
    }
    const sorted = sided.toSorted((a, b) => compareDates(a, b) * (order === 'oldest' ? 1 : -1));
    const { items, number, of } = paginate(sorted, page, PAGE_SIZE);
    const summary = summarise(items);
    return buildAnswer({ ...draft, kind: 'answer', summary, blocks: [rowsOf(items)], page: { number, of } });
  },
});

function rowsOf(events: readonly DatedEvent[]): Block<Source> {
  return {
    type: 'timeline',
    rows: events.map(({ date, basis, text, side, sources }) => ({ date, basis, text, side, cites: sources })),
  };
}

function compareDates(a: DatedEvent, b: DatedEvent): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999');
}

function summarise(events: readonly DatedEvent[]): string {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first.date === last.date) return `On ${describeDate(first.date)}: ${first.text}`;
  return `From ${describeDate(first.date)} to ${describeDate(last.date)}. First: ${first.text}`;
}

function describeNothing({
  topic,
  from,
  to,
  side,
}: {
  topic: string | undefined;
  from: string | undefined;
  to: string | undefined;
  side: string;
}): string {
  const what = topic === undefined ? '' : ` about “${topic}”`;
  const whose = side === 'all' ? '' : ` by the ${side} side`;
  const since = from === undefined ? '' : ` from ${from}`;
  const until = to === undefined ? '' : ` up to ${to}`;
  return `No article dates a happening${what}${whose}${since}${until}.`;
}
