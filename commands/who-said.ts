import { z } from 'zod';
import {
  type Block,
  buildAnswer,
  dayOption,
  defineCommand,
  flagOption,
  type MergedQuotation,
  mergeQuotations,
  paginate,
  type Source,
  textOption,
} from '../src/core.ts';

const PAGE_SIZE = 5;
/** Share of the words asked for that a quotation's sentence must hold, weighted by rarity. */
const ENOUGH = 0.5;
const NEAREST = 3;

export default defineCommand({
  name: 'who-said',
  description: 'Quotations by their words or their speaker: who said it, when, and in which article',
  example: '/who-said blink first',
  options: z.object({
    words: textOption('Words of the quotation, also in your own words').optional(),
    speaker: textOption('Who said it: a name, a body or a role', 'speakers').optional(),
    from: dayOption('Said or published on this day or later', 'first').optional(),
    to: dayOption('Said or published on this day or earlier', 'last').optional(),
    exact: flagOption('Only the words exactly as typed').optional(),
  }),
  async run({ options, archive, page }) {
    const { words, speaker } = options;
    const draft = { command: 'who-said', coverage: archive.coverage, title: titleOf(words, speaker) };
    if (words === undefined && speaker === undefined) {
      const summary = 'Which words, or which speaker? Example: /who-said blink first';
      return buildAnswer({ ...draft, kind: 'invalid', summary });
    }
    const found = await archive.find('quotation', options);
    const hits = found.filter(({ coverage }) => words === undefined || options.exact || coverage >= ENOUGH);
    const merged = mergeQuotations(hits);
    if (merged.length === 0) {
      const nearest = mergeQuotations(found).slice(0, NEAREST);
      const summary = describeNothing(options, archive.resolveSpeaker(speaker ?? '').suggestion);
      if (nearest.length === 0) return buildAnswer({ ...draft, kind: 'silent', summary });
      return buildAnswer({
        ...draft,
        kind: 'near-miss',
        summary: `${summary} The nearest:`,
        blocks: nearest.map(describeQuotation),
      });
    }
    const { items, number, of } = paginate(merged, page, PAGE_SIZE);
    const blocks = items.map(describeQuotation);
    const [best] = items;
    const summary = best === undefined ? '' : summarise(best);
    return buildAnswer({ ...draft, kind: 'answer', summary, blocks, page: { number, of } });
  },
});

function titleOf(words: string | undefined, speaker: string | undefined): string {
  const what = words === undefined ? '' : ` “${words.replace(/^"|"$/g, '')}”`;
  return speaker === undefined ? `Who said${what}` : `What ${speaker} said${what}`;
}

function describeQuotation({ quotation, speaker, sources }: MergedQuotation): Block<Source> {
  const { text, attribution } = quotation;
  return {
    type: 'quotation',
    text,
    speaker,
    role: attribution?.role ?? null,
    via: attribution?.via ?? null,
    saidOn: attribution?.saidOn ?? null,
    cites: sources,
  };
}

function summarise({ quotation, speaker }: MergedQuotation): string {
  const { text, attribution } = quotation;
  if (speaker === null) return `Speaker not named: “${text}”`;
  const role = attribution?.role === null || attribution === null ? '' : `, ${attribution.role}`;
  const via = attribution?.via == null ? '' : `, via ${attribution.via}`;
  return `${speaker}${role}${via}: “${text}”`;
}

function describeNothing(
  { words, speaker }: { words?: string | undefined; speaker?: string | undefined },
  suggestion: string | null,
): string {
  const near = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  if (words === undefined) return `No article quotes ${speaker}.${near}`;
  const by = speaker === undefined ? '' : ` by ${speaker}`;
  return `No article has a quotation${by} with the words “${words}”.${near}`;
}
